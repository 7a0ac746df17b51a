import type { NamedKind } from './named-kind.ts'

/** Tables whose rows have slugs, by what names them. */
export const SLUGGED_TABLES = {
  ARTICLE: 'articles',
  EVENT: 'events',
  FIGURE: 'figures',
  OUTLET: 'outlets',
  STORY: 'stories',
} as const satisfies Partial<Record<NamedKind, string>>

export type SluggedKind = keyof typeof SLUGGED_TABLES

export function isSlugged(kind: NamedKind): kind is SluggedKind {
  return kind in SLUGGED_TABLES
}
