import type { Slug } from '../../domain/records.ts'
import { linkFigures } from '../../settling/figures/link-figures.ts'
import { nameNewFigure } from '../../settling/identities/name-new-figure.ts'
import type { SettledFigure } from '../../settling/settled-story.ts'
import type { StoredFigure } from './read-registry.ts'

/**
 * Slugs of figures outside the story that are figures of it: those into which people have merged one of its name, else
 * those whose names agree.
 *
 * @param merged slugs into which people have merged others.
 */
export function linkByName(
  story: Slug,
  figures: readonly SettledFigure[],
  outside: readonly StoredFigure[],
  merged: ReadonlyMap<Slug, Slug>,
): ReadonlyMap<string, Slug> {
  const told = new Map(
    figures.flatMap((figure) => {
      const into = figure.known === null ? merged.get(nameNewFigure(story, figure)) : undefined
      return figure.kind === 'ANONYMOUS' || into === undefined ? [] : [[figure.id, into] as const]
    }),
  )
  const taken = new Set(told.values())
  const linked = linkFigures(
    figures.filter(({ id }) => !told.has(id)),
    outside.filter(({ slug }) => !taken.has(slug)),
  )
  return new Map([...told, ...linked])
}
