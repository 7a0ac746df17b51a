import { type Entity, genderOf, isHuman } from './entity.ts'
import type { ReadArticle } from './follow-article.ts'
import type { Mention } from './mention.ts'

/** The headline and the first paragraph. */
const LEAD_PARAGRAPHS = 2
/** Who a lead speaks of is named at most so many paragraphs later. */
const MAX_PARAGRAPHS = 3
/** Those who speak for others or without a name stay unnamed. */
const UNNAMED_CLASSES = ['source', 'spokesperson', 'government', 'analyst']

/**
 * Whom the first paragraphs only describe, with the person whose name follows: a farmer who lost his herd accuses the
 * state; then "Piet Bakker, 61, said". Only the first person that the article names is taken, and only if they speak,
 * and nothing is said of them that would rather make them somebody else.
 */
export function nameLeads(
  { words, mentions }: Pick<ReadArticle, 'words' | 'mentions'>,
  met: ReadonlyMap<Mention, Entity>,
): ReadonlyMap<Entity, Entity> {
  const found = new Map<Entity, Entity>()
  const described = new Map<Entity, number>()
  for (const mention of mentions) {
    const paragraph = words.segmented.sentences[mention.sentence]?.paragraph ?? 0
    const entity = met.get(mention)
    if (entity === undefined) continue
    if (isLeadDescription(entity, mention) && paragraph < LEAD_PARAGRAPHS && !described.has(entity))
      described.set(entity, paragraph)
    if (entity.type !== 'PERSON') continue
    // One description, so that it is clear who is meant.
    const [lead] = described
    const canBeMeant = described.size === 1 && isIntroduced(entity, mention)
    if (lead !== undefined && canBeMeant && paragraph - lead[1] <= MAX_PARAGRAPHS && agree(lead[0], entity))
      found.set(lead[0], entity)
    break
  }
  return found
}

function isLeadDescription(entity: Entity, { determiner }: Mention): boolean {
  const [role] = entity.roles
  return (
    entity.type === 'DESCRIPTION' &&
    entity.isSource &&
    isHuman(entity) &&
    entity.possessor === null &&
    (determiner === 'INDEFINITE' || determiner === 'NONE') &&
    role?.entries.length === 0 &&
    !UNNAMED_CLASSES.some((name) => role.noun.classes.has(name))
  )
}

function isIntroduced(entity: Entity, mention: Mention): boolean {
  return (
    entity.isSource &&
    entity.roles.length === 0 &&
    entity.words.length > 1 &&
    !mention.isPossessor &&
    !mention.isModifier &&
    !mention.followsPreposition
  )
}

function agree(described: Entity, person: Entity): boolean {
  const [one, other] = [genderOf(described), genderOf(person)]
  const ages = described.age === null || person.age === null || described.age === person.age
  return ages && (one === null || other === null || one === other)
}
