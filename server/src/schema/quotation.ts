import type { Prisma } from '@rashomon/database/client'
import { isUncertain, UNCERTAIN_BELOW } from '../domain/confidence.ts'
import { pageOfRows } from '../rows/paging/page-of-rows.ts'
import { builder } from './builder.ts'
import { createConnection } from './connection.ts'
import { Cue, CueStance, cueOf } from './cue.ts'
import { Edit, editsBetween } from './edit.ts'
import { FigureKind } from './figure-kind.ts'
import { anyOf, containing, type Optional, slugOf } from './filters.ts'
import { decodeIdOf } from './global-id.ts'
import { naming } from './names/named-kind.ts'
import { createOrder, sortOrder } from './orders.ts'
import { readSentences } from './read-sentences.ts'
import { readSelectors, TextSelector } from './text-selector.ts'

const QuotationForm = builder.enumType('QuotationForm', {
  description: 'How an article gives the words of a speaker.',
  values: {
    DIRECT: { description: 'Wholly inside quotation marks.' },
    INDIRECT: { description: 'Reported in the words of the article.' },
    MIXED: { description: 'Reported, with fragments inside quotation marks.' },
  },
})

export const Origin = builder.enumType('Origin', {
  description: 'How an annotation came to be.',
  values: {
    CURATED: { description: 'A person made it.' },
    EXTRACTED: { description: 'Software made it.' },
    REVIEWED: { description: 'Software made it and a person checked it.' },
  },
})

export const Rendering = builder.enumType('Rendering', {
  description: "How a quotation stands to its statement's fullest rendering.",
  values: {
    VERBATIM: {
      description: 'The same words; quotation marks, punctuation, capitals and spelling may differ.',
    },
    TRIMMED: { description: 'A part of them, or with words left out, and nothing reworded.' },
    ALTERED: { description: 'Words inside the quotation marks are changed or added.' },
    PARAPHRASED: { description: 'Told in the words of the article.' },
  },
})

export const Quotation = builder.prismaNode('Quotation', {
  id: { field: 'id' },
  // A row has 27 columns, three of them JSON, and a page of articles some hundred rows: only what is asked for is read.
  select: { id: true },
  nullable: true,
  description:
    "One article's rendering of one statement: the row that analysts count. Direct speech keeps the words as printed; indirect speech keeps the reported clause.",
  fields: (t) => ({
    article: t.relation('article', { description: 'The article that prints it.' }),
    passage: t.exposeInt('passage', {
      description:
        'Quotations printed under one attribution share a passage; passages are numbered from 1 through the article.',
    }),
    position: t.exposeFloat('position', {
      description: "Share of the article's words that stand before it, 0 to 1.",
    }),
    statement: t.relation('statement', { description: 'What it renders.' }),
    speaker: t.relation('speaker', {
      description: 'To whom this article attributes it; other articles may name another.',
    }),
    form: t.expose('form', { type: QuotationForm, description: 'Direct, indirect or mixed.' }),
    text: t.exposeString('text', {
      description:
        'Direct: the words as printed, without the enclosing quotation marks. Indirect and mixed: the reported clause, inner quotation marks kept.',
    }),
    selectors: t.field({
      type: [TextSelector],
      description: 'One selector a contiguous run; several where the attribution splits the quote.',
      select: { selectors: true },
      resolve: ({ selectors }) => readSelectors(selectors),
    }),
    directSelectors: t.field({
      type: [TextSelector],
      description:
        'The parts that stand inside quotation marks: all of it when direct, fragments when mixed, none when indirect.',
      select: { directSelectors: true },
      resolve: ({ directSelectors }) => readSelectors(directSelectors),
    }),
    sentence: t.field({
      type: TextSelector,
      description:
        'The sentence of the article that holds it, or the sentences that it runs through, attribution and all.',
      select: { articleId: true, start: true, end: true },
      resolve: async ({ articleId, start, end }, _args, { texts }) =>
        readSentences(await texts.load(articleId), { start, end }).sentence,
    }),
    speakerText: t.exposeString('speakerText', {
      description: 'How the article names the speaker here, such as Mr Slutsky.',
    }),
    cue: t.field({
      type: Cue,
      nullable: true,
      description: 'The reporting expression; null where the words stand without one.',
      select: { cueText: true, cueLemma: true, cueStance: true, cueSelector: true },
      resolve: cueOf,
    }),
    via: t.relation('via', {
      nullable: true,
      description: 'The outlet or agency through which the article has it, such as Interfax.',
    }),
    rendering: t.expose('rendering', {
      type: Rendering,
      description: "How the words stand to the statement's fullest rendering.",
    }),
    retention: t.exposeFloat('retention', {
      description: "Share of the fullest rendering's words that survive, 0 to 1.",
    }),
    edits: t.field({
      type: [Edit],
      description: 'Token edits that turn the fullest rendering into this one.',
      select: { text: true, statement: { select: { text: true } } },
      resolve: ({ statement, text }) => editsBetween(statement.text, text),
    }),
    origin: t.expose('origin', { type: Origin, description: 'Made by a person or by software.' }),
    confidence: t.exposeFloat('confidence', {
      nullable: true,
      description: '0 to 1; null where a person curated it.',
    }),
    isUncertain: t.boolean({
      description: `Whether it was found with a confidence below ${UNCERTAIN_BELOW}: as likely wrong as right, and kept for a person to judge.`,
      select: { confidence: true },
      resolve: ({ confidence }) => isUncertain(confidence),
    }),
  }),
})

