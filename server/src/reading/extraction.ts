import type { Edtf } from '../domain/records.ts'
import type { Span } from '../domain/span.ts'
import type {
  CodeScheme,
  CueStance,
  EventKind,
  FigureKind,
  MentionRole,
  ParticipantRole,
  QuotationForm,
} from '../domain/vocabulary.ts'
import type { Gender } from '../lexicons/read-titles.ts'

/** Universal part-of-speech tags, as the tagger gives them. */
export type PartOfSpeech =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X'

export interface Token {
  readonly span: Span
  /** As printed. */
  readonly text: string
  /** In lower case. */
  readonly lemma: string
  readonly pos: PartOfSpeech
}

export interface Sentence {
  readonly span: Span
  /** Index of its paragraph. */
  readonly paragraph: number
  /** Its tokens: the first, and the one after the last. */
  readonly tokens: readonly [first: number, end: number]
}

/** A text cut up, never changed: every span counts over the text as it was given. */
export interface SegmentedText {
  readonly text: string
  readonly paragraphs: readonly Span[]
  readonly sentences: readonly Sentence[]
  readonly tokens: readonly Token[]
}

/** Words in quotation marks. */
export interface Quote {
  /** Marks included. */
  readonly span: Span
  /** Without the marks; one run a paragraph. */
  readonly inner: readonly Span[]
  /** 0 for the outermost marks, 1 for a quote in a quote. */
  readonly depth: number
  /** False where the closing mark is missing. */
  readonly isClosed: boolean
}

/** What makes the reading of an attribution less sure. */
export type Circumstance =
  /** The verb shares the subject of another. */
  | 'borrowed-subject'
  /** The verb tells of a thought as well. */
  | 'thought'
  /** The verb tells of deeds as well: welcomed the guests. */
  | 'deed'
  /** The verb stands under a modal. */
  | 'modal'
  /** It stands inside what somebody else is quoted as saying. */
  | 'in-quote'
  /** Its sentence holds many verbs of saying. */
  | 'crowded'

/** Words that an article gives to somebody. */
export interface Attribution {
  readonly form: QuotationForm
  /** Who said it, as printed; empty where the article does not say. */
  readonly source: readonly Span[]
  /** The reporting expression; empty where a quote continues without one. */
  readonly cue: readonly Span[]
  /** As in the cue lexicon; null without a cue. */
  readonly cueLemma: string | null
  readonly stance: CueStance | null
  /** What was said, whole, without its quotation marks; several runs where the attribution splits it. */
  readonly content: readonly Span[]
  /** The parts of the content that stand in quotation marks. */
  readonly direct: readonly Span[]
  /** Who passed it on, such as an agency; empty where nobody is named. */
  readonly via: readonly Span[]
  /** Index of the attribution whose speaker goes on speaking here; null where this one names its own. */
  readonly continues: number | null
  /** The construction that was recognised, such as `cue-after-quote`. */
  readonly construction: string
  /** What makes the reading less sure than others of its construction. */
  readonly circumstances: readonly Circumstance[]
}

/** A position or description that an article gives somebody. */
export interface RoleEvidence {
  /** As printed: `deputy foreign minister`. */
  readonly text: string
  /** Its noun; of several words for one office the same one: `prime minister` for a premier. */
  readonly noun: string
  /** Nouns that share a class may name the same person. */
  readonly classes: readonly string[]
  /** Held by one person at a time. */
  readonly isOffice: boolean
  /** Held no longer, not yet or in part: former, -elect, deputy. */
  readonly isLimited: boolean
  /** Key of the body or state for which it is held; null where the words name none. */
  readonly body: string | null
}

