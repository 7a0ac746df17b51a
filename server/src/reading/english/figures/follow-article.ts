import type { Attribution } from '../../extraction.ts'
import { chooseAntecedent } from './choose-antecedent.ts'
import type { NamedEntities } from './cluster-names.ts'
import type { CompleteRole } from './complete-roles.ts'
import { createDescriptions, type View } from './describe-entities.ts'
import { addGender, type Entity, GENDER_WEIGHT, genderOf, isHuman } from './entity.ts'
import type { Appositions } from './find-appositions.ts'
import { isFirstPerson, pronounKind } from './find-pronouns.ts'
import type { SourcePhrase } from './find-source-mentions.ts'
import { giveFirstPersons } from './give-first-persons.ts'
import { markTokens } from './locate-tokens.ts'
import type { Mention } from './mention.ts'
import { nameLeads } from './name-leads.ts'
import { orderMoments } from './order-moments.ts'
import type { Words } from './read-words.ts'

/** An article with its mentions read, before it is known whom the words mean. */
export interface ReadArticle {
  readonly words: Words
  readonly mentions: readonly Mention[]
  readonly completed: ReadonlyMap<Mention, CompleteRole>
  readonly appositions: Appositions
  readonly named: NamedEntities
  readonly attributions: readonly Attribution[]
  /** Of each attribution; null without a source. */
  readonly sources: readonly (SourcePhrase | null)[]
  readonly vias: readonly (SourcePhrase | null)[]
}

/** Whom the words of an article mean. */
export interface FollowedArticle {
  readonly entities: readonly Entity[]
  readonly speakers: readonly (Entity | null)[]
  readonly vias: readonly (Entity | null)[]
  readonly entityOf: ReadonlyMap<Mention, Entity>
}

/** So many entities are kept in view for pronouns and descriptions. */
const MAX_IN_VIEW = 40
const ACTING_POS = new Set(['VERB', 'AUX'])

