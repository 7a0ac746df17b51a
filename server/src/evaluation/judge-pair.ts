import type { Span } from '../domain/span.ts'
import type { AttributedSpeech, ExtractedFigure } from '../reading/extraction.ts'
import type { GoldAttribution } from './gold.ts'
import { namesOfFigure } from './name-speakers.ts'
import { sharesName } from './same-name.ts'
import { countShared, type WordIndex, wordsInSpans } from './word-spans.ts'

/** What is right about an extracted attribution, held against the marked one that it stands for. */
export interface PairJudgement {
  /** The contents are the same words, no more and no fewer. */
  readonly exact: boolean
  /** The speakers have a name in common (see `sameName`), or neither has one. */
  readonly speaker: boolean
  /** The sources share a word, or neither has one. */
  readonly source: boolean
  /** The cues share a word or have the same lemma, or there is none on either side. */
  readonly cue: boolean
}

/** An article's text as the scores need it. */
export interface JudgedText {
  readonly text: string
  readonly words: WordIndex
  /** Those that were extracted from it. */
  readonly figures: readonly ExtractedFigure[]
}

export function judgePair(
  gold: GoldAttribution,
  extracted: AttributedSpeech,
  article: JudgedText,
): PairJudgement {
  const wordsOf = (spans: readonly Span[]) => wordsInSpans(article.words, spans)
  const [mine, theirs] = [wordsOf(gold.content), wordsOf(extracted.content)]
  const names = namesOfSpeaker(extracted, article)
  return {
    exact: mine.size === theirs.size && countShared(mine, theirs) === mine.size,
    speaker: gold.speaker.length === 0 ? names.length === 0 : sharesName(gold.speaker, names),
    source: touches(wordsOf(gold.source), wordsOf(extracted.source)),
    cue:
      touches(wordsOf(gold.cue), wordsOf(extracted.cue)) ||
      (gold.cueLemma !== null && gold.cueLemma === extracted.cueLemma),
  }
}

/** Every name that was extracted for the speaker; none where nobody is. */
export function namesOfSpeaker(
  { speaker, source }: AttributedSpeech,
  { text, figures }: JudgedText,
): readonly string[] {
  const figure = figures.find(({ key }) => key === speaker)
  if (figure === undefined) return []
  return namesOfFigure(
    figure,
    source.map((span) => text.slice(...span)),
  )
}

function touches(some: ReadonlySet<number>, others: ReadonlySet<number>): boolean {
  return some.size === 0 ? others.size === 0 : countShared(some, others) > 0
}
