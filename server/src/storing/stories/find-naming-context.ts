import type { Slug } from '../../domain/records.ts'
import type { FormerIdentities } from '../../settling/identities/identities.ts'
import { nameNewEvent } from '../../settling/identities/name-new-event.ts'
import { nameNewFigure } from '../../settling/identities/name-new-figure.ts'
import type { NamingContext } from '../../settling/identities/name-story.ts'
import type { SettledStory } from '../../settling/settled-story.ts'
import type { Transaction } from '../transaction.ts'
import { linkByName } from './link-by-name.ts'
import { readStoredFigures, readTakenEvents } from './read-registry.ts'

/** What is stored of the names that the figures and events of a settled story may have. */
export async function findNamingContext(
  transaction: Transaction,
  story: Slug,
  settled: SettledStory,
  former: ReadonlyMap<Slug, FormerIdentities>,
): Promise<NamingContext> {
  const slugs = settled.figures.map((figure) => figure.known ?? nameNewFigure(story, figure))
  const names = settled.figures.flatMap(({ kind, name, aliases }) =>
    kind === 'ANONYMOUS' ? [] : [name, ...aliases],
  )
  const formerSlugs = [...former.values()].flatMap(({ figures }) => Object.values(figures))
  const stored = await readStoredFigures(transaction, story, [...new Set([...slugs, ...formerSlugs])], names)
  const merged = await transaction.$queryRawUnsafe<{ slug: Slug; into: Slug }[]>(MERGED, [
    ...new Set([...slugs, ...formerSlugs]),
  ])
  const outside = stored.filter(({ origin, isElsewhere }) => origin === 'CURATED' || isElsewhere)
  const mergedInto = new Map(merged.map(({ slug, into }) => [slug, into]))
  return {
    story,
    former,
    linked: linkByName(story, settled.figures, outside, mergedInto),
    merged: mergedInto,
    taken: {
      figures: new Set(outside.map(({ slug }) => slug)),
      events: await readTakenEvents(transaction, story, settled.events.map(nameNewEvent)),
    },
  }
}

const MERGED = `
  SELECT merged_figures.slug, figures.slug AS into FROM merged_figures JOIN figures ON figures.id = figure_id
  WHERE merged_figures.slug = ANY ($1) AND merged_figures.origin = 'REVIEWED'`
