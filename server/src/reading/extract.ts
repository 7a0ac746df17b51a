import type { Day } from '../domain/records.ts'
import type { EventTriggers } from '../lexicons/read-event-triggers.ts'
import type { NumberWords } from '../lexicons/read-number-words.ts'
import type { SpeechConfidence } from '../lexicons/read-speech-confidence.ts'
import { repairText } from './cleaning/repair-text.ts'
import { detectLanguage } from './detect-language.ts'
import { attribute } from './english/attribute.ts'
import type { CueLexicons } from './english/attribution/cue-index.ts'
import { rateSpeech } from './english/confidence/rate-speech.ts'
import { dateSpeech } from './english/date-speech.ts'
import { readHappenings } from './english/events/read-happenings.ts'
import type { FigureLexicons } from './english/figures/figure-lexicons.ts'
import { findEvents } from './english/find-events.ts'
import { findMeasures } from './english/find-measures.ts'
import { findQuotes } from './english/find-quotes.ts'
import { lowerCapitals } from './english/lower-capitals.ts'
import { resolveFigures } from './english/resolve-figures.ts'
import { segment } from './english/segment.ts'
import type { Extraction } from './extraction.ts'
import { locateExtraction } from './locate-extraction.ts'

/** What the stages know of words. */
export interface ExtractorLexicons {
  readonly cues: CueLexicons
  readonly figures: FigureLexicons
  readonly eventTriggers: EventTriggers
  readonly numberWords: NumberWords
  /** How often attributions are right. */
  readonly confidence: SpeechConfidence
}

/** What is known of an article beside its text. */
export interface ExtractionContext {
  /** Day of publication, which relative dates count from; null where it is not known. */
  readonly publishedOn?: Day | null
}

export type Extractor = (text: string, context?: ExtractionContext) => Extraction

const ENGLISH = 'en'

/**
 * A function that reads one text through all stages: who says what, who they are, what happened, and which numbers
 * are reported. Only English texts are read; of others it tells the language. Characters that a wrong encoding broke,
 * or that nobody sees, are read as they were meant; spans count UTF-16 units of the text as given.
 */
export function createExtractor(lexicons: ExtractorLexicons): Extractor {
  const read = createReader(lexicons)
  return (source, context = {}) => {
    const repaired = repairText(source)
    const language = detectLanguage(repaired.text)
    if (language !== ENGLISH) return { language, attributions: [], figures: [], events: [], values: [] }
    const lowered = lowerCapitals(repaired.text, lexicons.figures)
    const extraction = read(lowered.text, context)
    if (lowered.text === source) return extraction
    return locateExtraction(extraction, (span) => repaired.toSource(lowered.toSource(span)))
  }
}

/** What is read of an English text in which nothing is broken. */
function createReader(lexicons: ExtractorLexicons): (text: string, context: ExtractionContext) => Extraction {
  return (text, { publishedOn = null }) => {
    const segmented = segment(text)
    const quotes = findQuotes(segmented)
    const spoken = attribute(segmented, quotes, lexicons.cues)
    const resolved = resolveFigures(segmented, spoken, lexicons.figures)
    const { figures } = resolved
    const attributions = rateSpeech(segmented, quotes, figures, resolved.attributions, lexicons.confidence)
    const options = { publishedOn, lexicon: lexicons.eventTriggers, numberWords: lexicons.numberWords }
    const happenings = readHappenings(segmented, options)
    const events = findEvents(segmented, figures, {
      ...options,
      happenings,
      speech: attributions,
    })
    const values = findMeasures(segmented, events, { ...options, happenings })
    const days = dateSpeech(segmented, attributions, happenings.dates, publishedOn)
    const dated = attributions.map((speech, index) => ({ ...speech, saidOn: days[index] ?? null }))
    return { language: ENGLISH, attributions: dated, figures, events, values }
  }
}
