import { getGender } from 'gender-detection-from-name'
import { z } from 'zod'
import { InvalidLexicon } from './lexicon-error.ts'
import { parseLexicon } from './parse-lexicon.ts'
import { readLexiconFile } from './read-lexicon-file.ts'

/** What a given name tells of who bears it; EITHER where women and men do. */
export type NameGender = 'MALE' | 'FEMALE' | 'EITHER'

/** The gender that goes with a given name, in any case of letters; null where the word is not known as one. */
export type GivenNames = (name: string) => NameGender | null

const FILE = 'given-names.yaml'
/** The general list is slow to ask, so what it said of so many words is kept. */
const MAX_ASKED = 10_000
const names = z.array(z.string().regex(/^\p{Ll}+$/u, 'write one name in lower case'))
const schema = z.strictObject({ MALE: names, FEMALE: names, EITHER: names, NONE: names.default([]) })

/**
 * Given names of a lexicon, and those of the general list for all others. The general list (registers of names from
 * America and Western Europe) has one gender a name; the lexicon goes before it.
 *
 * @throws InvalidLexicon where it does not fit, or gives a name twice.
 */
export function parseGivenNames(text: string): GivenNames {
  const known = new Map<string, NameGender | null>()
  const lists = parseLexicon(FILE, text, schema)
  for (const list of ['MALE', 'FEMALE', 'EITHER', 'NONE'] as const) {
    for (const name of lists[list]) {
      if (known.has(name)) throw new InvalidLexicon(FILE, list, `${name} stands here twice`)
      known.set(name, list === 'NONE' ? null : list)
    }
  }
  const asked = new Map<string, NameGender | null>()
  return (name) => {
    const lower = name.toLowerCase()
    const own = known.get(lower)
    if (own !== undefined) return own
    const before = asked.get(lower)
    if (before !== undefined) return before
    const gender = genderInGeneral(lower)
    if (asked.size >= MAX_ASKED) asked.clear()
    asked.set(lower, gender)
    return gender
  }
}

function genderInGeneral(lower: string): NameGender | null {
  switch (getGender(lower)) {
    case 'male':
      return 'MALE'
    case 'female':
      return 'FEMALE'
    case 'unknown':
      return null
  }
}

/** The given names. Read once. */
export function readGivenNames(): GivenNames {
  givenNames ??= parseGivenNames(readLexiconFile(FILE))
  return givenNames
}

let givenNames: GivenNames | undefined
