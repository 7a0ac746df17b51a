import { groupBy } from '../../../domain/group-by.ts'
import { createCandidateIndex } from '../../candidates/create-candidate-index.ts'
import type { SamenessJudge } from '../../sameness/create-sameness-judge.ts'
import { compareQuotations } from './compare-quotations.ts'
import type { Contradiction, Link, WeakLink } from './link.ts'
import type { ReadQuotation } from './read-quotation.ts'

export interface StoryRelations {
  readonly links: readonly Link[]
  readonly weak: readonly WeakLink[]
  readonly contradictions: readonly Contradiction[]
}

/** Candidates each way, of words, meaning and runs. */
const MOST_CANDIDATES = 10

/**
 * What ties the quotations of a story. Those with equal words are compared in a row; of each wording one is compared
 * with the wordings that are nearest to it, and with its like of other speakers and days.
 *
 * @param quotations in an order that follows from them alone.
 */
export function findRelations(quotations: readonly ReadQuotation[], judge: SamenessJudge): StoryRelations {
  const wordings = [...groupBy(quotations, ({ sentence }) => sentence).values()].map(pickRepresentatives)
  const representatives = wordings.flat()
  const bySentence = groupBy(representatives, ({ sentence }) => sentence)
  const sentences = [...bySentence.keys()]
  const index = createCandidateIndex(sentences)
  const links: Link[] = []
  const weak: WeakLink[] = []
  const contradictions: Contradiction[] = []
  const compare = (a: ReadQuotation, b: ReadQuotation) => {
    const relation = compareQuotations(a, b, judge)
    if (relation === null) return
    if (relation.kind === 'LINK') links.push(relation.link)
    else if (relation.kind === 'WEAK') weak.push(relation.link)
    else contradictions.push(relation.contradiction)
  }
  for (const own of groupBy(quotations, ({ sentence }) => sentence).values()) {
    for (const [at, quotation] of own.entries()) {
      const before = own[at - 1]
      if (before !== undefined) compare(before, quotation)
    }
  }
  for (const own of wordings) {
    for (const [at, a] of own.entries()) for (const b of own.slice(at + 1)) compare(a, b)
  }
  const seen = new Set<string>()
  for (const [at, sentence] of sentences.entries()) {
    for (const candidate of index.nearestTo(sentence, MOST_CANDIDATES)) {
      const other = sentences[candidate.at]
      const pair = at < candidate.at ? `${at} ${candidate.at}` : `${candidate.at} ${at}`
      if (other === undefined || other === sentence || seen.has(pair)) continue
      seen.add(pair)
      for (const a of bySentence.get(sentence) ?? [])
        for (const b of bySentence.get(other) ?? []) compare(a, b)
    }
  }
  return { links, weak, contradictions }
}

/** One quotation for each speaker and day of a wording, since copies of one text are alike in all else. */
function pickRepresentatives(quotations: readonly ReadQuotation[]): readonly ReadQuotation[] {
  const kinds = groupBy(
    quotations,
    ({ quotation: { speaker, saidOn, publishedOn, form } }) =>
      `${speaker?.figure} ${saidOn ?? publishedOn} ${form}`,
  )
  return [...kinds.values()].flatMap((own) => own.slice(0, 1)).slice(0, MOST_KINDS)
}

/** Of a wording with more speakers and days than these, the first stand for all. */
const MOST_KINDS = 12
