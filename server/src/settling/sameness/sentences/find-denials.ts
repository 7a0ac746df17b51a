import type { SamenessKnowledge } from './knowledge.ts'
import type { Denial, Word } from './word.ts'

/** Words that deny the clause they are the subject or object of, and not the word after them. */
const SUBJECTS = new Set(['nobody', 'none', 'nothing', 'no one', 'neither'])

/** What denies something in a sentence, with what it denies. */
export function findDenials(
  words: readonly Word[],
  { words: lexicon }: SamenessKnowledge,
): readonly Denial[] {
  return words.flatMap((word, at): Denial[] => {
    if (word.isDenied) return [{ at, strength: 'full', scope: [at], target: at }]
    const strength = lexicon.negations.get(word.lemma) ?? lexicon.negations.get(word.text)
    if (strength === undefined || isIdle(words, at) || repeats(words, at)) return []
    return [readDenial(words, at, strength)]
  })
}

/** "Not only", and a "no" that answers. */
function isIdle(words: readonly Word[], at: number): boolean {
  const word = words[at]
  const next = words[at + 1]
  if (word?.lemma === 'not') return next?.lemma === 'only' || next?.lemma === 'just'
  return word?.lemma === 'no' && (next === undefined || next.clause !== word.clause)
}

/** How far a second "no" of one list may be from the first: no troops and no weapons, neither with us nor with them. */
const LIST = 12
const LISTED = new Set(['no', 'nor', 'neither', 'without', 'not'])

/** Whether a word goes on with a denial before it. */
function repeats(words: readonly Word[], at: number): boolean {
  const { lemma = '' } = words[at] ?? {}
  if (!LISTED.has(lemma)) return false
  const isJoined = lemma === 'nor' || ['and', 'or', 'but'].includes(words[at - 1]?.lemma ?? '')
  return (
    isJoined &&
    words.slice(Math.max(0, at - LIST), at).some((word) => LISTED.has(word.lemma) && word.lemma !== 'not')
  )
}

function readDenial(words: readonly Word[], at: number, strength: Denial['strength']): Denial {
  const word = words[at]
  const inClause = words.flatMap(({ weight, clause }, index) =>
    weight > 0 && clause === word?.clause && index !== at ? [index] : [],
  )
  const after = inClause.filter((index) => index > at)
  const following = after.length > 0 ? after : nextClause(words, at)
  const isSubject = SUBJECTS.has(word?.lemma ?? '')
  const target = isSubject
    ? (after.find((index) => words[index]?.pos === 'VERB') ??
      inClause.findLast((index) => index < at) ??
      after[0])
    : (following[0] ?? inClause.at(-1))
  return {
    at,
    strength,
    scope: after.length > 0 ? inClause : [...inClause, ...following],
    target: target ?? -1,
  }
}

function nextClause(words: readonly Word[], at: number): readonly number[] {
  const next = words.slice(at + 1).find(({ weight }) => weight > 0)?.clause
  return words.flatMap(({ weight, clause }, index) =>
    index > at && weight > 0 && clause === next ? [index] : [],
  )
}
