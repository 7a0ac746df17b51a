import type { EventTriggers } from '../../lexicons/read-event-triggers.ts'
import type { NumberWords } from '../../lexicons/read-number-words.ts'
import type { SpeechConfidence } from '../../lexicons/read-speech-confidence.ts'
import type { LanguageReader } from '../language-reader.ts'
import { locateExtraction } from '../locate-extraction.ts'
import { attribute } from './attribute.ts'
import type { CueLexicons } from './attribution/cue-index.ts'
import { rateSpeech } from './confidence/rate-speech.ts'
import { dateSpeech } from './date-speech.ts'
import { readHappenings } from './events/read-happenings.ts'
import type { FigureLexicons } from './figures/figure-lexicons.ts'
import { findEvents } from './find-events.ts'
import { findMeasures } from './find-measures.ts'
import { findQuotes } from './find-quotes.ts'
import { lowerCapitals } from './lower-capitals.ts'
import { resolveFigures } from './resolve-figures.ts'
import { segment } from './segment.ts'

/** What the stages know of English words. */
export interface EnglishLexicons {
  readonly cues: CueLexicons
  readonly figures: FigureLexicons
  readonly eventTriggers: EventTriggers
  readonly numberWords: NumberWords
  /** How often attributions are right. */
  readonly confidence: SpeechConfidence
}

const ENGLISH = 'en'

/** Reads English news, lines in capitals as if they were not. */
export function createEnglishReader(lexicons: EnglishLexicons): LanguageReader {
  const read = createStages(lexicons)
  return {
    language: ENGLISH,
    read: (text, context) => {
      const lowered = lowerCapitals(text, lexicons.figures)
      const extraction = read(lowered.text, context)
      return lowered.text === text
        ? extraction
        : locateExtraction(extraction, (span) => lowered.toSource(span))
    },
  }
}

/** The stages, for a text whose capitals mean names. */
function createStages(lexicons: EnglishLexicons): LanguageReader['read'] {
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
