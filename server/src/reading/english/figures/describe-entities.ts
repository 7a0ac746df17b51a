import { groupBy } from '../../../domain/group-by.ts'
import type { PronounKind } from './choose-antecedent.ts'
import { addGender, createEntity, type Entity, GENDER_WEIGHT, isBody } from './entity.ts'
import { pronounKind } from './find-pronouns.ts'
import type { ReadArticle } from './follow-article.ts'
import { indexOrganisations, indexPeople } from './index-entities.ts'
import { headOf, LEAST_MATCH, scoreDescription } from './match-description.ts'
import { scoreOrganisation } from './match-organisation.ts'
import type { Mention, OrganisationPhrase, TokenRange } from './mention.ts'

/** What is in view while an article is read. */
export interface View {
  readonly inView: ReadonlySet<Entity>
  readonly met: ReadonlyMap<Mention, Entity>
  readonly resolvePronoun: (
    kind: PronounKind,
    token: number,
    fits?: (entity: Entity) => boolean,
  ) => Entity | null
  readonly lastSpeaker: () => Entity | null
}

/** Leads and headlines may describe before the article names. */
const LEAD_PARAGRAPHS = 3
const LEAST_LATER_MATCH = 0.7
const EMPTY_WORDS = /^(?:unnamed|anonymous|senior|one|two|three|four|five|six|seven|eight|nine|ten|\d+)$/
const LEADING_WORDS =
  /^(?:the|a|an|some|several|many|few|this|that|these|those|one|another|other|any|every|both)$/

