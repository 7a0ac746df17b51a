import type { Gender } from '../../../lexicons/read-titles.ts'
import { type Entity, genderOf, isBody, isHuman } from './entity.ts'

/** Whom a pronoun can mean. */
export type PronounKind = 'HE' | 'SHE' | 'THEY' | 'IT' | 'WHO'

/** Where a pronoun stands. */
export interface PronounPlace {
  readonly token: number
  readonly sentence: number
}

/** An antecedent stands at most so many sentences before its pronoun. */
const MAX_DISTANCE = 12
const SUBJECT = 2
const SPEAKER = 1.5
const QUOTED = -2.5
const GENDER_KNOWN = 1
/** Descriptions come and go; those who do nothing are hardly taken up again. */
const DESCRIBED = -0.5
const DESCRIBED_IN_PASSING = -2
const PLURAL = 2
const SINGULAR_THEY = -2.5
const UNNAMED_KIND = -1
const BODY_THEY = -0.5

/**
 * The entity that a pronoun means: the one most in view that fits it, by how long ago it was named, whether as a
 * subject, and whether it spoke last. Null where nobody fits.
 *
 * The weights follow Lappin and Leass, "An algorithm for pronominal anaphora resolution", Computational Linguistics 20
 * (1994), with the speaker added, who is what most pronouns of news reports mean.
 *
 * @param recent entities in view, in any order.
 * @param fits who may be meant for other reasons.
 */
export function chooseAntecedent(
  kind: PronounKind,
  place: PronounPlace,
  recent: Iterable<Entity>,
  lastSpeaker: Entity | null,
  fits: (entity: Entity) => boolean = () => true,
): Entity | null {
  let best: Entity | null = null
  let bestScore = Number.NEGATIVE_INFINITY
  const isAlone = kind !== 'THEY' || isLastPerson(lastSpeaker, recent)
  for (const entity of recent) {
    const fit = fitOf(kind, entity, entity === lastSpeaker && isAlone)
    if (fit === null || entity.last === null || entity.last.token > place.token || !fits(entity)) continue
    const distance = place.sentence - entity.last.sentence
    if (distance > MAX_DISTANCE) continue
    const score =
      fit -
      distance +
      (entity.last.isSubject ? SUBJECT : 0) +
      (entity.last.isQuoted ? QUOTED : 0) +
      (entity === lastSpeaker ? SPEAKER : 0)
    if (score > bestScore || (score === bestScore && entity.last.token > (best?.last?.token ?? -1))) {
      best = entity
      bestScore = score
    }
  }
  return best
}

/** Whether no other person has come up since somebody spoke. */
function isLastPerson(speaker: Entity | null, recent: Iterable<Entity>): boolean {
  const since = speaker?.last?.sentence ?? Number.POSITIVE_INFINITY
  return ![...recent].some(
    (entity) => entity !== speaker && isHuman(entity) && (entity.last?.sentence ?? -1) > since,
  )
}

/** How well an entity fits a pronoun; null where it cannot be meant. */
function fitOf(kind: PronounKind, entity: Entity, isSpeaker: boolean): number | null {
  switch (kind) {
    case 'HE':
      return fitOfPerson(entity, 'MALE')
    case 'SHE':
      return fitOfPerson(entity, 'FEMALE')
    case 'WHO':
      return isHuman(entity) || entity.isPlural ? 0 : null
    case 'IT':
      if (isThing(entity)) return DESCRIBED
      if (!isBody(entity)) return null
      return entity.type === 'UNKNOWN' ? UNNAMED_KIND : 0
    case 'THEY':
      if (entity.isPlural) return PLURAL
      if (isBody(entity)) return BODY_THEY
      return isSpeaker ? SINGULAR_THEY : null
  }
}

/** A study, a letter: whatever speaks and is neither a person nor a body. */
function isThing({ type, isPlural, roles }: Entity): boolean {
  return type === 'DESCRIPTION' && !isPlural && roles.length === 0
}

function fitOfPerson(entity: Entity, gender: Gender): number | null {
  if (!isHuman(entity)) return null
  const known = genderOf(entity)
  if (known !== null && known !== gender) return null
  const described =
    entity.type === 'PERSON' ? 0 : entity.last?.isSubject === true ? DESCRIBED : DESCRIBED_IN_PASSING
  return (known === gender ? GENDER_KNOWN : 0) + described + (entity.type === 'UNKNOWN' ? UNNAMED_KIND : 0)
}
