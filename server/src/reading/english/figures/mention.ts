import type { GazetteerEntry } from '../../../lexicons/read-gazetteer.ts'
import type { Gender, RoleNoun } from '../../../lexicons/read-titles.ts'

/** A run of tokens: the first, and the one after the last. */
export type TokenRange = readonly [first: number, end: number]

/** A position or description of a person: deputy foreign minister, a spokesperson for the alliance. */
export interface RolePhrase {
  readonly noun: RoleNoun
  readonly isPlural: boolean
  /** The phrase with its modifiers, without what determines it. */
  readonly range: TokenRange
  /** Lower-case content words that stand with the noun. */
  readonly modifiers: ReadonlySet<string>
  /** States and bodies that it names, also by adjective or seat. */
  readonly entries: readonly GazetteerEntry[]
}

/** How a noun for organisations speaks of one: the company, the Russian foreign ministry. */
export interface OrganisationPhrase {
  readonly noun: string
  readonly classes: ReadonlySet<string>
  readonly isPlural: boolean
  readonly range: TokenRange
  readonly modifiers: ReadonlySet<string>
  readonly entries: readonly GazetteerEntry[]
}

export type Determiner = 'DEFINITE' | 'INDEFINITE' | 'OTHER' | 'POSSESSIVE' | 'NONE'

/** A place where a text names or describes somebody. */
export interface Mention {
  /** With determiner and titles. */
  readonly range: TokenRange
  /** Tokens of the name proper; null where nobody is named. */
  readonly name: TokenRange | null
  readonly type: 'PERSON' | 'ORGANISATION' | 'ENTRY' | 'UNKNOWN' | 'ROLE' | 'ORGANISATION_NOUN'
  /** Of the gazetteer, for mentions of that type. */
  readonly entry: GazetteerEntry | null
  readonly isSeat: boolean
  /** Before a person's name, or standing for it. */
  readonly role: RolePhrase | null
  readonly organisation: OrganisationPhrase | null
  readonly determiner: Determiner
  /** As an honorific tells. */
  readonly gender: Gender | null
  readonly age: number | null
  readonly sentence: number
  /** Who has what this names: Trump in Trump's lawyer. */
  readonly possessor: Mention | null
  /** Followed by 's: the one who has what follows. */
  readonly isPossessor: boolean
  /** Modifies a noun (NATO official), so nobody acts. */
  readonly isModifier: boolean
  readonly followsPreposition: boolean
}
