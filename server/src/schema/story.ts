import type { Prisma, PrismaClient } from '@rashomon/database/client'
import type { Agreement as Judgement } from '../coverage/values/judge-agreement.ts'
import { NODE_PATHS } from '../rows/node-paths.ts'
import { pageOfList } from '../rows/paging/page-of-list.ts'
import { pageOfRows } from '../rows/paging/page-of-rows.ts'
import { planRows } from '../rows/plan-rows.ts'
import { ArticleConnection, articleList, articleListArgs } from './article.ts'
import { builder } from './builder.ts'
import { createConnection } from './connection.ts'
import { EventConnection, eventList, eventListArgs } from './event.ts'
import { FigureConnection, figureList, figureListArgs } from './figure.ts'
import { containing, DateRange, endsWithin, type Optional, someOf, startsWithin } from './filters.ts'
import { Agreement, judgeMeasures, Measure, MeasureConnection } from './measure.ts'
import { naming } from './names/named-kind.ts'
import { createOrder, sortOrder } from './orders.ts'
import {
  StatementConnection,
  StatementLink,
  StatementLinkConnection,
  statementList,
  statementListArgs,
} from './statement.ts'

const Story = builder.prismaNode('Story', {
  id: { field: 'id' },
  select: { id: true },
  nullable: true,
  description: 'A news story that several outlets told.',
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Readable key, such as `nato-expels-russian-diplomats`.' }),
    title: t.exposeString('title', { description: 'What it is about, in a few words.' }),
    summary: t.exposeString('summary', {
      nullable: true,
      description: 'What it is about, in a few sentences.',
    }),
    date: t.expose('date', { type: 'Edtf', description: 'When it happened.' }),
    mainEvent: t.relation('mainEvent', { description: 'The event that the story is about.' }),
    outlets: t.relation('outlets', {
      query: { orderBy: [{ name: 'asc' }, { id: 'asc' }] },
      description: 'Outlets that told it, by name.',
    }),
    articles: t.relatedConnection(
      'articles',
      {
        cursor: 'id',
        totalCount: true,
        description: 'The articles that tell it.',
        args: articleListArgs,
        query: articleList,
      },
      ...ArticleConnection,
    ),
    events: t.relatedConnection(
      'events',
      {
        cursor: 'id',
        totalCount: true,
        description: 'Events that its articles mention, with the background.',
        args: eventListArgs,
        query: eventList,
      },
      ...EventConnection,
    ),
    figures: t.relatedConnection(
      'figures',
      {
        cursor: 'id',
        totalCount: true,
        description: 'Figures that its articles name or quote.',
        args: figureListArgs,
        query: figureList,
      },
      ...FigureConnection,
    ),
    statements: t.relatedConnection(
      'statements',
      {
        cursor: 'id',
        totalCount: true,
        description: 'What was said in it.',
        args: statementListArgs,
        query: statementList,
      },
      ...StatementConnection,
    ),
  }),
})

/** In the order of the enum. */
const AGREEMENTS = ['SINGLE', 'AGREED', 'LESS_PRECISE', 'CONFLICT'] as const satisfies readonly Judgement[]

const AgreementCount = builder
  .objectRef<{ agreement: Judgement; count: number }>('AgreementCount')
  .implement({
    description: 'How many measures of a story agree in one way.',
    fields: (t) => ({
      agreement: t.expose('agreement', {
        type: Agreement,
        description: 'How their values stand to each other.',
      }),
      count: t.exposeInt('count', { description: 'Number of measures.' }),
    }),
  })

builder.prismaObjectFields('Story', (t) => ({
  agreements: t.field({
    type: [AgreementCount],
    description:
      'How many measures of the story agree in which way, every way named: where `disagreements` is empty, this says whether all agree or stand alone.',
    resolve: async ({ id }, _args, { prisma }) => {
      const judged = [...(await judgeStory(prisma, id)).values()]
      return AGREEMENTS.map((agreement) => ({
        agreement,
        count: judged.filter((one) => one === agreement).length,
      }))
    },
  }),
  firstPublishedOn: t.field({
    type: 'Date',
    nullable: true,
    description: 'Day of its first article whose day is known; null where none is.',
    resolve: async ({ id }, _args, { published }) => (await published.load(id)).first,
  }),
  lastPublishedOn: t.field({
    type: 'Date',
    nullable: true,
    description: 'Day of its last article whose day is known; null where none is.',
    resolve: async ({ id }, _args, { published }) => (await published.load(id)).last,
  }),
}))

