import type { FigureKind } from '../../../domain/vocabulary.ts'
import type { GazetteerEntry } from '../../../lexicons/read-gazetteer.ts'
import { slugOf } from '../../evidence/slug-of.ts'
import type { ExtractedFigure, RoleEvidence } from '../../extraction.ts'
import { type CompleteRole, isAddressee } from './complete-roles.ts'
import type { Entity } from './entity.ts'
import { genderOf, isHuman } from './entity.ts'
import type { FigureLexicons } from './figure-lexicons.ts'
import { findHome, findParty } from './find-party.ts'
import type { FollowedArticle, ReadArticle } from './follow-article.ts'
import { firstMentionAfter, spanOf } from './locate-tokens.ts'
import type { TokenRange } from './mention.ts'
import type { Words } from './read-words.ts'

/** The figures of an article, and the key of each entity that is one. */
export interface WrittenFigures {
  readonly figures: readonly ExtractedFigure[]
  readonly keys: ReadonlyMap<Entity, string>
}

/** Turns what was gathered of each entity into figures with keys, roles and affiliations. */
export function writeFigures(
  article: ReadArticle,
  followed: FollowedArticle,
  lexicons: FigureLexicons,
): WrittenFigures {
  const { words } = article
  const places = placesOf(article, followed)
  const keys = new Map<Entity, string>()
  const taken = new Set<string>()
  const figures = new Map<string, ExtractedFigure>()
  const shown = followed.entities.filter((entity) => isFigure(entity, places.get(entity) ?? []))
  for (const entity of shown) {
    const key = freeKey(taken, entity, lexicons)
    taken.add(key)
    keys.set(entity, key)
  }
  const countries = new Map(
    [...keys].flatMap(([{ entry }, key]) => (entry === null ? [] : [[key, entry.country] as const])),
  )
  const keyOfEntry = (entry: GazetteerEntry): string => {
    const key = lexicons.keyOf(entry)
    if (!figures.has(key) && !taken.has(key)) figures.set(key, entryFigure(entry, key, keyOfWhole(entry)))
    return key
  }
  const keyOfWhole = (entry: GazetteerEntry): string | null => {
    const whole = lexicons.entries.get(entry.partOf ?? '')
    return whole === undefined ? null : keyOfEntry(whole)
  }
  const bodyKeyOf = (entity: Entity, role: CompleteRole): string | null => {
    const body = bodyOf(role, article, followed)
    if (body !== null && body !== entity && keys.has(body)) return keys.get(body) ?? null
    const [entry] = role.entries
    return entry === undefined ? null : keyOfEntry(entry)
  }
  const home = findHome(followed.entities)
  const states = new Set(
    [...lexicons.entries.values()]
      .filter(({ kind }) => kind === 'STATE')
      .map((entry) => lexicons.keyOf(entry)),
  )
  /** Whether somebody speaks for the body of a role: former ministers and Chilean singers do not speak for Chile. */
  const speaksFor = ({ noun, modifiers }: CompleteRole, body: string) =>
    !PAST.some((word) => modifiers.has(word)) && (noun.isPublic || !states.has(body))
  const affiliate = (entity: Entity): { readonly key: string | null; readonly country: string | null } => {
    const party = findParty(words, lexicons, entity, home)
    if (party !== null) return { key: keyOfEntry(party), country: party.country }
    let origin: string | null = null
    for (const role of entity.roles) {
      const key = bodyKeyOf(entity, role)
      if (key === null) continue
      const country = figures.get(key)?.country ?? countries.get(key) ?? null
      origin ??= country
      if (speaksFor(role, key)) return { key, country }
    }
    const [entry] = entity.organisation?.entries ?? []
    return entry === undefined
      ? { key: null, country: origin }
      : { key: keyOfEntry(entry), country: entry.country }
  }
  for (const entity of shown) {
    const key = keys.get(entity) ?? ''
    const mentions = (places.get(entity) ?? []).map((range) => spanOf(words, range))
    if (entity.entry !== null) {
      const figure = entryFigure(entity.entry, key, keyOfWhole(entity.entry))
      figures.set(key, { ...figure, aliases: [...entity.aliases], mentions })
      continue
    }
    const { key: affiliation, country } = affiliate(entity)
    const kind = kindOf(entity, lexicons)
    figures.set(key, {
      key,
      name: [...entity.words, entity.suffix].join(' ').trim(),
      kind,
      entry: null,
      polity: entity.type === 'ORGANISATION',
      isOpen: entity.type === 'UNKNOWN' && kind === 'ORGANIZATION',
      gender: genderOf(entity),
      role: roleOf(entity, article),
      roles: entity.roles.map((role) => describeRole(role, words, bodyKeyOf(entity, role))),
      affiliation,
      country,
      aliases: [...entity.aliases],
      mentions,
    })
  }
  return { figures: [...figures.values()], keys }
}

