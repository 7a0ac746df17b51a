import { countGroups } from '@rashomon/database'
import type { Prisma, PrismaClient } from '@rashomon/database/client'
import { badUserInput } from '../rows/bad-user-input.ts'
import { builder } from './builder.ts'
import { keyWriter } from './name-keys.ts'
import { QuotationFilter, quotationWhere } from './quotation.ts'
import { COLUMNS, type Dimension, type Key } from './quotation-key.ts'

const MAX_DIMENSIONS = 3
/** Rows of one answer; more are refused rather than cut off. */
const MAX_GROUPS = 10_000

const QuotationDimension = builder.enumType('QuotationDimension', {
  description: 'What quotations can be counted by.',
  values: {
    OUTLET: { description: 'The outlet that prints it, by slug.' },
    SPEAKER: { description: 'The figure to whom it is attributed, by slug.' },
    SIDE: {
      description:
        'The state, alliance, party or other body for which the speaker stands, by slug; null for none.',
    },
    FORM: { description: 'Direct, indirect or mixed.' },
    CUE: { description: 'The reporting expression, by lemma; null for none.' },
    STANCE: { description: 'The stance of the reporting expression; null for none.' },
    STORY: { description: 'The story, by slug.' },
    RENDERING: { description: 'How the words stand to the fullest rendering.' },
    SPEAKER_KIND: {
      description:
        'What sort of figure is quoted: ANONYMOUS counts unnamed sources. Not together with SPEAKER.',
    },
  },
})

const QuotationKey = builder.objectRef<Key>('QuotationKey').implement({
  description: 'The value of one dimension.',
  fields: (t) => ({
    dimension: t.expose('dimension', { type: QuotationDimension, description: 'What is told apart.' }),
    value: t.exposeString('value', {
      nullable: true,
      description: 'A slug, lemma or enum value; null where the quotations have none.',
    }),
    name: t.string({
      nullable: true,
      description: 'What the slug stands for, to be shown; the value itself where it is no slug.',
      resolve: ({ name }) => name(),
    }),
  }),
})

interface Stat {
  keys: Key[]
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
      if (
        groupBy.length < 1 ||
        groupBy.length > MAX_DIMENSIONS ||
        new Set(columnsOf(groupBy)).size < groupBy.length
      ) {
        throw badUserInput('groupBy', `takes one to ${MAX_DIMENSIONS} different dimensions.`)
      }
      return countQuotations(prisma, groupBy, quotationWhere(filter))
    },
  }),
)

function columnsOf(dimensions: readonly Dimension[]) {
  return dimensions.map((dimension) => COLUMNS[dimension])
}

async function countQuotations(
  prisma: PrismaClient,
  dimensions: readonly Dimension[],
  where: Prisma.QuotationWhereInput,
): Promise<Stat[]> {
  const groups = await countGroups(prisma, 'Quotation', {
    by: columnsOf(dimensions),
    where,
    sum: 'wordCount',
    limit: MAX_GROUPS + 1,
  })
  if (groups.length > MAX_GROUPS) {
    throw badUserInput('groupBy', `makes more than ${MAX_GROUPS} rows: filter more or group by less.`)
  }
  const writeKeys = await Promise.all(
    dimensions.map((dimension, place) => keyWriter(prisma, dimension, uniqueOf(groups, place))),
  )
  const joined = new Map<string, Stat & { readonly name: string }>()
  for (const { keys: values, rows, sum } of groups) {
    const keys = writeKeys.map((write, place) => write(values[place] ?? null))
    const name = JSON.stringify(keys.map(({ value }) => value))
    const { quotations = 0, words = 0 } = joined.get(name) ?? {}
    joined.set(name, { name, keys, quotations: quotations + rows, words: words + sum })
  }
  return [...joined.values()].sort((a, b) => b.quotations - a.quotations || (a.name < b.name ? -1 : 1))
}

type Group = Awaited<ReturnType<typeof countGroups>>[number]

function uniqueOf(groups: readonly Group[], place: number): readonly string[] {
  return [...new Set(groups.flatMap(({ keys }) => keys[place] ?? []))]
}
