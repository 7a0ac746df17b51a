import { type IndexedText, indexCodePoints, toCodePointOffset } from '../domain/index-text.ts'
import type { Edtf } from '../domain/records.ts'
import type { Span } from '../domain/span.ts'
import type {
  CodeScheme,
  EventKind,
  FigureKind,
  MentionRole,
  ParticipantRole,
  QuotationForm,
} from '../domain/vocabulary.ts'
import type { Extraction } from './extraction.ts'

/** A run of the text: first code point, and the one after the last. */
export type CodePointSpan = readonly [start: number, end: number]

/** What was found in a text, for programs that know nothing of this one. Offsets count Unicode code points. */
export interface ExtractionDescription {
  /** BCP 47; `und` where it cannot be told. Only English is read any further. */
  readonly language: string
  readonly attributions: readonly {
    readonly source: readonly CodePointSpan[]
    readonly cue: readonly CodePointSpan[]
    /** What was said, whole, without its quotation marks. */
    readonly content: readonly CodePointSpan[]
    readonly form: QuotationForm
    /** Name of the figure; null where nobody knows who speaks. */
    readonly speaker: string | null
    /** Name of the figure that passed it on. */
    readonly via: string | null
    /** Chance that content and speaker are right, 0 to 1; of the content alone where there is no speaker. */
    readonly confidence: number
    /** Chance that the speaker is right where the content is, 0 to 1; null where there is none. */
    readonly speakerConfidence: number | null
  }[]
  readonly figures: readonly {
    readonly name: string
    readonly kind: FigureKind
    readonly role: string | null
    /** Name of the organisation or state for which the figure speaks. */
    readonly affiliation: string | null
    readonly country: string | null
    readonly aliases: readonly string[]
    readonly mentions: readonly CodePointSpan[]
  }[]
  readonly events: readonly {
    readonly title: string
    readonly kind: EventKind
    readonly date: Edtf | null
    readonly place: string | null
    readonly codes: readonly { readonly scheme: CodeScheme; readonly code: string }[]
    readonly participants: readonly { readonly role: ParticipantRole; readonly figure: string }[]
    readonly mentions: readonly { readonly role: MentionRole; readonly span: CodePointSpan }[]
  }[]
  readonly values: readonly {
    /** Title of the event. */
    readonly event: string
    readonly measure: string
    readonly unit: string
    readonly low: number | null
    readonly high: number | null
    readonly approximate: boolean
    readonly date: Edtf | null
    readonly span: CodePointSpan
  }[]
}

/**
 * Describes what was found in a text, with names in place of keys.
 *
 * @param text as it was given to the extractor, in whatever normal form.
 */
export function describeExtraction(text: string, extraction: Extraction): ExtractionDescription {
  const indexed = indexCodePoints(text)
  const count = (spans: readonly Span[]) => spans.map((span) => toCodePoints(indexed, span))
  const names = new Map(extraction.figures.map(({ key, name }) => [key, name]))
  const nameOf = (key: string | null) => (key === null ? null : (names.get(key) ?? null))
  const titles = new Map(extraction.events.map(({ key, title }) => [key, title]))
  return {
    language: extraction.language,
    attributions: extraction.attributions.map(
      ({ source, cue, content, form, speaker, viaFigure, confidence, speakerConfidence }) => ({
        source: count(source),
        cue: count(cue),
        content: count(content),
        form,
        speaker: nameOf(speaker),
        via: nameOf(viaFigure),
        confidence,
        speakerConfidence,
      }),
    ),
    figures: extraction.figures.map(({ name, kind, role, affiliation, country, aliases, mentions }) => ({
      name,
      kind,
      role,
      affiliation: nameOf(affiliation),
      country,
      aliases,
      mentions: count(mentions),
    })),
    events: extraction.events.map(({ title, kind, date, place, codes, participants, mentions }) => ({
      title,
      kind,
      date,
      place,
      codes,
      participants: participants.map(({ role, figure }) => ({ role, figure: names.get(figure) ?? figure })),
      mentions: mentions.map(({ role, span }) => ({ role, span: toCodePoints(indexed, span) })),
    })),
    values: extraction.values
      .filter(({ clues }) => clues.isNear)
      .map(({ event, measure, unit, low, high, approximate, date, span }) => ({
        event: titles.get(event) ?? event,
        measure,
        unit,
        low,
        high,
        approximate,
        date,
        span: toCodePoints(indexed, span),
      })),
  }
}

function toCodePoints(indexed: IndexedText, [start, end]: Span): CodePointSpan {
  return [toCodePointOffset(indexed, start), toCodePointOffset(indexed, end)]
}
