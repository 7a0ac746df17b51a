import { isBareClause } from './bare-clauses.ts'
import {
  isAdverb,
  isComma,
  isConjunction,
  isDay,
  isDeterminer,
  isMonth,
  isNoun,
  isPersonal,
  isPossessive,
  isPreposition,
  isQuestionWord,
  isStop,
  type Node,
  nodeAt,
  type Range,
  showsTense,
} from './nodes.ts'
import { isOccasion } from './phrase-parts.ts'
import { coreFrom, phraseFrom } from './phrases-from.ts'

/** Where the sentence that holds a node ends: at its stop, semicolons included. */
export function sentenceEnd(nodes: readonly Node[], from: number): number {
  for (let at = from; at < nodes.length; at++) {
    const node = nodeAt(nodes, at)
    if (isStop(node) && node.lower !== ':') return at
  }
  return nodes.length
}

/** Where the sentence that holds a node starts. */
export function sentenceStart(nodes: readonly Node[], from: number): number {
  for (let at = from - 1; at >= 0; at--) {
    const node = nodeAt(nodes, at)
    if (isStop(node) && node.lower !== ':') return at + 1
  }
  return 0
}

/**
 * Past the circumstances of speaking that may stand between a verb and what is said: on Friday, in a statement, by
 * phone, however.
 */
export function skipCircumstances(nodes: readonly Node[], from: number, limit: number): number {
  let at = from
  for (let steps = 0; steps < 8 && at < limit; steps++) {
    const next = skipOne(nodes, at, limit)
    if (next === at) break
    at = next
  }
  return at
}

const PLACING = new Set(
  'on at in during to after before by from outside through via over under with following alongside ahead'.split(
    ' ',
  ),
)

function skipOne(nodes: readonly Node[], at: number, limit: number): number {
  const node = nodeAt(nodes, at)
  if (isDay(node) && isComma(nodeAt(nodes, at + 1)) && isMonth(nodeAt(nodes, at + 2)))
    return skipDate(nodes, at + 2)
  if (isDay(node)) return isOccasion(nodes, [at + 1, at + 2]) ? at + 2 : at + 1
  if (isPreposition(node) && isDay(nodeAt(nodes, at + 1)) && !isPossessiveAt(nodes, at + 2))
    return skipOne(nodes, at + 1, limit)
  if (
    ['last', 'this', 'earlier', 'late', 'early', 'next'].includes(node.lower) &&
    isOccasion(nodes, [at, at + 2])
  )
    return at + 2
  if (
    isAdverb(node) &&
    !isQuestionWord(node) &&
    !['there', 'so', 'about', 'around', 'only', 'even', 'nearly', 'almost', 'as'].includes(node.lower)
  )
    return at + 1
  if (isComma(node)) {
    const close = closingComma(nodes, at, limit)
    return close === null ? at : close + 1
  }
  if (!isPreposition(node) || !PLACING.has(node.lower)) return at
  if (isMonth(nodeAt(nodes, at + 1))) return skipDate(nodes, at + 1)
  if (nodeAt(nodes, at + 1).lower === 'questioning') return at + 2
  const object = phraseFrom(nodes, at + 1, limit)
  if (object === null) return at
  const next = nodeAt(nodes, object[1])
  // In 2014 Russia annexed Crimea: a day and a year stand apart from the subject.
  if (/^\d{4}$/.test(next.lower) && isMonth(nodeAt(nodes, object[1] - 2))) return object[1] + 1
  return object[1]
}

/** May 10, 2010, from the month on. */
function skipDate(nodes: readonly Node[], month: number): number {
  let at = month + 1
  if (nodeAt(nodes, at).pos === 'NUM') at++
  if (isComma(nodeAt(nodes, at)) && /^\d{4}$/.test(nodeAt(nodes, at + 1).lower)) at += 2
  return at
}

function isPossessiveAt(nodes: readonly Node[], at: number): boolean {
  return nodeAt(nodes, at).lower === "'s"
}

/** Where an aside of a few words that opens with the comma at `at` closes: said, however, that. */
export function closingComma(nodes: readonly Node[], at: number, limit: number): number | null {
  for (let close = at + 1; close < Math.min(limit, at + 14); close++) {
    const node = nodeAt(nodes, close)
    if (isStop(node) || node.kind === 'quote') return null
    if (isComma(node)) return close
  }
  return null
}

type ComplementKind = 'that' | 'question' | 'bare' | 'infinitive'

export interface Complement {
  readonly kind: ComplementKind
  /** First node of the reported words. */
  readonly start: number
}

/** How far the "that" may stand from its verb. */
const FARTHEST_THAT = 30

/**
 * The clause that a verb reports, which starts at or after `from`: with a "that" or question word, or bare. Null
 * where what follows is no clause.
 */
export function complementFrom(nodes: readonly Node[], from: number, limit: number): Complement | null {
  const at = skipCircumstances(nodes, from, limit)
  for (const start of at === from ? [from] : [from, at]) {
    const node = nodeAt(nodes, start)
    if (
      node.lower === 'that' &&
      start + 1 < limit &&
      !isRelativeThat(nodes, start) &&
      opensThatClause(nodes, start, limit)
    ) {
      return { kind: 'that', start: start + 1 }
    }
    if (isQuestionWord(node) && start + 1 < limit && node.lower !== 'when' && node.lower !== 'if') {
      return { kind: 'question', start }
    }
    if (node.lower === 'if' && hasTenseBefore(nodes, start, limit)) return { kind: 'question', start }
  }
  const that = findThat(nodes, from, limit)
  if (that !== null) return { kind: 'that', start: that + 1 }
  return isBareClause(nodes, at, limit)
    ? { kind: 'bare', start: at }
    : isBareClause(nodes, from, limit)
      ? { kind: 'bare', start: from }
      : null
}

