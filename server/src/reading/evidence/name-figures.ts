import type { FigureRecord, Slug } from '../../domain/records.ts'
import type { ExtractedFigure } from '../extraction.ts'
import { digestOf, slugOf } from './slug-of.ts'

/** Letters of the digest that tells unnamed figures of one article from those of another. */
const DIGEST_LENGTH = 8

/** The figures of an article under the names that they have everywhere. */
export interface NamedFigures {
  readonly records: readonly FigureRecord[]
  /** Slug of each figure by its key in the article. */
  readonly slugs: ReadonlyMap<string, Slug>
}

/** Figures that an article speaks of but that need no evidence of their own: states, alliances, bodies, media. */
export interface FigureRegistry {
  readonly find: (key: string) => { readonly polity: boolean } | undefined
}

/**
 * Gives the figures of an article slugs that hold everywhere. A full name, or the name of a body, is the same figure
 * wherever it stands; unnamed sources, and persons of whom the article has the surname alone, are figures of this
 * article, since nobody knows whether another one means the same.
 *
 * @param article the article's slug.
 */
export function nameFigures(
  article: Slug,
  figures: readonly ExtractedFigure[],
  registry: FigureRegistry,
): NamedFigures {
  const slugs = new Map(
    figures.map((figure) => [
      figure.key,
      isShared(figure, registry) ? figure.key : ofArticle(article, figure.key),
    ]),
  )
  const records = figures.map(({ key, name, kind, role, affiliation, country, aliases }): FigureRecord => {
    const own = affiliation === null ? null : (slugs.get(affiliation) ?? null)
    return {
      slug: slugs.get(key) ?? key,
      name,
      kind,
      role,
      affiliation: own === slugs.get(key) ? null : own,
      polity: registry.find(key)?.polity ?? false,
      country,
      aliases: [...new Set(aliases)].filter((alias) => alias !== '' && alias !== name),
      wikidataId: null,
    }
  })
  return { records, slugs }
}

/** Begins the slugs of the figures that stand for nobody whom the article names. */
export const UNATTRIBUTED = 'unattributed'

/**
 * The figure to which an article's words without a speaker belong: one of its own, so that nothing is said of who
 * spoke, and words of two articles are never taken for those of one speaker.
 */
export function nameUnattributed(article: Slug): FigureRecord {
  return {
    slug: ofArticle(article, UNATTRIBUTED),
    name: 'Unattributed',
    kind: 'ANONYMOUS',
    role: null,
    affiliation: null,
    polity: false,
    country: null,
    aliases: [],
    wikidataId: null,
  }
}

/** Whether a figure stands for words that an article gives to nobody. */
export function isUnattributed(slug: Slug): boolean {
  return slug.startsWith(`${UNATTRIBUTED}-`)
}

function isShared({ key, name, kind }: ExtractedFigure, registry: FigureRegistry): boolean {
  if (registry.find(key) !== undefined) return true
  if (kind === 'ANONYMOUS' || !/\p{Lu}/u.test(name)) return false
  return kind !== 'PERSON' || name.includes(' ')
}

function ofArticle(article: Slug, key: string): Slug {
  return `${slugOf(key)}-${digestOf(article, DIGEST_LENGTH)}`
}
