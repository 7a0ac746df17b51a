import type { Gender } from '../../../lexicons/read-titles.ts'
import type { CompleteRole } from './complete-roles.ts'
import { createEntity, type Entity, genderOf } from './entity.ts'
import type { Mention } from './mention.ts'
import { givenNameOf, isSamePerson, isSurnameAlone, surnameOf } from './person-names.ts'

/** A name that may be somebody's whom the article names elsewhere. */
interface ShortName {
  readonly words: readonly string[]
  readonly suffix: string
  readonly mention: Mention
  readonly roles: readonly CompleteRole[]
}

/** The persons of an article by their names. */
export function createPeople() {
  const bySurname = new Map<string, Entity[]>()
  const byGivenName = new Map<string, Entity[]>()
  /** By the first of two surnames: García, of José Luis García Márquez. */
  const byInnerName = new Map<string, Entity[]>()
  const established = new Map<string, Entity>()
  const register = (words: readonly string[], suffix: string) => {
    const entity = createEntity('PERSON', words, { suffix })
    push(bySurname, surnameOf(words), entity)
    if (words.length > 1 && !isSurnameAlone(words)) push(byGivenName, givenNameOf(words), entity)
    for (const word of words.slice(1, -1)) push(byInnerName, word.toLowerCase(), entity)
    return entity
  }
  return {
    /** @param holdsOffice whether an office stands before the name here. */
    addFull(words: readonly string[], suffix: string, holdsOffice: boolean): Entity {
      // Roy Pell Jr. may go on as Roy Pell; but after Roy Pell, and after President Roy Pell, Roy Pell Jr. is another.
      const isOneGeneration = (entity: Entity) =>
        isJunior(entity.suffix) ? isJunior(suffix) || !holdsOffice : !isJunior(suffix)
      const known = bySurname
        .get(surnameOf(words))
        ?.find((entity) => isSamePerson(entity.words, words) && isOneGeneration(entity))
      if (known === undefined) return register(words, suffix)
      if (words.length > known.words.length || words.join('').length > known.words.join('').length) {
        known.aliases.add(known.words.join(' '))
        known.words = words
      } else if (known.words.join(' ') !== words.join(' ')) known.aliases.add(words.join(' '))
      return known
    },
    addShort: register,
    has: (words: readonly string[]): boolean => words.length === 1 && bySurname.has(surnameOf(words)),
    find(short: ShortName, isSpeaker: (entity: Entity) => boolean): Entity | 'AMBIGUOUS' | null {
      const { words, mention, roles } = short
      const key = words.at(-1)?.toLowerCase() ?? ''
      const candidates =
        bySurname.get(key) ??
        // Sir Alan and Father Jan are called by their given names.
        (words.length === 1 ? (byGivenName.get(key) ?? byInnerName.get(key)) : undefined) ??
        []
      const possible = candidates.filter((entity) => canBe(entity, short))
      if (possible.length < 2) return possible[0] ?? null
      const told =
        decide(possible, short) ??
        onlyOne(possible, isSpeaker) ??
        onlyOne(possible, (entity) => !isRelative(entity)) ??
        onlyOne(possible, ({ suffix }) => !isJunior(suffix))
      const meant = told ?? established.get(key) ?? onlyOneSoFar(possible, mention)
      // A surname alone that has meant one of a family goes on meaning that one.
      if (meant !== null && words.length === 1 && mention.gender === null && roles.length === 0)
        established.set(key, meant)
      return meant ?? 'AMBIGUOUS'
    },
  }
}

/** Whether a short name may be somebody's, from all that is said of both. */
function canBe(entity: Entity, short: ShortName): boolean {
  const { words, suffix, mention, roles } = short
  if (words.length > 1 && !endsWith(entity.words, words)) return false
  if (isJunior(suffix) && suffix !== entity.suffix) return false
  const [gender, known] = [genderTold(short), genderOf(entity)]
  if (gender !== null && known !== null && gender !== known) return false
  const holdsOffice = roles.some(({ noun }) => noun.isOffice)
  // The president is neither his wife nor his son.
  if (holdsOffice && (isRelative(entity) || isJunior(entity.suffix)))
    return entity.roles.some(({ noun }) => roles.some((role) => role.noun === noun))
  // Whoever comes in as somebody's relative is not called by the surname before that.
  const isBare = roles.length === 0 && mention.gender === null && words.length === 1
  const first = entity.mentions[0]?.range[0] ?? Number.POSITIVE_INFINITY
  return !(isBare && mention.range[0] < first && isRelative(entity))
}

function genderTold({ mention, roles }: ShortName): Gender | null {
  return mention.gender ?? roles.find(({ noun }) => noun.gender !== null)?.noun.gender ?? null
}

/** Classes of nouns that say what somebody is to others or at the moment, not what office or trade is theirs. */
const PRIVATE_CLASSES = new Set(['kin', 'anybody', 'bystander', 'accused', 'source'])

/** Whether the article knows somebody by nothing but whose relative it is. */
function isRelative({ roles }: Entity): boolean {
  return (
    roles.some(({ noun }) => noun.classes.has('kin')) &&
    roles.every(({ noun }) => [...noun.classes].every((name) => PRIVATE_CLASSES.has(name)))
  )
}

function isJunior(suffix: string): boolean {
  return /^(?:jr|sr)/i.test(suffix)
}

/** The one of several persons of a name that a title, gender or role points to. */
function decide(candidates: readonly Entity[], short: ShortName): Entity | null {
  const gender = genderTold(short)
  const ofGender = gender === null ? candidates : candidates.filter((entity) => genderOf(entity) === gender)
  if (ofGender.length === 1) return ofGender[0] ?? null
  const nouns = new Set(short.roles.map(({ noun }) => noun.noun))
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
