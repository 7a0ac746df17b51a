import { isBareClause } from '../bare-clauses.ts'
import { complementFrom, sentenceEnd, sentenceStart, skipCircumstances, skipHearer } from '../clauses.ts'
import { type PeriodContext, type Proposal, propose, type VerbConstruction } from '../construction.ts'
import { afterDateline } from '../datelines.ts'
import { leftWords } from '../left-words.ts'
import {
  isAdverb,
  isComma,
  isConjunction,
  isDash,
  isDeterminer,
  isPreposition,
  isQuestionWord,
  isRelative,
  isStop,
  isSubordinator,
  nodeAt,
  type Range,
  showsTense,
} from '../nodes.ts'
import { phraseFrom } from '../phrases-from.ts'
import { scopeFrom } from '../scope.ts'
import { isSpeaker } from '../speakers.ts'
import { type CueVerb, hasTense } from '../verb-groups.ts'
import { isOnlyQuotes } from '../write-spans.ts'

/**
 * The words come first: "We left," she said. | The talks failed, said the minister. | The move, he said, was wrong. |
 * "We left," she said, "and never came back."
 */
export const cueAfterWords: VerbConstruction = {
  name: 'cue-after-words',
  read: (context, cue, at) => readSubjectFirst(context, cue, at) ?? readInverted(context, cue),
}

function readSubjectFirst(context: PeriodContext, cue: CueVerb, at: number): Proposal | null {
  const { nodes, subjects } = context
  const subject = subjects[at]
  if (
    (cue.mood !== 'finite' && !isHabit(context, cue)) ||
    subject == null ||
    !subject.isOwn ||
    subject.isRelative
  )
    return null
  const lead = subject.clause - 1
  const before = nodeAt(nodes, lead)
  const isAfterQuote = before.kind === 'quote' && before.isSpeech
  if (!isComma(before) && !isAfterQuote && !isDash(before)) return null
  // The dash of a dialogue stands before the words, not behind them.
  if (isDash(before) && isStop(nodeAt(nodes, lead - 1))) return null
  const limit = sentenceEnd(nodes, cue.end)
  const isQuoted =
    isAfterQuote || (nodeAt(nodes, lead - 1).kind === 'quote' && nodeAt(nodes, lead - 1).isSpeech)
  let after = cue.end
  if (cue.entry.frames.has('hearer')) after = skipHearer(nodes, after, limit)
  if (!cue.isPassive || !cue.entry.frames.has('hearer')) {
    const complement = complementFrom(nodes, after, limit)
    const isLeftToIt = isQuoted && !isQuoteAlone(context, isAfterQuote ? lead + 1 : lead)
    const isPart = isLeftToIt && !hasTense(nodes, sentenceStart(nodes, lead), lead)
    if (complement !== null && (!isQuoted || isPart || (isLeftToIt && complement.kind === 'that')))
      return null
    if (cue.isPassive) return null
  }
  const rest = skipCircumstances(nodes, after, limit)
  const closes = closesAttribution(context, after, limit) || closesAttribution(context, rest, limit)
  if (!closes && !isQuoted) return null
  if (nodeAt(nodes, rest).lower === ':' && rest + 1 < nodes.length) return null
  const leftEnd = isComma(before) || isDash(before) ? lead : lead + 1
  const from = closesAttribution(context, after, limit) ? after : rest
  const following = isClaimed(context, cue, leftEnd) ? nextQuote(context, from, limit) : null
  if (following !== null) {
    const content = [[following, following + 1] as const]
    return propose({ name: 'cue-inside-quote', keepsMarks: false }, cue, { source: subject.range, content })
  }
  const left = leftWords(context, cue, leftEnd)
  const right = rightWords(context, cue, from, left, limit)
  const content = [left ?? subjectOfRest(context, leftEnd, right), right].filter((range) => range !== null)
  if (content.length === 0) return null
  const source = cue.isPassive ? null : subject.range
  const more = left === null ? null : wordsAndThat(context, cue, from, left, limit)
  return propose({ name: nameOf(context, content), keepsMarks: false }, cue, { source, content, more })
}

