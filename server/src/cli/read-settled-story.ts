import type { PrismaClient } from '@rashomon/database/client'
import { indexText, toUnitOffset } from '../domain/index-text.ts'
import type { Span } from '../domain/span.ts'
import type { SettledStory } from '../evaluation/stories/settled-story.ts'
import { askCoverage } from './ask-coverage.ts'

/** Where something stands, as rows have it. */
interface StoredSelector {
  readonly start: number
  readonly end: number
}

/**
 * What is stored of a story, and what the API answers about omissions.
 *
 * @param docs names of the documents by the slugs of the articles that were made of them.
 */
export async function readSettledStory(
  prisma: PrismaClient,
  slug: string,
  docs: ReadonlyMap<string, string>,
): Promise<SettledStory> {
  const story = await prisma.story.findUniqueOrThrow({
    where: { slug },
    include: {
      mainEvent: true,
      events: true,
      statements: { include: { attributedTo: true } },
      articles: {
        omit: { text: false },
        include: { outlet: true, quotations: true, figureMentions: true },
        orderBy: { slug: 'asc' },
      },
    },
  })
  const { articles } = story
  const articleIds = articles.map(({ id }) => id)
  const values = await prisma.reportedValue.findMany({ where: { articleId: { in: articleIds } } })
  const docOf = new Map(articles.map((article) => [article.id, docs.get(article.slug) ?? article.slug]))
  const figureIds = articles.flatMap(({ quotations, figureMentions }) => [
    ...quotations.map(({ speakerId }) => speakerId),
    ...figureMentions.map(({ figureId }) => figureId),
  ])
  const figures = await prisma.figure.findMany({ where: { id: { in: [...new Set(figureIds)] } } })
  const measures = await prisma.measure.findMany({
    where: { id: { in: [...new Set(values.map(({ measureId }) => measureId))] } },
  })
  const { omissions, agreements } = await askCoverage(prisma, slug, [
    ...new Set(articles.map(({ outlet }) => outlet.slug)),
  ])
  return {
    articles: articles.map(({ id, outlet, headline, text }) => ({
      doc: docOf.get(id) ?? id,
      outlet: outlet.slug,
      headline,
      text,
    })),
    figures: figures.map(({ id, name, kind, side }) => ({ id, name, kind, side })),
    mentions: articles.flatMap(({ id, text, figureMentions }) => {
      const toSpan = spansOf(text)
      return figureMentions.map((mention) => ({
        doc: docOf.get(id) ?? id,
        figure: mention.figureId,
        span: toSpan(mention),
      }))
    }),
    quotations: articles.flatMap(({ id, text, quotations }) => {
      const toSpan = spansOf(text)
      return quotations.map((quotation) => ({
        doc: docOf.get(id) ?? id,
        statement: quotation.statementId,
        speaker: quotation.speakerId,
        speakerText: quotation.speakerText,
        text: quotation.text,
        content: (quotation.selectors as unknown as readonly StoredSelector[]).map(toSpan),
      }))
    }),
    statements: story.statements.map(({ id, attributedTo }) => ({
      id,
      attributedTo: attributedTo.map((figure) => figure.id),
    })),
    omissions,
    mainEvent: { title: story.mainEvent.title, date: story.mainEvent.date },
    eventTitles: story.events.map(({ title }) => title),
    measures: measures.map(({ id, slug: measure }) => ({
      id,
      agreement: agreements.get(measure) ?? 'UNKNOWN',
      values: values
        .filter(({ measureId }) => measureId === id)
        .map(({ articleId, low, high, date }) => ({
          doc: docOf.get(articleId) ?? articleId,
          low,
          high,
          date,
        })),
    })),
  }
}

function spansOf(text: string): (selector: StoredSelector) => Span {
  const indexed = indexText(text)
  return ({ start, end }) => [toUnitOffset(indexed, start), toUnitOffset(indexed, end)]
}
