import type { Slug } from '../../domain/records.ts'
import { readNameVariants } from '../../lexicons/read-name-variants.ts'
import type { ArticleEvidence } from '../../reading/evidence/article-evidence.ts'
import type { SettledFigure } from '../settled-story.ts'
import { type Cluster, compareParts, createCluster } from './cluster.ts'
import { describeFigures } from './describe-figures.ts'
import { idsByPart } from './ids-by-part.ts'
import { joinEqual } from './join-equal.ts'
import { settleBodies } from './settle-bodies.ts'
import { settleOffices } from './settle-offices.ts'
import { settlePersons } from './settle-persons.ts'

/**
 * Who and what the articles of one story name, each once: people by their full names, surnames, titles, spellings and
 * offices, bodies by their names and acronyms. What a person has said outranks all that; unnamed sources are of their
 * article. Where two may be meant, nobody is.
 *
 * Pure, and the same whatever the order of the articles.
 */
export function settleFigures(articles: readonly ArticleEvidence[]): readonly SettledFigure[] {
  const parts = articles.flatMap(({ article, figures }) =>
    figures.map((figure) => ({ article: article.slug, figure })),
  )
  const singles = parts.toSorted(compareParts).map((part) => createCluster([part]))
  const isUnnamed = ({ parts: [part], known }: Cluster) => part?.figure.kind === 'ANONYMOUS' && known === null
  const unnamed = singles.filter(isUnnamed)
  const entries = new Set(parts.flatMap(({ figure }) => figure.entry ?? []))
  const known = joinEqual(
    singles.filter((single) => !isUnnamed(single)),
    (cluster) => slugOf(cluster, entries),
  )
  const bodies = settleBodies(settlePersons(known, readNameVariants()))
  const ids = idsByPart(bodies)
  const offices = settleOffices(bodies, ({ parts }, role) => {
    const part = parts.find(({ figure }) => figure.roles.includes(role))
    return part === undefined || role.body === null ? null : (ids(part.article, role.body) ?? null)
  })
  return describeFigures([...offices, ...unnamed])
}

/** The slug that a person or the gazetteer has given a figure, which is one wherever it stands. */
function slugOf({ parts: [part], known }: Cluster, entries: ReadonlySet<Slug>): string | null {
  if (part?.figure.entry != null) return part.figure.entry
  if (known === null) return null
  return entries.has(known) ? known : `known ${known}`
}
