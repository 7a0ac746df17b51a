import type { Prisma } from '@rashomon/database/client'
import { pageOfRows } from '../rows/paging/page-of-rows.ts'
import { planRows } from '../rows/plan-rows.ts'
import { builder } from './builder.ts'
import { haveConflict } from './conflicting-speakers.ts'
import { createConnection } from './connection.ts'
import { Edit, editsBetween } from './edit.ts'
import {
  anyOf,
  containing,
  DateRange,
  endsWithin,
  type Optional,
  slugOf,
  someOf,
  startsWithin,
} from './filters.ts'
import { decodeIdOf } from './global-id.ts'
import { nameSource } from './name-source.ts'
import { naming } from './names/named-kind.ts'
import { createOrder, nullsLast, sortOrder } from './orders.ts'
import { QuotationConnection, quotationList, quotationListArgs } from './quotation.ts'

const StatementRelation = builder.enumType('StatementRelation', {
  description: 'How one statement stands to another.',
  values: {
    DENIES: { description: 'Says that the other is not true.' },
    CONFIRMS: { description: 'Says that the other is true.' },
    RESPONDS_TO: { description: 'Answers the other without saying that it is true or not.' },
    REPEATS: { description: 'Says the same on another occasion.' },
    CONFLICTS_WITH: {
      description:
        'Is the same sentence of the same occasion with the opposite sense, another number or another name: outlets quote one remark in two ways.',
    },
  },
})

const BY_NAME: Prisma.FigureOrderByWithRelationInput[] = [{ name: 'asc' }, { id: 'asc' }]

/** What naming a source takes. */
const SOURCE_COLUMNS = {
  name: true,
  kind: true,
  role: true,
  affiliation: { select: { name: true } },
} as const satisfies Prisma.FigureSelect

export const Statement = builder.prismaNode('Statement', {
  id: { field: 'id' },
  select: { id: true },
  nullable: true,
  description:
    'One sentence of what a figure said on one occasion, whichever outlets carried it. A sentence is what outlets carry or drop, so a quote of three sentences renders three statements. The same words on another occasion are another statement.',
  fields: (t) => ({
    speaker: t.relation('speaker', { description: 'Who said it.' }),
    text: t.exposeString('text', { description: 'The fullest rendering that any article prints.' }),
    saidOn: t.expose('saidOn', {
      type: 'Edtf',
      nullable: true,
      description: 'Day or interval on which it was said.',
    }),
    knownSince: t.field({
      type: 'Date',
      nullable: true,
      description:
        'Since when it could have been known: the first day on which it was said or an article of the story carried it; null where neither is known.',
      select: { knownSince: true },
      resolve: ({ knownSince }) => knownSince,
    }),
    occasion: t.relation('occasion', {
      nullable: true,
      description: 'Where or to whom it was said: a press conference, an interview, a briefing.',
    }),
    story: t.relation('story', { description: 'The story in which it was told.' }),
    quotations: t.relatedConnection(
      'quotations',
      {
        cursor: 'id',
        totalCount: true,
        description: 'Each rendering of it, article by article.',
        args: quotationListArgs,
        query: quotationList,
      },
      ...QuotationConnection,
    ),
    outlets: t.relation('outlets', {
      query: { orderBy: [{ name: 'asc' }, { id: 'asc' }] },
      description: 'Outlets that carry it, by name.',
    }),
    attributedTo: t.relation('attributedTo', {
      query: { orderBy: BY_NAME },
      description: 'Distinct speakers to whom articles attribute it; more than one is a conflict.',
    }),
    speakerLabel: t.string({
      description:
        'How its speaker is called over all articles: the name, and for unnamed sources of several outlets what these share, such as `NATO official, unnamed`.',
      select: {
        speaker: { select: SOURCE_COLUMNS },
        attributedTo: { orderBy: BY_NAME, select: SOURCE_COLUMNS },
      },
      resolve: ({ speaker, attributedTo }) => nameSource(speaker, attributedTo),
    }),
    hasConflictingSpeakers: t.boolean({
      description:
        'Whether articles give it to speakers who cannot be one source: of different sides, or different persons or bodies of one side. An unnamed source of the same side is no conflict.',
      select: {
        attributedTo: {
          orderBy: BY_NAME,
          select: { id: true, kind: true, side: true, affiliationId: true },
        },
      },
      resolve: ({ attributedTo }) => haveConflict(attributedTo),
    }),
    responses: t.relation('replies', {
      query: { orderBy: [{ relation: 'asc' }, { replyId: 'asc' }] },
      description: 'Statements that deny, confirm, answer, repeat or contradict this one.',
    }),
  }),
})

