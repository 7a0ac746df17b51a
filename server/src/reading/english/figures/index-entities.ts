import type { Entity } from './entity.ts'
import { headOf } from './match-description.ts'

/** More of one position or kind than this are not told apart by it. */
const MAX_OF_NOUN = 20

/** The persons of an article by the nouns of their positions. */
export function indexPeople(entities: readonly Entity[]): ReadonlyMap<string, readonly Entity[]> {
  const index = new Map<string, Entity[]>()
  for (const entity of entities) {
    if (entity.type !== 'PERSON') continue
    for (const noun of new Set(entity.roles.map((role) => headOf(role.noun.noun)))) {
      const known = index.get(noun)
      if (known === undefined) index.set(noun, [entity])
      else if (known.length < MAX_OF_NOUN) known.push(entity)
    }
  }
  return index
}

/** The named organisations of an article by class. */
export function indexOrganisations(entities: readonly Entity[]): ReadonlyMap<string, readonly Entity[]> {
  const index = new Map<string, Entity[]>()
  for (const entity of entities) {
    if (entity.type !== 'ORGANISATION') continue
    for (const name of entity.classes) {
      const known = index.get(name)
      if (known === undefined) index.set(name, [entity])
      else if (known.length < MAX_OF_NOUN) known.push(entity)
    }
  }
  return index
}
