import {
  isAdverb,
  isAuxiliary,
  isComma,
  isConjunction,
  isDash,
  isDay,
  isDeterminer,
  isMonth,
  isNoun,
  isOwner,
  isPersonal,
  isPreposition,
  isPronoun,
  isRelative,
  isStop,
  isSubordinator,
  type Node,
  nodeAt,
  type Range,
} from './nodes.ts'
import { coreBefore, phraseBefore } from './phrases-before.ts'

/** Who or what a verb is said of. */
export interface Subject {
  readonly range: Range
  /** Where the clause of the verb starts: at the subject, or at what leads it in. */
  readonly clause: number
  /** Whether the verb stands in a relative clause about it: Smith, who said. */
  readonly isRelative: boolean
  /** False where the verb shares the subject of another. */
  readonly isOwn: boolean
}

/** How far from its verb a subject may stand. */
const FARTHEST = 80

/** The subject that stands before a verb group which starts at `first`; null where the verb has none of its own. */
export function subjectBefore(nodes: readonly Node[], first: number): Subject | null {
  let end = skipTimesBefore(nodes, first)
  const before = nodeAt(nodes, end - 1)
  if (isRelative(before) || (before.lower === 'that' && isNoun(nodeAt(nodes, end - 2))))
    return antecedent(nodes, end - 1)
  if (isComma(before) || isDash(before) || before.lower === ')' || before.lower === '>') {
    return subjectBeforeAside(nodes, end - 1)
  }
  if (end < first && isPreposition(before)) end = first
  const range = subjectPhrase(nodes, end)
  if (range === null) return subjectBeforeOpenAside(nodes, end)
  const whole = subjectWithRelative(nodes, range, end)
  if (whole !== null) return { range: whole, clause: whole[0], isRelative: false, isOwn: true }
  const named = unclosedName(nodes, range) ?? range
  return { range: named, clause: named[0], isRelative: false, isOwn: true }
}

/** One person who has read a draft said: what looks like the subject ends a relative clause about it. */
function subjectWithRelative(nodes: readonly Node[], [first]: Range, end: number): Range | null {
  const before = nodeAt(nodes, first - 1)
  if (before.pos !== 'VERB' && !isPreposition(before)) return null
  for (let at = first - 1; at > 0 && at > end - 20; at--) {
    const node = nodeAt(nodes, at)
    if (isStop(node) || isComma(node) || isConjunction(node) || node.kind === 'quote') return null
    if (!isRelative(node) || node.lower === 'whose') continue
    const link = isPreposition(nodeAt(nodes, at - 1)) ? at - 1 : at
    const head = phraseBefore(nodes, link)
    return head !== null && isClauseStart(nodes, head[0]) ? [head[0], end] : null
  }
  return null
}

/** Tom Clemens, a historian who leads the trust said: the comma after the aside is missing. */
function unclosedName(nodes: readonly Node[], [first]: Range): Range | null {
  const head = nodeAt(nodes, first)
  // Smith, whose sister said: she speaks.
  if (head.lower === 'whose') return null
  if (!isComma(nodeAt(nodes, first - 1)) || !(isDeterminer(head) || head.pos === 'NOUN')) return null
  const name = phraseBefore(nodes, first - 1)
  if (name === null || name[1] - name[0] < 2 || !isNameOnly(nodes, name)) return null
  const before = nodeAt(nodes, name[0] - 1)
  return isStop(before) || (before.kind === 'quote' && before.isSpeech) ? name : null
}

function isNameOnly(nodes: readonly Node[], [first, end]: Range): boolean {
  for (let at = first; at < end; at++) if (nodeAt(nodes, at).pos !== 'PROPN') return false
  return true
}

