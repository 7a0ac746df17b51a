import type { CompleteRole } from './complete-roles.ts'
import { type Entity, genderOf } from './entity.ts'
import type { Mention } from './mention.ts'

const SAME_NOUN = 3
const SAME_HEAD = 2.4
const SAME_CLASS = 1.3
/** A deputy governor is rarely called the governor, and the governor never the deputy governor. */
const OTHER_RANK = -1.2
const RANKS = ['deputy', 'vice', 'assistant', 'associate', 'former', 'ex', 'shadow', 'acting']
/** Nouns that anybody may be called by: the man, the 47-year-old. */
const ANYBODY = 1.1
const ANYBODY_SENTENCE = 0.25
const SAME_GENDER = 0.3
/** Only a person who was introduced already is called by age: the 47-year-old. */
const AGED = 0.4
const SHARED_WORD = 0.5
const OTHER_WORD = -0.6
const SHARED_ENTRY = 1
const NO_ENTRY = -0.6
export const SPEAKER = 0.6
const SENTENCE = 0.05
export const MAX_SENTENCES = 30
const SAME_AGE = 3
export const SUBJECT = 0.2
/** From which score a definite description means somebody who is in view. */
export const LEAST_MATCH = 1

/** Modifiers that do not set anybody apart. */
export const EMPTY_MODIFIERS = new Set([
  'former',
  'ex',
  'late',
  'old',
  'young',
  'senior',
  'same',
  'unnamed',
  'top',
  'then',
  'retired',
  'new',
])

/**
 * How well a definite description fits an entity: by noun, modifiers, states and bodies, gender, age and number.
 * Null where it cannot be meant.
 */
export function scoreDescription(
  description: CompleteRole,
  mention: Mention,
  possessor: Entity | null,
  entity: Entity,
  lastSpeaker: Entity | null,
): number | null {
  if (entity.type !== 'PERSON' && entity.type !== 'DESCRIPTION') return null
  if (entity.isPlural !== description.isPlural) return null
  const gender = description.noun.gender
  const known = genderOf(entity)
  if (gender !== null && known !== null && gender !== known) return null
  if (mention.age !== null && entity.age !== null && mention.age !== entity.age) return null
  if (possessor !== null && !belongsTo(entity, possessor)) return null
  const isAnybody = mention.determiner === 'DEFINITE' && isLoose(description) && entity.type === 'PERSON'
  const byRole = bestRole(description, entity)
  if (byRole === null && !isAnybody) return null
  if (contradicts(description, entity)) return null
  const distance = Math.min(
    Math.abs(mention.sentence - (entity.last?.sentence ?? mention.sentence + MAX_SENTENCES)),
    MAX_SENTENCES,
  )
  const anybody = isAnybody
    ? ANYBODY +
      (mention.age === null ? 0 : AGED) +
      (gender !== null && gender === known ? SAME_GENDER : 0) +
      (entity === lastSpeaker ? SPEAKER / 2 : 0) -
      distance * ANYBODY_SENTENCE
    : Number.NEGATIVE_INFINITY
  return (
    Math.max(anybody, (byRole ?? Number.NEGATIVE_INFINITY) + (entity === lastSpeaker ? SPEAKER : 0)) +
    (mention.age !== null && entity.age === mention.age ? SAME_AGE : 0) +
    (entity.last?.isSubject === true ? SUBJECT : 0) -
    distance * SENTENCE
  )
}

function bestRole(description: CompleteRole, entity: Entity): number | null {
  let best: number | null = null
  for (const role of entity.roles) {
    const noun = scoreNoun(description, role)
    if (noun === null) continue
    const rank = noun > SAME_CLASS && !isOfRank(description, role) ? OTHER_RANK : 0
    const score = noun + rank + scoreModifiers(description, role, entity)
    if (score > (best ?? Number.NEGATIVE_INFINITY)) best = score
  }
  return best
}

function isOfRank(description: CompleteRole, role: CompleteRole): boolean {
  return RANKS.every((rank) => description.modifiers.has(rank) === role.modifiers.has(rank))
}

/** Whether an entity is known to be somebody of the possessor's: Trump's lawyer. */
function belongsTo(entity: Entity, possessor: Entity): boolean {
  if (entity.possessor !== null) return entity.possessor === possessor
  const name = (possessor.words.at(-1) ?? '').toLowerCase()
  return entity.roles.some(
    ({ modifiers, entries }) =>
      modifiers.has(name) || (possessor.entry !== null && entries.includes(possessor.entry)),
  )
}

function isLoose({ isEpithet, modifiers, entries }: CompleteRole): boolean {
  return isEpithet && entries.length === 0 && modifiers.size < 3
}

function scoreNoun(a: CompleteRole, b: CompleteRole): number | null {
  if (a.noun.noun === b.noun.noun) return SAME_NOUN
  const [first, second] = [headOf(a.noun.noun), headOf(b.noun.noun)]
  // The prime minister is not the foreign minister, and the president is no other leader.
  if (a.noun.synonyms !== null && a.noun.synonyms === b.noun.synonyms) return SAME_HEAD
  if (a.noun.isOffice && !isHeadOf(a, b) && !isHeadOf(b, a)) return null
  if (first === second) return SAME_HEAD
  // The detective, of a detective constable.
  if (b.noun.noun.split(' ').includes(a.noun.noun)) return SAME_CLASS
  return [...a.noun.general].some((name) => b.noun.classes.has(name)) ? SAME_CLASS : null
}

/** Whether a noun is the other one without what narrows it down: minister, foreign minister. */
function isHeadOf(a: CompleteRole, b: CompleteRole): boolean {
  return a.noun.noun === headOf(b.noun.noun)
}

/** The word that tells what somebody is: minister of foreign minister, president of president of the republic. */
export function headOf(noun: string): string {
  const of = noun.indexOf(' of ')
  if (of > 0) return noun.slice(0, of)
  return noun.slice(noun.lastIndexOf(' ') + 1)
}

function scoreModifiers(description: CompleteRole, role: CompleteRole, entity: Entity): number {
  let score = 0
  for (const word of description.modifiers) {
    if (EMPTY_MODIFIERS.has(word) || /^\d/.test(word) || namesEntry(description, word)) continue
    score += role.modifiers.has(word) || role.noun.noun.includes(word) ? SHARED_WORD : OTHER_WORD
  }
  if (description.entries.length === 0) return score
  const known = entity.roles.flatMap(({ entries }) => entries)
  return score + (known.length === 0 ? NO_ENTRY : SHARED_ENTRY)
}

function namesEntry({ entries }: CompleteRole, word: string): boolean {
  return entries.some(({ names, seats, peoples }) =>
    [...names, ...seats, ...peoples].some((form) => form.toLowerCase().includes(word)),
  )
}

/** Whether a description names a state or body, and the entity is known to belong to others. */
function contradicts({ entries }: CompleteRole, entity: Entity): boolean {
  if (entries.length === 0) return false
  const known = entity.roles.flatMap((role) => role.entries)
  return (
    known.length > 0 &&
    !entries.some((entry) =>
      known.some((other) => other === entry || other.partOf === entry.name || entry.partOf === other.name),
    )
  )
}