builder.prismaObjectField('Story', 'disagreements', (t) =>
  t.connection(
    {
      type: Measure,
      description: 'Measures whose reported values conflict between articles of the story.',
      resolve: async (story, args, { prisma, rows }, info) => {
        const ids = await findDisagreements(prisma, story.id)
        return pageOfList('disagreements', args, ids, String, (page) =>
          rows.load('Measure', page, info, NODE_PATHS),
        )
      },
    },
    ...MeasureConnection,
  ),
)

builder.prismaObjectField('Story', 'conflictingStatements', (t) =>
  t.connection(
    {
      type: StatementLink,
      description:
        'Pairs of statements that are one sentence of one speaker on one occasion, quoted with opposite sense, another number or another name.',
      resolve: async (story, args, { prisma }) => {
        const links = await prisma.statementLink.findMany({
          where: { relation: 'CONFLICTS_WITH', target: { storyId: story.id } },
          orderBy: [{ targetId: 'asc' }, { replyId: 'asc' }],
        })
        const nameOf = ({ targetId, replyId }: (typeof links)[number]) => `${targetId} ${replyId}`
        return pageOfList('conflictingStatements', args, links, nameOf, async (page) => page)
      },
    },
    ...StatementLinkConnection,
  ),
)

/** Ids of the measures in conflict, by slug. */
async function findDisagreements(prisma: PrismaClient, storyId: string): Promise<string[]> {
  const judged = await judgeStory(prisma, storyId)
  return [...judged].flatMap(([id, agreement]) => (agreement === 'CONFLICT' ? [id] : []))
}

/** How the measures of a story agree, by id, in the order of their slugs. */
async function judgeStory(prisma: PrismaClient, storyId: string): Promise<ReadonlyMap<string, Judgement>> {
  const values = await prisma.reportedValue.findMany({
    where: { article: { storyId } },
    orderBy: [{ measure: { slug: 'asc' } }, { id: 'asc' }],
  })
  return judgeMeasures(values)
}

const StoryConnection = createConnection(Story, 'Story', 'stories')

const StoryFilter = builder.inputType('StoryFilter', {
  description: 'Which stories: every field given must hold, a list means any of.',
  fields: (t) => ({
    outlet: t.stringList({ ...naming('OUTLET'), description: 'Told by one of these outlets (slugs).' }),
    text: t.string({
      description: 'Title or summary contains these words in this order, whatever their case.',
    }),
    date: t.field({ type: DateRange, description: 'Happened within these days.' }),
  }),
})

const StoryOrder = createOrder('Story', 'stories', {
  DATE: 'By the first day that its date can mean.',
  TITLE: 'By title.',
  ARTICLES: 'By number of articles.',
})

const storyListArgs = builder.args((t) => ({
  filter: t.field({ type: StoryFilter, description: 'Which stories; all if not given.' }),
  orderBy: t.field({ type: StoryOrder, description: 'By date if not given.' }),
}))

function storyWhere(filter: Optional<typeof StoryFilter.$inferInput>): Prisma.StoryWhereInput {
  const text = containing(filter?.text)
  return {
    outlets: someOf(filter?.outlet),
    OR: text ? [{ title: text }, { summary: text }] : undefined,
    dateFrom: startsWithin(filter?.date),
    dateTo: endsWithin(filter?.date),
  }
}

function storyOrderBy(
  order: Optional<typeof StoryOrder.$inferInput>,
): Prisma.StoryOrderByWithRelationInput[] {
  const direction = sortOrder(order, ['ARTICLES'])
  const by = {
    DATE: { dateFrom: direction },
    TITLE: { title: direction },
    ARTICLES: { articleCount: direction },
  }
  return [by[order?.field ?? 'DATE'], { id: 'asc' }]
}

builder.queryFields((t) => ({
  story: t.field({
    type: Story,
    nullable: true,
    description: 'The story with this slug; null where there is none.',
    args: { slug: t.arg.string({ required: true, description: 'Such as `nato-expels-russian-diplomats`.' }) },
    resolve: (_root, { slug }, context, info) =>
      context.prisma.story.findUnique({ ...planRows(context, info), where: { slug } }),
  }),
  stories: t.connection(
    {
      type: Story,
      description: 'The stories.',
      args: storyListArgs,
      resolve: (_root, { filter, orderBy, ...page }, context, info) =>
        pageOfRows(
          'Story',
          { where: storyWhere(filter), orderBy: storyOrderBy(orderBy) },
          page,
          context,
          info,
        ),
    },
    ...StoryConnection,
  ),
}))
