import { PARAGRAPH_BREAK } from '../domain/paragraphs.ts'
import type { Day } from '../domain/records.ts'
import type { Identification } from '../domain/vocabulary.ts'
import type { PageFurniture } from '../lexicons/read-page-furniture.ts'
import { checkDocument, UnreadableDocument } from './cleaning/check-document.ts'
import { findPrintedDate } from './cleaning/find-printed-date.ts'
import { countSubheadlines } from './cleaning/find-subheadline.ts'
import { joinBrokenLines } from './cleaning/join-broken-lines.ts'
import { joinWrappedLines } from './cleaning/join-wrapped-lines.ts'
import { createBlockJudge, type JudgedBlock, type JudgedPage } from './cleaning/judge-blocks.ts'
import { lookAtLine } from './cleaning/look-at-line.ts'
import { markQuotations } from './cleaning/mark-quotations.ts'
import type { PageBlock, RemovedPiece } from './cleaning/page-block.ts'
import type { PageMetadata } from './cleaning/read-metadata.ts'
import { readPage } from './cleaning/read-page.ts'
import { splitHeadline } from './cleaning/split-headline.ts'
import { splitLines } from './cleaning/split-lines.ts'

export { decodeDocument, MAX_DOCUMENT_BYTES, UnreadableDocument } from './cleaning/check-document.ts'
export type { RemovedPiece } from './cleaning/page-block.ts'

export type DocumentFormat = 'text' | 'html'

/** An article without the page around it. */
export interface CleanedArticle {
  /** Headline, subheadline if any, body; NFC; paragraphs parted by a blank line. */
  readonly text: string
  /** The first paragraph of the text. */
  readonly headline: string
  /** The paragraphs after it that belong to its head, parted by a blank line. */
  readonly subheadline: string | null
  readonly byline: string | null
  readonly publishedOn: Day | null
  /** STATED where the page gives the day as that of publication, INFERRED where a picture on it has it. */
  readonly publishedOnBasis: Identification | null
  /** Address that the page gives for itself. */
  readonly url: string | null
  /** As the site calls itself. */
  readonly outletName: string | null
  /** All that was taken out, in document order. */
  readonly removed: readonly RemovedPiece[]
}

const NOTHING_SAID: PageMetadata = {
  title: null,
  standfirst: null,
  byline: null,
  publishedOn: null,
  url: null,
  outletName: null,
}

/**
 * A function that makes an article's text of a raw document: every line or block is article text, or is taken out by
 * a rule that is named.
 *
 * @throws UnreadableDocument where the document cannot be read, or holds no article.
 */
export function createCleaner(
  furniture: PageFurniture,
): (document: string, format: DocumentFormat) => CleanedArticle {
  const judge = createBlockJudge(furniture)
  return (document, format) => {
    const { blocks, metadata } = readDocument(checkDocument(document), format)
    const page = judge(blocks, metadata.title)
    const kept = page.blocks.filter(({ rule }) => rule === null)
    if (!kept.some(({ look }) => look.isParagraph) && !isShort(page)) {
      throw new UnreadableDocument('The document holds no paragraph of an article, only furniture of a page.')
    }
    const paragraphs = joinBrokenLines(markQuotations(kept.map(({ block }) => block)))
    const [headline, ...body] = page.headline === null ? splitHeadline(paragraphs) : paragraphs
    const below = page.headline === null ? [] : page.blocks.slice(page.headline + 1)
    const standfirst = metadata.standfirst === null ? null : lookAtLine(metadata.standfirst).key
    const subheadlines = body.slice(0, countSubheadlines(below, standfirst))
    return {
      text: [headline, ...body].join(PARAGRAPH_BREAK),
      headline: headline ?? '',
      subheadline: subheadlines.length > 0 ? subheadlines.join(PARAGRAPH_BREAK) : null,
      byline: metadata.byline ?? findByline(page.blocks),
      ...findDay(metadata, page.blocks),
      url: metadata.url,
      outletName: metadata.outletName,
      removed: page.blocks.flatMap(({ block: { text, span }, rule }) =>
        rule === null ? [] : [{ text, rule, span }],
      ),
    }
  }
}

/** Words from which on a sentence is one of an article, and not a line of a page. */
const MIN_SENTENCE_WORDS = 5

/** Whether a page without any paragraph is a short article: a headline, a sentence, and little around them. */
function isShort({ headline, blocks }: JudgedPage): boolean {
  const kept = blocks.filter(({ rule }) => rule === null)
  const isTold = kept.some(({ look }) => look.isSentence && look.words >= MIN_SENTENCE_WORDS)
  return headline !== null && isTold && kept.length * 2 > blocks.length
}

function readDocument(
  document: string,
  format: DocumentFormat,
): { readonly blocks: readonly PageBlock[]; readonly metadata: PageMetadata } {
  if (format === 'html') return readPage(document)
  return { blocks: joinWrappedLines(splitLines(document)), metadata: NOTHING_SAID }
}

function findByline(blocks: readonly JudgedBlock[]): string | null {
  const line = blocks.find(({ rule }) => rule === 'byline')?.block.text
  return line?.replace(/^(?:written |words |text )?by:? /i, '').trim() || null
}

/** As sites stamp it on their pictures: "NATO flag - Sputnik International, 1920, 06.10.2021". */
const STAMPED_DAY = /\d{1,2}\.\d{1,2}\.\d{4}$/

/** The day that the page names as its own; failing that, one that is stamped on a picture. */
function findDay(
  { publishedOn }: PageMetadata,
  blocks: readonly JudgedBlock[],
): Pick<CleanedArticle, 'publishedOn' | 'publishedOnBasis'> {
  const dayOf = (rule: string, where = /(?:)/) =>
    blocks
      .filter((judged) => judged.rule === rule && where.test(judged.block.text))
      .map(({ block }) => findPrintedDate(block.text))
      .find((day) => day !== null)
  const stated = publishedOn ?? dayOf('timestamp') ?? dayOf('byline')
  if (stated !== undefined) return { publishedOn: stated, publishedOnBasis: 'STATED' }
  const inferred = dayOf('caption', STAMPED_DAY)
  return inferred === undefined
    ? { publishedOn: null, publishedOnBasis: null }
    : { publishedOn: inferred, publishedOnBasis: 'INFERRED' }
}
