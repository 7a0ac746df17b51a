import { sentenceEnd } from '../clauses.ts'
import type { PeriodContext, PhraseConstruction, Proposal } from '../construction.ts'
import {
  isConjunction,
  isOwner,
  isPossessive,
  isRelative,
  isSubordinator,
  nodeAt,
  type Range,
  showsTense,
} from '../nodes.ts'
import { coreBefore } from '../phrases-before.ts'
import { phraseFrom } from '../phrases-from.ts'
import { scopeFrom } from '../scope.ts'

/** Nouns that the writer may use without an owner: reports that the talks had failed. */
const OWNERLESS = new Set([
  'report',
  'claim',
  'allegation',
  'accusation',
  'rumour',
  'rumor',
  'suggestion',
  'speculation',
])

/** His claim that | the minister's warning that | accusations by Kyiv that | reports that. */
export const nominalCue: PhraseConstruction = {
  name: 'nominal-cue',
  find: (context) => {
    const found: Proposal[] = []
    for (const [at, node] of context.nodes.entries()) {
      if (node.kind !== 'word' || node.pos === 'VERB' || !isNounOfSaying(context, node.lemma)) continue
      if (context.cues.some(({ first, end }) => first <= at && at < end)) continue
      const proposal = read(context, at)
      if (proposal !== null) found.push(proposal)
    }
    return found
  },
}

function isNounOfSaying({ index }: PeriodContext, lemma: string): boolean {
  return index.nouns.has(lemma) || index.nounLinks.has(lemma)
}

function read(context: PeriodContext, at: number): Proposal | null {
  const { nodes } = context
  const owner = findOwner(context, at)
  const linked = owner === null ? null : readLinked(context, at)
  if (owner !== null && linked !== null) return write(context, at, owner, linked)
  const maker = owner === null ? findMaker(context, at) : null
  const that = maker?.end ?? at + 1
  if (
    nodeAt(nodes, that).lower !== 'that' ||
    showsTense(nodes, that + 1) ||
    that + 3 >= sentenceEnd(nodes, that)
  )
    return null
  const lemma = nodeAt(nodes, at).lemma
  const source = owner ?? maker?.range ?? null
  if (source === null && !OWNERLESS.has(lemma)) return null
  return write(context, at, source, beforeMainVerb(context, scopeFrom(context, null, that + 1, 'phrase')))
}

/** His call for a vote, her promise to leave: what the preposition or infinitive after the noun leads to. */
function readLinked(context: PeriodContext, at: number): Range | null {
  const { nodes, index } = context
  const link = nodeAt(nodes, at + 1).lower
  const { lemma } = nodeAt(nodes, at)
  if (index.nounLinks.get(lemma)?.has(link) !== true) return null
  if (link === 'to') {
    const isVerb = ['VERB', 'AUX'].includes(nodeAt(nodes, at + 2).pos)
    return isVerb ? beforeMainVerb(context, scopeFrom(context, null, at + 1, 'phrase')) : null
  }
  return phraseFrom(nodes, at + 2)
}

function write({ nodes, index }: PeriodContext, at: number, source: Range | null, content: Range): Proposal {
  const { lemma } = nodeAt(nodes, at)
  return {
    construction: 'nominal-cue',
    source,
    cue: [[at, at + 1]],
    cueLemma: lemma,
    stance: index.stances.get(lemma) ?? null,
    content: [content],
    via: null,
    keepsMarks: false,
    isOpen: false,
  }
}

/** His in "his claim"; the minister in "the minister's latest claim". */
function findOwner({ nodes }: PeriodContext, at: number): Range | null {
  let before = at - 1
  while (nodeAt(nodes, before).pos === 'ADJ' && before > at - 4) before--
  const node = nodeAt(nodes, before)
  if (isOwner(node)) return [before, before + 1]
  return isPossessive(node) ? coreBefore(nodes, before) : null
}

/** Kyiv in "accusations by Kyiv that". */
function findMaker(
  { nodes }: PeriodContext,
  at: number,
): { readonly range: Range; readonly end: number } | null {
  const link = nodeAt(nodes, at + 1).lower
  if (link !== 'by' && link !== 'from' && link !== 'of') return null
  const range = phraseFrom(nodes, at + 2)
  return range === null ? null : { range, end: range[1] }
}

/** The words up to the verb of which the noun is the subject: his claim that it failed | was rejected. */
function beforeMainVerb({ nodes }: PeriodContext, [start, end]: Range): Range {
  let tenses = 0
  for (let at = start; at < end; at++) {
    const node = nodeAt(nodes, at)
    if (isConjunction(node) || isRelative(node) || isSubordinator(node) || node.lower === 'that')
      return [start, end]
    if (showsTense(nodes, at) && ++tenses === 2) return [start, at]
  }
  return [start, end]
}
