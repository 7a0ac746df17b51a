import type { FigureLexicons, RoleForm } from './figure-lexicons.ts'
import type { Words } from './read-words.ts'

/** What stands before a noun of the same phrase. */
const NOUN_OPENERS = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'PART', 'NUM'])

/** The longest noun for a person that starts at a token. */
export function matchRole(words: Words, { roles }: FigureLexicons, at: number, end: number): RoleForm | null {
  const token = words.tokens[at]
  for (const form of roles.get(words.lower[at] ?? '') ?? scholarForm(words, at)) {
    if (!matchesWords(words, form.words, at, end)) continue
    if (form.words.length === 1 && token !== undefined && !isNounHere(token.pos)) continue
    if (form.words.length === 1 && isPredicate(words, at)) continue
    // The People Act names no people, fellow Democrats do.
    if (
      form.isPlural &&
      words.isName[at] === 1 &&
      words.opens[at] !== 1 &&
      !form.role.classes.has('lawmaker')
    )
      continue
    return form
  }
  return null
}

/** Fields of learning have more names than a lexicon: bryologist, cartographer. */
const SCHOLAR = /^\p{Ll}{2,}(?:ologist|ographer|ician)$/u
const SCHOLAR_ENDINGS = ['ist', 'ists', 'apher', 'aphers', 'ician', 'icians']

function scholarForm({ lower, isName }: Words, at: number): readonly RoleForm[] {
  const word = lower[at] ?? ''
  if (isName[at] === 1 || !SCHOLAR_ENDINGS.some((ending) => word.endsWith(ending))) return []
  const isPlural = word.endsWith('s')
  const noun = isPlural ? word.slice(0, -1) : word
  if (!SCHOLAR.test(noun)) return []
  const role = {
    noun,
    classes: SCHOLAR_CLASSES,
    general: NOTHING,
    isPublic: false,
    isOffice: false,
    gender: null,
    synonyms: null,
  }
  return [{ words: [word], role, isPlural }]
}

const SCHOLAR_CLASSES: ReadonlySet<string> = new Set(['scholar'])
const NOTHING: ReadonlySet<string> = new Set()

/** Whether a word that may be an adjective is one: was patient, but not the patient. */
function isPredicate({ tokens, isName }: Words, at: number): boolean {
  if (tokens[at]?.pos !== 'ADJ' || isName[at] === 1) return false
  return !NOUN_OPENERS.has(tokens[at - 1]?.pos ?? 'PUNCT')
}

/** Whether a tagger takes a word for what a noun can be taken for. */
export function isNounHere(pos: string): boolean {
  return pos === 'NOUN' || pos === 'PROPN' || pos === 'ADJ' || pos === 'X'
}

/** Whether the words of a form stand at a token. */
export function matchesWords({ lower }: Words, form: readonly string[], at: number, end: number): boolean {
  return at + form.length <= end && form.every((word, index) => lower[at + index] === word)
}
