import type { Entity } from './entity.ts'
import { EMPTY_MODIFIERS, MAX_SENTENCES, SPEAKER, SUBJECT } from './match-description.ts'
import type { Mention, OrganisationPhrase } from './mention.ts'

const CALLED = 2
const SAME_ORGANISATION_NOUN = 2.1
const ORGANISATION_CLASS = 1.4
const NAME_OF_ANY_KIND = 0.9
const UNKNOWN_MODIFIER = -0.8
/** Organisations stay in view longer than people do. */
const ORGANISATION_SENTENCE = 0.025

/** How well a noun for organisations fits an entity; null where it cannot be meant. */
export function scoreOrganisation(
  phrase: OrganisationPhrase,
  mention: Mention,
  entity: Entity,
  lastSpeaker: Entity | null,
): number | null {
  const fit = fitOfOrganisation(phrase, entity)
  if (fit === null || entity.isPlural !== phrase.isPlural) return null
  const distance = Math.min(mention.sentence - (entity.last?.sentence ?? 0), MAX_SENTENCES)
  const own = new Set([
    ...entity.words.map((word) => word.toLowerCase()),
    ...(entity.organisation?.modifiers ?? []),
  ])
  const unknown = [...phrase.modifiers].filter((word) => !EMPTY_MODIFIERS.has(word) && !own.has(word))
  const subject = (entity.last?.isSubject === true ? SUBJECT : 0) + (entity === lastSpeaker ? SPEAKER / 2 : 0)
  return fit + unknown.length * UNKNOWN_MODIFIER + subject - distance * ORGANISATION_SENTENCE
}

function fitOfOrganisation(phrase: OrganisationPhrase, entity: Entity): number | null {
  switch (entity.type) {
    case 'ENTRY': {
      const isCalled = entity.entry?.called.some((noun) => noun === phrase.noun) === true
      return isCalled ? CALLED : null
    }
    case 'ORGANISATION':
      if ([...phrase.classes].some((name) => entity.classes.has(name))) return ORGANISATION_CLASS
      return entity.classes.size === 0 && fitsAnyName(phrase) ? NAME_OF_ANY_KIND + SUBJECT : null
    case 'UNKNOWN':
      return fitsAnyName(phrase) && entity.gender === 0 ? NAME_OF_ANY_KIND : null
    case 'ORGANISATION_NOUN':
      return entity.organisation?.noun === phrase.noun ? SAME_ORGANISATION_NOUN : null
    default:
      return null
  }
}

/** Whether a noun is for bodies whose names need no word that tells what they are. */
function fitsAnyName({ classes }: OrganisationPhrase): boolean {
  return classes.has('business') || classes.has('club') || classes.has('society')
}
