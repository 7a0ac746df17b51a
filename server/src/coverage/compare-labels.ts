import { groupBy } from '../domain/group-by.ts'
import { createHedgeTest, type HedgeWords, type Wording } from './create-hedge-test.ts'

/** A place where an outlet words a figure or an event. */
export interface LabelMention extends Wording {
  readonly outlet: string
  /** Whether it stands in direct speech, so that the words are a speaker's and not the outlet's. */
  readonly isSpoken: boolean
}

export interface Label<Mention extends LabelMention> {
  readonly outlet: string
  /** As printed most often. */
  readonly text: string
  readonly hedged: boolean
  readonly count: number
  /** As many as counted. */
  readonly mentions: readonly Mention[]
}

/**
 * How outlets word one figure or one event: each wording of an outlet with how often it stands, hedged and not hedged
 * apart, by outlet and then most often first. Capitals, white space and the form of apostrophes make no other wording.
 * Wordings in direct speech are left out.
 *
 * Counts and evidence, never a score: which words betray what is for the reader to say.
 */
export function compareLabels<Mention extends LabelMention>(
  mentions: readonly Mention[],
  hedges: readonly HedgeWords[],
): readonly Label<Mention>[] {
  const isHedged = createHedgeTest(hedges)
  const own = mentions.filter(({ isSpoken }) => !isSpoken)
  const groups = groupBy(own, (mention) =>
    JSON.stringify([mention.outlet, fold(mention.exact), isHedged(mention)]),
  )
  return [...groups.values()]
    .flatMap((group): readonly Label<Mention>[] => {
      const [first] = group
      if (first === undefined) return []
      const text = mostFrequent(group.map(({ exact }) => exact))
      return [{ outlet: first.outlet, text, hedged: isHedged(first), count: group.length, mentions: group }]
    })
    .sort(
      (a, b) =>
        compare(a.outlet, b.outlet) ||
        b.count - a.count ||
        compare(a.text, b.text) ||
        Number(a.hedged) - Number(b.hedged),
    )
}

function fold(text: string): string {
  return text.toLowerCase().replaceAll('’', "'").replace(/\s+/gu, ' ')
}

/** Of equally frequent texts, the one that is first in code unit order, so that no order of articles decides. */
function mostFrequent(texts: readonly string[]): string {
  const ranked = [...groupBy(texts, (text) => text)].sort(
    ([a, copiesOfA], [b, copiesOfB]) => copiesOfB.length - copiesOfA.length || compare(a, b),
  )
  return ranked[0]?.[0] ?? ''
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}
