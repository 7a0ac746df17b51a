import type { TextRange } from '../../domain/index-text.ts'
import type { SamenessJudge } from '../sameness/create-sameness-judge.ts'
import type { ReadSentence } from '../sameness/read-sentence.ts'
import { findLongestRun, isTelling } from './find-longest-run.ts'
import { indexSentences } from './index-sentences.ts'
import type { TextSentence } from './read-text-sentences.ts'

/** An article whose text is searched. */
export interface SearchedArticle {
  readonly id: string
  readonly sentences: readonly TextSentence[]
}

/** A statement that is looked for. */
export interface SoughtStatement {
  readonly id: string
  /** As articles have it. */
  readonly renderings: readonly string[]
  /** Whether it is looked for in an article. */
  readonly isSoughtIn: (article: string) => boolean
}

/** A sentence of an article that may print a statement, whoever speaks there. */
export interface FoundPlace {
  readonly statement: string
  readonly article: string
  /** UTF-16 units of the article's text. */
  readonly range: TextRange
  /** How likely it is, 0 to 1. */
  readonly score: number
}

/** Words of a rendering that stands whole in the text. */
const SHORTEST_WHOLE = 4

/**
 * The places where articles may print statements that no quotation in them renders: by a run of words to the letter or
 * by what their sentences say. What is found of a statement in an article hangs on these two alone, so that it can be
 * brought up to date pair by pair. Near-linear in the sentences of the articles.
 */
export function findPossiblePlaces(
  articles: readonly SearchedArticle[],
  statements: readonly SoughtStatement[],
  judge: SamenessJudge,
): readonly FoundPlace[] {
  const findAlike = indexSentences(articles.map(({ sentences }) => sentences))
  return statements.flatMap(({ id, renderings, isSoughtIn }) => {
    const places = new Map<string, FoundPlace>()
    for (const rendering of new Set(renderings)) {
      const sought = judge.read(rendering)
      const alike = findAlike(sought, (text) => isSoughtIn(articles[text]?.id ?? ''))
      for (const { text, range, sentence } of alike) {
        const article = articles[text]?.id ?? ''
        const score = scorePlace(sought, sentence, judge)
        const key = `${article} ${range.start}`
        if (score > (places.get(key)?.score ?? 0)) places.set(key, { statement: id, article, range, score })
      }
    }
    return [...places.values()]
  })
}

/** How likely a sentence prints a statement; 0 where it does not. */
function scorePlace(sought: ReadSentence, sentence: ReadSentence, judge: SamenessJudge): number {
  const { verdict, score } = judge.judge(sought, sentence)
  if (verdict === 'SAME') return score
  const run = findLongestRun(sought, sentence)
  const { words } = run
  const isWhole = words >= SHORTEST_WHOLE && words === sought.words.length
  return isWhole || isTelling(run) ? words / sought.words.length : 0
}
