import type { EventRecord, Slug, StoryRecord } from '../domain/records.ts'
import type { FigureKind, Origin } from '../domain/vocabulary.ts'
import type { KnownStatement } from './grouping/groupable-quotation.ts'

/** What is stored already and touches the articles to be stored. */
export interface KnownStory {
  /** Null where the story is new. */
  readonly story: (StoryRecord & { readonly origin: Origin }) | null
  readonly outlets: ReadonlySet<Slug>
  /** Kinds of the figures that are stored, by slug. */
  readonly figures: ReadonlyMap<Slug, FigureKind>
  /** Slug of a stored figure by the slug of one to be stored that has its full name. */
  readonly sameFigures: ReadonlyMap<Slug, Slug>
  /** For whom stored figures speak, the nearest first. */
  readonly affiliations: ReadonlyMap<Slug, readonly Slug[]>
  /** Events of the story, and others that have the slug of one to be stored. */
  readonly events: readonly EventRecord[]
  readonly statements: readonly KnownStatement[]
  /** How many other articles of the story are about each event in the main. */
  readonly mainVotes: ReadonlyMap<Slug, number>
}
