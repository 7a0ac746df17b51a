import { groupBy } from '../../domain/group-by.ts'
import type { Slug } from '../../domain/records.ts'
import { nameNewFigure } from '../../settling/identities/name-new-figure.ts'
import type { SettledFigure } from '../../settling/settled-story.ts'
import type { StoredFigure } from './read-registry.ts'

/**
 * Slugs of figures outside the story that are figures of it: those with the same full name, where only one has it.
 *
 * @param merged slugs into which people have merged others.
 */
export function linkByName(
  story: Slug,
  figures: readonly SettledFigure[],
  outside: readonly StoredFigure[],
  merged: ReadonlyMap<Slug, Slug>,
): ReadonlyMap<string, Slug> {
  const named = groupBy(
    outside.filter(({ kind }) => kind !== 'ANONYMOUS'),
    ({ kind, name }) => `${kind} ${name}`,
  )
  const linked = new Map<string, Slug>()
  const taken = new Set<Slug>()
  for (const figure of figures) {
    if (figure.kind === 'ANONYMOUS' || figure.known !== null) continue
    const into = merged.get(nameNewFigure(story, figure))
    if (into !== undefined) {
      linked.set(figure.id, into)
      continue
    }
    const [only, ...others] = named.get(`${figure.kind} ${figure.name}`) ?? []
    const isFull = figure.kind !== 'PERSON' || figure.name.includes(' ')
    if (only === undefined || others.length > 0 || !isFull || taken.has(only.slug)) continue
    linked.set(figure.id, only.slug)
    taken.add(only.slug)
  }
  return linked
}