/** Where an article has each entity: names with their titles, without determiners; seats only where they act. */
function placesOf(
  { mentions }: ReadArticle,
  { entityOf }: FollowedArticle,
): ReadonlyMap<Entity, readonly TokenRange[]> {
  const places = new Map<Entity, TokenRange[]>()
  for (const mention of mentions) {
    const entity = entityOf.get(mention)
    if (entity === undefined || (mention.isSeat && mention.followsPreposition)) continue
    const start =
      mention.determiner === 'NONE' || mention.possessor !== null ? mention.range[0] : mention.range[0] + 1
    const range: TokenRange = [Math.min(start, mention.range[1] - 1), mention.range[1]]
    const own = places.get(entity)
    if (own === undefined) places.set(entity, [range])
    else if ((own.at(-1)?.[1] ?? 0) <= range[0]) own.push(range)
  }
  return places
}

function isFigure(entity: Entity, places: readonly TokenRange[]): boolean {
  if (entity.isSource) return true
  if (entity.type === 'PERSON') return entity.words.length > 1 || places.length > 1
  if (entity.type === 'ENTRY') return places.length > 0
  return entity.type === 'ORGANISATION' && (entity.words.length > 1 || places.length > 1)
}

function kindOf(entity: Entity, lexicons: FigureLexicons): FigureKind {
  switch (entity.type) {
    case 'PERSON':
      return 'PERSON'
    case 'ENTRY':
    case 'ORGANISATION':
    case 'ORGANISATION_NOUN':
      return 'ORGANIZATION'
    case 'UNKNOWN': {
      const isGivenName = entity.words.length === 1 && lexicons.givenNames(entity.words[0] ?? '') !== null
      return isGivenName || entity.gender !== 0 ? 'PERSON' : 'ORGANIZATION'
    }
    case 'DESCRIPTION': {
      const isOffice =
        isHuman(entity) && entity.roles[0]?.noun.isOffice === true && entity.possessor?.type !== 'PERSON'
      return isOffice ? 'OFFICE' : 'ANONYMOUS'
    }
    case 'GROUP':
      return 'ANONYMOUS'
  }
}

function entryFigure(entry: GazetteerEntry, key: string, affiliation: string | null): ExtractedFigure {
  return {
    key,
    name: entry.name,
    kind: entry.kind === 'OFFICE' ? 'OFFICE' : 'ORGANIZATION',
    entry: slugOf(entry.name),
    polity: true,
    isOpen: false,
    gender: null,
    role: null,
    roles: [],
    affiliation,
    country: entry.country,
    aliases: [],
    mentions: [],
  }
}

/** The first position that the article gives, as printed. */
function roleOf({ type, roles }: Entity, { words }: ReadArticle): string | null {
  const [role] = roles
  if (role === undefined || (type !== 'PERSON' && type !== 'UNKNOWN')) return null
  const [start, end] = spanOf(words, role.extent)
  return words.segmented.text.slice(start, end)
}

function describeRole(role: CompleteRole, words: Words, body: string | null): RoleEvidence {
  const { noun, modifiers } = role
  const [start, end] = spanOf(words, role.extent)
  return {
    text: words.segmented.text.slice(start, end),
    noun: noun.synonyms ?? noun.noun,
    classes: [...noun.classes],
    isOffice: noun.isOffice,
    isLimited: LIMITS.some((limit) => modifiers.has(limit)),
    body,
  }
}

/** Modifiers of an office that nobody holds any more. */
const PAST = ['former', 'ex', 'then', 'late', 'onetime', 'retired']
/** Modifiers of an office that somebody else holds. */
const LIMITS = [...PAST, 'deputy', 'vice', 'assistant', 'shadow', 'would-be', 'future', 'next']

/** The organisation that the words of a position name. */
function bodyOf(
  role: CompleteRole,
  { words, mentions }: ReadArticle,
  { entityOf }: FollowedArticle,
): Entity | null {
  const [first, end] = role.extent
  for (
    let at = firstMentionAfter(mentions, first);
    at < mentions.length && (mentions[at]?.range[0] ?? end) < end;
    at++
  ) {
    const mention = mentions[at]
    if (mention === undefined || mention.type === 'PERSON' || mention.type === 'ROLE') continue
    if (isAddressee(words, mention)) continue
    const entity = entityOf.get(mention)
    if (entity !== undefined && (entity.type === 'ENTRY' || entity.type === 'ORGANISATION')) return entity
  }
  return null
}

/** A key that no other figure of the article has. */
function freeKey(taken: ReadonlySet<string>, entity: Entity, { keyOf }: FigureLexicons): string {
  const slug = entity.entry === null ? slugOf(entity.words.join(' ')) : keyOf(entity.entry)
  if (!taken.has(slug)) return slug
  for (let number = 2; ; number++) {
    if (!taken.has(`${slug}-${number}`)) return `${slug}-${number}`
  }
}
