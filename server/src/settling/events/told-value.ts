import { groupBy } from '../../domain/group-by.ts'
import type { ValueEvidence } from '../../reading/evidence/article-evidence.ts'
import type { Member } from '../settled-story.ts'
import { daySpanOf } from './day-span.ts'
import { stemsOf } from './stems-of.ts'
import type { ToldEvent } from './told-event.ts'

/** A value as one article reports it, with what tells which quantity it is a value of. */
export interface ToldValue {
  readonly place: Member & { readonly index: number }
  readonly value: ValueEvidence
  /** Stem of the noun that is counted. */
  readonly head: string
  /** Stems of what stands beside the noun. */
  readonly modifiers: ReadonlySet<string>
  readonly state: string
  /** What it can mean: the number itself, or days. */
  readonly low: number
  readonly high: number
}

/** The values of an event as one article tells it; of dates only those of the event itself. */
export function readValues({ member, event }: ToldEvent): readonly ToldValue[] {
  return event.values.flatMap((value, index) => {
    if (value.known === null && value.unit === 'date' && value.clues?.isOwn !== true) return []
    const days = value.date === null ? null : daySpanOf(value.date)
    return [
      {
        place: { ...member, index },
        value,
        head: [...stemsOf(value.clues?.head ?? value.name)].join(' '),
        modifiers: stemsOf((value.clues?.modifiers ?? []).join(' ')),
        state: value.clues?.state ?? '',
        low: days?.from ?? value.low ?? Number.NEGATIVE_INFINITY,
        high: days?.to ?? value.high ?? Number.POSITIVE_INFINITY,
      },
    ]
  })
}

/** Whether two values can mean the same. */
export function canBeEqual(a: ToldValue, b: ToldValue): boolean {
  return a.low <= b.high && b.low <= a.high
}

/** Whether an article gives values that cannot mean the same: then they are of two quantities. */
export function contradictsItself(values: readonly ToldValue[]): boolean {
  const byArticle = groupBy(values, ({ place }) => place.article)
  return [...byArticle.values()].some((own) => {
    const latestLow = Math.max(...own.map(({ low }) => low))
    return own.some(({ high }) => high < latestLow)
  })
}
