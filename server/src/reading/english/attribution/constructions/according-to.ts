import { isBareClause } from '../bare-clauses.ts'
import { sentenceEnd, sentenceStart } from '../clauses.ts'
import type { PeriodContext, PhraseConstruction, Proposal } from '../construction.ts'
import { afterDateline } from '../datelines.ts'
import {
  isComma,
  isConjunction,
  isDash,
  isDay,
  isMonth,
  isRelative,
  isStop,
  nodeAt,
  type Range,
  showsTense,
} from '../nodes.ts'
import { hasTense } from '../verb-groups.ts'

/** Phrases that name the source of a whole clause, the source last. */
const PHRASES: readonly { readonly words: readonly string[]; readonly lemma: string }[] = [
  { words: ['according', 'to'], lemma: 'according to' },
  { words: ['as', 'per'], lemma: 'as per' },
  { words: ['in', 'the', 'words', 'of'], lemma: 'in the words of' },
  { words: ['in', 'the', 'opinion', 'of'], lemma: 'opinion' },
  { words: ['in', 'the', 'view', 'of'], lemma: 'view' },
  { words: ['in', 'the', 'assessment', 'of'], lemma: 'according to' },
]

/** Words that the phrases start with. */
const OPENING = new Set(PHRASES.map(({ words: [first] }) => first))

/** According to police, | ..., according to the report. | The plan, according to Smith, will fail. */
export const accordingTo: PhraseConstruction = {
  name: 'according-to',
  find: (context) => {
    const found: Proposal[] = []
    for (let at = 0; at < context.nodes.length; at++) {
      if (!OPENING.has(nodeAt(context.nodes, at).lower)) continue
      for (const { words, lemma } of PHRASES) {
        if (!words.every((word, index) => nodeAt(context.nodes, at + index).lower === word)) continue
        const proposal = read(context, at, at + words.length, lemma)
        if (proposal !== null) found.push(proposal)
      }
    }
    return found
  },
}

function read(context: PeriodContext, first: number, end: number, lemma: string): Proposal | null {
  const { nodes, index } = context
  const limit = sentenceEnd(nodes, end)
  const source = readSource(context, end, limit)
  if (source === null) return null
  const passedOn = reporterBefore(context, first)
  const content = passedOn
    ? wordsAfter(context, source[1], limit)
    : wordsAround(context, first, source[1], limit)
  if (content.length === 0) return null
  return {
    construction: 'according-to',
    source,
    cue: [[first, end]],
    cueLemma: lemma,
    stance: index.stances.get(lemma) ?? null,
    content,
    via: passedOn,
    keepsMarks: false,
    isOpen: true,
  }
}

/** The Guardian reported that, according to two sources, ...: who passes on what the source says. */
function reporterBefore({ nodes, cues, subjects }: PeriodContext, first: number): Range | null {
  const isAside = isComma(nodeAt(nodes, first - 1)) && nodeAt(nodes, first - 2).lower === 'that'
  if (!isAside) return null
  const at = cues.findLastIndex(({ end, mood }) => end <= first - 2 && mood === 'finite')
  return subjects[at]?.range ?? null
}

function wordsAfter({ nodes }: PeriodContext, end: number, limit: number): readonly Range[] {
  const start = closeOfAside(nodes, end, limit) + 1
  const last = trimEnd(nodes, start, limit)
  return start < last ? [[start, last]] : []
}

/** The source runs to the next comma or stop, without the day at its end. */
function readSource({ nodes }: PeriodContext, from: number, limit: number): Range | null {
  let end = from
  while (end < Math.min(limit, from + 40)) {
    const node = nodeAt(nodes, end)
    if (
      isComma(node) ||
      isStop(node) ||
      isDash(node) ||
      isRelative(node) ||
      (node.kind === 'quote' && node.isSpeech)
    )
      break
    if (node.lower === '(' && nodeAt(nodes, end + 2).lower === ')') {
      end += 3
      continue
    }
    if (node.lower === '(' || (end > from && showsTense(nodes, end) && nodeAt(nodes, end).pos === 'AUX'))
      break
    end++
  }
  for (let at = end - 1; at > from; at--) {
    if (
      !isDay(nodeAt(nodes, at)) &&
      !isMonth(nodeAt(nodes, at)) &&
      !/^(?:on|late|early|last|\d{4})$/.test(nodeAt(nodes, at).lower)
    )
      break
    end = at
  }
  return end > from ? [from, end] : null
}

function wordsAround({ nodes }: PeriodContext, first: number, end: number, limit: number): readonly Range[] {
  let start = afterDateline(nodes, sentenceStart(nodes, first))
  while (isConjunction(nodeAt(nodes, start))) start++
  const closing = closeOfAside(nodes, end, limit)
  const before: Range = [
    start,
    isComma(nodeAt(nodes, first - 1)) || isDash(nodeAt(nodes, first - 1)) ? first - 1 : first,
  ]
  const hasBefore = before[0] < before[1]
  if (hasBefore && (hasTense(nodes, before[0], before[1]) || nodeAt(nodes, before[1] - 1).kind === 'quote'))
    return [before]
  const after: Range = [closing + 1, trimEnd(nodes, closing + 1, limit)]
  if (closing >= limit || after[0] >= after[1]) return hasBefore ? [before] : []
  // In 2016, according to police, he left: what comes first is a circumstance, or the subject.
  return hasBefore && showsTense(nodes, after[0]) ? [before, after] : [after]
}

/** The comma that ends the source with what is said of it: according to Smith, the head of the agency, ... */
function closeOfAside(nodes: PeriodContext['nodes'], end: number, limit: number): number {
  let at = end
  while (at < limit && !isComma(nodeAt(nodes, at))) {
    if (nodeAt(nodes, at).kind === 'quote') return at - 1
    at++
  }
  if (
    ['however', 'though', 'meanwhile'].includes(nodeAt(nodes, at + 1).lower) &&
    isComma(nodeAt(nodes, at + 2))
  )
    return at + 2
  for (let next = at + 1; next < Math.min(limit, at + 25); next++) {
    if (showsTense(nodes, next) && !isRelative(nodeAt(nodes, at + 1))) return at
    if (isComma(nodeAt(nodes, next))) return isBareClause(nodes, next + 1, limit) ? next : at
  }
  return at
}

function trimEnd(nodes: PeriodContext['nodes'], start: number, limit: number): number {
  let end = limit
  while (end > start && isComma(nodeAt(nodes, end - 1))) end--
  return end
}
