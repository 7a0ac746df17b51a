import type { FigureRecord, Slug } from '../../domain/records.ts'
import { digestOf, slugOf } from '../../reading/evidence/slug-of.ts'
import type { SettledFigure } from '../settled-story.ts'

/** Letters of the digest that tells unnamed figures of one article from those of another. */
const DIGEST_LENGTH = 8

/** Begins the slugs of the figures that stand for nobody whom the article names. */
export const UNATTRIBUTED = 'unattributed'

/**
 * The slug of a figure that is new. A full name, or the name of a body, can be met in other stories; persons of whom the
 * story has the surname alone are figures of the story, and unnamed sources of their article.
 */
export function nameNewFigure(story: Slug, { name, kind, members }: SettledFigure): Slug {
  if (kind === 'ANONYMOUS') return `${slugOf(name)}-${digestOf(members[0]?.article ?? story, DIGEST_LENGTH)}`
  const isShared = /\p{Lu}/u.test(name) && (kind !== 'PERSON' || name.includes(' '))
  return isShared ? slugOf(name) : `${slugOf(name)}-${digestOf(story, DIGEST_LENGTH)}`
}

/**
 * The figure to which an article's words without a speaker belong: one of its own, so that nothing is said of who
 * spoke, and words of two articles are never taken for those of one speaker.
 */
export function nameUnattributed(article: Slug): FigureRecord {
  return {
    slug: `${UNATTRIBUTED}-${digestOf(article, DIGEST_LENGTH)}`,
    name: 'Unattributed',
    kind: 'ANONYMOUS',
    role: null,
    affiliation: null,
    polity: false,
    country: null,
    aliases: [],
    wikidataId: null,
    origin: 'EXTRACTED',
  }
}

/** Whether a figure stands for words that an article gives to nobody. */
export function isUnattributed(slug: Slug): boolean {
  return slug.startsWith(`${UNATTRIBUTED}-`)
}
