import type { Prisma } from '@rashomon/database/client'
import { pageOfRows } from '../rows/paging/page-of-rows.ts'
import { planRows } from '../rows/plan-rows.ts'
import { builder } from './builder.ts'
import { createConnection } from './connection.ts'
import { anyOf, type Optional, someOf } from './filters.ts'
import { naming } from './names/named-kind.ts'
import { createOrder, nullsLast, sortOrder } from './orders.ts'
import { shortNameOf } from './short-name.ts'

const Ownership = builder.enumType('Ownership', {
  description: 'Who owns or controls an outlet.',
  values: {
    PUBLIC_SERVICE: { description: 'A public broadcaster with editorial independence by law.' },
    STATE: { description: 'Owned or directed by a state.' },
    PRIVATE: { description: 'Owned by persons or companies.' },
    UNKNOWN: { description: 'Not known.' },
  },
})

export const Identification = builder.enumType('Identification', {
  description: 'How a fact about a source is known.',
  values: {
    STATED: { description: 'The source text says so.' },
    INFERRED: { description: 'The curator concluded it from other signs.' },
  },
})

export const Outlet = builder.prismaNode('Outlet', {
  id: { field: 'id' },
  select: { id: true },
  nullable: true,
  description: 'A news outlet: a broadcaster, newspaper, agency or site.',
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Readable key, such as `press-tv`.' }),
    name: t.exposeString('name', { description: 'Name as the outlet writes it, such as Press TV.' }),
    shortName: t.string({
      description:
        'For narrow columns: the words of its name that make its slug, such as BBC of BBC News; the whole name where none do.',
      select: { name: true, slug: true },
      resolve: shortNameOf,
    }),
    country: t.expose('country', {
      type: 'CountryCode',
      nullable: true,
      description: 'Country of its seat; null where it has none or it is not known.',
    }),
    ownership: t.expose('ownership', { type: Ownership, description: 'Who owns or controls it.' }),
    stateAffiliation: t.expose('stateAffiliation', {
      type: 'CountryCode',
      nullable: true,
      description: 'The state that owns or funds the outlet, if any.',
    }),
    homepage: t.expose('homepage', {
      type: 'URL',
      nullable: true,
      description: 'Address of its front page.',
    }),
    wikidataId: t.exposeString('wikidataId', {
      nullable: true,
      description: 'Wikidata item, such as Q9531; null where not sure.',
    }),
    identification: t.expose('identification', {
      type: Identification,
      description: 'Whether the source text names its outlet, or the curator inferred it.',
    }),
  }),
})

export const OutletConnection = createConnection(Outlet, 'Outlet', 'outlets')

const OutletFilter = builder.inputType('OutletFilter', {
  description: 'Which outlets: every field given must hold, a list means any of.',
  fields: (t) => ({
    country: t.field({ type: ['CountryCode'], description: 'Seated in one of these countries, such as GB.' }),
    ownership: t.field({ type: [Ownership], description: 'Owned in one of these ways.' }),
    story: t.stringList({ ...naming('STORY'), description: 'Told one of these stories (slugs).' }),
  }),
})

const OutletOrder = createOrder('Outlet', 'outlets', {
  NAME: 'By name.',
  COUNTRY: 'By country code.',
  ARTICLES: 'By number of articles.',
})

const outletListArgs = builder.args((t) => ({
  filter: t.field({ type: OutletFilter, description: 'Which outlets; all if not given.' }),
  orderBy: t.field({ type: OutletOrder, description: 'By name if not given.' }),
}))

function outletWhere(filter: Optional<typeof OutletFilter.$inferInput>): Prisma.OutletWhereInput {
  return {
    country: anyOf(filter?.country),
    ownership: anyOf(filter?.ownership),
    stories: someOf(filter?.story),
  }
}

function outletOrderBy(
  order: Optional<typeof OutletOrder.$inferInput>,
): Prisma.OutletOrderByWithRelationInput[] {
  const direction = sortOrder(order, ['ARTICLES'])
  const by = {
    NAME: { name: direction },
    COUNTRY: { country: nullsLast(direction) },
    ARTICLES: { articleCount: direction },
  }
  return [by[order?.field ?? 'NAME'], { id: 'asc' }]
}

builder.queryFields((t) => ({
  outlet: t.field({
    type: Outlet,
    nullable: true,
    description: 'The outlet with this slug; null where there is none.',
    args: { slug: t.arg.string({ required: true, description: 'Such as `bbc`.' }) },
    resolve: (_root, { slug }, context, info) =>
      context.prisma.outlet.findUnique({ ...planRows(context, info), where: { slug } }),
  }),
  outlets: t.connection(
    {
      type: Outlet,
      description: 'The outlets.',
      args: outletListArgs,
      resolve: (_root, { filter, orderBy, ...page }, context, info) =>
        pageOfRows(
          'Outlet',
          { where: outletWhere(filter), orderBy: outletOrderBy(orderBy) },
          page,
          context,
          info,
        ),
    },
    ...OutletConnection,
  ),
}))
