import type { OccasionRelation } from './compare-occasions.ts'
import type { WordingEvidence } from './compare-wordings.ts'
import type { SpeakerRelation } from './relate-speakers.ts'

/** Words to the letter that two people do not hit upon by chance, and how many of them must tell something. */
const LONG_RUN = { words: 6, content: 3 }
/** Share of the lighter wording that has to be in the heavier one, and the least weight in common. */
const ENOUGH = {
  SAME: { contained: 0.4, shared: 1.4 },
  KIN: { contained: 0.55, shared: 2.2 },
} as const
/** Below it only a fragment in quotation marks can tell. */
export const LEAST_CONTAINED = Math.min(ENOUGH.SAME.contained, ENOUGH.KIN.contained)
/** An article that quotes one sentence twice repeats its words; two that are only alike are two sentences. */
const WITHIN_ARTICLE = 0.6
/** A fragment of a word or two in quotation marks has to be rare in the story. */
const TELLING_FRAGMENT = 0.8
const FRAGMENT_SCORE = 0.5

/** What is to be weighed of two quotations. */
export interface Evidence {
  readonly words: WordingEvidence
  readonly speakers: SpeakerRelation
  readonly occasions: OccasionRelation
  readonly inOneArticle: boolean
}

/**
 * How sure it is that two quotations render one statement, from 0 to 1; null where they do not. Words in common are
 * not enough where the speakers differ or the occasion is far off: there a long run to the letter has to stand. Two
 * figures to whom one article gives the same words are one that reports the other, which is another statement.
 */
export function judgeSameness({ words, speakers, occasions, inOneArticle }: Evidence): number | null {
  if (occasions === 'APART' || (speakers === 'OTHER' && inOneArticle)) return null
  const score = Math.max(words.contained * 0.9, words.kept)
  if (isVerbatim(words) && score >= FRAGMENT_SCORE) return score
  if (speakers === 'OTHER' || occasions === 'DISTANT') return null
  const fragment = speakers === 'SIDE' ? words.fragmentOfDirect : words.fragment
  if (fragment >= TELLING_FRAGMENT) return Math.max(score, FRAGMENT_SCORE)
  if (speakers === 'SIDE') return null
  const enough = ENOUGH[speakers]
  const least = inOneArticle ? WITHIN_ARTICLE : enough.contained
  const isEnough = words.contained >= least && words.shared >= enough.shared
  return isEnough && words.sharedStems >= 2 ? score : null
}

function isVerbatim({ run }: WordingEvidence): boolean {
  return run.isDirect && run.words >= LONG_RUN.words && run.content >= LONG_RUN.content
}
