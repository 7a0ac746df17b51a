import { z } from 'zod'
import { InvalidLexicon } from './lexicon-error.ts'
import { parseLexicon } from './parse-lexicon.ts'
import { readLexiconFile } from './read-lexicon-file.ts'

export type Gender = 'MALE' | 'FEMALE'

/** A noun for a person, of one or more words. */
export interface RoleNoun {
  readonly noun: string
  /** Nouns that share a class may name the same person. */
  readonly classes: ReadonlySet<string>
  /** Classes in which it may name whoever is known by another noun of them. */
  readonly general: ReadonlySet<string>
  /** Names a position that one person holds at a time. */
  readonly isOffice: boolean
  /** May speak for the state whose name or adjective stands with it. */
  readonly isPublic: boolean
  readonly gender: Gender | null
  /** The nouns of an office have this in common, such as `premier`; null where no other word means the same. */
  readonly synonyms: string | null
}

export interface Titles {
  /** What stands before a surname, with the gender that it tells. */
  readonly honorifics: ReadonlyMap<string, Gender | null>
  /** Positions that honorifics are short for: col is colonel. */
  readonly positions: ReadonlyMap<string, RoleNoun>
  readonly nouns: ReadonlyMap<string, RoleNoun>
  /** Singulars of the plurals that no rule gives. */
  readonly plurals: ReadonlyMap<string, string>
}

const FILE = 'titles.yaml'

const word = z
  .string()
  .regex(/^[\p{Ll}\p{N}-]+(?: [\p{Ll}\p{N}-]+)*$/u, 'write it in lower case, one space between words')
const words = z.array(word)

const schema = z.strictObject({
  honorifics: words,
  groups: z.array(
    z.strictObject({
      class: word,
      office: z.boolean().default(false),
      public: z.boolean().default(false),
      general: words.default([]),
      nouns: words.min(1),
    }),
  ),
  positions: z.record(word, word),
  synonyms: z.array(words.min(2)),
  genders: z.strictObject({ MALE: words, FEMALE: words }),
  plurals: z.record(word, word),
})

/**
 * A lexicon of titles and nouns for persons.
 *
 * @throws InvalidLexicon where it does not fit, or tells the gender, singular or generality of a word that it lacks.
 */
export function parseTitles(text: string): Titles {
  const { honorifics, positions, groups, synonyms, genders, plurals } = parseLexicon(FILE, text, schema)
  const genderOf = new Map<string, Gender>([
    ...genders.MALE.map((noun) => [noun, 'MALE'] as const),
    ...genders.FEMALE.map((noun) => [noun, 'FEMALE'] as const),
  ])
  const synonymsOf = new Map(synonyms.flatMap((same) => same.map((noun) => [noun, same[0] ?? noun] as const)))
  const nouns = new Map<string, RoleNoun>()
  for (const group of groups) {
    for (const noun of group.nouns) {
      const known = nouns.get(noun)
      nouns.set(noun, {
        noun,
        classes: new Set([...(known?.classes ?? []), group.class]),
        general: new Set([...(known?.general ?? []), ...(group.general.includes(noun) ? [group.class] : [])]),
        isPublic: group.public || (known?.isPublic ?? false),
        isOffice: group.office || (known?.isOffice ?? false),
        gender: genderOf.get(noun) ?? null,
        synonyms: synonymsOf.get(noun) ?? null,
      })
    }
  }
  for (const { class: name, general } of groups) {
    for (const noun of general) {
      if (nouns.get(noun)?.classes.has(name) !== true)
        throw new InvalidLexicon(FILE, `groups.${name}.general`, `${noun} is no noun of the group`)
    }
  }
  const titles = new Map(honorifics.map((honorific) => [honorific, genderOf.get(honorific) ?? null]))
  for (const noun of genderOf.keys()) {
    if (!nouns.has(noun) && !titles.has(noun))
      throw new InvalidLexicon(FILE, 'genders', `${noun} is no word of this file`)
  }
  const nounAt = (noun: string, place: string): RoleNoun => {
    const found = nouns.get(noun)
    if (found === undefined) throw new InvalidLexicon(FILE, place, `${noun} is no noun of this file`)
    return found
  }
  for (const noun of synonymsOf.keys()) nounAt(noun, 'synonyms')
  for (const [plural, noun] of Object.entries(plurals)) nounAt(noun, `plurals.${plural}`)
  const meant = Object.entries(positions).map(
    ([short, noun]) => [short, nounAt(noun, `positions.${short}`)] as const,
  )
  return { honorifics: titles, positions: new Map(meant), nouns, plurals: new Map(Object.entries(plurals)) }
}

/** The titles and nouns for persons. Read once. */
export function readTitles(): Titles {
  lexicon ??= parseTitles(readLexiconFile(FILE))
  return lexicon
}

let lexicon: Titles | undefined
