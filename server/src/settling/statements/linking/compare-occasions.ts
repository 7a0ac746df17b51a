import { edtfBounds, FIRST_DAY, LAST_DAY } from '../../../domain/edtf-bounds.ts'
import type { StoryQuotation } from '../story-quotation.ts'

/**
 * Whether two quotations can come from one occasion. COMPATIBLE: nothing speaks against it. DISTANT: nothing dates
 * them, and the articles are too far apart for one occasion in the news, so that only the same words to the letter
 * tell that one repeats the other. APART: their dates exclude each other.
 */
export type OccasionRelation = 'COMPATIBLE' | 'DISTANT' | 'APART'

/** Days on which something could have been said; numbers of whole days since 1970-01-01, both ends included. */
export interface Occasion {
  readonly from: number
  readonly to: number
  /** Whether an article dates it, and not only its own publication. */
  readonly isDated: boolean
}

const DAY_MS = 24 * 60 * 60 * 1000
/** News reports what was said in the days before; what is older is as a rule dated. */
const NEWS_DAYS = 7

/**
 * When a quotation was said: on the date that its article gives, which is never after its publication, or in the
 * days before it.
 *
 * @throws InvalidEdtf where the date is none.
 */
export function readOccasion({ saidOn, publishedOn }: StoryQuotation): Occasion {
  const published = publishedOn === null ? Infinity : dayNumber(publishedOn)
  if (saidOn === null) {
    return { from: published === Infinity ? -Infinity : published - NEWS_DAYS, to: published, isDated: false }
  }
  const bounds = edtfBounds(saidOn)
  const from = bounds.from === FIRST_DAY ? -Infinity : dayNumber(bounds.from)
  const to = bounds.to === LAST_DAY ? Infinity : dayNumber(bounds.to)
  // Articles count days by their own clocks: what is approximate or uncertain may be a day off.
  const slack = /[~?%]/.test(saidOn) ? 1 : 0
  return { from: from - slack, to: Math.max(from, Math.min(to + slack, published)), isDated: true }
}

/** The relation of two occasions; symmetric. */
export function compareOccasions(a: Occasion, b: Occasion): OccasionRelation {
  const overlap = a.from <= b.to && b.from <= a.to
  if (overlap) return 'COMPATIBLE'
  if (a.isDated && b.isDated) return 'APART'
  // An undated quotation may recall what is older than news, but cannot tell what is yet to be said.
  const [undated, other] = a.isDated ? [b, a] : [a, b]
  return other.isDated && undated.to < other.from ? 'APART' : 'DISTANT'
}

/** The days that two occasions of one statement leave open. */
export function narrowOccasion(a: Occasion, b: Occasion): Occasion {
  if (a.isDated !== b.isDated) return a.isDated ? a : b
  const narrowed = { from: Math.max(a.from, b.from), to: Math.min(a.to, b.to), isDated: a.isDated }
  return narrowed.from <= narrowed.to ? narrowed : a
}

function dayNumber(day: string): number {
  return Date.parse(day) / DAY_MS
}
