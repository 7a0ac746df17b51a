import { groupBy } from '../domain/group-by.ts'
import { indexText, toUnitOffset } from '../domain/index-text.ts'
import { locateWords, prepareSearch, type SearchableText } from '../domain/locate-words.ts'
import type { ArticleRecord, Corpus, QuotationRecord } from '../domain/records.ts'
import type { TextSelector } from '../domain/selector.ts'
import type { Span } from '../domain/span.ts'
import type { QuotationForm } from '../domain/vocabulary.ts'
import type { GoldArticle, GoldAttribution } from './gold.ts'
import { joinRuns } from './join-runs.ts'
import { namesOfFigure } from './name-speakers.ts'

/**
 * The annotated articles of a corpus as gold. There quotations are cut by sentence; here the quotations of one
 * passage, which has one speaker and one cue, are one attribution, since an article gives the words of a passage to
 * somebody as a whole. Its runs are joined where only white space, a comma or a conjunction parts them, and it is
 * mixed where its sentences differ in form.
 */
export function goldOfCorpus(corpus: Corpus): readonly GoldArticle[] {
  return corpus.articles.map((article) => goldOfArticle(article, corpus))
}

function goldOfArticle(article: ArticleRecord, corpus: Corpus): GoldArticle {
  const { slug, text, publishedOn, layers, quotations } = article
  const indexed = indexText(text)
  const searchable = prepareSearch(text)
  const spanOf = ({ start, end }: TextSelector): Span => [
    toUnitOffset(indexed, start),
    toUnitOffset(indexed, end),
  ]
  const namesOf = nameFigures(article, corpus)
  const kinds = new Map(corpus.events.map(({ slug: event, kind }) => [event, kind]))
  const passages = groupBy(quotations, ({ passage }) => passage)
  return {
    name: slug,
    text,
    publishedOn,
    attributions: [...passages.values()].map((passage) =>
      goldOfPassage(passage, { searchable, spanOf, namesOf }),
    ),
    quotations:
      layers.STATEMENTS === undefined
        ? null
        : quotations.map(({ statement, selectors }) => ({ statement, content: selectors.map(spanOf) })),
    events:
      layers.EVENTS === undefined
        ? null
        : article.eventMentions.map(({ event, selector }) => ({
            event,
            kind: kinds.get(event) ?? 'OTHER',
            span: spanOf(selector),
          })),
    values:
      layers.MEASURES === undefined
        ? null
        : article.reportedValues.map(({ low, high, date, selector }) => ({
            low,
            high,
            date,
            span: spanOf(selector),
          })),
    figures:
      layers.FIGURES === undefined
        ? null
        : article.figureMentions.map(({ figure, selector }) => ({
            names: namesOf(figure),
            span: spanOf(selector),
          })),
  }
}

interface PassageText {
  readonly searchable: SearchableText
  spanOf(selector: TextSelector): Span
  namesOf(figure: string): readonly string[]
}

function goldOfPassage(
  passage: readonly QuotationRecord[],
  { searchable, spanOf, namesOf }: PassageText,
): GoldAttribution {
  const [first] = passage
  if (first === undefined) throw new RangeError('a passage holds at least one quotation')
  const content = joinRuns(
    searchable.text,
    passage.flatMap(({ selectors }) => selectors.map(spanOf)),
  )
  const cue = first.cue === null ? [] : [spanOf(first.cue.selector)]
  return {
    form: joinForms(passage.map(({ form }) => form)),
    source: findSource(searchable, first.speakerText, cue[0] ?? content[0] ?? [0, 0], content),
    cue,
    cueLemma: first.cue?.lemma ?? null,
    content,
    speaker: namesOf(first.speaker),
  }
}

function joinForms(forms: readonly QuotationForm[]): QuotationForm {
  const [only, ...others] = new Set(forms)
  return only === undefined || others.length > 0 ? 'MIXED' : only
}

/** Where the words stand nearest to a place, outside the content: records keep how a speaker is printed, not where. */
function findSource(
  searchable: SearchableText,
  words: string,
  [start, end]: Span,
  content: readonly Span[],
): readonly Span[] {
  const distance = (at: Span) => Math.max(0, at[0] - end, start - at[1])
  return locateWords(searchable, words)
    .map((place): Span => [place.start, place.end])
    .filter((place) => content.every((run) => place[1] <= run[0] || run[1] <= place[0]))
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, 1)
}

/** The names of the figures of an article; unnamed ones also go by what the article calls them. */
function nameFigures(article: ArticleRecord, corpus: Corpus): (slug: string) => readonly string[] {
  const figures = new Map(corpus.figures.map((figure) => [figure.slug, figure]))
  return (slug) => {
    const figure = figures.get(slug)
    if (figure === undefined) return []
    const printed = article.quotations.flatMap(({ speaker, speakerText }) =>
      speaker === slug ? [speakerText] : [],
    )
    return namesOfFigure(figure, [...new Set(printed)])
  }
}
