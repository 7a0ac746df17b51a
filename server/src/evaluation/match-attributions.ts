import type { Span } from '../domain/span.ts'
import { type NumberedPair, takeOneToOne } from './take-one-to-one.ts'
import { countShared, type WordIndex, wordsInSpans } from './word-spans.ts'

/** What of an attribution is compared to find its counterpart. */
export interface MatchableSpeech {
  readonly content: readonly Span[]
  readonly cue: readonly Span[]
}

/** A marked attribution and the extracted one that stands for it. */
export interface MatchedPair extends NumberedPair {
  /** Words that both contents have, of those that either has (Jaccard): 0 to 1. */
  readonly agreement: number
}

interface Candidate extends MatchedPair {
  readonly sharesCue: boolean
}

/** The words of an attribution, by number. */
interface Words {
  readonly content: ReadonlySet<number>
  readonly cue: ReadonlySet<number>
}

/**
 * Pairs marked with extracted attributions, one to one, where the contents share more than a share of the marked
 * one's words.
 *
 * That share is what the Gender Gap Tracker scores by (Asr et al. 2021, PLoS ONE 16(1): e0245533): in its published
 * evaluation, `calc_index_match_score` divides by the length of the annotated quote alone, and a score must be
 * greater than 0.3 or 0.8. Characters are counted there and words here. There each annotated quote in turn takes
 * the quote that scores best; here the pair goes first that agrees best on the union of its words, so that of
 * attributions within attributions the inner one finds the inner one.
 *
 * Refusals have no content; two of them match where their cues share a word.
 *
 * @param above the share, 0 to 1, that must be exceeded.
 * @returns pairs in the order of the marked ones.
 */
export function matchAttributions(
  gold: readonly MatchableSpeech[],
  extracted: readonly MatchableSpeech[],
  index: WordIndex,
  above: number,
): readonly MatchedPair[] {
  const wordsOf = ({ content, cue }: MatchableSpeech): Words => ({
    content: wordsInSpans(index, content),
    cue: wordsInSpans(index, cue),
  })
  const theirs = extracted.map(wordsOf)
  const candidates = gold.map(wordsOf).flatMap((mine, a) =>
    theirs.flatMap((other, b): readonly Candidate[] => {
      const sharesCue = countShared(mine.cue, other.cue) > 0
      const agreement = agreeAbove(mine, other, sharesCue, above)
      return agreement === null ? [] : [{ gold: a, extracted: b, agreement, sharesCue }]
    }),
  )
  return takeOneToOne(candidates.sort(byAgreement)).map(({ sharesCue: _, ...pair }) => pair)
}

/** Agreement on the union of the words, where the share of the marked words is great enough; else null. */
function agreeAbove(mine: Words, theirs: Words, sharesCue: boolean, above: number): number | null {
  const [marked, found] = [mine.content.size, theirs.content.size]
  if (marked === 0 || found === 0) return marked === found && sharesCue ? 1 : null
  const shared = countShared(mine.content, theirs.content)
  return shared / marked > above ? shared / (marked + found - shared) : null
}

/** The most agreeing first; of equals those whose cues share words, then those that stand first. */
function byAgreement(x: Candidate, y: Candidate): number {
  return (
    y.agreement - x.agreement ||
    Number(y.sharesCue) - Number(x.sharesCue) ||
    x.gold - y.gold ||
    x.extracted - y.extracted
  )
}
