import type { Prisma } from '@rashomon/database/client'
import { pageOfRows } from '../rows/paging/page-of-rows.ts'
import { planRows } from '../rows/plan-rows.ts'
import { AnnotatedLayer } from './annotated-layer.ts'
import { builder } from './builder.ts'
import { createConnection } from './connection.ts'
import { EventMentionConnection } from './event-mention.ts'
import { FigureConnection, figureList, figureListArgs } from './figure.ts'
import { anyOf, containing, DateRange, dayWithin, type Optional, slugOf, someOf } from './filters.ts'
import { Framing } from './framing.ts'
import { naming } from './names/named-kind.ts'
import { createOrder, nullsLast, sortOrder } from './orders.ts'
import { Identification } from './outlet.ts'
import { QuotationConnection, quotationList, quotationListArgs } from './quotation.ts'
import { ReportedValueConnection } from './reported-value.ts'

export const Article = builder.prismaNode('Article', {
  id: { field: 'id' },
  select: { id: true },
  nullable: true,
  description: "One outlet's article about a story.",
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Readable key, such as `bbc-nato-expels-eight-russians`.' }),
    headline: t.exposeString('headline', { description: 'Headline as printed.' }),
    subheadline: t.exposeString('subheadline', {
      nullable: true,
      description: 'Second headline, standfirst or kicker, as printed; several are parted by a blank line.',
    }),
    outlet: t.relation('outlet', { description: 'Who published it.' }),
    story: t.relation('story', { description: 'What it tells.' }),
    byline: t.exposeString('byline', { nullable: true, description: 'Authors as printed.' }),
    url: t.expose('url', { type: 'URL', nullable: true, description: 'Where it was published.' }),
    language: t.expose('language', {
      type: 'LanguageTag',
      description: 'Language of its text, such as en-GB.',
    }),
    publishedOn: t.expose('publishedOn', {
      type: 'Date',
      nullable: true,
      description: 'Day of publication; null where the text does not allow it to be known.',
    }),
    publishedOnBasis: t.expose('publishedOnBasis', {
      type: Identification,
      nullable: true,
      description: 'Whether the text prints the day or the curator inferred it; null where it is not known.',
    }),
    text: t.string({
      resolve: ({ id }, _args, { texts }) => texts.load(id),
      description:
        "The article's own text: headline, subheadline if any, then the body, less navigation, adverts and other page furniture; NFC; paragraphs parted by a blank line. All selectors count over it.",
    }),
    wordCount: t.exposeInt('wordCount', { description: 'Words in `text`.' }),
    sourceSha256: t.exposeString('sourceSha256', {
      description: 'SHA-256 of the source document as received, 64 hexadecimal digits.',
    }),
    annotatedLayers: t.relation('layers', {
      type: AnnotatedLayer,
      query: { orderBy: { layer: 'asc' } },
      description: 'What somebody has looked for in it; of anything else nothing can be said to be absent.',
    }),
    framing: t.field({
      type: Framing,
      description: 'Signals of distance in its own voice.',
      select: { framingMarks: { orderBy: { start: 'asc' } } },
      resolve: ({ framingMarks }) => framingMarks,
    }),
  }),
})

export const ArticleConnection = createConnection(Article, 'Article', 'articles')

// Apart from the columns, so that types that list each other can be inferred.
builder.prismaObjectFields('Article', (t) => ({
  quotations: t.relatedConnection(
    'quotations',
    {
      cursor: 'id',
      totalCount: true,
      description: 'What it quotes, in reading order if no order is given.',
      args: quotationListArgs,
      query: quotationList,
    },
    ...QuotationConnection,
  ),
  eventMentions: t.relatedConnection(
    'eventMentions',
    {
      cursor: 'id',
      totalCount: true,
      description: 'Where it tells or recalls events, in reading order.',
      query: { orderBy: [{ start: 'asc' }, { id: 'asc' }] },
    },
    ...EventMentionConnection,
  ),
  figures: t.relatedConnection(
    'figures',
    {
      cursor: 'id',
      totalCount: true,
      description: 'Figures that it names or quotes.',
      args: figureListArgs,
      query: figureList,
    },
    ...FigureConnection,
  ),
  reportedValues: t.relatedConnection(
    'reportedValues',
    {
      cursor: 'id',
      totalCount: true,
      description: 'Numbers and dates that it reports, in reading order.',
      query: { orderBy: [{ start: 'asc' }, { id: 'asc' }] },
    },
    ...ReportedValueConnection,
  ),
}))