/** Dr Jones, who works there said: the same with a relative clause. */
function subjectBeforeOpenAside(nodes: readonly Node[], end: number): Subject | null {
  for (let at = end - 1; at > 0 && at > end - 30; at--) {
    const node = nodeAt(nodes, at)
    if (isStop(node) || isComma(node) || isConjunction(node)) return null
    if (!isRelative(node)) continue
    if (!isComma(nodeAt(nodes, at - 1))) {
      const head = phraseBefore(nodes, isPreposition(nodeAt(nodes, at - 1)) ? at - 1 : at)
      if (head === null || !isClauseStart(nodes, head[0])) return null
      return { range: [head[0], end], clause: head[0], isRelative: false, isOwn: true }
    }
    const range = subjectPhrase(nodes, at - 1)
    return range === null ? null : { range, clause: range[0], isRelative: false, isOwn: true }
  }
  return null
}

/** Adverbs and times between a subject and its verb: Lavrov on Friday also said. */
function skipTimesBefore(nodes: readonly Node[], first: number): number {
  let end = first
  for (let steps = 0; steps < 6; steps++) {
    const node = nodeAt(nodes, end - 1)
    const isName = isDeterminer(nodeAt(nodes, end - 2))
    if (isAdverb(node) && !isPronoun(node) && !isName) end--
    else if (isDay(node)) {
      end--
      if (['on', 'late', 'early', 'last', 'this'].includes(nodeAt(nodes, end - 1).lower)) end--
      if (nodeAt(nodes, end - 1).lower === 'on') end--
    } else if (['night', 'week', 'month', 'year', 'morning', 'afternoon', 'evening'].includes(node.lower)) {
      if (!['last', 'this'].includes(nodeAt(nodes, end - 2).lower) && !isDay(nodeAt(nodes, end - 2))) break
      end -= 2
      if (nodeAt(nodes, end - 1).lower === 'on') end--
    } else break
  }
  return end
}

/** Smith, who said; Smith, whose lawyer said, has the lawyer as its subject and is not met here. */
function antecedent(nodes: readonly Node[], relative: number): Subject | null {
  let end = relative
  if (isComma(nodeAt(nodes, end - 1)) || isDash(nodeAt(nodes, end - 1))) end--
  const core = coreBefore(nodes, end)
  if (core === null) return null
  const isPerson = nodeAt(nodes, relative).lower === 'who'
  const isNamed = nodeAt(nodes, core[1] - 1).pos === 'PROPN'
  const link = nodeAt(nodes, core[0] - 1).lower
  const range = isPerson && isNamed && link !== 'of' ? core : (phraseBefore(nodes, end) ?? core)
  const aside = asideStart(nodes, range)
  return { range: aside ?? range, clause: relative, isRelative: true, isOwn: true }
}

/** Ivan Petrov, head of the agency, who said: the name that an apposition belongs to. */
function asideStart(nodes: readonly Node[], range: Range): Range | null {
  if (!isComma(nodeAt(nodes, range[0] - 1))) return null
  const name = phraseBefore(nodes, range[0] - 1)
  return name !== null && nodeAt(nodes, name[1] - 1).pos === 'PROPN' && isClauseStart(nodes, name[0])
    ? name
    : null
}

/** The subject before words set off by commas, dashes or brackets: Smith, the head of the agency, said. */
function subjectBeforeAside(nodes: readonly Node[], close: number): Subject | null {
  const mark = nodeAt(nodes, close)
  const bracket = mark.lower === ')' ? '(' : mark.lower === '>' ? '<' : null
  const matches = bracket !== null ? (node: Node) => node.lower === bracket : isComma(mark) ? isComma : isDash
  for (let open = close - 1; open >= 0 && open > close - FARTHEST; open--) {
    const node = nodeAt(nodes, open)
    if (isStop(node) || (node.kind === 'quote' && node.isSpeech)) return null
    if (!matches(node)) continue
    const range = opensAside(nodes, open + 1) ? subjectPhrase(nodes, open) : null
    if (range === null || isAside(nodes, range)) continue
    return { range, clause: range[0], isRelative: false, isOwn: true }
  }
  return null
}

