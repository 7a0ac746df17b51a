import { readAttributionLexicons } from '../lexicons/read-attribution-lexicons.ts'
import { readEventTriggers } from '../lexicons/read-event-triggers.ts'
import { readGazetteer } from '../lexicons/read-gazetteer.ts'
import { readGivenNames } from '../lexicons/read-given-names.ts'
import { readNumberWords } from '../lexicons/read-number-words.ts'
import { readOrganisationWords } from '../lexicons/read-organisation-words.ts'
import { readSpeechConfidence } from '../lexicons/read-speech-confidence.ts'
import { readTitles } from '../lexicons/read-titles.ts'
import { createEnglishReader, type EnglishLexicons } from './english/create-english-reader.ts'
import { prepareFigureLexicons } from './english/figures/figure-lexicons.ts'
import { createExtractor, type Extractor } from './extract.ts'

/** The extractor with the project's lexicons, read from their files once. */
export function readExtractor(): Extractor {
  extractor ??= createExtractor([
    createEnglishReader({ ...readEnglishLexicons(), confidence: readSpeechConfidence() }),
  ])
  return extractor
}

/** The project's English lexicons, without what is known of how often attributions are right. */
export function readEnglishLexicons(): Omit<EnglishLexicons, 'confidence'> {
  return {
    cues: readAttributionLexicons(),
    figures: prepareFigureLexicons(readGazetteer(), readTitles(), readOrganisationWords(), readGivenNames()),
    eventTriggers: readEventTriggers(),
    numberWords: readNumberWords(),
  }
}

let extractor: Extractor | undefined
