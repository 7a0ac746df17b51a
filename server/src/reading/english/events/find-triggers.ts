import type { Span } from '../../../domain/span.ts'
import type { SegmentedText, Token } from '../../extraction.ts'
import type { Action, TriggerForm, TriggerIndex } from './index-triggers.ts'

/** A word or phrase that tells of an event, where it stands. */
export interface Trigger {
  readonly action: Action
  /** Index of its sentence. */
  readonly sentence: number
  /** Its tokens: the first, and the one after the last. */
  readonly first: number
  readonly end: number
  /** How it stands there: NOUN, or as the verb of a clause. SPEECH is the cue of reported words. */
  readonly part: 'NOUN' | 'ACTIVE' | 'PASSIVE' | 'SPEECH'
  /** Whether it is told as news of the day: present tense or perfect. */
  readonly isCurrent: boolean
  readonly isFuture: boolean
  /** Whether it is told as done. */
  readonly isPast: boolean
}

const BE = new Set([
  'is',
  'are',
  'was',
  'were',
  'be',
  'been',
  'being',
  "'s",
  '’s',
  'get',
  'got',
  'gets',
  'getting',
])
const NEGATIONS = new Set(['not', "n't", 'n’t', 'never', 'no', 'without', 'if', 'unless', 'nor', 'neither'])
const FUTURE = new Set(['will', "'ll", '’ll', 'would', 'shall', 'could', 'may', 'might', 'must', 'to'])
/** Before an infinitive they say that it is decided; after other words it is a wish, a task or a manner. */
const INTENTS = new Set(
  'decide decided decides deciding decision plan plans planned agree agreed agrees vote voted votes set expected due scheduled vow vowed going order ordered move moved'.split(
    ' ',
  ),
)
const POINTERS = new Set(['the', 'this', 'these', 'those', 'such'])
/** A form in -ing after one of these is a noun: for spying. */
const BEFORE_GERUND = new Set(['for', 'of', 'over', 'by', 'after', 'before', 'from', 'in', 'with', 'about'])
/** Words between a verb and its particle: kicked eight diplomats out. */
const PARTICLE_REACH = 5
/** How far before a verb its auxiliaries may stand. */
const AUXILIARIES = 4

/** No article tells of more; a text that does says one word over and over, and is not read on. */
export const MAX_TRIGGERS = 5000

/**
 * The triggers of a text, in text order, at most {@link MAX_TRIGGERS}; none that is negated or only supposed. Takes
 * time linear in the text.
 */
export function findTriggers(segmented: SegmentedText, index: TriggerIndex): readonly Trigger[] {
  const { tokens, sentences } = segmented
  let inText: ReadonlySet<string> | undefined
  const wordsInText = () => {
    inText ??= new Set(tokens.map(nounOf))
    return inText
  }
  const found: Trigger[] = []
  for (const [
    sentence,
    {
      tokens: [first, end],
    },
  ] of sentences.entries()) {
    let nouns: ReadonlySet<string> | undefined
    const wordsHere = () => {
      nouns ??= new Set(tokens.slice(first, end).map(nounOf))
      return nouns
    }
    for (let at = first; at < end; at++) {
      const forms = index.get(tokens[at]?.text.toLowerCase() ?? '')
      const form = forms?.find(
        (one) =>
          fits(tokens, at, end, one) && hasObject(one, isPointed(tokens, at) ? wordsInText : wordsHere),
      )
      if (form === undefined || isNegated(tokens, first, at)) continue
      const trigger = describe(tokens, first, at, form, sentence)
      found.push(trigger)
      at = trigger.end - 1
      if (found.length === MAX_TRIGGERS) return found
    }
  }
  return found
}

function fits(tokens: readonly Token[], at: number, end: number, { words, verb }: TriggerForm): boolean {
  const [, ...rest] = words
  const restAt = verb === null ? at + 1 : placeOf(tokens, rest, at + 1, end)
  if (restAt === null || restAt + rest.length > end) return false
  if (!rest.every((word, place) => tokens[restAt + place]?.text.toLowerCase() === word)) return false
  return verb === null ? readsAsNoun(tokens, at, at + words.length) : readsAsVerb(tokens, at, verb.isBase)
}

/** Where a verb goes on with its particle, at once or after its object; null where it does not. */
function placeOf(
  tokens: readonly Token[],
  rest: readonly string[],
  from: number,
  end: number,
): number | null {
  if (rest.length === 0) return from
  for (let at = from; at < Math.min(end, from + PARTICLE_REACH); at++) {
    if (tokens[at]?.text.toLowerCase() === rest[0]) return at
    if (tokens[at]?.pos === 'PUNCT' || tokens[at]?.pos === 'VERB') return null
  }
  return null
}

/** "The expulsion" means one whose object was told before. */
function isPointed(tokens: readonly Token[], at: number): boolean {
  const isPointer = (token: Token | undefined) => POINTERS.has(token?.text.toLowerCase() ?? '')
  return isPointer(tokens[at - 1]) || (tokens[at - 1]?.pos === 'ADJ' && isPointer(tokens[at - 2]))
}