/** Whether words after a comma may be an aside: an apposition, an age, a relative clause, a participle, a place. */
function opensAside(nodes: readonly Node[], at: number): boolean {
  const node = nodeAt(nodes, at)
  if (isConjunction(node) || isPersonal(node)) return false
  return (
    isNoun(node) ||
    isDeterminer(node) ||
    isOwner(node) ||
    isRelative(node) ||
    isPreposition(node) ||
    isSubordinator(node) ||
    isAdverb(node) ||
    isDay(node) ||
    node.pos === 'NUM' ||
    node.pos === 'ADJ' ||
    node.pos === 'VERB' ||
    isPronoun(node)
  )
}

/** Whether a phrase is itself an apposition to one that starts the clause. */
function isAside(nodes: readonly Node[], [first]: Range): boolean {
  if (!isComma(nodeAt(nodes, first - 1))) return false
  const name = phraseBefore(nodes, first - 1)
  return name !== null && isClauseStart(nodes, name[0]) && !isComma(nodeAt(nodes, name[0] - 1))
}

/** The noun phrase that ends at `end` and can be a subject there. */
function subjectPhrase(nodes: readonly Node[], end: number): Range | null {
  const range = phraseBefore(nodes, end)
  if (range === null) return null
  const head = nodeAt(nodes, end - 1)
  // The entry for 14 June read: a date may end a phrase, and is none by itself.
  const first = nodeAt(nodes, range[0])
  if ((isDay(head) || isMonth(head)) && !isDeterminer(first) && first.pos !== 'NOUN') return null
  if (!mayPrecedeSubject(nodes, range[0])) return null
  return joinCoordinated(nodes, range)
}

/** Whether a subject can start at `first`, from what stands before it. */
function mayPrecedeSubject(nodes: readonly Node[], first: number): boolean {
  const before = nodeAt(nodes, first - 1)
  if (isSubordinator(before) || before.lower === 'that' || isRelative(before)) return true
  return !isPreposition(before) || before.lower === 'as'
}

/** Whether a clause can start at `first`. */
function isClauseStart(nodes: readonly Node[], first: number): boolean {
  const before = nodeAt(nodes, first - 1)
  return (
    isStop(before) ||
    isComma(before) ||
    isDash(before) ||
    isConjunction(before) ||
    isSubordinator(before) ||
    before.lower === 'that' ||
    before.lower === ')' ||
    before.kind === 'quote'
  )
}

/** The company and the union said; Ferguson, Jorgensen and Chen said. */
function joinCoordinated(nodes: readonly Node[], range: Range): Range {
  let [first] = range
  for (let members = 0; members < 5; members++) {
    const before = nodeAt(nodes, first - 1)
    const isLast = members === 0
    if (isLast ? before.lower !== 'and' && before.lower !== '&' : !isComma(before)) break
    const other = phraseBefore(nodes, first - 1)
    if (other === null || nodeAt(nodes, other[1] - 1).kind === 'quote') break
    if (!mayPrecedeSubject(nodes, other[0])) break
    const outside = nodeAt(nodes, other[0] - 1)
    const isOpen =
      isStop(outside) ||
      isComma(outside) ||
      isDash(outside) ||
      isSubordinator(outside) ||
      isConjunction(outside) ||
      outside.lower === 'that' ||
      outside.kind === 'quote'
    if (!isOpen) break
    first = other[0]
    if (isStop(outside)) break
  }
  return [first, range[1]]
}

/** Whether nothing but adverbs stands between a verb group and a conjunction or comma, so that it shares a subject. */
export function sharesSubject(nodes: readonly Node[], first: number): boolean {
  let at = first - 1
  while (isAdverb(nodeAt(nodes, at)) && at > first - 5) at--
  const before = nodeAt(nodes, at)
  return isConjunction(before) || isComma(before) || isDash(before) || isAuxiliary(before)
}
