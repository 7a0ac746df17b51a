import type { Slug } from '../domain/records.ts'
import type { KnownFigure } from '../reading/english/resolve-figures.ts'
import type { KnownNames } from '../reading/read-document.ts'
import type { Transaction } from './transaction.ts'

/**
 * Whom the registry knows that an article of a story may name: figures that a person has found in the story, and
 * outlets. Figures that were extracted are left out, or the same article would be read differently once others are
 * stored.
 */
export async function readKnownNames(database: Transaction, story: Slug): Promise<KnownNames> {
  const figures = await database.$queryRawUnsafe<KnownFigure[]>(FIGURES, story)
  const outlets = await database.$queryRawUnsafe<{ name: string; slug: Slug }[]>(OUTLETS)
  return { figures, outlets: new Map(outlets.map(({ name, slug }) => [name, slug])) }
}

const FIGURES = `
  SELECT DISTINCT figures.slug, figures.name, figures.kind::text AS kind, figures.role, bodies.slug AS affiliation,
    figures.country, figures.aliases
  FROM stories JOIN articles ON story_id = stories.id
  JOIN annotated_layers AS layers ON layers.article_id = articles.id AND layer = 'FIGURES' AND layers.origin = 'CURATED'
  JOIN "_ArticleFigures" ON "A" = articles.id JOIN figures ON figures.id = "B"
  LEFT JOIN figures AS bodies ON bodies.id = figures.affiliation_id
  WHERE stories.slug = $1 AND figures.kind <> 'ANONYMOUS'
  ORDER BY figures.slug`

const OUTLETS = `SELECT lower(name) AS name, slug FROM outlets WHERE slug NOT LIKE 'unnamed-%' ORDER BY slug LIMIT 10000`
