import type { CueEntry, CueIndex } from './cue-index.ts'
import type { VerbForm } from './inflect.ts'
import {
  isAdverb,
  isAuxiliary,
  isBe,
  isComma,
  isDeterminer,
  isHave,
  isModal,
  isNegation,
  isNoun,
  isPersonal,
  isPossessive,
  isPreposition,
  isPronoun,
  isRelative,
  isStop,
  type Node,
  nodeAt,
  showsTense,
} from './nodes.ts'
import { isSpeaker } from './speakers.ts'

/** A reporting verb where it stands, with its auxiliaries. */
export interface CueVerb {
  /** First node of the group, auxiliaries included. */
  readonly first: number
  /** The verb itself. */
  readonly head: number
  /** After its particles. */
  readonly end: number
  readonly entry: CueEntry
  readonly form: VerbForm
  readonly isPassive: boolean
  readonly isNegated: boolean
  readonly modal: string | null
  /** What stands before it: `to` for an infinitive. */
  readonly mood: 'finite' | 'infinitive' | 'gerund' | 'participle'
}

/** The reporting verbs among the nodes, in order. */
export function findCueVerbs(nodes: readonly Node[], index: CueIndex): readonly CueVerb[] {
  const found: CueVerb[] = []
  let from = 0
  for (let at = 0; at < nodes.length; at++) {
    const node = nodeAt(nodes, at)
    if (node.kind !== 'word' || at < from) continue
    const form = index.forms.get(node.lower)
    if (form === undefined || !readsAsVerb(nodes, at, form)) continue
    const match = matchEntry(nodes, at, index.entries.get(form.lemma) ?? [])
    if (match === null) continue
    const verb = describe(nodes, at, match.end, match.entry, form)
    if (verb === null) continue
    found.push(verb)
    from = match.end
  }
  return found
}

interface Match {
  readonly entry: CueEntry
  readonly end: number
}

/** The longest cue that starts with the verb at `at`: lash out at, call for. */
function matchEntry(nodes: readonly Node[], at: number, entries: readonly CueEntry[]): Match | null {
  for (const entry of entries) {
    if (entry.lemma.startsWith('not ') && !isNegatedBefore(nodes, at)) continue
    let end = at + 1
    const matches = entry.rest.every((word) => {
      // Said bluntly out; did not immediately respond.
      if (
        isAdverb(nodeAt(nodes, end)) &&
        nodeAt(nodes, end).lower !== word &&
        nodeAt(nodes, end + 1).lower === word
      )
        end++
      return nodeAt(nodes, end++).lower === word
    })
    if (matches) return { entry, end }
  }
  return null
}

function isNegatedBefore(nodes: readonly Node[], at: number): boolean {
  return (
    isNegation(nodeAt(nodes, at - 1)) ||
    (isAdverb(nodeAt(nodes, at - 1)) && isNegation(nodeAt(nodes, at - 2)))
  )
}

/** Forms that are nouns or adjectives too; they are verbs only where they stand like one. */
function readsAsVerb(nodes: readonly Node[], at: number, form: VerbForm): boolean {
  const node = nodeAt(nodes, at)
  const before = nodeAt(nodes, at - 1)
  const after = nodeAt(nodes, at + 1)
  // A capital in mid-sentence: the United States.
  if (
    !form.isPast &&
    /^\p{Lu}/u.test(node.text) &&
    before.kind === 'word' &&
    before.lower === before.text &&
    !isStop(before)
  )
    return false
  if (!form.isPast && node.pos === 'PROPN' && before.pos === 'PROPN' && /^\p{Lu}/u.test(node.text))
    return false
  if (isBe(before) && !form.isParticiple && !form.isGerund) return false
  if (isPossessive(after) || (isPossessive(before) && !form.isGerund)) return false
  if (
    (isDeterminer(before) && !isPronoun(before)) ||
    (before.pos === 'ADJ' && isDeterminer(nodeAt(nodes, at - 2)) && isNoun(node))
  )
    return false
  // Told and said are nothing but verbs.
  if (form.isPast && !node.lower.endsWith('ed') && !form.isBase) return true
  if (form.isPast || form.isParticiple)
    return !(before.pos === 'ADJ' && isNoun(after)) && readsAsPast(nodes, at)
  if (form.isGerund) return node.pos === 'VERB' || isComma(before)
  if (before.lower === 'to' || isModal(before) || ['do', 'does', 'did', "n't", 'not'].includes(before.lower))
    return true
  if (node.lower === 'says' || node.lower === 'say') return true
  if (
    isPersonal(before) ||
    (isPronoun(before) && form.isBase && (!isPreposition(after) || after.lower === 'as'))
  )
    return true
  if (node.pos === 'VERB' || node.pos === 'AUX') return !isPreposition(before) || before.lower === 'to'
  if (isPreposition(before) || before.pos === 'ADJ' || before.pos === 'NUM') return false
  // Mistaken for a noun: deal dead, claims mayor.
  if (form.isThird && isComma(before) && isSpeaker(after) && nodeAt(nodes, at + 2).kind === 'edge')
    return true
  // Mistaken for a noun: Moscow slams decision.
  const isAfterSubject =
    before.pos === 'PROPN' ||
    isPersonal(before) ||
    isRelative(before) ||
    (before.pos === 'NOUN' && form.isThird)
  const startsObject =
    isDeterminer(after) ||
    after.lower === 'that' ||
    isPersonal(after) ||
    after.pos === 'PROPN' ||
    after.kind === 'quote' ||
    after.pos === 'NOUN' ||
    after.pos === 'ADJ' ||
    after.pos === 'NUM' ||
    after.lower === 'to' ||
    after.lower === 'on' ||
    after.lower === 'for' ||
    after.kind === 'edge' ||
    after.lower === ':' ||
    after.lower === 'there' ||
    isStop(after)
  if (form.isBase && before.pos === 'NOUN' && isPersonal(after)) return true
  if (form.isBase && before.pos === 'NOUN' && isStop(after) && DOCUMENTING.has(node.lower)) return true
  if (form.isBase)
    return (
      isPluralSubject(before) &&
      (isDeterminer(after) ||
        isPersonal(after) ||
        ['that', 'there'].includes(after.lower) ||
        after.pos === 'NUM' ||
        isStop(after))
    )
  return form.isThird && isAfterSubject && startsObject
}