export const StatementLink = builder.prismaObject('StatementLink', {
  description: 'A statement that refers to another.',
  fields: (t) => ({
    relation: t.expose('relation', { type: StatementRelation, description: 'How it stands to the other.' }),
    target: t.relation('target', { description: 'The other statement.' }),
    statement: t.relation('reply', {
      description: 'The statement that denies, confirms, answers, repeats or contradicts.',
    }),
    edits: t.field({
      type: [Edit],
      description:
        'What leads from the words of the target to those of the statement: where one conflicts with the other, the words that differ.',
      select: { target: { select: { text: true } }, reply: { select: { text: true } } },
      resolve: ({ target, reply }) => editsBetween(target.text, reply.text),
    }),
  }),
})

export const StatementLinkConnection = createConnection(
  StatementLink,
  'StatementLink',
  'links between statements',
)

export const StatementConnection = createConnection(Statement, 'Statement', 'statements')

export const StatementFilter = builder.inputType('StatementFilter', {
  description: 'Which statements: every field given must hold, a list means any of.',
  fields: (t) => ({
    speaker: t.stringList({
      ...naming('FIGURE'),
      description: 'Said by one of these figures, as some article has it (slugs).',
    }),
    side: t.stringList({
      ...naming('FIGURE'),
      description:
        'Speaker, as best supported, stands for one of these states, alliances, parties or other bodies (slugs).',
    }),
    story: t.stringList({ ...naming('STORY'), description: 'Told in one of these stories (slugs).' }),
    outlet: t.stringList({ ...naming('OUTLET'), description: 'Carried by one of these outlets (slugs).' }),
    minCarriers: t.int({ description: 'Carried by at least so many outlets.' }),
    saidOn: t.field({ type: DateRange, description: 'Said within these days.' }),
    text: t.string({
      description: 'Fullest rendering contains these words in this order, whatever their case.',
    }),
  }),
})

export const StatementOrder = createOrder('Statement', 'statements', {
  SAID_ON: 'By the day on which it was said.',
  CARRIERS: 'By the number of outlets that carry it.',
})

export const statementListArgs = builder.args((t) => ({
  filter: t.field({ type: StatementFilter, description: 'Which statements; all if not given.' }),
  orderBy: t.field({ type: StatementOrder, description: 'By the day on which it was said if not given.' }),
}))

export interface StatementListArgs {
  filter?: Optional<typeof StatementFilter.$inferInput>
  orderBy?: Optional<typeof StatementOrder.$inferInput>
}

export function statementList({ filter, orderBy }: StatementListArgs) {
  return { where: statementWhere(filter), orderBy: statementOrderBy(orderBy) }
}

export function statementWhere(filter: StatementListArgs['filter']): Prisma.StatementWhereInput {
  return {
    attributedTo: someOf(filter?.speaker),
    speaker: filter?.side ? { side: anyOf(filter.side) } : undefined,
    story: slugOf(filter?.story),
    outlets: someOf(filter?.outlet),
    carriers: { gte: filter?.minCarriers ?? undefined },
    saidFrom: startsWithin(filter?.saidOn),
    saidTo: endsWithin(filter?.saidOn),
    text: containing(filter?.text),
  }
}

function statementOrderBy(order: StatementListArgs['orderBy']): Prisma.StatementOrderByWithRelationInput[] {
  const direction = sortOrder(order, ['CARRIERS'])
  const by = { SAID_ON: { saidFrom: nullsLast(direction) }, CARRIERS: { carriers: direction } }
  return [by[order?.field ?? 'SAID_ON'], { id: 'asc' }]
}

builder.queryFields((t) => ({
  statement: t.field({
    type: Statement,
    nullable: true,
    description: 'The statement with this id, or what it became; null where there is none.',
    args: { id: t.arg.id({ required: true, description: 'As in `Statement.id`.' }) },
    async resolve(_root, args, context, info) {
      const query = planRows(context, info)
      const id = decodeIdOf('Statement', args.id, 'id')
      const found = await context.prisma.statement.findUnique({ ...query, where: { id } })
      return found ?? context.prisma.statement.findFirst({ ...query, where: { merged: { some: { id } } } })
    },
  }),
  statements: t.connection(
    {
      type: Statement,
      description: 'The statements.',
      args: statementListArgs,
      resolve: (_root, args, context, info) =>
        pageOfRows('Statement', statementList(args), args, context, info),
    },
    ...StatementConnection,
  ),
}))
