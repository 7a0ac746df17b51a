import type { Comparison } from './comparing/comparison.ts'
import { type Judgement, POSSIBLE_SCORE, SAME_SCORE } from './judgement.ts'
import type { ReadSentence } from './read-sentence.ts'
import { scoreOverlap } from './score-overlap.ts'
import { findVeto } from './vetoes/find-veto.ts'

/** Share of the shorter sentence's content, and of its words in their order, from which it is the longer one trimmed. */
const TRIMMED = { contained: 0.97, ordered: 0.95 } as const
/** What a sentence with little content has to have in common to be more than possibly the same. */
const SHORT = { ordered: 0.6, covered: 0.85 } as const
/** Words in the order of the longer sentence from which the rest is a conflict. */
const NEAR_COPY = 0.6

/** What is held of two sentences: vetoes first, then trimming, then too little content, then the score. */
export function decideSameness(comparison: Comparison): Judgement {
  const { a, b, overlap } = comparison
  const score = scoreOverlap(comparison)
  const isShort = a.isShort || b.isShort
  const none = { rests: [], isConflict: false }
  const isReportedAlike = a.cue === null || b.cue === null || a.cue.lemma === b.cue.lemma
  if (
    isReportedAlike &&
    a.denials.length === b.denials.length &&
    spell(a) === spell(b) &&
    overlap.shared > 0
  ) {
    const verdict = isShort ? 'POSSIBLE' : 'SAME'
    return {
      verdict,
      score: isShort ? Math.min(score, JUST_POSSIBLE) : 1,
      reason: isShort ? 'short' : 'equal',
      ...none,
    }
  }
  const veto = findVeto(comparison)
  if (veto !== null && score >= POSSIBLE_SCORE) {
    const isConflict = veto.contradicts && overlap.orderedOfLonger >= NEAR_COPY
    return { verdict: 'DIFFERENT', score, reason: veto.name, rests: veto.rests, isConflict }
  }
  if (veto !== null || score < POSSIBLE_SCORE)
    return { verdict: 'UNRELATED', score, reason: 'score', ...none }
  if (isShort && overlap.ordered < SHORT.ordered && overlap.strictMin < SHORT.covered) {
    return { verdict: 'POSSIBLE', score: Math.min(score, JUST_POSSIBLE), reason: 'short', ...none }
  }
  if (!isShort && overlap.contained >= TRIMMED.contained && overlap.ordered >= TRIMMED.ordered) {
    return { verdict: 'SAME', score: Math.max(score, SAME_SCORE), reason: 'contained', ...none }
  }
  return { verdict: score >= SAME_SCORE ? 'SAME' : 'POSSIBLE', score, reason: 'score', ...none }
}

const JUST_POSSIBLE = SAME_SCORE - 0.01

/** Word by word, figures by their values, whatever the signs and capitals. */
function spell({ words }: ReadSentence): string {
  return words.map(({ text, lemma, pos }) => (pos === 'NUM' ? lemma : text)).join(' ')
}
