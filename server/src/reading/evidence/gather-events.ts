import { groupBy } from '../../domain/group-by.ts'
import type { IndexedText } from '../../domain/index-text.ts'
import { selectorAt } from '../../domain/selector.ts'
import type { Span } from '../../domain/span.ts'
import { uniqueBy } from '../../domain/unique-by.ts'
import type { ExtractedEvent, ExtractedValue } from '../extraction.ts'
import type { EventEvidence, ValueEvidence } from './article-evidence.ts'

/** The events of an article with its mentions and reported values of each; events without a mention are left out. */
export function gatherEvents(
  indexed: IndexedText,
  events: readonly ExtractedEvent[],
  values: readonly ExtractedValue[],
  figures: ReadonlySet<string>,
): readonly EventEvidence[] {
  const select = ([start, end]: Span) => selectorAt(indexed, { start, end })
  const valuesOf = groupBy(values, ({ event }) => event)
  return events
    .filter(({ mentions }) => mentions.length > 0)
    .map((event): EventEvidence => {
      const participants = event.participants.filter(({ figure }) => figures.has(figure))
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
          ({ measure, unit, low, high, approximate, date, span, clues }): ValueEvidence => ({
            name: measure,
            unit,
            low,
            high,
            approximate,
            date,
            selector: select(span),
            clues,
            known: null,
          }),
        ),
        clues: event.clues,
        known: null,
      }
    })
}
