import type { CompleteRole } from './complete-roles.ts'
import { createEntity, type Entity, genderOf } from './entity.ts'
import type { Mention } from './mention.ts'
import { givenNameOf, isSamePerson, isSurnameAlone, surnameOf } from './person-names.ts'

/** The persons of an article by their names. */
export function createPeople() {
  const bySurname = new Map<string, Entity[]>()
  const byGivenName = new Map<string, Entity[]>()
  /** By the first of two surnames: García, of José Luis García Márquez. */
  const byInnerName = new Map<string, Entity[]>()
  const established = new Map<string, Entity>()
  const register = (words: readonly string[]) => {
    const entity = createEntity('PERSON', words)
    push(bySurname, surnameOf(words), entity)
    if (words.length > 1 && !isSurnameAlone(words)) push(byGivenName, givenNameOf(words), entity)
    for (const word of words.slice(1, -1)) push(byInnerName, word.toLowerCase(), entity)
    return entity
  }
  return {
    addFull(words: readonly string[]): Entity {
      const known = bySurname.get(surnameOf(words))?.find((entity) => isSamePerson(entity.words, words))
      if (known === undefined) return register(words)
      if (words.length > known.words.length || words.join('').length > known.words.join('').length) {
        known.aliases.add(known.words.join(' '))
        known.words = words
      } else if (known.words.join(' ') !== words.join(' ')) known.aliases.add(words.join(' '))
      return known
    },
    addShort: register,
    has: (words: readonly string[]): boolean => words.length === 1 && bySurname.has(surnameOf(words)),
    find(
      words: readonly string[],
      mention: Mention,
      roles: readonly CompleteRole[],
      isSpeaker: (entity: Entity) => boolean,
    ): Entity | 'AMBIGUOUS' | null {
      const key = words.at(-1)?.toLowerCase() ?? ''
      const candidates =
        bySurname.get(key) ??
        // Sir Alan and Father Jan are called by their given names.
        (words.length === 1 ? (byGivenName.get(key) ?? byInnerName.get(key)) : undefined) ??
        []
      const gender = mention.gender ?? roles.find(({ noun }) => noun.gender !== null)?.noun.gender ?? null
      const possible = candidates.filter(
        (entity) =>
          (words.length === 1 || endsWith(entity.words, words)) &&
          (gender === null || genderOf(entity) === null || genderOf(entity) === gender),
      )
      if (possible.length < 2) return possible[0] ?? null
      const told = decide(possible, mention, roles) ?? onlyOne(possible, isSpeaker)
      const meant = told ?? established.get(key) ?? onlyOneSoFar(possible, mention)
      // A surname alone that has meant one of a family goes on meaning that one.
      if (meant !== null && words.length === 1 && mention.gender === null && roles.length === 0)
        established.set(key, meant)
      return meant ?? 'AMBIGUOUS'
    },
  }
}

/** The one of several persons of a name that a title, gender or role points to. */
function decide(
  candidates: readonly Entity[],
  mention: Mention,
  roles: readonly CompleteRole[],
): Entity | null {
  const gender = mention.gender ?? roles.find(({ noun }) => noun.gender !== null)?.noun.gender ?? null
  const ofGender = gender === null ? candidates : candidates.filter((entity) => genderOf(entity) === gender)
  if (ofGender.length === 1) return ofGender[0] ?? null
  const nouns = new Set(roles.map(({ noun }) => noun.noun))
  const ofRole = ofGender.filter((entity) => entity.roles.some(({ noun }) => nouns.has(noun.noun)))
  return ofRole.length === 1 ? (ofRole[0] ?? null) : null
}

function onlyOne(candidates: readonly Entity[], isMeant: (entity: Entity) => boolean): Entity | null {
  const meant = candidates.filter(isMeant)
  return meant.length === 1 ? (meant[0] ?? null) : null
}

/** The only one of several whom the article has named by now: its reader knows no other. */
function onlyOneSoFar(candidates: readonly Entity[], mention: Mention): Entity | null {
  return onlyOne(
    candidates,
    ({ mentions }) => (mentions[0]?.range[0] ?? Number.POSITIVE_INFINITY) < mention.range[0],
  )
}

function endsWith(full: readonly string[], short: readonly string[]): boolean {
  const from = full.length - short.length
  return from >= 0 && short.every((word, index) => full[from + index]?.toLowerCase() === word.toLowerCase())
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const known = map.get(key)
  if (known === undefined) map.set(key, [value])
  else known.push(value)
}
