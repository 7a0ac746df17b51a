import { z } from 'zod'
import { InvalidLexicon } from './lexicon-error.ts'
import { parseLexicon } from './parse-lexicon.ts'
import { readLexiconFile } from './read-lexicon-file.ts'

/** What may stand for one another in names. */
export interface NameVariants {
  /** Whether two given names, in lower case and without accents, may be one person's. */
  readonly areOneGivenName: (a: string, b: string) => boolean
  /** A name in lower case and without accents as all its transcriptions are written alike. */
  readonly spellAlike: (name: string) => string
}

const FILE = 'name-variants.yaml'
const letters = z.string().regex(/^[a-z]+$/, 'write it in lower-case letters without accents')
const schema = z.strictObject({
  given: z.array(z.array(letters).min(2)),
  spellings: z.array(z.strictObject({ written: letters, as: letters })),
})
const DOUBLED = /(.)\1+/gu

/**
 * A lexicon of variants of names.
 *
 * @throws InvalidLexicon where it does not fit, or gives a name twice in one list.
 */
export function parseNameVariants(text: string): NameVariants {
  const { given, spellings } = parseLexicon(FILE, text, schema)
  const listsOf = new Map<string, number[]>()
  for (const [list, names] of given.entries()) {
    for (const name of names) {
      const lists = listsOf.get(name) ?? []
      if (lists.includes(list)) throw new InvalidLexicon(FILE, `given[${list}]`, `${name} stands here twice`)
      listsOf.set(name, [...lists, list])
    }
  }
  return {
    areOneGivenName: (a, b) => {
      const lists = listsOf.get(b) ?? []
      return (listsOf.get(a) ?? []).some((list) => lists.includes(list))
    },
    spellAlike: (name) =>
      spellings.reduce((word, { written, as }) => word.replaceAll(written, as), name).replace(DOUBLED, '$1'),
  }
}

/** The variants of names. Read once. */
export function readNameVariants(): NameVariants {
  variants ??= parseNameVariants(readLexiconFile(FILE))
  return variants
}

let variants: NameVariants | undefined