const ArticleFilter = builder.inputType('ArticleFilter', {
  description: 'Which articles: every field given must hold, a list means any of.',
  fields: (t) => ({
    outlet: t.stringList({ ...naming('OUTLET'), description: 'Published by one of these outlets (slugs).' }),
    story: t.stringList({ ...naming('STORY'), description: 'About one of these stories (slugs).' }),
    figure: t.stringList({
      ...naming('FIGURE'),
      description: 'Names or quotes one of these figures (slugs).',
    }),
    event: t.stringList({ ...naming('EVENT'), description: 'Mentions one of these events (slugs).' }),
    language: t.field({
      type: ['LanguageTag'],
      description: 'In one of these languages; the tag as a whole.',
    }),
    publishedOn: t.field({ type: DateRange, description: 'Published within these days.' }),
    text: t.string({ description: 'Text contains these words in this order, whatever their case.' }),
  }),
})

const ArticleOrder = createOrder('Article', 'articles', {
  PUBLISHED_ON: 'By day of publication.',
  HEADLINE: 'By headline.',
  WORD_COUNT: 'By length in words.',
})

export const articleListArgs = builder.args((t) => ({
  filter: t.field({ type: ArticleFilter, description: 'Which articles; all if not given.' }),
  orderBy: t.field({ type: ArticleOrder, description: 'By day of publication if not given.' }),
}))

interface ArticleListArgs {
  filter?: Optional<typeof ArticleFilter.$inferInput>
  orderBy?: Optional<typeof ArticleOrder.$inferInput>
}

export function articleList({ filter, orderBy }: ArticleListArgs) {
  return { where: articleWhere(filter), orderBy: articleOrderBy(orderBy) }
}

function articleWhere(filter: ArticleListArgs['filter']): Prisma.ArticleWhereInput {
  return {
    outlet: slugOf(filter?.outlet),
    story: slugOf(filter?.story),
    figures: someOf(filter?.figure),
    events: someOf(filter?.event),
    language: anyOf(filter?.language),
    publishedOn: dayWithin(filter?.publishedOn),
    text: containing(filter?.text),
  }
}

function articleOrderBy(order: ArticleListArgs['orderBy']): Prisma.ArticleOrderByWithRelationInput[] {
  const direction = sortOrder(order)
  const by = {
    PUBLISHED_ON: { publishedOn: nullsLast(direction) },
    HEADLINE: { headline: direction },
    WORD_COUNT: { wordCount: direction },
  }
  return [by[order?.field ?? 'PUBLISHED_ON'], { id: 'asc' }]
}

builder.queryFields((t) => ({
  article: t.field({
    type: Article,
    nullable: true,
    description: 'The article with this slug; null where there is none.',
    args: {
      slug: t.arg.string({ required: true, description: 'Such as `bbc-nato-expels-eight-russians`.' }),
    },
    resolve: (_root, { slug }, context, info) =>
      context.prisma.article.findUnique({ ...planRows(context, info), where: { slug } }),
  }),
  articles: t.connection(
    {
      type: Article,
      description: 'The articles.',
      args: articleListArgs,
      resolve: (_root, args, context, info) => pageOfRows('Article', articleList(args), args, context, info),
    },
    ...ArticleConnection,
  ),
}))