/**
 * Whether the quote before an attribution belongs to an earlier one, which it goes on after: "When they came," she
 * says, "we hid," she adds, "and ran."
 */
function isClaimed({ nodes, cues, subjects }: PeriodContext, cue: CueVerb, end: number): boolean {
  const quote = nodeAt(nodes, end - 1)
  if (quote.kind !== 'quote' || !isComma(nodeAt(nodes, end - 2))) return false
  return cues.some(
    (other, at) =>
      other.mood === 'finite' &&
      other.end === end - 2 &&
      other !== cue &&
      nodeAt(nodes, (subjects[at]?.range[0] ?? other.first) - 1).kind === 'quote',
  )
}

/** Whether nothing but quotes stands between the start of the sentence and `end`, so that they are what was said. */
function isQuoteAlone({ nodes }: PeriodContext, end: number): boolean {
  const start = sentenceStart(nodes, end)
  return start < end && isOnlyQuotes(nodes, [start, end])
}

function readInverted(context: PeriodContext, cue: CueVerb): Proposal | null {
  const { nodes } = context
  const before = nodeAt(nodes, cue.first - 1)
  const isAfterQuote = before.kind === 'quote' && before.isSpeech
  if (cue.isPassive || cue.form.isGerund || cue.first !== cue.head) return null
  if (
    !isAfterQuote &&
    !(cue.entry.frames.has('clause') && !cue.entry.isWeak) &&
    nodeAt(nodes, cue.first - 2).kind !== 'quote'
  )
    return null
  if (!isComma(before) && !isAfterQuote && !isDash(before)) return null
  const limit = sentenceEnd(nodes, cue.end)
  const source = phraseFrom(nodes, cue.end, limit)
  if (source === null) return null
  const complement = isAfterQuote ? null : complementFrom(nodes, cue.end, limit)
  if (complement !== null && complement.kind !== 'bare') return null
  const subject = context.subjects[context.cues.indexOf(cue)]
  const takesObject = cue.entry.frames.has('object') || cue.entry.frames.has('hearer')
  if (subject != null && takesObject && !isAfterQuote && !isSpeaker(nodeAt(nodes, source[1] - 1))) return null
  const leftEnd = isComma(before) || isDash(before) ? cue.first - 1 : cue.first
  const left = leftWords(context, cue, leftEnd)
  if (left === null && !isComma(before)) return null
  // "..., said the talks had failed" goes on with a subject from before.
  const next = nodeAt(nodes, source[1])
  if (showsTense(nodes, source[1]) && !isAfterQuote) return null
  const isEnd =
    isStop(next) ||
    isComma(next) ||
    isConjunction(next) ||
    isPreposition(next) ||
    isRelative(next) ||
    isDash(next) ||
    next.kind === 'quote' ||
    next.lower === '(' ||
    isAdverb(next) ||
    isDeterminer(next) ||
    isSubordinator(next)
  const rest = skipCircumstances(nodes, source[1], limit)
  if (!isEnd && rest === source[1]) return null
  if (left === null && cue.entry.frames.has('object') && !cue.entry.frames.has('clause')) return null
  const right = rightWords(context, cue, source[1], left, limit)
  const content = [left ?? subjectOfRest(context, leftEnd, right), right].filter((range) => range !== null)
  if (content.length === 0) return null
  return propose({ name: nameOf(context, content), keepsMarks: false }, cue, { source, content })
}

function closesAttribution({ nodes }: PeriodContext, at: number, limit: number): boolean {
  const node = nodeAt(nodes, at)
  return (
    at >= limit ||
    isComma(node) ||
    isConjunction(node) ||
    isDash(node) ||
    isStop(node) ||
    isSubordinator(node) ||
    node.kind === 'quote'
  )
}

/** Likes to say, went on to add, is due to tell: an infinitive that tells of what is said all the same. */
function isHabit({ nodes, index }: PeriodContext, cue: CueVerb): boolean {
  return cue.mood === 'infinitive' && index.leads.has(nodeAt(nodes, cue.first - 1).lower)
}