/** Resolves the descriptions of an article: somebody in view, or one who is not yet known. */
export function createDescriptions(article: ReadArticle, view: View) {
  const { words, completed, named } = article
  const byKey = new Map<string, Entity>()
  const peopleByNoun = indexPeople(named.entities)
  const organisations = new Map(
    named.entities
      .filter(({ type }) => type === 'ORGANISATION')
      .map((entity) => [entity.words.join(' ').toLowerCase(), entity] as const),
  )

  const organisationsByClass = indexOrganisations(named.entities)
  const byLastWord = groupBy(named.entities, ({ words }) => (words.at(-1) ?? '').toLowerCase())

  /** The only one of the article whose name is a word or ends in it. */
  const nameAlone = (word: string): Entity | undefined => {
    const found = (byLastWord.get(word) ?? []).filter(
      ({ type, words }) => type === 'PERSON' || words.length === 1,
    )
    return found.length === 1 ? found[0] : undefined
  }

  const resolve = (mention: Mention): Entity | null =>
    mention.type === 'ORGANISATION_NOUN' ? resolveOrganisation(mention) : resolveRole(mention)

  const resolveRole = (mention: Mention): Entity | null => {
    const role = completed.get(mention)
    if (role === undefined) return null
    const possessor = possessorOf(mention)
    const isNew = mention.determiner === 'OTHER'
    const isIndefinite =
      mention.determiner === 'INDEFINITE' || (mention.determiner === 'NONE' && role.isPlural)
    const key = `${mention.type} ${keyOf(role.modifiers, role.noun.noun)} ${role.isPlural} ${possessor?.words.join(' ') ?? ''}`
    const score = (entity: Entity) => scoreDescription(role, mention, possessor, entity, view.lastSpeaker())
    const known = isNew
      ? null
      : isIndefinite
        ? (byKey.get(key) ?? null)
        : (best(view.inView, score, LEAST_MATCH) ?? byKey.get(key) ?? null)
    const later = known ?? (isNew ? null : namedLater(mention, score))
    if (later !== null) return later
    const entity = createEntity('DESCRIPTION', describe(mention, role.extent, possessor), {
      isPlural: role.isPlural,
      possessor,
      roles: [role],
      age: mention.age,
    })
    addGender(entity, role.noun.gender, GENDER_WEIGHT.title)
    byKey.set(key, entity)
    return entity
  }

  /** Somebody whom the article names only after it has described them, as leads do. */
  const namedLater = (mention: Mention, score: (entity: Entity) => number | null): Entity | null => {
    const paragraph = words.segmented.sentences[mention.sentence]?.paragraph ?? 0
    const isOpen = mention.determiner === 'INDEFINITE' || mention.determiner === 'NONE'
    if (isOpen && paragraph >= LEAD_PARAGRAPHS) return null
    const people = peopleByNoun.get(headOf(mention.role?.noun.noun ?? '')) ?? []
    const fitting = people.filter((entity) => (score(entity) ?? 0) >= LEAST_LATER_MATCH)
    return fitting.length === 1 ? (fitting[0] ?? null) : null
  }

  const resolveOrganisation = (mention: Mention): Entity | null => {
    const phrase = mention.organisation
    if (phrase === null) return null
    const possessor = possessorOf(mention)
    const isSpecific = phrase.entries.length > 0 || possessor !== null
    const key = `${mention.type} ${keyOf(phrase.modifiers, phrase.noun)} ${phrase.isPlural} ${possessor?.words.join(' ') ?? ''}`
    const known = byKey.get(key) ?? sameName(phrase.range)
    if (known !== null && (isSpecific || mention.determiner !== 'DEFINITE')) return known
    const score = (entity: Entity) => scoreOrganisation(phrase, mention, entity, view.lastSpeaker())
    const found =
      isSpecific || mention.determiner === 'INDEFINITE' ? null : best(view.inView, score, LEAST_MATCH - 0.4)
    if (found !== null || known !== null) return found ?? known
    const later = isSpecific ? null : (organisationLater(mention, phrase) ?? bothOfKind(mention, phrase))
    if (later !== null) return later
    const entity = createEntity('ORGANISATION_NOUN', describe(mention, phrase.range, possessor), {
      isPlural: phrase.isPlural,
      organisation: phrase,
      classes: new Set(phrase.classes),
      possessor,
    })
    byKey.set(key, entity)
    return entity
  }

  /** The only organisation of a kind, which the article names after its lead has spoken of it. */
  const organisationLater = (mention: Mention, phrase: OrganisationPhrase): Entity | null => {
    const paragraph = words.segmented.sentences[mention.sentence]?.paragraph ?? 0
    if (paragraph >= LEAD_PARAGRAPHS || mention.determiner === 'INDEFINITE' || phrase.modifiers.size > 0)
      return null
    const ofKind = new Set([...phrase.classes].flatMap((name) => organisationsByClass.get(name) ?? []))
    const [only] = ofKind
    return ofKind.size === 1 ? (only ?? null) : null
  }

  /** The only two organisations of a kind: the two airlines. */
  const bothOfKind = (mention: Mention, phrase: OrganisationPhrase): Entity | null => {
    const isBoth = phrase.modifiers.has('two') || words.lower[mention.range[0]] === 'both'
    if (!phrase.isPlural || !isBoth || phrase.modifiers.size > 1) return null
    const ofKind = new Set([...phrase.classes].flatMap((name) => organisationsByClass.get(name) ?? []))
    return ofKind.size === 2 ? group([...ofKind]) : null
  }

  /** An organisation whose name the article also prints with capitals: the Russian foreign ministry. */
  const sameName = (range: TokenRange): Entity | null =>
    organisations.get(words.lower.slice(...range).join(' ')) ?? null

  const possessorOf = (mention: Mention): Entity | null => {
    if (mention.possessor !== null) return view.met.get(mention.possessor) ?? null
    if (mention.determiner !== 'POSSESSIVE') return null
    const [token] = mention.range
    const word = words.lower[token] ?? ''
    const kind = word === 'whose' ? 'WHO' : pronounKind(word)
    // Nobody is his own lawyer.
    const isOther = ({ roles }: Entity) => !roles.some(({ noun }) => noun === mention.role?.noun)
    return kind === null ? null : view.resolvePronoun(kind, token, isOther)
  }

  const describe = (mention: Mention, extent: TokenRange, possessor: Entity | null): readonly string[] => {
    const own = textWords(extent)
    const isPronoun = mention.possessor === null && mention.determiner === 'POSSESSIVE'
    return isPronoun && possessor !== null ? [`${possessor.words.join(' ')}'s`, ...own] : own
  }

  const textWords = ([first, end]: TokenRange): readonly string[] => {
    const isLed = LEADING_WORDS.test(words.lower[first] ?? '') && words.lower[first + 1] !== 'of'
    const from = isLed && end - first > 1 ? first + 1 : first
    const span = [words.tokens[from]?.span[0] ?? 0, words.tokens[end - 1]?.span[1] ?? 0] as const
    return words.straightText.slice(...span).split(/\s+/)
  }

  /** A source that no lexicon knows, by its words: court papers, the study. */
  const byText = (range: TokenRange): Entity => {
    const own = textWords(range)
    const key = own.join(' ').toLowerCase()
    // In a headline any word has a capital, and so none was read as a name.
    const known = byKey.get(key) ?? nameAlone(key)
    if (known !== undefined) return known
    const [at] = range
    const isCapital = words.isName[at] === 1 || words.opens[at] !== 1
    const isName =
      own.length === 1 && isCapital && words.tokens[at]?.pos === 'PROPN' && !own[0]?.endsWith('s')
    const entity = createEntity(isName ? 'UNKNOWN' : 'DESCRIPTION', own)
    byKey.set(key, entity)
    return entity
  }

  /** Several who speak together. */
  const group = (members: readonly Entity[]): Entity => {
    const own = members.map((member) => member.words.join(' '))
    const name = `${own.slice(0, -1).join(', ')} and ${own.at(-1) ?? ''}`
    const known = byKey.get(name)
    if (known !== undefined) return known
    const entity = createEntity('GROUP', name.split(' '), { isPlural: true, members })
    byKey.set(name, entity)
    return entity
  }

  /** Who a definite description would mean here, if it did not stand beside a name. */
  const find = (mention: Mention): Entity | null => {
    const role = completed.get(mention)
    if (role === undefined) return null
    const possessor = possessorOf(mention)
    return best(
      view.inView,
      (entity) => scoreDescription(role, mention, possessor, entity, view.lastSpeaker()),
      LEAST_MATCH,
    )
  }

  /** The two who were in view last, persons before organisations: both, the pair. */
  const pair = (): Entity | null => {
    const latest = [...view.inView].reverse()
    const people = latest.filter(({ type }) => type === 'PERSON').slice(0, 2)
    const two = people.length === 2 ? people : latest.filter(isBody).slice(0, 2)
    return two.length === 2 ? group(two.reverse()) : null
  }

  return { resolve, find, byText, group, pair }
}

function keyOf(modifiers: ReadonlySet<string>, noun: string): string {
  return [...modifiers]
    .filter((word) => !EMPTY_WORDS.test(word))
    .sort()
    .concat(noun)
    .join(' ')
}

/** The entity with the highest score of at least `least`; of equals the one that was in view last. */
function best(
  entities: Iterable<Entity>,
  scoreOf: (entity: Entity) => number | null,
  least: number,
): Entity | null {
  let found: Entity | null = null
  let highest = least
  for (const entity of entities) {
    const score = scoreOf(entity)
    if (score === null || score < highest) continue
    found = entity
    highest = score
  }
  return found
}
