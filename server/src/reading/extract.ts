import { repairText } from './cleaning/repair-text.ts'
import { detectLanguage } from './detect-language.ts'
import type { Extraction } from './extraction.ts'
import type { ExtractionContext, LanguageReader } from './language-reader.ts'
import { locateExtraction } from './locate-extraction.ts'

export type Extractor = (text: string, context?: ExtractionContext) => Extraction

/**
 * A function that reads one text through all stages: who says what, who they are, what happened, and which numbers
 * are reported. Of texts in a language that nobody here reads it tells the language. Characters that a wrong encoding
 * broke, or that nobody sees, are read as they were meant; spans count UTF-16 units of the text as given.
 *
 * @param readers one a language.
 */
export function createExtractor(readers: readonly LanguageReader[]): Extractor {
  return (source, context = {}) => {
    const { text, toSource } = repairText(source)
    const language = detectLanguage(text)
    const reader = readers.find((one) => one.language === language)
    if (reader === undefined) return { language, attributions: [], figures: [], events: [], values: [] }
    const extraction = reader.read(text, context)
    return text === source ? extraction : locateExtraction(extraction, (span) => toSource(span))
  }
}