/** "that" before a clause, not "that plan" as an object. */
function opensThatClause(nodes: readonly Node[], at: number, limit: number): boolean {
  // That, "unfortunately," it was so: the comma that closes the aside stands inside the marks.
  if (isComma(nodeAt(nodes, at + 1)) && nodeAt(nodes, at + 2).kind === 'quote') return true
  if (isComma(nodeAt(nodes, at + 1)) && closingComma(nodes, at + 1, limit) === null) return false
  return hasTenseBefore(nodes, at + 1, limit) || at + 3 < limit
}

/**
 * Told a crowd that had gathered, said in an interview that aired: a "that" which is itself the subject describes the
 * noun before it. After hearers without an article it stands for what was said: told reporters that was wrong.
 */
function isRelativeThat(nodes: readonly Node[], that: number): boolean {
  const noun = nodeAt(nodes, that - 1)
  if (noun.kind !== 'word' || !isNoun(noun)) return false
  let next = that + 1
  while (isAdverb(nodeAt(nodes, next))) next++
  return showsTense(nodes, next) && hasArticle(nodes, that - 1)
}

/** Whether an article or number opens the noun phrase that ends at `last`. */
function hasArticle(nodes: readonly Node[], last: number): boolean {
  for (let at = last; at > last - LONGEST_ARTICLE_PHRASE; at--) {
    const node = nodeAt(nodes, at)
    if (isDeterminer(node) || node.pos === 'NUM') return true
    if (!isNoun(node) && node.pos !== 'ADJ' && !isPossessive(node)) return false
  }
  return false
}

/** The longest phrase between an article and its noun. */
const LONGEST_ARTICLE_PHRASE = 8

function hasTenseBefore(nodes: readonly Node[], from: number, limit: number): boolean {
  for (let at = from; at < limit; at++) {
    if (showsTense(nodes, at) || (at > from && nodeAt(nodes, at).kind === 'quote')) return true
  }
  return false
}

/** A "that" further on, with nothing but circumstances, hearers and asides between. */
function findThat(nodes: readonly Node[], from: number, limit: number): number | null {
  // The verb of a relative clause that is still to come: in an interview that aired on Sunday that.
  let owed = 0
  for (let at = from; at < Math.min(limit, from + FARTHEST_THAT); at++) {
    const node = nodeAt(nodes, at)
    if (node.lower === 'that') {
      if (isRelativeThat(nodes, at)) {
        owed++
        continue
      }
      const isRelative = at > from && isNoun(nodeAt(nodes, at - 1)) && showsTense(nodes, at + 1)
      return !isRelative &&
        (nodeAt(nodes, from).lower === 'that' ||
          isPreposition(nodeAt(nodes, from)) ||
          isComma(nodeAt(nodes, from)) ||
          isAdverb(nodeAt(nodes, from)) ||
          isDay(nodeAt(nodes, from))) &&
        opensThatClause(nodes, at, limit)
        ? at
        : null
    }
    if (isStop(node) || node.kind === 'quote' || isConjunction(node)) return null
    // He said, adding that: the "that" is another's.
    if (isComma(node) && /ing$/.test(nodeAt(nodes, at + 1).lower)) return null
    if (showsTense(nodes, at) && !isInsideAside(nodes, from, at) && owed-- === 0) return null
  }
  return null
}

function isInsideAside(nodes: readonly Node[], from: number, at: number): boolean {
  for (let before = at - 1; before >= from; before--) if (isComma(nodeAt(nodes, before))) return true
  return false
}

/** Where a hearer who stands at `at` ends; `at` itself where none does. */
export function skipHearer(nodes: readonly Node[], at: number, limit: number): number {
  const node = nodeAt(nodes, at)
  const pronouns = new Set(['him', 'her', 'me', 'us', 'them', 'you', 'it'])
  if (pronouns.has(node.lower)) return at + 1
  const core = coreFrom(nodes, at, limit)
  if (core === null) return at
  let end = splitSubject(nodes, core)
  for (let links = 0; links < 3; links++) {
    const link = nodeAt(nodes, end)
    const joins = isPreposition(link) || link.lower === 'and'
    const next = joins && link.lower !== 'to' ? coreFrom(nodes, end + 1, limit) : null
    if (next === null) break
    // He told reporters on Friday the talks had failed: the day is no part of the hearers.
    if (isDay(nodeAt(nodes, next[1] - 1)) || isPersonal(nodeAt(nodes, next[0]))) break
    if (link.lower === 'and' && showsTense(nodes, next[1])) break
    end = next[1]
  }
  return end
}

/** Told the Interfax news agency | Moscow could respond: a name after a common noun, before a verb, is the subject. */
function splitSubject(nodes: readonly Node[], [first, end]: Range): number {
  if (!showsTense(nodes, end)) return end
  for (let at = end - 1; at > first; at--) {
    if (nodeAt(nodes, at).pos === 'PROPN' && nodeAt(nodes, at - 1).pos === 'NOUN') return at
  }
  return end
}
