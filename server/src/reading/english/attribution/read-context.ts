import { sentenceEnd, sentenceStart } from './clauses.ts'
import type { PeriodContext } from './construction.ts'
import type { CueIndex } from './cue-index.ts'
import { mendTags } from './mend-tags.ts'
import {
  isAdverb,
  isComma,
  isConjunction,
  isPreposition,
  isStop,
  isSubordinator,
  type Node,
  nodeAt,
  type Range,
  showsTense,
} from './nodes.ts'
import type { Period } from './periods.ts'
import { coreBefore } from './phrases-before.ts'
import { phraseFrom } from './phrases-from.ts'
import { isTrade } from './speakers.ts'
import { type Subject, sharesSubject, subjectBefore } from './subjects.ts'
import { type CueVerb, findCueVerbs } from './verb-groups.ts'

/** Reporting verbs that a period can have. No sentence has as many; what goes on like that is no news. */
const MOST_CUES = 20

/** Finds the reporting verbs of a period and who or what they are said of. */
export function readContext(period: Period, index: CueIndex, isFirst: boolean): PeriodContext {
  const nodes = mendTags(period.nodes, index)
  const cues = findCueVerbs(nodes, index).slice(0, MOST_CUES)
  const subjects: (Subject | null)[] = []
  for (const cue of cues) subjects.push(findSubject(nodes, cues, subjects, cue))
  const last = nodeAt(nodes, nodes.length - 1)
  const endsSentence = isStop(last) || (last.kind === 'quote' && last.isSentence)
  return { nodes, cues, subjects, index, isHeadline: isFirst && !endsSentence }
}

function findSubject(
  nodes: readonly Node[],
  cues: readonly CueVerb[],
  known: readonly (Subject | null)[],
  cue: CueVerb,
): Subject | null {
  if (cue.mood === 'finite' || cue.mood === 'participle') {
    const isInverted = isComma(nodeAt(nodes, cue.first - 1)) || nodeAt(nodes, cue.first - 1).kind === 'quote'
    const own = subjectBefore(nodes, cue.first)
    if (own !== null && !(isInverted && nodeAt(nodes, cue.first - 1).isSpeech)) return own
  }
  if (cue.mood === 'infinitive') return subjectOfInfinitive(nodes, cues, known, cue)
  if (
    cue.mood === 'gerund' &&
    isPreposition(nodeAt(nodes, cue.first - 1)) &&
    nodeAt(nodes, cue.first - 1).lower === 'with'
  )
    return null
  if (cue.mood === 'gerund') {
    const withSubject = subjectAfterWith(nodes, cue)
    if (withSubject !== null) return withSubject
    const doer = doerBefore(nodes, cue.first) ?? subjectOfOpening(nodes, cue)
    if (doer !== null) return doer
  }
  if (!sharesSubject(nodes, cue.first) && cue.mood !== 'gerund') return null
  return inherited(nodes, cues, known, cue.first) ?? mainSubject(nodes, cue.first)
}

/** With Moscow lambasting the decision. */
function subjectAfterWith(nodes: readonly Node[], cue: CueVerb): Subject | null {
  for (let start = cue.first - 1; start > cue.first - 8 && start > 0; start--) {
    const node = nodeAt(nodes, start)
    if (isComma(node) || isStop(node)) return null
    if (node.lower === 'with' && start + 1 < cue.first) {
      return { range: [start + 1, cue.first], clause: start, isRelative: false, isOwn: true }
    }
  }
  return null
}