/** The move, he said, was wrong: the words before belong to the verb that comes after. */
function subjectOfRest({ nodes }: PeriodContext, end: number, right: Range | null): Range | null {
  if (right === null || !(showsTense(nodes, right[0]) || nodeAt(nodes, right[0]).isPredicate)) return null
  const start = afterDateline(nodes, sentenceStart(nodes, end))
  const first = isConjunction(nodeAt(nodes, start)) ? start + 1 : start
  return first < end ? [first, end] : null
}

/** "...," she said, and that they had left: what follows a quote is reported in other words. */
function wordsAndThat(
  context: PeriodContext,
  cue: CueVerb,
  from: number,
  left: Range,
  limit: number,
): Range | null {
  const { nodes } = context
  const and = isComma(nodeAt(nodes, from)) ? from + 1 : from
  const isJoined = nodeAt(nodes, and).lower === 'and' && nodeAt(nodes, and + 1).lower === 'that'
  if (!isJoined || !isOnlyQuotes(nodes, left) || and + 3 >= limit) return null
  return scopeFrom(context, cue, and + 2, 'clause')
}

/** Words that go on with a clause, and do not tell when or how it was said. */
const ADDING = new Set(
  'than fewer more less not rather because unless if though although particularly especially including even'.split(
    ' ',
  ),
)

/** The words after the attribution that go on with those before it, or that it only led in. */
function rightWords(
  context: PeriodContext,
  cue: CueVerb,
  from: number,
  left: Range | null,
  limit: number,
): Range | null {
  const { nodes } = context
  const quote = nextQuote(context, from, limit)
  const leftEndsInQuote = left !== null && nodeAt(nodes, left[1] - 1).kind === 'quote'
  if (quote !== null && left !== null) {
    const isWhole = nodeAt(nodes, quote).isSpeech && isOnlyQuotes(nodes, left)
    return isWhole ? [quote, quote + 1] : scopeFrom(context, cue, quote, 'clause')
  }
  if (!isComma(nodeAt(nodes, from))) return null
  const start = from + 1
  const node = nodeAt(nodes, start)
  if (left === null) {
    const beforeSource = sentenceStart(nodes, cue.first)
    if (node.isPredicate) return scopeFrom(context, cue, start, 'clause')
    if (!showsTense(nodes, start) && isBareClause(nodes, start, limit))
      return scopeFrom(context, cue, start, 'clause')
    return showsTense(nodes, start) && beforeSource < cue.first
      ? scopeFrom(context, cue, start, 'clause')
      : null
  }
  if (leftEndsInQuote && isOnlyQuotes(nodes, left)) return null
  const goesOn =
    isConjunction(node) &&
    node.lower !== 'then' &&
    (node.lower === 'or' ||
      isQuestionWord(nodeAt(nodes, start + 1)) ||
      nodeAt(nodes, start + 1).lower === 'that' ||
      (leftEndsInQuote ? !showsTense(nodes, start + 1) : isBareClause(nodes, start + 1, limit)))
  const isAddition = ADDING.has(node.lower)
  if (!goesOn && !isAddition && !(showsTense(nodes, start) && !hasTense(nodes, left[0], left[1]))) return null
  const scope = scopeFrom(context, cue, start, 'clause')
  return scope[0] < scope[1] ? scope : null
}

/** The quote that goes on after the attribution, right after a comma. */
function nextQuote({ nodes }: PeriodContext, from: number, limit: number): number | null {
  for (let at = from; at < Math.min(limit, from + 40); at++) {
    const node = nodeAt(nodes, at)
    if (node.kind !== 'quote') continue
    const before = nodeAt(nodes, at - 1)
    return (node.isSpeech || from < at) && (isComma(before) || isDash(before)) ? at : null
  }
  return null
}

function nameOf({ nodes }: PeriodContext, content: readonly Range[]): string {
  const [first] = content
  const isQuote = first !== undefined && nodeAt(nodes, first[1] - 1).kind === 'quote'
  if (content.length > 1) return isQuote ? 'cue-inside-quote' : 'cue-inside-clause'
  return isQuote ? 'cue-after-quote' : 'cue-after-clause'
}
