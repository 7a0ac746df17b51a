import { groupBy } from '../domain/group-by.ts'
import { apportionShares } from './voices/apportion-shares.ts'
import { findOuterQuotations, type PlacedQuotation } from './voices/find-outer-quotations.ts'

/** A quotation as far as it matters for who is heard. */
export interface VoicedQuotation extends PlacedQuotation {
  readonly figure: string
  /** State, alliance, party or other body that the figure speaks for; null where it speaks for none. */
  readonly side: string | null
  /** Words in it. */
  readonly words: number
  /** Share of its article's words that stand before it, 0 to 1. */
  readonly position: number
}

export interface FigureShare {
  readonly figure: string
  readonly words: number
  readonly share: number
}

export interface SideShare {
  readonly side: string
  readonly words: number
  readonly share: number
  /** Least position of its quotations in any article; null where it is not quoted. */
  readonly firstAt: number | null
}

export interface Voices {
  /** Words inside quotations, direct or indirect. */
  readonly words: number
  readonly figures: readonly FigureShare[]
  readonly sides: readonly SideShare[]
}

/** The side of figures that speak for nobody but themselves. */
export const NO_SIDE = 'none'

/**
 * Who is heard at an outlet: the words quoted from each figure and from each side, largest first, then by name.
 *
 * Words that a quotation passes on inside another one count once, for the outer speaker. Shares are those of
 * {@link apportionShares}: they add up to exactly 1 over the figures, and over the sides, unless nobody is quoted.
 *
 * @param quotations of all the outlet's articles on the story.
 * @param sides that speak anywhere in the story, so that those not heard here are listed with 0.
 */
export function shareVoices(quotations: readonly VoicedQuotation[], sides: readonly string[]): Voices {
  const heard = findOuterQuotations(quotations)
  const figures = share(groupBy(heard, ({ figure }) => figure))
  const bySide = groupBy(heard, ({ side }) => side ?? NO_SIDE)
  const allSides = new Map([...sides.map((side) => [side, []] as const), ...bySide])
  return {
    words: countWords(heard),
    figures: figures.map(({ name, words, share }) => ({ figure: name, words, share })),
    sides: share(allSides).map(({ name, words, share, group }) => ({
      side: name,
      words,
      share,
      firstAt: group.length === 0 ? null : Math.min(...group.map(({ position }) => position)),
    })),
  }
}

interface GroupShare {
  readonly name: string
  readonly words: number
  readonly share: number
  readonly group: readonly VoicedQuotation[]
}

function share(groups: ReadonlyMap<string, readonly VoicedQuotation[]>): readonly GroupShare[] {
  const counted = [...groups]
    .map(([name, group]) => ({ name, group, words: countWords(group) }))
    .sort((a, b) => b.words - a.words || (a.name < b.name ? -1 : 1))
  const shares = apportionShares(counted.map(({ words }) => words))
  return counted.map((entry, index) => ({ ...entry, share: shares[index] ?? 0 }))
}

function countWords(quotations: readonly VoicedQuotation[]): number {
  return quotations.reduce((sum, { words }) => sum + words, 0)
}
