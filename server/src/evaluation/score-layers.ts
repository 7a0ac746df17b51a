import { edtfBounds } from '../domain/edtf-bounds.ts'
import type { Span } from '../domain/span.ts'
import type { Extraction } from '../reading/extraction.ts'
import type { GoldArticle, GoldValue } from './gold.ts'
import { matchSpans } from './match-spans.ts'
import type { Counts, Share } from './rates.ts'
import { sharesName } from './same-name.ts'
import type { GroupedItem } from './score-grouping.ts'

/** How well the places were found where an article tells of events. */
export interface EventScore {
  /** Mentions whose spans overlap. */
  readonly mentions: Counts
  /** Of those: the kind of event is the same. */
  readonly kind: Share
  /** Of those: which event each side has there. */
  readonly grouped: readonly GroupedItem[]
}

/** Mentions of events; null where nobody marked any. */
export function scoreEvents(gold: GoldArticle, { events }: Extraction): EventScore | null {
  if (gold.events === null) return null
  const extracted = events.flatMap(({ key, kind, mentions }) =>
    mentions.map(({ span }) => ({ event: key, kind, span })),
  )
  const pairs = matchSpans(gold.events, extracted, () => true).flatMap((pair) => {
    const [mine, theirs] = [gold.events?.[pair.gold], extracted[pair.extracted]]
    return mine && theirs ? [{ mine, theirs }] : []
  })
  return {
    mentions: { gold: gold.events.length, extracted: extracted.length, matched: pairs.length },
    kind: { right: pairs.filter(({ mine, theirs }) => mine.kind === theirs.kind).length, of: pairs.length },
    // Slugs of a corpus name one event everywhere; keys of an extraction only within their article.
    grouped: pairs.map(({ mine, theirs }) => ({
      gold: `${gold.name} ${mine.event}`,
      extracted: `${gold.name} ${theirs.event}`,
    })),
  }
}

/**
 * Numbers and dates whose spans overlap and whose value is the same: equal least and greatest numbers, or dates
 * that span the same days. Null where nobody marked any.
 */
export function scoreValues(gold: GoldArticle, { values }: Extraction): Counts | null {
  if (gold.values === null) return null
  // Marked are values of events, and not what an article counts besides.
  const ofEvents = values.filter(({ clues }) => clues.isNear)
  const matched = matchSpans(gold.values, ofEvents, sameValue).length
  return { gold: gold.values.length, extracted: ofEvents.length, matched }
}

/** Places where figures are named, whose spans overlap and whose figures share a name; null where nobody looked. */
export function scoreFigures(gold: GoldArticle, { figures }: Extraction): Counts | null {
  if (gold.figures === null) return null
  const extracted = figures.flatMap(({ name, aliases, mentions }) =>
    mentions.map((span: Span) => ({ names: [name, ...aliases], span })),
  )
  const matched = matchSpans(gold.figures, extracted, (a, b) => sharesName(a.names, b.names)).length
  return { gold: gold.figures.length, extracted: extracted.length, matched }
}

function sameValue(a: Omit<GoldValue, 'span'>, b: Omit<GoldValue, 'span'>): boolean {
  if (a.date === null || b.date === null) {
    return a.date === b.date && a.low === b.low && a.high === b.high
  }
  const [some, others] = [edtfBounds(a.date), edtfBounds(b.date)]
  return some.from === others.from && some.to === others.to
}
