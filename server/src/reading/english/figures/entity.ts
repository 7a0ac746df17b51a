import type { GazetteerEntry } from '../../../lexicons/read-gazetteer.ts'
import type { Gender } from '../../../lexicons/read-titles.ts'
import type { CompleteRole } from './complete-roles.ts'
import type { Mention, OrganisationPhrase } from './mention.ts'

/** A figure while an article is being read: it gathers evidence as the text goes on. */
export interface Entity {
  readonly type:
    | 'PERSON'
    | 'ORGANISATION'
    | 'ENTRY'
    | 'UNKNOWN'
    | 'DESCRIPTION'
    | 'ORGANISATION_NOUN'
    | 'GROUP'
  /** The words of its fullest name, or of its fullest description without determiner. */
  words: readonly string[]
  /** What follows the name and belongs to it: Jr. */
  suffix: string
  /** Other names that the article gives it. */
  readonly aliases: Set<string>
  readonly entry: GazetteerEntry | null
  readonly isPlural: boolean
  /** Those who speak together, for groups. */
  readonly members: readonly Entity[]
  readonly roles: CompleteRole[]
  organisation: OrganisationPhrase | null
  readonly classes: Set<string>
  age: number | null
  /** Whom a description belongs to: Trump's lawyer, his mother. */
  readonly possessor: Entity | null
  /** Evidence of gender: above zero for men, below for women. */
  gender: number
  readonly mentions: Mention[]
  /** Where it was last named or meant. */
  last: Salience | null
  /** Speaks or passes on, so it is a figure whatever it is. */
  isSource: boolean
}

/** How an entity was last in view. */
export interface Salience {
  readonly token: number
  readonly sentence: number
  readonly isSubject: boolean
  readonly isQuoted: boolean
}

export function createEntity(
  type: Entity['type'],
  words: readonly string[],
  rest: Partial<Entity> = {},
): Entity {
  return {
    type,
    words,
    suffix: '',
    aliases: new Set(),
    entry: null,
    isPlural: false,
    members: [],
    roles: [],
    organisation: null,
    classes: new Set(),
    age: null,
    possessor: null,
    gender: 0,
    mentions: [],
    last: null,
    isSource: false,
    ...rest,
  }
}

/** What each kind of evidence weighs: a title outweighs a given name, and pronouns add up. */
export const GENDER_WEIGHT = { title: 6, givenName: 2, pronoun: 1 } as const

export function addGender(entity: Entity, gender: Gender | null, weight: number): void {
  if (gender !== null) entity.gender += gender === 'MALE' ? weight : -weight
}

/** Null where the evidence says nothing, or is balanced. */
export function genderOf({ gender }: Entity): Gender | null {
  if (gender === 0) return null
  return gender > 0 ? 'MALE' : 'FEMALE'
}

/** Whether the entity may be one human being. */
export function isHuman({ type, isPlural, roles }: Entity): boolean {
  // A description without a noun for persons is a thing: court papers, the study.
  return (
    !isPlural && (type === 'PERSON' || type === 'UNKNOWN' || (type === 'DESCRIPTION' && roles.length > 0))
  )
}

/** Whether the entity may be an organisation or state. */
export function isBody({ type }: Entity): boolean {
  return type === 'ORGANISATION' || type === 'ENTRY' || type === 'ORGANISATION_NOUN' || type === 'UNKNOWN'
}
