import type { Word } from './word.ts'

/** A verb with who does it and to whom it is done. */
export interface Frame {
  readonly verb: number
  /** Index of the head of the noun phrase that acts; -1 where it is not said. */
  readonly agent: number
  /** Index of the head of the noun phrase that is acted upon; -1 where it is not said. */
  readonly patient: number
  /** Whether a preposition stands between the verb and its patient: fired on the army. */
  readonly isOblique: boolean
}

/** From where to where: a preposition and the noun that it governs. */
export interface Path {
  readonly preposition: 'from' | 'to'
  readonly noun: number
}

/** Prepositions through which a verb reaches whom it is done to. */
const GOVERNING = new Set(['on', 'at', 'against', 'to', 'with', 'for'])
const NOUNS = new Set(['NOUN', 'PROPN'])

/** Persons by the forms of their pronouns. "Her" may be hers. */
const PERSONS: Readonly<Record<string, string>> = {
  i: 'speaker',
  me: 'speaker',
  we: 'speaker',
  us: 'speaker',
  you: 'hearer',
  he: 'man',
  him: 'man',
  they: 'others',
  them: 'others',
}

/** Whom a pronoun stands for, seen from the speaker; undefined for other words. */
export function personOf(word: Word | undefined): string | undefined {
  return word === undefined || word.weight > 0 ? undefined : PERSONS[word.text]
}

/** The verbs of a sentence with their nouns or pronouns, read off the order of words. */
export function findFrames(words: readonly Word[]): readonly Frame[] {
  return words.flatMap((word, at): Frame[] => {
    if (word.pos !== 'VERB' || word.weight === 0) return []
    const before = headBefore(words, at)
    if (isPassiveVerb(words, at)) {
      const by = words.findIndex(({ text }, index) => index > at && text === 'by')
      const isOblique = words[at + 1]?.pos === 'ADP' && by > at + 1
      return [{ verb: at, agent: by < 0 ? -1 : headAfter(words, by + 1), patient: before, isOblique }]
    }
    const isOblique = GOVERNING.has(words[at + 1]?.text ?? '')
    return [{ verb: at, agent: before, patient: headAfter(words, isOblique ? at + 2 : at + 1), isOblique }]
  })
}

function isPassiveVerb(words: readonly Word[], at: number): boolean {
  const { text = '', lemma } = words[at] ?? {}
  if (text.endsWith('ing')) return false
  // The participle of hit is hit: "by" tells.
  if (text === lemma && words[at + 1]?.text !== 'by') return false
  for (let index = at - 1; index >= Math.max(0, at - 3); index--) {
    const before = words[index]
    if (before?.lemma === 'be' || (before?.lemma === 'get' && before.pos !== 'NOUN')) return true
    if (before?.pos !== 'ADV' && before?.pos !== 'AUX' && before?.pos !== 'PART') return false
  }
  return false
}

/** The head of the first noun phrase before a verb that no preposition governs. */
function headBefore(words: readonly Word[], verb: number): number {
  const clause = words[verb]?.clause
  let head = -1
  for (let at = verb - 1; at >= 0 && words[at]?.clause === clause; at--) {
    const word = words[at]
    if (word === undefined || word.pos === 'VERB') break
    if (NOUNS.has(word.pos) && (head < 0 || words[at + 1]?.pos === 'ADP')) head = at
    else if (word.pos === 'PRON' && head < 0) return personOf(word) === undefined ? -1 : at
  }
  return head
}

/** The head of a noun phrase that starts here: the last of its nouns. */
function headAfter(words: readonly Word[], from: number): number {
  const clause = words[from - 1]?.clause
  let head = -1
  for (let at = from; at < words.length && words[at]?.clause === clause; at++) {
    const { pos = 'X' } = words[at] ?? {}
    if (head < 0 && personOf(words[at]) !== undefined) return at
    if (NOUNS.has(pos)) head = at
    else if (head >= 0 || !['DET', 'ADJ', 'NUM', 'PRON', 'PART', 'ADV'].includes(pos)) break
  }
  return head
}

/** The nouns that "from" and "to" govern. */
export function findPaths(words: readonly Word[]): readonly Path[] {
  return words.flatMap(({ text }, at): Path[] => {
    if (text !== 'from' && text !== 'to') return []
    const noun = headAfter(words, at + 1)
    return noun < 0 ? [] : [{ preposition: text, noun }]
  })
}