/** Denying the charge, Smith said: the participle that opens a sentence goes with the subject after its comma. */
function subjectOfOpening(nodes: readonly Node[], cue: CueVerb): Subject | null {
  const start = sentenceStart(nodes, cue.first)
  const isLedIn = isSubordinator(nodeAt(nodes, start)) || isPreposition(nodeAt(nodes, start))
  if (cue.first !== start && !(isLedIn && cue.first === start + 1)) return null
  const limit = sentenceEnd(nodes, cue.end)
  for (let at = cue.end; at < limit; at++) {
    if (!isComma(nodeAt(nodes, at)) && nodeAt(nodes, at).kind !== 'quote') continue
    const range = phraseFrom(nodes, at + 1, limit)
    if (range === null) continue
    let verb = range[1]
    while (isAdverb(nodeAt(nodes, verb))) verb++
    if (showsTense(nodes, verb)) return { range, clause: range[0], isRelative: false, isOwn: false }
  }
  return null
}

/** Video shows Smith saying, a clip of her shouting: whoever is shown speaks. */
function doerBefore(nodes: readonly Node[], first: number): Subject | null {
  const head = nodeAt(nodes, first - 1)
  const isHearable = OBJECT_PRONOUNS.has(head.lower) || head.pos === 'PROPN' || isTrade(head)
  const range = isHearable ? coreBefore(nodes, first) : null
  if (range === null) return OBJECT_PRONOUNS.has(head.lower) ? own([first - 1, first]) : null
  const before = nodeAt(nodes, range[0] - 1)
  return before.pos === 'VERB' || before.lower === 'of' ? own(range) : null
}

function own(range: Range): Subject {
  return { range, clause: range[0], isRelative: false, isOwn: true }
}

const OBJECT_PRONOUNS = new Set(['him', 'her', 'them', 'us', 'me'])

/** Smith went on to say, was quick to deny, for Lars to tell: the subject of the verb before, or after "for". */
function subjectOfInfinitive(
  nodes: readonly Node[],
  cues: readonly CueVerb[],
  known: readonly (Subject | null)[],
  cue: CueVerb,
): Subject | null {
  for (let before = cue.first - 1; before >= 0 && before > cue.first - 8; before--) {
    const node = nodeAt(nodes, before)
    if (isStop(node) || isComma(node)) return null
    if (node.lower === 'for' && before + 1 < cue.first) {
      return { range: [before + 1, cue.first], clause: before, isRelative: false, isOwn: true }
    }
    if (showsTense(nodes, before)) {
      const own = subjectBefore(nodes, before)
      if (own !== null) return own
      return isConjunction(nodeAt(nodes, before - 1)) || isAdverb(nodeAt(nodes, before - 1))
        ? inherited(nodes, cues, known, cue.first)
        : null
    }
  }
  return null
}

/**
 * The subject of the cue that a verb without a subject of its own goes with: the last one before it that opens a main
 * clause, so that what stands in its reported words is passed over.
 */
function inherited(
  nodes: readonly Node[],
  cues: readonly CueVerb[],
  known: readonly (Subject | null)[],
  first: number,
): Subject | null {
  const start = sentenceStart(nodes, first)
  let main: Subject | null = null
  for (const [at, cue] of cues.entries()) {
    const subject = known[at]
    if (cue.first >= first) break
    if (subject == null || cue.head < start || cue.mood !== 'finite' || !subject.isOwn) continue
    if (main === null || opensMainClause(nodes, subject)) main = subject
  }
  return main === null ? null : { ...main, isOwn: false }
}

/** Whether a clause is coordinated with the one before and not reported in it. */
function opensMainClause(nodes: readonly Node[], { range, isRelative }: Subject): boolean {
  const lead = nodeAt(nodes, range[0] - 1)
  if (isRelative) return false
  return (isConjunction(lead) || isSubordinator(lead)) && isComma(nodeAt(nodes, range[0] - 2))
}

/** The subject of the first verb with tense in the sentence before `end`. */
function mainSubject(nodes: readonly Node[], end: number): Subject | null {
  let start = end - 1
  while (start > 0 && !isStop(nodeAt(nodes, start - 1)) && end - start < 100) start--
  for (let at = start; at < end; at++) {
    if (!showsTense(nodes, at)) continue
    const subject = subjectBefore(nodes, at)
    if (subject !== null && !subject.isRelative) return { ...subject, isOwn: false }
  }
  return null
}
