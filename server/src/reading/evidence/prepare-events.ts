import { groupBy } from '../../domain/group-by.ts'
import type { IndexedText } from '../../domain/index-text.ts'
import type { Slug } from '../../domain/records.ts'
import { selectorAt } from '../../domain/selector.ts'
import type { Span } from '../../domain/span.ts'
import { uniqueBy } from '../../domain/unique-by.ts'
import type { ExtractedEvent, ExtractedValue } from '../extraction.ts'
import type { PreparedEvent, PreparedValue } from './prepared-article.ts'

/** The events of an article with its mentions and reported values of each; events without a mention are left out. */
export function prepareEvents(
  indexed: IndexedText,
  events: readonly ExtractedEvent[],
  values: readonly ExtractedValue[],
  slugs: ReadonlyMap<string, Slug>,
): readonly PreparedEvent[] {
  const select = ([start, end]: Span) => selectorAt(indexed, { start, end })
  const valuesOf = groupBy(values, ({ event }) => event)
  return events
    .filter(({ mentions }) => mentions.length > 0)
    .map((event): PreparedEvent => {
      const participants = event.participants.flatMap(({ role, figure }) => {
        const slug = slugs.get(figure)
        return slug === undefined ? [] : [{ role, figure: slug }]
      })
      return {
        key: event.key,
        title: event.title,
        kind: event.kind,
        date: event.date,
        place: event.place,
        codes: uniqueBy(event.codes, ({ scheme, code }) => [scheme, code]),
        participants: uniqueBy(participants, ({ role, figure }) => [role, figure]),
        mentions: uniqueBy(event.mentions, ({ span }) => span).map(({ role, span }) => ({
          role,
          selector: select(span),
        })),
        values: (valuesOf.get(event.key) ?? []).map(
          ({ measure, unit, low, high, approximate, date, span }): PreparedValue => ({
            name: measure,
            unit,
            low,
            high,
            approximate,
            date,
            selector: select(span),
          }),
        ),
      }
    })
}