/** Reads an article from its beginning, and settles whom each name, description and pronoun means as it comes. */
export function followArticle(article: ReadArticle): FollowedArticle {
  const { words, mentions, attributions, sources, vias } = article
  const isQuoted = markTokens(
    words,
    attributions.flatMap(({ direct }) => direct),
  )
  const inView = new Set<Entity>()
  const met = new Map<Mention, Entity>()
  const identified = new Map<Entity, Entity>()
  const speakers: (Entity | null)[] = attributions.map(() => null)
  const viaEntities: (Entity | null)[] = attributions.map(() => null)
  let lastSpeaker: Entity | null = null
  let openSentence = -1
  let lastMet: readonly [Mention, Entity] | null = null

  const see = (entity: Entity, token: number, isSubject: boolean) => {
    const sentence = words.sentenceOf[token] ?? 0
    const quoted = isQuoted[token] === 1
    const { last } = entity
    // What somebody says in quotation marks does not take away what the article itself has in view.
    if (!(quoted && last !== null && !last.isQuoted)) {
      const stays = last !== null && last.sentence === sentence && last.isSubject
      entity.last = { token, sentence, isSubject: (isSubject || stays) && !quoted, isQuoted: quoted }
    }
    inView.delete(entity)
    inView.add(entity)
    if (inView.size > MAX_IN_VIEW) inView.delete(inView.values().next().value ?? entity)
  }

  const resolvePronoun: View['resolvePronoun'] = (kind, token, fits) => {
    const place = { token, sentence: words.sentenceOf[token] ?? 0 }
    const entity = chooseAntecedent(kind, place, inView, lastSpeaker, fits)
    if (entity === null) return null
    if (kind === 'HE' || kind === 'SHE') {
      // Once nobody else fits, the pronoun itself tells the gender.
      const weight = genderOf(entity) === null ? GENDER_WEIGHT.givenName : GENDER_WEIGHT.pronoun / 2
      addGender(entity, kind === 'HE' ? 'MALE' : 'FEMALE', weight)
    }
    return entity
  }

  const descriptions = createDescriptions(article, {
    inView,
    met,
    resolvePronoun,
    lastSpeaker: () => lastSpeaker,
  })

  const meet = (mention: Mention) => {
    const named = article.appositions.named.get(mention)
    const entity =
      mention.name === null
        ? named === undefined
          ? descriptions.resolve(mention)
          : article.named.entityOf.get(named)
        : article.named.entityOf.get(mention)
    if (entity === undefined || entity === null) return
    met.set(mention, entity)
    if (named !== undefined && mention.determiner === 'DEFINITE') mergeDescribed(mention, entity)
    const quoted = isQuoted[mention.range[0]] === 1
    const opens = !quoted && openSentence !== mention.sentence
    const canAct = !mention.followsPreposition && !mention.isModifier && !mention.isPossessor
    const acts = canAct && (opens || ACTING_POS.has(words.tokens[mention.range[1]]?.pos ?? ''))
    if (!quoted && canAct) openSentence = mention.sentence
    if (!isPassing(words, mention, entity)) see(entity, mention.range[0], acts)
    seePair(mention, entity)
  }

  /** Two who stand together are who "they" are afterwards: Tom Hill and Ann Moss. */
  const seePair = (mention: Mention, entity: Entity) => {
    const [before, first] = lastMet ?? [null, null]
    const isJoined = before !== null && mention.range[0] === before.range[1] + 1
    if (
      isJoined &&
      words.lower[before.range[1]] === 'and' &&
      first !== entity &&
      isHuman(first) &&
      isHuman(entity)
    )
      see(descriptions.group([first, entity]), mention.range[0], first.last?.isSubject === true)
    lastMet = [mention, entity]
  }

  /** Somebody described before is named now: a councillor, some lines on "the councillor, Graham Pell". */
  const mergeDescribed = (description: Mention, named: Entity) => {
    const earlier = descriptions.find(description)
    if (earlier?.type === 'DESCRIPTION' && earlier !== named) identified.set(earlier, named)
  }

  const resolveSource = (source: SourcePhrase): Entity | null => {
    const [first, end] = source.range
    const entities = source.heads.flatMap((head) => met.get(head) ?? article.named.entityOf.get(head) ?? [])
    if (source.heads.length > 0) {
      if (entities.length < source.heads.length) return null
      return entities.length === 1 ? (entities[0] ?? null) : descriptions.group(entities)
    }
    if (isPair(first, end)) return descriptions.pair()
    const isPronoun = end - first === 1 || isEmphatic(first, end) || words.lower[first] === 'who'
    const kind = isPronoun ? pronounKind(words.lower[first] ?? '') : null
    if (kind !== null) return kind === 'WHO' ? antecedentOfWho(first) : resolvePronoun(kind, first)
    return first < end && !isFirstPerson(words.lower[first] ?? '') ? descriptions.byText(source.range) : null
  }

  const isPair = (first: number, end: number) =>
    /^(?:both|the (?:two|pair|duo|couple))$/.test(words.lower.slice(first, end).join(' '))

  /** he himself, they both */
  const isEmphatic = (first: number, end: number) =>
    end - first === 2 && /^(?:(?:him|her|it)self|themselves|both|all|too)$/.test(words.lower[first + 1] ?? '')

  /** The nearest before it in the sentence. */
  const antecedentOfWho = (token: number): Entity | null => {
    let nearest: Entity | null = null
    for (const entity of inView) {
      const isHere = entity.last !== null && entity.last.sentence === words.sentenceOf[token]
      if (isHere && (entity.last?.token ?? 0) > (nearest?.last?.token ?? -1) && entity.type !== 'ENTRY')
        nearest = entity
    }
    return (
      nearest ??
      chooseAntecedent('WHO', { token, sentence: words.sentenceOf[token] ?? 0 }, inView, lastSpeaker)
    )
  }

  const hear = (index: number) => {
    const attribution = attributions[index]
    const source = sources[index] ?? null
    if (attribution === undefined) return
    const speaker =
      source !== null
        ? resolveSource(source)
        : attribution.continues === null
          ? null
          : (speakers[attribution.continues] ?? null)
    const via = vias[index]
    if (via !== null && via !== undefined) viaEntities[index] = resolveSource(via)
    if (viaEntities[index]) viaEntities[index].isSource = true
    speakers[index] = speaker
    if (speaker === null) return
    speaker.isSource = true
    for (const member of speaker.members) member.isSource = true
    const token = source?.range[0] ?? words.tokens.length
    if (source === null || isQuoted[token] !== 1) lastSpeaker = speaker
    if (source !== null) see(speaker, token, true)
  }

  for (const { kind, index } of orderMoments(article)) {
    if (kind === 'MENTION') {
      const mention = mentions[index]
      if (mention !== undefined) meet(mention)
    } else if (kind === 'PRONOUN') {
      const entity =
        isQuoted[index] === 1 ? null : resolvePronoun(pronounKind(words.lower[index] ?? '') ?? 'IT', index)
      if (entity !== null) see(entity, index, true)
    } else hear(index)
  }
  for (const [described, person] of nameLeads(article, met)) {
    if (!identified.has(described)) identified.set(described, person)
  }
  for (const [index, speaker] of speakers.entries()) {
    const named = speaker === null ? undefined : identified.get(speaker)
    if (named !== undefined) {
      named.isSource = true
      speakers[index] = named
    }
  }
  for (const described of identified.keys()) described.isSource = false
  giveFirstPersons(article, speakers)
  const found = new Set([...article.named.entities, ...met.values(), ...speakers, ...viaEntities])
  for (const entity of [...found]) for (const member of entity?.members ?? []) found.add(member)
  return {
    entities: [...found].filter((entity) => entity !== null),
    speakers,
    vias: viaEntities,
    entityOf: met,
  }
}

const PLACES = new Set(['in', 'at', 'near', 'from', 'outside', 'around', 'across', 'to'])

/** Whether a mention brings nobody into view: a place name (but not whom somebody works for: workers at Perak), what only modifies a noun, or what somebody is said to be. */
function isPassing({ lower, tokens }: Words, mention: Mention, entity: Entity): boolean {
  const { type, range, determiner, isModifier } = mention
  const before = lower[range[0] - 1] ?? ''
  return (
    (entity.type === 'UNKNOWN' && isModifier) ||
    (type === 'UNKNOWN' &&
      PLACES.has(before) &&
      !(before === 'at' && tokens[range[0] - 2]?.pos === 'NOUN')) ||
    (type === 'ROLE' && determiner === 'INDEFINITE' && before === 'as')
  )
}
