import { countWords, shareBefore, wordStarts } from '../../domain/count-words.ts'
import { identify } from '../../domain/identify.ts'
import { type IndexedText, indexText, toUnitOffset } from '../../domain/index-text.ts'
import { paragraphAt, paragraphStarts } from '../../domain/paragraphs.ts'
import type { ArticleRecord, CueRecord } from '../../domain/records.ts'
import type { SortedOffsets } from '../../domain/sorted-offsets.ts'
import { dateColumns } from './date-columns.ts'
import type { Row, TableRows } from './table-rows.ts'

/** An article with what its text's words, paragraphs and code points are counted by. */
interface CountedArticle {
  readonly article: ArticleRecord
  readonly id: string
  readonly indexed: IndexedText
  readonly words: SortedOffsets
  readonly paragraphs: SortedOffsets
}

/** Articles and all that was found in them, as rows, in an order in which each row's references come before it. */
export function articleRows(articles: readonly ArticleRecord[]): readonly TableRows[] {
  const counted = articles.map(countArticle)
  const table = (
    name: string,
    key: readonly string[],
    toRows: (article: CountedArticle) => readonly Row[],
  ) => ({
    table: name,
    key,
    rows: counted.flatMap(toRows),
  })
  return [
    table('articles', ['id'], (article) => [articleRow(article)]),
    table('annotated_layers', ['article_id', 'layer'], layerRows),
    table('quotations', ['id'], quotationRows),
    table('event_mentions', ['id'], eventMentionRows),
    table('figure_mentions', ['id'], figureMentionRows),
    table('reported_values', ['id'], reportedValueRows),
    table('framing_marks', ['id'], framingMarkRows),
  ]
}

function countArticle(article: ArticleRecord): CountedArticle {
  return {
    article,
    id: identify('Article', article.slug),
    indexed: indexText(article.text),
    words: wordStarts(article.text),
    paragraphs: paragraphStarts(article.text),
  }
}

function articleRow({ article, id, words }: CountedArticle): Row {
  return {
    id,
    slug: article.slug,
    headline: article.headline,
    subheadline: article.subheadline,
    outlet_id: identify('Outlet', article.outlet),
    story_id: identify('Story', article.story),
    byline: article.byline,
    url: article.url,
    language: article.language,
    published_on: article.publishedOn,
    published_on_basis: article.publishedOnBasis,
    text: article.text,
    word_count: words.length,
    source_sha256: article.sourceSha256,
    extracted_by: article.extractedBy ?? null,
  }
}

function layerRows({ article, id }: CountedArticle): readonly Row[] {
  return Object.entries(article.layers).map(([layer, origin]) => ({ article_id: id, layer, origin }))
}

function quotationRows({ article, id, indexed, words }: CountedArticle): readonly Row[] {
  return article.quotations.map((quotation) => {
    const start = quotation.selectors[0]?.start ?? 0
    const end = quotation.selectors.at(-1)?.end ?? 0
    return {
      id: identify('Quotation', article.slug, start, end),
      article_id: id,
      outlet_id: identify('Outlet', article.outlet),
      story_id: identify('Story', article.story),
      statement_id: identify('Statement', article.story, quotation.statement),
      speaker_id: identify('Figure', quotation.speaker),
      via_id: quotation.via && identify('Figure', quotation.via),
      passage: quotation.passage,
      form: quotation.form,
      text: quotation.text,
      speaker_text: quotation.speakerText,
      ...cueColumns(quotation.cue),
      selectors: quotation.selectors,
      direct_selectors: quotation.directSelectors,
      start,
      end,
      position: shareBefore(words, toUnitOffset(indexed, start)),
      word_count: countWords(quotation.text),
      origin: quotation.origin,
      confidence: quotation.confidence,
    }
  })
}

function cueColumns(cue: CueRecord | null): Row {
  return {
    cue_text: cue?.text ?? null,
    cue_lemma: cue?.lemma ?? null,
    cue_stance: cue?.stance ?? null,
    cue_selector: cue?.selector ?? null,
  }
}

function eventMentionRows({ article, id, indexed, paragraphs }: CountedArticle): readonly Row[] {
  return article.eventMentions.map(({ event, role, selector }) => ({
    id: identify('EventMention', article.slug, selector.start, selector.end, event),
    article_id: id,
    event_id: identify('Event', event),
    role,
    selector,
    start: selector.start,
    end: selector.end,
    paragraph: paragraphAt(paragraphs, toUnitOffset(indexed, selector.start)),
  }))
}

function figureMentionRows({ article, id }: CountedArticle): readonly Row[] {
  return article.figureMentions.map(({ figure, selector }) => ({
    id: identify('FigureMention', article.slug, selector.start, selector.end, figure),
    article_id: id,
    figure_id: identify('Figure', figure),
    selector,
    start: selector.start,
    end: selector.end,
  }))
}

function reportedValueRows({ article, id }: CountedArticle): readonly Row[] {
  return article.reportedValues.map(({ measure, low, high, approximate, date, selector }) => ({
    id: identify('ReportedValue', article.slug, selector.start, selector.end, measure),
    article_id: id,
    measure_id: identify('Measure', measure),
    low,
    high,
    approximate,
    date,
    ...dateColumns('date', date),
    selector,
    start: selector.start,
    end: selector.end,
  }))
}

function framingMarkRows({ article, id }: CountedArticle): readonly Row[] {
  return article.framingMarks.map(({ kind, selector }) => ({
    id: identify('FramingMark', article.slug, selector.start, selector.end, kind),
    article_id: id,
    kind,
    selector,
    start: selector.start,
    end: selector.end,
  }))
}
