import type { Edtf, EventRecord, FigureRecord, Slug } from '../domain/records.ts'

/** A figure, quotation or event of one article: the article's slug and the key in it; of quotations, their place. */
export interface Member {
  readonly article: Slug
  readonly key: string
}

/** One figure of the story, with all that its articles have of it. */
export interface SettledFigure extends Omit<FigureRecord, 'slug' | 'affiliation' | 'wikidataId'> {
  /** Names it within the story: the same whatever the order of the articles. */
  readonly id: string
  /** Slug that a person or the gazetteer has given it; null where it is to be named. */
  readonly known: Slug | null
  /** Id of the body for which it speaks. */
  readonly affiliation: string | null
  /** In the order of article and key. */
  readonly members: readonly Member[]
}

/** One event of the world, with all mentions that the story's articles have of it. */
export interface SettledEvent extends Omit<EventRecord, 'slug' | 'participants' | 'measures'> {
  readonly id: string
  readonly known: Slug | null
  /** Figures by their ids. */
  readonly participants: readonly {
    readonly role: EventRecord['participants'][number]['role']
    readonly figure: string
  }[]
  readonly members: readonly Member[]
  readonly measures: readonly SettledMeasure[]
}

/** A quantity of one event, whatever the articles call it. */
export interface SettledMeasure {
  readonly id: string
  readonly known: Slug | null
  readonly name: string
  readonly unit: string
  /** Values by article, key of the event in it and index among that event's values. */
  readonly values: readonly (Member & { readonly index: number })[]
}

/** One sentence of one speaker on one occasion, with all renderings that the story's articles have of it. */
export interface SettledStatement {
  readonly id: string
  readonly known: Slug | null
  /** Id of the figure who said it; null where no rendering says. */
  readonly speaker: string | null
  readonly saidOn: Edtf | null
  /** The first in the news is the first. */
  readonly members: readonly Member[]
  /** Ids of earlier statements that say the opposite in the same words: outlets quote one sentence in two ways. */
  readonly conflictsWith: readonly string[]
}

/** What all articles of a story say, taken together. */
export interface SettledStory {
  readonly figures: readonly SettledFigure[]
  readonly statements: readonly SettledStatement[]
  readonly events: readonly SettledEvent[]
  /** Id of the event that most headlines and leads tell; null where no article tells of one. */
  readonly mainEvent: string | null
}
