import type { Prisma } from '@rashomon/database/client'
import { pageOfRows } from '../rows/paging/page-of-rows.ts'
import { planRows } from '../rows/plan-rows.ts'
import { builder } from './builder.ts'
import { createConnection } from './connection.ts'
import { FigureKind } from './figure-kind.ts'
import { anyOf, containing, type Optional, someOf } from './filters.ts'
import { naming } from './names/named-kind.ts'
import { createOrder, sortOrder } from './orders.ts'
import { QuotationConnection, quotationList, quotationListArgs } from './quotation.ts'
import { StatementConnection, statementList, statementListArgs } from './statement.ts'

export const Figure = builder.prismaNode('Figure', {
  id: { field: 'id' },
  select: { id: true },
  nullable: true,
  description: 'Who speaks or acts in the news: a person, an office, an organisation, or an unnamed source.',
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Readable key, such as `alexander-grushko`.' }),
    name: t.exposeString('name', { description: 'Name in its most common English form.' }),
    kind: t.expose('kind', {
      type: FigureKind,
      description: 'Person, office, organisation or unnamed source.',
    }),
    role: t.exposeString('role', {
      nullable: true,
      description: 'Position as reported, such as NATO Secretary-General.',
    }),
    affiliation: t.relation('affiliation', {
      nullable: true,
      description: 'The organisation or state for which the figure speaks.',
    }),
    side: t.exposeString('side', {
      nullable: true,
      description:
        'State, alliance, party, company, union or institution that the figure speaks for in the end: the root of its affiliations, by slug, such as `russia`. Voice shares are summed by it.',
    }),
    country: t.expose('country', {
      type: 'CountryCode',
      nullable: true,
      description: 'Country it belongs to.',
    }),
    aliases: t.exposeStringList('aliases', { description: 'Other names and spellings.' }),
    wikidataId: t.exposeString('wikidataId', {
      nullable: true,
      description: 'Wikidata item, such as Q57643; null where not sure.',
    }),
  }),
})

export const FigureConnection = createConnection(Figure, 'Figure', 'figures')

// Apart from the columns, so that types that list each other can be inferred.
builder.prismaObjectFields('Figure', (t) => ({
  statements: t.relatedConnection(
    'attributed',
    {
      cursor: 'id',
      totalCount: true,
      description: 'What it said, as some article has it.',
      args: statementListArgs,
      query: statementList,
    },
    ...StatementConnection,
  ),
  quotations: t.relatedConnection(
    'quotations',
    {
      cursor: 'id',
      totalCount: true,
      description: 'Where articles quote it.',
      args: quotationListArgs,
      query: quotationList,
    },
    ...QuotationConnection,
  ),
}))

const FigureFilter = builder.inputType('FigureFilter', {
  description: 'Which figures: every field given must hold, a list means any of.',
  fields: (t) => ({
    kind: t.field({ type: [FigureKind], description: 'Of one of these kinds.' }),
    side: t.stringList({
      ...naming('FIGURE'),
      description:
        'Speaks for one of these states, alliances, parties or other bodies (slugs), such as `nato`.',
    }),
    country: t.field({ type: ['CountryCode'], description: 'Belongs to one of these countries.' }),
    story: t.stringList({
      ...naming('STORY'),
      description: 'Named or quoted in one of these stories (slugs).',
    }),
    name: t.string({ description: 'Name or alias contains this, whatever its case.' }),
  }),
})

const FigureOrder = createOrder('Figure', 'figures', {
  NAME: 'By name.',
  QUOTATIONS: 'By number of quotations in all articles.',
})

export const figureListArgs = builder.args((t) => ({
  filter: t.field({ type: FigureFilter, description: 'Which figures; all if not given.' }),
  orderBy: t.field({ type: FigureOrder, description: 'By name if not given.' }),
}))

interface FigureListArgs {
  filter?: Optional<typeof FigureFilter.$inferInput>
  orderBy?: Optional<typeof FigureOrder.$inferInput>
}

export function figureList({ filter, orderBy }: FigureListArgs) {
  return { where: figureWhere(filter), orderBy: figureOrderBy(orderBy) }
}

function figureWhere(filter: FigureListArgs['filter']): Prisma.FigureWhereInput {
  return {
    kind: anyOf(filter?.kind),
    side: anyOf(filter?.side),
    country: anyOf(filter?.country),
    stories: someOf(filter?.story),
    names: containing(filter?.name),
  }
}

function figureOrderBy(order: FigureListArgs['orderBy']): Prisma.FigureOrderByWithRelationInput[] {
  const direction = sortOrder(order, ['QUOTATIONS'])
  const by = { NAME: { name: direction }, QUOTATIONS: { quotationCount: direction } }
  return [by[order?.field ?? 'NAME'], { id: 'asc' }]
}

builder.queryFields((t) => ({
  figure: t.field({
    type: Figure,
    nullable: true,
    description: 'The figure with this slug, or what it became; null where there is none.',
    args: { slug: t.arg.string({ required: true, description: 'Such as `jens-stoltenberg`.' }) },
    async resolve(_root, { slug }, context, info) {
      const query = planRows(context, info)
      const found = await context.prisma.figure.findUnique({ ...query, where: { slug } })
      return found ?? context.prisma.figure.findFirst({ ...query, where: { merged: { some: { slug } } } })
    },
  }),
  figures: t.connection(
    {
      type: Figure,
      description: 'The figures.',
      args: figureListArgs,
      resolve: (_root, args, context, info) => pageOfRows('Figure', figureList(args), args, context, info),
    },
    ...FigureConnection,
  ),
}))
