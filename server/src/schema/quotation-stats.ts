import { countGroups } from '@rashomon/database'
import type { Prisma, PrismaClient } from '@rashomon/database/client'
import { badUserInput } from '../rows/bad-user-input.ts'
import { builder } from './builder.ts'
import { QuotationFilter, quotationWhere } from './quotation.ts'

const MAX_DIMENSIONS = 3
/** Rows of one answer; more are refused rather than cut off. */
const MAX_GROUPS = 10_000

/** The column that each dimension groups by. */
const COLUMNS = {
  OUTLET: 'outletId',
  SPEAKER: 'speakerId',
  SIDE: 'side',
  FORM: 'form',
  CUE: 'cueLemma',
  STANCE: 'cueStance',
  STORY: 'storyId',
  RENDERING: 'rendering',
} as const satisfies Record<string, Prisma.QuotationScalarFieldEnum>

type Dimension = keyof typeof COLUMNS

const QuotationDimension = builder.enumType('QuotationDimension', {
  description: 'What quotations can be counted by.',
  values: {
    OUTLET: { description: 'The outlet that prints it, by slug.' },
    SPEAKER: { description: 'The figure to whom it is attributed, by slug.' },
    SIDE: { description: 'The state or alliance for which the speaker stands, by slug; null for none.' },
    FORM: { description: 'Direct, indirect or mixed.' },
    CUE: { description: 'The reporting expression, by lemma; null for none.' },
    STANCE: { description: 'The stance of the reporting expression; null for none.' },
    STORY: { description: 'The story, by slug.' },
    RENDERING: { description: 'How the words stand to the fullest rendering.' },
  },
})

const QuotationKey = builder
  .objectRef<{ dimension: Dimension; value: string | null }>('QuotationKey')
  .implement({
    description: 'The value of one dimension.',
    fields: (t) => ({
      dimension: t.expose('dimension', { type: QuotationDimension, description: 'What is told apart.' }),
      value: t.exposeString('value', {
        nullable: true,
        description: 'A slug, lemma or enum value; null where the quotations have none.',
      }),
    }),
  })

interface Stat {
  keys: { dimension: Dimension; value: string | null }[]
  quotations: number
  words: number
}

const QuotationStat = builder.objectRef<Stat>('QuotationStat').implement({
  description: 'How many quotations have these values.',
  fields: (t) => ({
    keys: t.field({
      type: [QuotationKey],
      description: 'One value a dimension, in the order asked for.',
      resolve: ({ keys }) => keys,
    }),
    quotations: t.exposeInt('quotations', { description: 'Number of quotations.' }),
    words: t.exposeInt('words', { description: 'Words in them.' }),
  }),
})

builder.queryField('quotationStats', (t) =>
  t.field({
    type: [QuotationStat],
    description: `Counts of quotations by the given dimensions, for ad-hoc analysis; most quotations first. At most ${MAX_GROUPS} rows: more are an error, not cut off.`,
    args: {
      groupBy: t.arg({
        type: [QuotationDimension],
        required: true,
        description: `One to ${MAX_DIMENSIONS} different dimensions, such as [OUTLET, STANCE].`,
      }),
      filter: t.arg({ type: QuotationFilter, description: 'Which quotations; all if not given.' }),
    },
    resolve: (_root, { groupBy, filter }, { prisma }) => {
      if (groupBy.length < 1 || groupBy.length > MAX_DIMENSIONS || new Set(groupBy).size < groupBy.length) {
        throw badUserInput('groupBy', `takes one to ${MAX_DIMENSIONS} different dimensions.`)
      }
      return countQuotations(prisma, groupBy, quotationWhere(filter))
    },
  }),
)

async function countQuotations(
  prisma: PrismaClient,
  dimensions: readonly Dimension[],
  where: Prisma.QuotationWhereInput,
): Promise<Stat[]> {
  const groups = await countGroups(prisma, 'Quotation', {
    by: dimensions.map((dimension) => COLUMNS[dimension]),
    where,
    sum: 'wordCount',
    limit: MAX_GROUPS + 1,
  })
  if (groups.length > MAX_GROUPS) {
    throw badUserInput('groupBy', `makes more than ${MAX_GROUPS} rows: filter more or group by less.`)
  }
  const named = groups.map(({ keys, rows, sum }) => ({
    name: JSON.stringify(keys),
    keys: dimensions.map((dimension, place) => ({ dimension, value: keys[place] ?? null })),
    quotations: rows,
    words: sum,
  }))
  return named.sort((a, b) => b.quotations - a.quotations || (a.name < b.name ? -1 : 1))
}