/** Somebody whom an article names or describes. */
export interface ExtractedFigure {
  /** Unique in the article; the slug of the gazetteer's entry where it is one. */
  readonly key: string
  readonly name: string
  readonly kind: FigureKind
  /** Slug of the gazetteer's entry that it is; null where it is none. */
  readonly entry: string | null
  /** Whether those who speak for it form a side. */
  readonly polity: boolean
  /** A name of which nothing in the article tells whether a person or a body bears it. */
  readonly isOpen: boolean
  /** What titles, given name and pronouns tell. */
  readonly gender: Gender | null
  /** Position as reported. */
  readonly role: string | null
  /** All positions and descriptions, in text order. */
  readonly roles: readonly RoleEvidence[]
  /** Key of the organisation or state for which the figure speaks. */
  readonly affiliation: string | null
  readonly country: string | null
  /** Other names under which this article has it. */
  readonly aliases: readonly string[]
  readonly mentions: readonly Span[]
}

/** An attribution whose people are known. */
export interface AttributedSpeech extends Attribution {
  /** Key of a figure; null where nobody knows who speaks. */
  readonly speaker: string | null
  /** Key of the figure that passed it on. */
  readonly viaFigure: string | null
}

/** Speech with its day, as far as the article tells it. */
export interface DatedSpeech extends AttributedSpeech {
  /** Day or interval on which it was said; null where nothing tells. */
  readonly saidOn: Edtf | null
  /** Measured chance that content and speaker are right, 0 to 1; of the content alone where no speaker is given. */
  readonly confidence: number
  /** Measured chance that the speaker is right where the content is, 0 to 1; null where none is given. */
  readonly speakerConfidence: number | null
}

/** Something dated or datable that an article tells or recalls. */
export interface ExtractedEvent {
  /** Unique in the article; the slug of a known event where it is one. */
  readonly key: string
  readonly title: string
  readonly kind: EventKind
  readonly date: Edtf | null
  readonly place: string | null
  readonly codes: readonly { readonly scheme: CodeScheme; readonly code: string }[]
  /** Figures by key. */
  readonly participants: readonly { readonly role: ParticipantRole; readonly figure: string }[]
  readonly mentions: readonly { readonly role: MentionRole; readonly span: Span }[]
  readonly clues: EventClues
}

/** Where in an article something stands. */
export type Prominence = 'HEADLINE' | 'LEAD' | 'BODY'

/** By what an event of one article is known again in another one. */
export interface EventClues {
  /** Equal for words that can name one event: `expel` for an expulsion. */
  readonly action: string
  /** Lemmas of the nouns, names and numbers that are told with it. */
  readonly words: readonly string[]
  /** How many are acted on. */
  readonly count: number | null
  /** The most prominent place in which it is told. */
  readonly prominence: Prominence
  /** Whether the article dates it; else its date is about the day of publication. */
  readonly isDated: boolean
  /** How well its title says what happened, 0 to 1: 0 for a bare word, 1 for a clause with subject and object. */
  readonly readability: number
}

/** A number or date that an article reports of an event. */
export interface ExtractedValue {
  /** Key of the event. */
  readonly event: string
  /** What is counted, such as `diplomats expelled`. */
  readonly measure: string
  /** `date` for dates. */
  readonly unit: string
  readonly low: number | null
  readonly high: number | null
  readonly approximate: boolean
  readonly date: Edtf | null
  readonly span: Span
  readonly clues: ValueClues
}

/** By what a value of one article is known for one of the same quantity in another. */
export interface ValueClues {
  /** Lemma of the noun that is counted; null for dates. */
  readonly head: string | null
  /** Words between the number and its noun, as lemmas: Russian, in eight Russian diplomats. */
  readonly modifiers: readonly string[]
  /** The state in which it leaves them: expelled, before, after; empty where none is told. */
  readonly state: string
  /** Of dates: whether it is the day of the event itself, and not one that stands near it. */
  readonly isOwn: boolean
  /** Whether it stands beside the event; else it is of the article's main event for want of another one. */
  readonly isNear: boolean
}

/** What reading one text found. */
export interface Extraction {
  /** BCP 47; `und` where it cannot be told. Only English texts are read any further. */
  readonly language: string
  readonly attributions: readonly DatedSpeech[]
  readonly figures: readonly ExtractedFigure[]
  readonly events: readonly ExtractedEvent[]
  readonly values: readonly ExtractedValue[]
}
