import { afterAll, beforeAll, expect, test } from 'vitest'
import { type SeededApi, startSeededApi } from '../support/seeded-api.ts'

let api: SeededApi
beforeAll(async () => {
  api = await startSeededApi()
})
afterAll(() => api.dispose())

const DIMENSIONS = ['OUTLET', 'SPEAKER', 'SIDE', 'FORM', 'CUE', 'STANCE', 'STORY', 'RENDERING'] as const

interface Quotation {
  text: string
  form: string
  rendering: string
  article: { outlet: { slug: string }; story: { slug: string } }
  speaker: { slug: string; side: string | null }
  cue: { lemma: string; stance: string } | null
}

const VALUES: Record<(typeof DIMENSIONS)[number], (quotation: Quotation) => string | null> = {
  OUTLET: ({ article }) => article.outlet.slug,
  SPEAKER: ({ speaker }) => speaker.slug,
  SIDE: ({ speaker }) => speaker.side,
  FORM: ({ form }) => form,
  CUE: ({ cue }) => cue?.lemma ?? null,
  STANCE: ({ cue }) => cue?.stance ?? null,
  STORY: ({ article }) => article.story.slug,
  RENDERING: ({ rendering }) => rendering,
}

const pairs = DIMENSIONS.flatMap((a, i) => DIMENSIONS.slice(i + 1).map((b) => [a, b] as const))

test.each(
  [...DIMENSIONS.map((one) => [one]), ...pairs, ['OUTLET', 'SIDE', 'STANCE'] as const].map((dimensions) => ({
    dimensions,
  })),
)('counts by $dimensions agree with counting the quotations one by one', async ({ dimensions }) => {
  const { quotationStats, quotations } = await api.query(
    `query ($groupBy: [QuotationDimension!]!) {
        quotationStats(groupBy: $groupBy) { keys { dimension value } quotations words }
        quotations(first: 100) { nodes { text form rendering article { outlet { slug } story { slug } } speaker { slug side } cue { lemma stance } } } }`,
    { groupBy: dimensions },
  )
  const expected = new Map<string, number>()
  for (const quotation of quotations.nodes as Quotation[]) {
    const key = JSON.stringify(
      dimensions.map((dimension) => ({ dimension, value: VALUES[dimension](quotation) })),
    )
    expected.set(key, (expected.get(key) ?? 0) + 1)
  }
  const counted = new Map(
    quotationStats.map(({ keys, quotations }: { keys: object; quotations: number }) => [
      JSON.stringify(keys),
      quotations,
    ]),
  )
  expect(counted).toEqual(expected)
})

test('a filter limits what is counted', async () => {
  const { quotationStats, quotations } = await api.query(`{
    quotationStats(groupBy: [FORM], filter: { outlet: ["bbc"] }) { quotations }
    quotations(filter: { outlet: ["bbc"] }) { totalCount } }`)
  const sum = quotationStats.reduce(
    (total: number, stat: { quotations: number }) => total + stat.quotations,
    0,
  )
  expect(sum).toBe(quotations.totalCount)
})

test.each(['[]', '[OUTLET, OUTLET]', '[OUTLET, SIDE, FORM, STANCE]'])(
  'refuses the dimensions %s',
  async (groupBy) => {
    const { errors } = await api.execute(`{ quotationStats(groupBy: ${groupBy}) { quotations } }`)
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'groupBy' })
  },
)
