import { z } from 'zod'
import { parseLexicon } from './parse-lexicon.ts'
import { readLexiconFile } from './read-lexicon-file.ts'

export interface OrganisationWords {
  /** Classes of organisation by the words that make a name one of theirs, as capitalised. */
  readonly words: ReadonlyMap<string, ReadonlySet<string>>
  /** Classes of organisation by the nouns that speak of them, in lower case. */
  readonly nouns: ReadonlyMap<string, ReadonlySet<string>>
}

const FILE = 'organisations.yaml'
const name = z.string().regex(/^\S+(?: \S+)*$/, 'put one space between words')

const schema = z.strictObject({
  groups: z.array(
    z.strictObject({ class: name, words: z.array(name).min(1), nouns: z.array(name.toLowerCase()).min(1) }),
  ),
})

/**
 * A lexicon of the words for organisations.
 *
 * @throws InvalidLexicon where it does not fit.
 */
export function parseOrganisationWords(text: string): OrganisationWords {
  const { groups } = parseLexicon(FILE, text, schema)
  return {
    words: classesBy(groups.map((group) => [group.class, group.words])),
    nouns: classesBy(groups.map((group) => [group.class, group.nouns])),
  }
}

function classesBy(
  groups: readonly (readonly [name: string, entries: readonly string[]])[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const classes = new Map<string, Set<string>>()
  for (const [name, entries] of groups) {
    for (const entry of entries) classes.set(entry, (classes.get(entry) ?? new Set<string>()).add(name))
  }
  return classes
}

/** The words for organisations. Read once. */
export function readOrganisationWords(): OrganisationWords {
  lexicon ??= parseOrganisationWords(readLexiconFile(FILE))
  return lexicon
}

let lexicon: OrganisationWords | undefined
