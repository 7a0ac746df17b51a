import type { QuotationForm } from '../domain/vocabulary.ts'
import type { AttributedSpeech } from '../reading/extraction.ts'
import type { ExtractedArticle } from './evaluate-articles.ts'
import { judgePair, namesOfSpeaker } from './judge-pair.ts'
import { matchAttributions } from './match-attributions.ts'
import { SOME } from './score-attributions.ts'
import { type AttributionSpans, showInContext } from './show-in-context.ts'
import { indexWords } from './word-spans.ts'

/** What can be wrong about an attribution. */
export const ERROR_KINDS = ['miss', 'false-alarm', 'speaker', 'cue', 'form', 'extent'] as const
export type ErrorKind = (typeof ERROR_KINDS)[number]

/** One thing that an extractor got wrong. */
export interface ExtractionError {
  readonly kind: ErrorKind
  readonly article: string
  /** Of the marked attribution, or of the extracted one where it is a false alarm. */
  readonly form: QuotationForm
  /** The construction that the extractor saw; null where it saw none. */
  readonly construction: string | null
  readonly confidence: number | null
  /** What was marked, in its paragraph; null for a false alarm. */
  readonly marked: string | null
  /** What was extracted, in its paragraph; null for a miss. */
  readonly extracted: string | null
  /** What differs, such as the two names of a speaker. */
  readonly difference: string
}

/** Everything wrong with what was extracted from an article, in text order. Matched at more than 0.3. */
export function listErrors({
  gold,
  extraction,
}: Omit<ExtractedArticle, 'quotations'>): readonly ExtractionError[] {
  const { attributions, figures } = extraction
  const article = { text: gold.text, words: indexWords(gold.text), figures }
  const pairs = matchAttributions(gold.attributions, attributions, article.words, SOME)
  const show = (attribution: AttributionSpans) => showInContext(gold.text, attribution)
  const nameOf = (attribution: AttributedSpeech) => namesOfSpeaker(attribution, article)[0] ?? 'nobody'

  const matchedErrors = pairs.flatMap((pair): readonly ExtractionError[] => {
    const [mine, theirs] = [gold.attributions[pair.gold], attributions[pair.extracted]]
    if (!mine || !theirs) return []
    const { exact, speaker, cue } = judgePair(mine, theirs, article)
    const differences: readonly (readonly [ErrorKind, boolean, string])[] = [
      ['speaker', speaker, `${mine.speaker[0] ?? 'nobody'} was taken for ${nameOf(theirs)}`],
      ['cue', cue, `${wordsOf(gold.text, mine)} was taken for ${wordsOf(gold.text, theirs)}`],
      ['form', mine.form === theirs.form, `${mine.form} was taken for ${theirs.form}`],
      ['extent', exact, `${Math.round(pair.agreement * 100)} % of the words agree`],
    ]
    return differences
      .filter(([, isRight]) => !isRight)
      .map(([kind, , difference]) => ({
        kind,
        article: gold.name,
        form: mine.form,
        construction: theirs.construction,
        confidence: theirs.confidence,
        marked: show(mine),
        extracted: show(theirs),
        difference,
      }))
  })
  const found = new Set(pairs.map((pair) => pair.gold))
  const misses = gold.attributions.flatMap((mine, index): readonly ExtractionError[] => {
    if (found.has(index)) return []
    const difference = `${mine.speaker[0] ?? 'nobody'} was not heard`
    const nothing = { construction: null, confidence: null, extracted: null }
    return [{ kind: 'miss', article: gold.name, form: mine.form, marked: show(mine), difference, ...nothing }]
  })
  const meant = new Set(pairs.map((pair) => pair.extracted))
  const alarms = attributions.flatMap((theirs, index): readonly ExtractionError[] => {
    if (meant.has(index)) return []
    const { form, construction, confidence } = theirs
    const difference = `${nameOf(theirs)} was heard where nobody spoke`
    const shown = { marked: null, extracted: show(theirs) }
    return [{ kind: 'false-alarm', article: gold.name, form, construction, confidence, difference, ...shown }]
  })
  return [...misses, ...alarms, ...matchedErrors]
}

function wordsOf(text: string, { cue }: AttributionSpans): string {
  return cue.length === 0 ? 'no cue' : JSON.stringify(cue.map((span) => text.slice(...span)).join(' ... '))
}