/** What documents do at the end of a sentence: figures seen by the paper show. */
const DOCUMENTING = new Set(['show', 'suggest', 'indicate', 'reveal', 'say', 'claim'])

function isPluralSubject(node: Node): boolean {
  return node.pos === 'PROPN' || (node.pos === 'NOUN' && node.lower.endsWith('s'))
}

/** Not the said man, an alleged plan, expected gains. */
function readsAsPast(nodes: readonly Node[], at: number): boolean {
  const before = nodeAt(nodes, at - 1)
  const after = nodeAt(nodes, at + 1)
  if (isPreposition(before) && before.lower !== 'as') return false
  const isModifying =
    (before.pos === 'ADJ' || before.pos === 'NUM') && (after.pos === 'NOUN' || after.pos === 'ADJ')
  return !isModifying
}

function describe(
  nodes: readonly Node[],
  head: number,
  end: number,
  entry: CueEntry,
  form: VerbForm,
): CueVerb | null {
  let first = head
  let isPassive = false
  let isNegated = false
  let isProgressive = false
  let isPerfect = false
  let hasDo = false
  let modal: string | null = null
  let isInfinitive = false
  for (let at = head - 1; at >= 0 && at > head - 8; at--) {
    const node = nodeAt(nodes, at)
    if (isNegation(node)) isNegated = true
    else if (isBe(node)) {
      if (form.isParticiple && !form.isGerund && !isPerfect && !isProgressive) isPassive = true
      else if (form.isGerund) isProgressive = true
    } else if (isHave(node)) isPerfect = true
    else if (isModal(node)) modal = node.lower
    else if (['do', 'does', 'did'].includes(node.lower)) hasDo = true
    else if (node.lower === 'to') {
      isInfinitive = !form.isGerund
      first = at
      break
    } else if (isAdverb(node) && !isSubjectLike(node)) continue
    else break
    first = at
  }
  const isFinitePast = form.isPast && first === head
  const hasFiniteAuxiliary = first < head && !isInfinitive
  if (isInfinitive) return { first, head, end, entry, form, isPassive, isNegated, modal, mood: 'infinitive' }
  if (form.isGerund && !isProgressive)
    return { first, head, end, entry, form, isPassive, isNegated, modal, mood: 'gerund' }
  const hasOwnTense = hasFiniteAuxiliary || isFinitePast || form.isThird || form.isBase || hasDo
  return {
    first,
    head,
    end,
    entry,
    form,
    isPassive,
    isNegated,
    modal,
    mood: hasOwnTense ? 'finite' : 'participle',
  }
}

function isSubjectLike(node: Node): boolean {
  return isPronoun(node) || isAuxiliary(node)
}

/** Whether a clause could stand on a verb between two nodes. */
export function hasTense(nodes: readonly Node[], first: number, end: number): boolean {
  for (let at = first; at < end; at++) if (showsTense(nodes, at)) return true
  return false
}
