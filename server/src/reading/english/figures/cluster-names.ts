import { createBodies, nameWords } from './body-registry.ts'
import type { CompleteRole } from './complete-roles.ts'
import { addGender, type Entity, GENDER_WEIGHT } from './entity.ts'
import type { FigureLexicons } from './figure-lexicons.ts'
import type { Appositions } from './find-appositions.ts'
import type { Mention } from './mention.ts'
import { givenNameOf, isSurnameAlone, nameSuffix, personWords, surnameOf } from './person-names.ts'
import { createPeople } from './person-registry.ts'
import type { Words } from './read-words.ts'

/** Who is named in an article, and where. */
export interface NamedEntities {
  readonly entities: readonly Entity[]
  /** The entity of each mention with a name; none where several share the name and nothing tells which. */
  readonly entityOf: ReadonlyMap<Mention, Entity>
}

/**
 * Gathers the mentions with a name by who bears it: full names first, then surnames and other short forms. A surname
 * that several persons of the article share goes to one of them only if a title or gender tells which.
 *
 * @param isSource whether a mention is the source of an attribution.
 */
export function clusterNames(
  words: Words,
  lexicons: FigureLexicons,
  mentions: readonly Mention[],
  completed: ReadonlyMap<Mention, CompleteRole>,
  appositions: Appositions,
  isSource: (mention: Mention) => boolean,
): NamedEntities {
  const entityOf = new Map<Mention, Entity>()
  const people = createPeople()
  const bodies = createBodies(words, lexicons, appositions)
  const isPersonal = (mention: Mention) =>
    mention.type === 'PERSON' ||
    (mention.type === 'UNKNOWN' &&
      mention.determiner === 'NONE' &&
      (appositions.roles.has(mention) || appositions.ages.has(mention) || isSource(mention)))
  const suffixOf = (mention: Mention) => nameSuffix(nameWords(words, mention))
  const rolesOf = (mention: Mention) =>
    [completed.get(mention) ?? [], appositions.roles.get(mention) ?? []].flat()
  const holdsOffice = (mention: Mention) => rolesOf(mention).some(({ noun }) => noun.isOffice)
  const assign = (mention: Mention, entity: Entity) => {
    entityOf.set(mention, entity)
    entity.mentions.push(mention)
    addEvidence(entity, mention, suffixOf(mention), lexicons, completed, appositions)
  }
  const named = mentions.filter(({ name }) => name !== null)
  const isFull = (mention: Mention) => {
    const own = personWords(nameWords(words, mention))
    return own.length > 1 && !isSurnameAlone(own)
  }
  const surnames = new Set(
    named
      .filter((mention) => mention.type === 'PERSON')
      .map((mention) => surnameOf(personWords(nameWords(words, mention)))),
  )
  /** An adjective before a surname that the article has: Furious Garrity. */
  const isEpithet = (mention: Mention) => {
    const own = personWords(nameWords(words, mention))
    return (
      mention.type === 'UNKNOWN' &&
      own.length === 2 &&
      words.opens[mention.name?.[0] ?? 0] === 1 &&
      !appositions.roles.has(mention) &&
      !appositions.ages.has(mention) &&
      surnames.has(surnameOf(own)) &&
      lexicons.givenNames(givenNameOf(own)) === null
    )
  }
  /** The surname that a given name shares with the name after it: Eric and Joyce Tennick. */
  const sharedSurname = (mention: Mention, next: Mention | undefined): readonly string[] => {
    const own = nameWords(words, mention)
    const isGiven = own.length === 1 && lexicons.givenNames(givenNameOf(own)) !== null
    if (!isGiven || surnames.has(givenNameOf(own)) || next?.type !== 'PERSON' || !isFull(next)) return []
    const isJoined = words.lower[mention.range[1]] === 'and' && next.range[0] === mention.range[1] + 1
    return isJoined && next.name?.[0] === next.range[0] ? personWords(nameWords(words, next)).slice(1) : []
  }
  for (const [index, mention] of named.entries()) {
    const own = personWords(nameWords(words, mention))
    const shared = sharedSurname(mention, named[index + 1])
    if (shared.length > 0) assign(mention, people.addFull([...own, ...shared], '', false))
    else if (isPersonal(mention) && isFull(mention) && !isEpithet(mention))
      assign(mention, people.addFull(own, suffixOf(mention), holdsOffice(mention)))
  }
  /** A surname that is also the name of a state: Jordan said, where the article has a Michael Jordan. */
  const isSurname = (mention: Mention) =>
    mention.type === 'ENTRY' &&
    !mention.followsPreposition &&
    !mention.isModifier &&
    people.has(nameWords(words, mention))
  const isBody = (mention: Mention) =>
    mention.type === 'ORGANISATION' || (mention.type === 'ENTRY' && !isSurname(mention))
  for (const mention of named) if (isBody(mention)) assign(mention, bodies.add(mention))
  const left = named.filter((mention) => !entityOf.has(mention))
  // Those with a title first: they tell whom the bare surname means.
  const isTitled = (mention: Mention) => mention.gender !== null || rolesOf(mention).length > 0
  for (const mention of [...left.filter(isTitled), ...left.filter((each) => !isTitled(each))]) {
    const written = personWords(nameWords(words, mention))
    const own = isEpithet(mention) ? written.slice(1) : written
    const suffix = suffixOf(mention)
    // Of a family, those go on speaking who spoke.
    const isSpeaker = (entity: Entity) => isSource(mention) && entity.mentions.some(isSource)
    const found = people.find({ words: own, suffix, mention, roles: rolesOf(mention) }, isSpeaker)
    if (found === 'AMBIGUOUS') continue
    const isNamed = mention.type === 'PERSON' || appositions.roles.has(mention) || people.has(own)
    const entity =
      found ?? (isNamed ? people.addShort(own, suffix) : (bodies.find(own) ?? bodies.addUnknown(own)))
    assign(mention, entity)
  }
  return { entities: [...new Set([...entityOf.values()])], entityOf }
}

function addEvidence(
  entity: Entity,
  mention: Mention,
  suffix: string,
  lexicons: FigureLexicons,
  completed: ReadonlyMap<Mention, CompleteRole>,
  appositions: Appositions,
): void {
  const own = completed.get(mention)
  const roles = [...(own === undefined ? [] : [own]), ...(appositions.roles.get(mention) ?? [])]
  for (const role of roles) addRole(entity, role)
  addGender(entity, mention.gender, GENDER_WEIGHT.title)
  for (const { noun } of roles) addGender(entity, noun.gender, GENDER_WEIGHT.title)
  if (entity.type === 'PERSON' && entity.suffix === '') entity.suffix = suffix
  entity.age ??= appositions.ages.get(mention) ?? mention.age
  if (entity.type === 'PERSON' && entity.words.length > 1 && entity.mentions.length === 1) {
    const given = lexicons.givenNames(givenNameOf(entity.words))
    if (given !== 'EITHER') addGender(entity, given, GENDER_WEIGHT.givenName)
  }
}

/** Nobody holds more positions in one article. */
const MAX_ROLES = 12

function addRole(entity: Entity, role: CompleteRole): void {
  const isKnown = entity.roles.some(
    ({ noun, modifiers }) => noun === role.noun && modifiers.size === role.modifiers.size,
  )
  if (!isKnown && entity.roles.length < MAX_ROLES) entity.roles.push(role)
}
