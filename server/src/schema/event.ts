import type { Prisma } from '@rashomon/database/client'
import { pageOfRows } from '../rows/paging/page-of-rows.ts'
import { planRows } from '../rows/plan-rows.ts'
import { ArticleConnection, articleList, articleListArgs } from './article.ts'
import { builder } from './builder.ts'
import { createConnection } from './connection.ts'
import { EventMentionConnection } from './event-mention.ts'
import { anyOf, DateRange, endsWithin, type Optional, someOf, startsWithin } from './filters.ts'
import { naming } from './names/named-kind.ts'
import { createOrder, nullsLast, sortOrder } from './orders.ts'

const EventKind = builder.enumType('EventKind', {
  description: 'What sort of event it is.',
  values: {
    EXPULSION: { description: 'Diplomats or others are sent away.' },
    RETALIATION: { description: 'One side answers a measure of another in kind.' },
    ATTACK: { description: 'Violence against people or things.' },
    STATEMENT: { description: 'Somebody speaks in public or to the press.' },
    MEETING: { description: 'Parties meet.' },
    LEGAL: { description: 'A charge, a ruling, an inquiry.' },
    POLICY: { description: 'A decision on rules, posts or plans.' },
    CONFLICT: { description: 'War, annexation, lasting hostilities.' },
    OTHER: { description: 'Anything else.' },
  },
})

const ParticipantRole = builder.enumType('ParticipantRole', {
  description: 'The part that a figure has in an event.',
  values: {
    AGENT: { description: 'Did it.' },
    TARGET: { description: 'It was done to it.' },
    OTHER: { description: 'Took part in another way.' },
  },
})

const EventCode = builder.prismaObject('EventCode', {
  description: 'A code of the event in a scheme of event coders; coders disagree, so there may be several.',
  fields: (t) => ({
    scheme: t.exposeString('scheme', { description: 'CAMEO or PLOVER.' }),
    code: t.exposeString('code', { description: 'Such as 166 (CAMEO) or SANCTION/expel (PLOVER).' }),
  }),
})

const Participant = builder.prismaObject('Participant', {
  description: 'A figure with a part in an event.',
  fields: (t) => ({
    role: t.expose('role', { type: ParticipantRole, description: 'The part it has.' }),
    figure: t.relation('figure', { description: 'Who it is.' }),
  }),
})

export const Event = builder.prismaNode('Event', {
  id: { field: 'id' },
  select: { id: true },
  nullable: true,
  description: 'Something dated or datable that articles tell or recall.',
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Readable key.' }),
    title: t.exposeString('title', { description: 'What happened, in a few words.' }),
    kind: t.expose('kind', { type: EventKind, description: 'What sort of event it is.' }),
    date: t.expose('date', {
      type: 'Edtf',
      nullable: true,
      description: 'When it happened, as closely as is known; null where nothing tells.',
    }),
    place: t.exposeString('place', { nullable: true, description: 'Where it happened.' }),
    codes: t.relation('codes', {
      type: EventCode,
      query: { orderBy: [{ scheme: 'asc' }, { code: 'asc' }] },
      description: 'Its codes in schemes of event coders.',
    }),
    participants: t.relation('participants', {
      type: Participant,
      query: { orderBy: [{ role: 'asc' }, { figureId: 'asc' }] },
      description: 'Who did it, and to whom.',
    }),
    mentions: t.relatedConnection(
      'mentions',
      {
        cursor: 'id',
        totalCount: true,
        description: 'Where articles tell or recall it.',
        query: { orderBy: [{ articleId: 'asc' }, { start: 'asc' }, { id: 'asc' }] },
      },
      ...EventMentionConnection,
    ),
    articles: t.relatedConnection(
      'articles',
      {
        cursor: 'id',
        totalCount: true,
        description: 'Articles that mention it.',
        args: articleListArgs,
        query: articleList,
      },
      ...ArticleConnection,
    ),
    measures: t.relation('measures', {
      query: { orderBy: { slug: 'asc' } },
      description: 'Its numbers and dates that articles report.',
    }),
    outlets: t.relation('outlets', {
      query: { orderBy: [{ name: 'asc' }, { id: 'asc' }] },
      description: 'Outlets whose articles mention it, by name.',
    }),
  }),
})

export const EventConnection = createConnection(Event, 'Event', 'events')

const EventFilter = builder.inputType('EventFilter', {
  description: 'Which events: every field given must hold, a list means any of.',
  fields: (t) => ({
    kind: t.field({ type: [EventKind], description: 'Of one of these kinds.' }),
    story: t.stringList({ ...naming('STORY'), description: 'Mentioned in one of these stories (slugs).' }),
    outlet: t.stringList({ ...naming('OUTLET'), description: 'Mentioned by one of these outlets (slugs).' }),
    date: t.field({ type: DateRange, description: 'Happened within these days.' }),
    code: t.stringList({
      ...naming('CODE'),
      description: 'Has one of these codes, such as 166 or SANCTION/expel.',
    }),
  }),
})

const EventOrder = createOrder('Event', 'events', {
  DATE: 'By the first day that its date can mean.',
  MENTIONS: 'By number of mentions in all articles.',
})

export const eventListArgs = builder.args((t) => ({
  filter: t.field({ type: EventFilter, description: 'Which events; all if not given.' }),
  orderBy: t.field({ type: EventOrder, description: 'By date if not given.' }),
}))

interface EventListArgs {
  filter?: Optional<typeof EventFilter.$inferInput>
  orderBy?: Optional<typeof EventOrder.$inferInput>
}

export function eventList({ filter, orderBy }: EventListArgs) {
  return { where: eventWhere(filter), orderBy: eventOrderBy(orderBy) }
}

function eventWhere(filter: EventListArgs['filter']): Prisma.EventWhereInput {
  return {
    kind: anyOf(filter?.kind),
    stories: someOf(filter?.story),
    outlets: someOf(filter?.outlet),
    dateFrom: startsWithin(filter?.date),
    dateTo: endsWithin(filter?.date),
    codes: filter?.code ? { some: { code: anyOf(filter.code) } } : undefined,
  }
}

function eventOrderBy(order: EventListArgs['orderBy']): Prisma.EventOrderByWithRelationInput[] {
  const direction = sortOrder(order, ['MENTIONS'])
  const by = { DATE: { dateFrom: nullsLast(direction) }, MENTIONS: { mentionCount: direction } }
  return [by[order?.field ?? 'DATE'], { id: 'asc' }]
}

builder.queryFields((t) => ({
  event: t.field({
    type: Event,
    nullable: true,
    description: 'The event with this slug, or what it became; null where there is none.',
    args: { slug: t.arg.string({ required: true, description: 'Such as `salisbury-poisoning-2018`.' }) },
    async resolve(_root, { slug }, context, info) {
      const query = planRows(context, info)
      const found = await context.prisma.event.findUnique({ ...query, where: { slug } })
      return found ?? context.prisma.event.findFirst({ ...query, where: { merged: { some: { slug } } } })
    },
  }),
  events: t.connection(
    {
      type: Event,
      description: 'The events.',
      args: eventListArgs,
      resolve: (_root, args, context, info) => pageOfRows('Event', eventList(args), args, context, info),
    },
    ...EventConnection,
  ),
}))