export const QuotationConnection = createConnection(Quotation, 'Quotation', 'quotations')

export const QuotationFilter = builder.inputType('QuotationFilter', {
  description: 'Which quotations: every field given must hold, a list means any of.',
  fields: (t) => ({
    outlet: t.stringList({ ...naming('OUTLET'), description: 'Printed by one of these outlets (slugs).' }),
    article: t.stringList({ ...naming('ARTICLE'), description: 'Printed in one of these articles (slugs).' }),
    speaker: t.stringList({
      ...naming('FIGURE'),
      description: 'Attributed to one of these figures (slugs).',
    }),
    side: t.stringList({
      ...naming('FIGURE'),
      description: 'Speaker stands for one of these states, alliances, parties or other bodies (slugs).',
    }),
    speakerKind: t.field({
      type: [FigureKind],
      description: 'Attributed to a figure of one of these kinds, such as [ANONYMOUS] for unnamed sources.',
    }),
    story: t.stringList({
      ...naming('STORY'),
      description: 'In articles about one of these stories (slugs).',
    }),
    statement: t.idList({ ...naming('STATEMENT'), description: 'Renders one of these statements (ids).' }),
    form: t.field({ type: [QuotationForm], description: 'In one of these forms.' }),
    stance: t.field({ type: [CueStance], description: 'Reported with a cue of one of these stances.' }),
    cue: t.stringList({
      ...naming('CUE'),
      description: 'Reported with one of these cues (lemmas), such as `slam`.',
    }),
    rendering: t.field({ type: [Rendering], description: 'Renders its statement in one of these ways.' }),
    origin: t.field({ type: [Origin], description: 'Made in one of these ways.' }),
    minConfidence: t.float({
      description: 'Found with at least this confidence, 0 to 1, or curated by a person.',
    }),
    text: t.string({ description: 'Contains these words in this order, whatever their case.' }),
  }),
})

const QuotationOrder = createOrder('Quotation', 'quotations', {
  ARTICLE: 'Article by article (by slug), in reading order.',
  POSITION: 'By the share of the article that stands before it.',
  WORDS: 'By length in words.',
})

export const quotationListArgs = builder.args((t) => ({
  filter: t.field({ type: QuotationFilter, description: 'Which quotations; all if not given.' }),
  orderBy: t.field({
    type: QuotationOrder,
    description: 'Article by article, in reading order, if not given.',
  }),
}))

interface QuotationListArgs {
  filter?: Optional<typeof QuotationFilter.$inferInput>
  orderBy?: Optional<typeof QuotationOrder.$inferInput>
}

export function quotationList({ filter, orderBy }: QuotationListArgs) {
  return { where: quotationWhere(filter), orderBy: quotationOrderBy(orderBy) }
}

function speakerWhere(filter: QuotationListArgs['filter']): Prisma.FigureWhereInput | undefined {
  if (!filter?.speakerKind) return slugOf(filter?.speaker)
  return { ...slugOf(filter.speaker), kind: anyOf(filter.speakerKind) }
}

export function quotationWhere(filter: QuotationListArgs['filter']): Prisma.QuotationWhereInput {
  return {
    outlet: slugOf(filter?.outlet),
    article: slugOf(filter?.article),
    story: slugOf(filter?.story),
    speaker: speakerWhere(filter),
    side: anyOf(filter?.side),
    statementId: anyOf(filter?.statement?.map((id) => decodeIdOf('Statement', id, 'filter.statement'))),
    form: anyOf(filter?.form),
    cueStance: anyOf(filter?.stance),
    cueLemma: anyOf(filter?.cue),
    rendering: anyOf(filter?.rendering),
    origin: anyOf(filter?.origin),
    ...(filter?.minConfidence != null && {
      OR: [{ confidence: null }, { confidence: { gte: filter.minConfidence } }],
    }),
    text: containing(filter?.text),
  }
}

function quotationOrderBy(order: QuotationListArgs['orderBy']): Prisma.QuotationOrderByWithRelationInput[] {
  const direction = sortOrder(order)
  const by = {
    ARTICLE: [{ article: { slug: direction } }, { start: direction }],
    POSITION: [{ position: direction }],
    WORDS: [{ wordCount: direction }],
  }
  return [...by[order?.field ?? 'ARTICLE'], { id: 'asc' }]
}

builder.queryFields((t) => ({
  quotations: t.connection(
    {
      type: Quotation,
      description: 'The quotations of all articles.',
      args: quotationListArgs,
      resolve: (_root, args, context, info) =>
        pageOfRows('Quotation', quotationList(args), args, context, info),
    },
    ...QuotationConnection,
  ),
}))
