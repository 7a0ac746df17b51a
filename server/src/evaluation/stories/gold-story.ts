import type { Day, Edtf } from '../../domain/records.ts'
import type { QuotationForm } from '../../domain/vocabulary.ts'

/** A document of a marked story, as it would be handed in. */
export interface MarkedDocument {
  /** Unique in its story. */
  readonly doc: string
  readonly text: string
  /** Slug or name. */
  readonly outlet: string
  readonly url: string | null
  readonly publishedOn: Day | null
}

/** The documents of a story with what a reader marked in them. */
export interface MarkedStory {
  readonly gold: GoldStory
  readonly documents: readonly MarkedDocument[]
}

/** A story as a reader marked it: who is who in its articles, what they quote, and what they have in common. */
export interface GoldStory {
  readonly story: string
  /** In a sentence of the reader's own. */
  readonly mainEvent: string
  readonly mainEventDate: Edtf | null
  readonly people: readonly GoldPerson[]
  readonly numbers: readonly GoldNumber[]
  readonly sayings: readonly GoldSaying[]
  /** Groups of sayings that are alike and cannot both be true: one outlet prints "not" where another does not. */
  readonly conflicts: readonly (readonly [string, string])[]
}

export interface GoldPerson {
  /** Full name, the same in all sayings. */
  readonly name: string
  /** How the articles call that person, names and descriptions. */
  readonly forms: readonly string[]
}

/** A number or a day that several articles give. */
export interface GoldNumber {
  readonly what: string
  /** By document. What is neither a number nor a date ("dozens") cannot be compared and is null. */
  readonly values: ReadonlyMap<string, GoldQuantity | null>
}

export type GoldQuantity =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'date'; readonly value: Edtf }

export type CodePointRun = readonly [start: number, end: number]

/** One spoken sentence as one article gives it. */
export interface GoldSaying {
  readonly doc: string
  /**
   * Where it stands: runs in Unicode code points of the document, end-exclusive. The quotation marks may be inside or
   * outside, and so may an attribution that parts the sentence.
   */
  readonly content: readonly CodePointRun[]
  readonly speaker: GoldSpeaker
  /** Equal for renderings of one remark, within an article and across them. */
  readonly group: string
  readonly form: QuotationForm
}

/** A person by name, or who it is by description: a body, a crowd, "officials", nobody who is named. */
export type GoldSpeaker =
  | { readonly kind: 'named'; readonly name: string }
  | { readonly kind: 'unnamed'; readonly description: string }
