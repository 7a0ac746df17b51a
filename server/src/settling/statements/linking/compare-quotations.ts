import type { SamenessJudge } from '../../sameness/create-sameness-judge.ts'
import { compareOccasions } from './compare-occasions.ts'
import { findFragment } from './find-fragment.ts'
import type { Relation } from './link.ts'
import { measureRun, type Run } from './measure-run.ts'
import type { ReadQuotation } from './read-quotation.ts'
import { relateSpeakers, type SpeakerRelation } from './relate-speakers.ts'

/** Weight of the content of a passage to the letter that two people do not hit upon by chance. */
const TELLING_RUN = { direct: 2.5, reported: 4 } as const
/** Words to the letter that one speaker does not say twice in other sentences, whatever they are. */
const OWN_RUN = { words: 5, share: 0.6 } as const
/** Weight of the content of a remark that one speaker makes once. */
const TELLING_REMARK = 0.7
/** What words that are put otherwise have to be like, by how the speakers stand to each other. */
const LEAST_STRENGTH: Readonly<Record<SpeakerRelation, number>> = {
  SAME: 0.75,
  KIN: 0.9,
  SIDE: 0.85,
  OTHER: Infinity,
}
/** An article that quotes one sentence twice repeats its words; two that are only alike are two sentences. */
const WITHIN_ARTICLE = 0.85
/** Reported words of two sources, of which one is not named. */
const HEARSAY = 0.95
/** A passage that one quotes inside other words. */
const FRAGMENT_STRENGTH = 0.75

/**
 * What two quotations are to each other, by their words, speakers and days. Words in common are not enough where the
 * speakers differ or nothing dates them and they are weeks apart: there a passage has to stand to the letter. Two
 * figures to whom one article gives the same words are one that reports the other, which is another statement; so is
 * what somebody says that another said.
 */
export function compareQuotations(a: ReadQuotation, b: ReadQuotation, judge: SamenessJudge): Relation {
  const occasions = compareOccasions(a.occasion, b.occasion)
  if (occasions === 'APART') return null
  const speakers = relateSpeakers(a.quotation.speaker, b.quotation.speaker)
  const inOneArticle = a.quotation.article === b.quotation.article
  if (speakers === 'OTHER' && inOneArticle) return null
  const { verdict, score, reason, isConflict } = judge.judge(a.sentence, b.sentence)
  const isRetold = a.quotation.retells !== b.quotation.retells
  if (isRetold && (speakers === 'OTHER' || (speakers !== 'SAME' && reason === 'contained'))) return null
  const isQuoted = speakers === 'SAME' && findFragment(a, b)
  if (verdict === 'DIFFERENT' && !isQuoted) {
    const isOne = speakers === 'SAME' && occasions === 'COMPATIBLE' && !inOneArticle
    return isConflict && isOne ? { kind: 'CONTRADICTION', contradiction: { a, b } } : null
  }
  const run = measureRun(a.sentence, b.sentence)
  const isVerbatim = run.weight >= (isDirect(a, b) ? TELLING_RUN.direct : TELLING_RUN.reported)
  const link = { a, b, strength: score, isVerbatim }
  if (isVerbatim && verdict === 'SAME') return { kind: 'LINK', link }
  if (speakers === 'OTHER' || occasions === 'DISTANT') return null
  if (speakers === 'SAME' && !inOneArticle && (isOwnRun(a, b, run) || isOwnRemark(a, b)))
    return { kind: 'LINK', link: { ...link, strength: Math.max(score, run.share) } }
  const strength = Math.max(score, isQuoted ? FRAGMENT_STRENGTH : 0)
  const isShort = a.sentence.isShort || b.sentence.isShort
  const isHearsay = speakers !== 'SAME' && isReported(a, b)
  const isRepeated = inOneArticle && !a.quotation.isHeadline && !b.quotation.isHeadline
  const least = isRepeated ? WITHIN_ARTICLE : Math.max(LEAST_STRENGTH[speakers], isHearsay ? HEARSAY : 0)
  if (((verdict === 'SAME' && !isShort) || isQuoted) && strength >= least)
    return { kind: 'LINK', link: { ...link, strength } }
  // Two that are the same to the letter say too little to tell, and not nothing.
  const isLike = verdict !== 'UNRELATED' || a.sentence === b.sentence
  const mayBeCarried = isLike && speakers === 'SAME' && !inOneArticle
  return mayBeCarried ? { kind: 'WEAK', link: { ...link, isVerbatim: false } } : null
}

function isDirect(a: ReadQuotation, b: ReadQuotation): boolean {
  return a.quotation.form !== 'INDIRECT' && b.quotation.form !== 'INDIRECT'
}

/** Whether both are the same short remark, which says something: "It's insane", and not "They can't". */
function isOwnRemark(a: ReadQuotation, b: ReadQuotation): boolean {
  return a.sentence === b.sentence && a.sentence.weight >= TELLING_REMARK
}

function isReported(a: ReadQuotation, b: ReadQuotation): boolean {
  return a.quotation.form === 'INDIRECT' && b.quotation.form === 'INDIRECT'
}

/** Whether a run to the letter is most of the shorter of two direct quotations. */
function isOwnRun(a: ReadQuotation, b: ReadQuotation, { weight, words, share }: Run): boolean {
  return isDirect(a, b) && weight > 0 && words >= OWN_RUN.words && share >= OWN_RUN.share
}
