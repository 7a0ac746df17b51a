import { type Abbreviation, readAbbreviations } from '../../lexicons/read-abbreviations.ts'
import type { SegmentedText } from '../extraction.ts'
import { splitParagraphs } from './segmenting/split-paragraphs.ts'
import { splitSentences } from './segmenting/split-sentences.ts'
import { tagTokens } from './segmenting/tag-tokens.ts'
import { tokenize } from './segmenting/tokenize.ts'

/**
 * Cuts a text into paragraphs, sentences and tokens with their lemmas and parts of speech. The text stays as it is:
 * every span counts UTF-16 units of the text as given. Takes time linear in the text.
 */
export function segment(
  text: string,
  abbreviations: ReadonlyMap<string, Abbreviation> = readAbbreviations(),
): SegmentedText {
  const paragraphs = splitParagraphs(text)
  const tokens = tagTokens(
    text,
    paragraphs.flatMap((paragraph) => tokenize(text, paragraph, abbreviations)),
  )
  return { text, paragraphs, sentences: splitSentences(tokens, paragraphs, abbreviations), tokens }
}