function hasObject({ objects }: TriggerForm, read: () => ReadonlySet<string>): boolean {
  if (objects.size === 0) return true
  const words = read()
  for (const object of objects) if (words.has(object)) return true
  return false
}

/** Not murder charges, a fire engine: there it only tells of what kind the next noun is. */
function readsAsNoun(tokens: readonly Token[], at: number, end: number): boolean {
  const [before, token, after] = [tokens[at - 1], tokens[end - 1], tokens[end]]
  if (token === undefined || token.pos === 'ADV') return false
  const isNoun = token.pos === 'NOUN' || token.pos === 'PROPN' || opensNoun(before)
  const isModifier = after?.pos === 'NOUN' && !/^[''’]/.test(after.text)
  return isNoun && !isModifier && before?.text.toLowerCase() !== 'to'
}

/** Not the expelled diplomats, a fire, expected gains. */
function readsAsVerb(tokens: readonly Token[], at: number, isBase: boolean): boolean {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  const lower = before?.text.toLowerCase() ?? ''
  if (token === undefined) return false
  if (opensNoun(before) && (after?.pos === 'NOUN' || token.pos !== 'VERB' || isBase)) return false
  if (lower === 'to' && !isIntended(tokens, at)) return false
  if (token.pos === 'VERB') return true
  // Taggers take verbs of headlines for nouns: NATO expels diplomats.
  if (isBase) return lower === 'to' || FUTURE.has(lower) || before?.pos === 'PRON'
  return before?.pos === 'PROPN' || before?.pos === 'NOUN' || before?.pos === 'AUX' || before?.pos === 'ADV'
}

/** Decided to expel; NATO to expel, as headlines have it. */
function isIntended(tokens: readonly Token[], at: number): boolean {
  const subject = tokens[at - 2]
  if (subject === undefined || INTENTS.has(subject.text.toLowerCase())) return true
  return subject.text !== subject.text.toLowerCase() && subject.pos !== 'PRON'
}

/** Whether a word opens a noun phrase that goes on. */
function opensNoun(token: Token | undefined): boolean {
  if (token === undefined) return false
  return token.pos === 'DET' || token.pos === 'ADJ' || token.pos === 'NUM' || isPossessive(token)
}

function isPossessive({ text, pos }: Token): boolean {
  return /^[''’]s?$/.test(text) || (pos === 'PRON' && /^(?:its|his|her|their|our|my|your)$/i.test(text))
}

/** Whether what a word tells did not happen, or is only supposed. */
export function isNegated(tokens: readonly Token[], first: number, at: number): boolean {
  for (let before = at - 1; before >= Math.max(first, at - AUXILIARIES); before--) {
    const lower = tokens[before]?.text.toLowerCase() ?? ''
    if (NEGATIONS.has(lower)) return true
    if (lower === ',' || lower === ';') return false
  }
  return false
}

function describe(
  tokens: readonly Token[],
  first: number,
  at: number,
  { action, words, verb }: TriggerForm,
  sentence: number,
): Trigger {
  const isWhole = words.every((word, place) => tokens[at + place]?.text.toLowerCase() === word)
  const shared = { action, sentence, first: at, end: isWhole ? at + words.length : at + 1 }
  const isNominal = verb?.isGerund === true && BEFORE_GERUND.has(tokens[at - 1]?.text.toLowerCase() ?? '')
  if (verb === null || isNominal)
    return { ...shared, part: 'NOUN', isCurrent: false, isFuture: false, isPast: false }
  const auxiliaries: string[] = []
  for (let before = at - 1; before >= Math.max(first, at - AUXILIARIES); before--) {
    const token = tokens[before]
    if (token?.pos !== 'AUX' && token?.pos !== 'ADV' && token?.pos !== 'PART') break
    // A minister's name is no auxiliary: Trump and May met.
    if (token.text !== 'May') auxiliaries.push(token.text.toLowerCase())
  }
  const isPassive = verb.isParticiple && auxiliaries.some((word) => BE.has(word))
  const hasBy = verb.isParticiple && tokens[at + words.length]?.text.toLowerCase() === 'by'
  const isPerfect = auxiliaries.some((word) => word === 'has' || word === 'have')
  const isGoingOn = verb.isGerund && auxiliaries.some((word) => word === 'is' || word === 'are')
  const isFuture = auxiliaries.some((word) => FUTURE.has(word))
  const wasDone = isPerfect || auxiliaries.some((word) => word === 'was' || word === 'were' || word === 'had')
  return {
    ...shared,
    part: isPassive || hasBy ? 'PASSIVE' : 'ACTIVE',
    isCurrent: verb.isThird || isPerfect || isGoingOn,
    isFuture,
    isPast: !isFuture && (wasDone || (auxiliaries.length === 0 && verb.isPast && !verb.isBase)),
  }
}

/** The singular by which a noun is compared; taggers leave the plural to names and headlines. */
export function nounOf({ lemma }: Token): string {
  return lemma.length > 3 && lemma.endsWith('s') && !lemma.endsWith('ss') ? lemma.slice(0, -1) : lemma
}

/** The span of some tokens. */
export function spanOf(tokens: readonly Token[], first: number, end: number): Span {
  return [tokens[first]?.span[0] ?? 0, tokens[end - 1]?.span[1] ?? 0]
}
