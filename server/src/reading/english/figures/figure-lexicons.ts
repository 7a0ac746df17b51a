import { type Gazetteer, type GazetteerEntry, withoutArticle } from '../../../lexicons/read-gazetteer.ts'
import type { GivenNames } from '../../../lexicons/read-given-names.ts'
import type { OrganisationWords } from '../../../lexicons/read-organisation-words.ts'
import type { RoleNoun, Titles } from '../../../lexicons/read-titles.ts'
import { slugOf } from '../../evidence/slug-of.ts'

/** How a form of words in the gazetteer speaks of its entry. */
export type FormUse =
  /** A name wherever it stands. */
  | 'NAME'
  /** A capital or seat, which stands for the entry where it speaks or acts. */
  | 'SEAT'
  /** An adjective or noun of nationality. */
  | 'PEOPLE'
  /** Written with a capital, and no figure. */
  | 'THING'

export interface GazetteerForm {
  readonly words: string
  readonly use: FormUse
  /** Null for things. */
  readonly entry: GazetteerEntry | null
  /** A thing that is a surname as well. */
  readonly isSurname: boolean
  /** Counts only after an article. */
  readonly needsArticle: boolean
}

/** The lexicons of this stage, indexed for the reading of any number of articles. */
export interface FigureLexicons {
  /** Forms of the gazetteer by `formKey`, the longest first. */
  readonly forms: ReadonlyMap<string, readonly GazetteerForm[]>
  readonly entries: ReadonlyMap<string, GazetteerEntry>
  /** Entries that have members with a mark of their own. */
  readonly parties: readonly GazetteerEntry[]
  /** Key of the figure that an entry is. */
  readonly keyOf: (entry: GazetteerEntry) => string
  readonly honorifics: Titles['honorifics']
  readonly positions: Titles['positions']
  /** Nouns for persons by their first word, the longest first. */
  readonly roles: ReadonlyMap<string, readonly RoleForm[]>
  readonly organisationWords: OrganisationWords['words']
  /** Nouns for organisations by their first word, the longest first. */
  readonly organisationNouns: ReadonlyMap<string, readonly OrganisationForm[]>
  readonly givenNames: GivenNames
}

export interface RoleForm {
  readonly words: readonly string[]
  readonly role: RoleNoun
  readonly isPlural: boolean
}

export interface OrganisationForm {
  readonly words: readonly string[]
  readonly classes: ReadonlySet<string>
  readonly isPlural: boolean
}

/** What the index of forms goes by: the first word, up to an apostrophe and without a full stop. */
export function formKey(words: string): string {
  const end = words.search(/[\s',]/)
  const first = end < 0 ? words : words.slice(0, end)
  return first.endsWith('.') ? first.slice(0, -1) : first
}

export function prepareFigureLexicons(
  gazetteer: Gazetteer,
  titles: Titles,
  organisations: OrganisationWords,
  givenNames: GivenNames,
): FigureLexicons {
  const keys = new Map(gazetteer.entries.map((entry) => [entry, slugOf(entry.name)]))
  return {
    keyOf: (entry) => keys.get(entry) ?? slugOf(entry.name),
    forms: indexBy(
      formsOf(gazetteer),
      ({ words }) => formKey(words),
      ({ words }) => words.length,
    ),
    parties: gazetteer.entries.filter(({ letters, members }) => letters.length > 0 || members.length > 0),
    entries: new Map(gazetteer.entries.map((entry) => [entry.name, entry])),
    honorifics: titles.honorifics,
    positions: titles.positions,
    roles: indexBy(
      roleForms(titles),
      ({ words }) => words[0] ?? '',
      ({ words }) => words.length,
    ),
    organisationWords: organisations.words,
    organisationNouns: indexBy(
      [...organisations.nouns].flatMap(([noun, classes]) => [
        { words: noun.split(' '), classes, isPlural: false },
        { words: pluralOf(noun).split(' '), classes, isPlural: true },
      ]),
      ({ words }) => words[0] ?? '',
      ({ words }) => words.length,
    ),
    givenNames,
  }
}

function formsOf({ entries, things, surnames }: Gazetteer): readonly GazetteerForm[] {
  const form = (use: FormUse, entry: GazetteerEntry | null) => (words: string) => ({
    words: withoutArticle(words),
    use,
    entry,
    isSurname: use === 'THING' && surnames.includes(words),
    needsArticle: words !== withoutArticle(words),
  })
  return [
    ...entries.flatMap((entry) => [
      ...entry.names.map(form('NAME', entry)),
      ...entry.seats.map(form('SEAT', entry)),
      ...entry.peoples.flatMap((people) => [people, pluralOf(people)]).map(form('PEOPLE', entry)),
    ]),
    ...things.map(form('THING', null)),
  ]
}

function roleForms({ nouns, plurals }: Titles): readonly RoleForm[] {
  return [...nouns.values()].flatMap((role) => [
    { words: role.noun.split(' '), role, isPlural: false },
    ...[
      pluralOf(role.noun),
      ...[...plurals].flatMap(([plural, noun]) => (noun === role.noun ? [plural] : [])),
    ].map((plural) => ({ words: plural.split(' '), role, isPlural: true })),
  ])
}

function pluralOf(noun: string): string {
  if (noun.endsWith('man')) return `${noun.slice(0, -2)}en`
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`
  return /(?:s|x|z|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`
}

function indexBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  lengthOf: (item: Item) => number,
): ReadonlyMap<string, readonly Item[]> {
  const index = new Map<string, Item[]>()
  for (const item of items.toSorted((a, b) => lengthOf(b) - lengthOf(a))) {
    const key = keyOf(item)
    const known = index.get(key)
    if (known === undefined) index.set(key, [item])
    else known.push(item)
  }
  return index
}
