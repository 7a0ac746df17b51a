import type { Slug } from '../../domain/records.ts'

/** What the figures, quotations, events and values of one article were found to be. */
export interface ArticleIdentities {
  /** Slugs of figures by their keys in the article. */
  readonly figures: Readonly<Record<string, Slug>>
  /** Keys of statements by the places of quotations. */
  readonly statements: Readonly<Record<string, Slug>>
  /** Slugs of events by their keys in the article. */
  readonly events: Readonly<Record<string, Slug>>
  /** Slugs of measures by the keys of their events, in the order of the values; null where a value is of none. */
  readonly measures: Readonly<Record<string, readonly (Slug | null)[]>>
}

/** Identities that an article was stored with, and how early it came: the smaller, the earlier. */
export interface FormerIdentities extends ArticleIdentities {
  readonly age: number
}

/** An old name with the new one of the same kind. */
export type Redirects = ReadonlyMap<Slug, Slug>

/** Names for all that was settled of a story, and what became of names that nothing has any more. */
export interface StoryIdentities {
  /** By the ids of the settled story. */
  readonly figures: ReadonlyMap<string, Slug>
  readonly statements: ReadonlyMap<string, Slug>
  readonly events: ReadonlyMap<string, Slug>
  readonly measures: ReadonlyMap<string, Slug>
  readonly redirects: {
    readonly figures: Redirects
    readonly statements: Redirects
    readonly events: Redirects
  }
}
