import { indexText, toUnitOffset } from '../domain/index-text.ts'
import { PARAGRAPH_BREAK } from '../domain/paragraphs.ts'
import type { QuotationRecord } from '../domain/records.ts'
import type { CleanedArticle } from '../reading/clean.ts'
import type { Extraction } from '../reading/extraction.ts'
import { createDocumentReader } from '../reading/read-document.ts'
import { placeOf } from '../settling/identities/place-of.ts'
import type { SamenessJudge } from '../settling/sameness/create-sameness-judge.ts'
import { settleStory } from '../settling/settle-story.ts'
import type { GoldArticle, QuotedSentence } from './gold.ts'

/** What was extracted from an article of a story. */
export interface ReadStoryArticle {
  readonly gold: Pick<GoldArticle, 'name' | 'text' | 'publishedOn'>
  readonly extraction: Extraction
}

const STORY = 'story'

/**
 * The quotations of a story's articles as the ingest stores them in an empty database: cut into spoken sentences, and
 * each given to a statement of the story. One list an article, in their order.
 */
export function groupStory(
  articles: readonly ReadStoryArticle[],
  judge: SamenessJudge,
): readonly (readonly QuotedSentence[])[] {
  const prepared = articles.map(({ gold: { name, text, publishedOn }, extraction }) => {
    const read = createDocumentReader({
      clean: () => asCleaned(text),
      extract: () => extraction,
      hedges: [],
    })
    const nothing = { storyTitle: null, outletName: null, url: null }
    const claims = { story: STORY, outlet: name, publishedOn, ...nothing }
    return read({ text, format: 'text', sha256: name, claims })
  })
  const { statements } = settleStory(prepared, judge)
  const statementOf = new Map(
    statements.flatMap(({ id, members }) => members.map(({ article, key }) => [`${article} ${key}`, id])),
  )
  return prepared.map(({ article, quotations }, index) =>
    quotations.map((quotation) =>
      toSentence(
        articles[index]?.gold.text ?? '',
        quotation,
        statementOf.get(`${article.slug} ${placeOf(quotation)}`) ?? '',
      ),
    ),
  )
}

/** The text is an article's already. */
function asCleaned(text: string): CleanedArticle {
  const [headline = ''] = text.split(PARAGRAPH_BREAK)
  const unknown = {
    subheadline: null,
    byline: null,
    publishedOn: null,
    publishedOnBasis: null,
    url: null,
    outletName: null,
  }
  return { text, headline, removed: [], ...unknown }
}

function toSentence(
  text: string,
  { selectors }: Pick<QuotationRecord, 'selectors'>,
  statement: string,
): QuotedSentence {
  const indexed = indexText(text)
  const content = selectors.map(
    ({ start, end }) => [toUnitOffset(indexed, start), toUnitOffset(indexed, end)] as const,
  )
  return { statement, content }
}
