import type { PronounKind } from './choose-antecedent.ts'
import type { Words } from './read-words.ts'

const KINDS: ReadonlyMap<string, PronounKind> = new Map([
  ['he', 'HE'],
  ['him', 'HE'],
  ['his', 'HE'],
  ['himself', 'HE'],
  ['she', 'SHE'],
  ['her', 'SHE'],
  ['hers', 'SHE'],
  ['herself', 'SHE'],
  ['they', 'THEY'],
  ['them', 'THEY'],
  ['their', 'THEY'],
  ['it', 'IT'],
  ['its', 'IT'],
  ['who', 'WHO'],
])
/** Pronouns that keep somebody in view as the text goes on. */
const SUBJECTS = new Set(['he', 'she'])
const FIRST_PERSON = new Set(['i', 'we', 'my', 'our', 'me', 'us', 'myself', 'ourselves'])

/** Whom a word can mean, where it is a pronoun of the third person. */
export function pronounKind(word: string): PronounKind | null {
  return KINDS.get(word) ?? null
}

export function isFirstPerson(word: string): boolean {
  return FIRST_PERSON.has(word)
}

/** Whether a word is a personal pronoun. */
export function isPronoun(word: string): boolean {
  return KINDS.has(word) || FIRST_PERSON.has(word)
}

/** The tokens where a pronoun stands as a subject. */
export function findPronouns({ lower }: Words): readonly number[] {
  const found: number[] = []
  for (let at = 0; at < lower.length; at++) if (SUBJECTS.has(lower[at] ?? '')) found.push(at)
  return found
}
