import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type SeededApi, startSeededApi } from '../support/seeded-api.ts'

let api: SeededApi
beforeAll(async () => {
  api = await startSeededApi()
})
afterAll(() => api.dispose())

async function refusalOf(
  source: string,
  variables?: Record<string, unknown>,
): Promise<{ readonly message: string; readonly nearest?: unknown; readonly [name: string]: unknown }> {
  const { data, errors } = await api.execute(source, variables)
  expect(data).toBeUndefined()
  const { message, extensions } = errors?.[0] ?? expect.fail('nothing was refused')
  return { message, ...extensions }
}

describe('what nothing is called is refused, with the argument and what is called alike', () => {
  test.each([
    ['quotations(filter: { outlet: ["bcc"] }) { totalCount }', 'filter.outlet', 'bbc'],
    ['articles(filter: { outlet: ["bbc", "pres-tv"] }) { totalCount }', 'filter.outlet', 'press-tv'],
    [
      'articles(filter: { story: ["nato-expels-russian-diplomat"] }) { totalCount }',
      'filter.story',
      'nato-expels-russian-diplomats',
    ],
    [
      'statements(filter: { speaker: ["jens-stoltenburg"] }) { totalCount }',
      'filter.speaker',
      'jens-stoltenberg',
    ],
    ['figures(filter: { side: ["rusia"] }) { totalCount }', 'filter.side', 'russia'],
    ['quotations(filter: { cue: ["slamm"] }) { totalCount }', 'filter.cue', 'slam'],
    ['search(query: "x", story: "nato-expels") { totalCount }', 'story', 'nato-expels-russian-diplomats'],
    ['quotationStats(groupBy: [FORM], filter: { outlet: ["bcc"] }) { words }', 'filter.outlet', 'bbc'],
  ])('%s', async (field, argument, nearest) => {
    const refusal = await refusalOf(`{ ${field} }`)
    expect(refusal).toMatchObject({ code: 'BAD_USER_INPUT', argument })
    expect(refusal.nearest).toContain(nearest)
    expect(refusal.message).toMatch(
      new RegExp(`^Argument "${argument}" names ".*", which is no .*Did you mean .*"${nearest}"`),
    )
  })

  test('also deep inside a query, and by a variable', async () => {
    const refusal = await refusalOf(
      `query ($filter: QuotationFilter) {
        outlets { nodes { articles { nodes { quotations(filter: $filter) { totalCount } } } } }
      }`,
      { filter: { outlet: ['bbc'], speaker: ['nobody-at-all'] } },
    )
    expect(refusal).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'filter.speaker', nearest: [] })
    expect(refusal.message).toBe('Argument "filter.speaker" names "nobody-at-all", which is no figure here.')
  })

  test('a code, and an id of a statement that is not there', async () => {
    expect(
      (await refusalOf('{ events(filter: { code: ["SANCTION/expell"] }) { totalCount } }')).nearest,
    ).toContain('SANCTION/expel')
    const id = Buffer.from('Statement:00000000-0000-4000-8000-000000000000').toString('base64')
    expect(await refusalOf(`{ quotations(filter: { statement: ["${id}"] }) { totalCount } }`)).toMatchObject({
      argument: 'filter.statement',
    })
  })

  test('of an outlet that has no article in a story, the outlets that have', async () => {
    const { errors } = await api.execute(
      '{ story(slug: "nato-expels-russian-diplomats") { coverage(outlets: ["bcc"]) { outlets { wordCount } } } }',
    )
    expect(errors?.[0]?.extensions).toMatchObject({ argument: 'outlets', nearest: ['bbc'] })
  })
})

describe('a name that one thing alone has is as good as its slug', () => {
  test.each([
    [
      'quotations(filter: { outlet: ["BBC"] }) { totalCount }',
      'quotations(filter: { outlet: ["bbc"] }) { totalCount }',
    ],
    [
      'quotations(filter: { outlet: ["Press TV"], speaker: ["Jens Stoltenberg"] }) { totalCount }',
      'quotations(filter: { outlet: ["press-tv"], speaker: ["jens-stoltenberg"] }) { totalCount }',
    ],
    [
      'figures(filter: { side: ["NATO"] }) { totalCount }',
      'figures(filter: { side: ["nato"] }) { totalCount }',
    ],
  ])('%s', async (byName, bySlug) => {
    const found = await api.query(`{ ${byName} }`)
    expect(found).toEqual(await api.query(`{ ${bySlug} }`))
    expect(JSON.stringify(found)).not.toContain(':0')
  })

  test('also in a variable', async () => {
    const query =
      'query ($outlets: [String!]) { articles(filter: { outlet: $outlets }) { nodes { outlet { slug } } } }'
    expect(await api.query(query, { outlets: ['The Daily Beast'] })).toEqual({
      articles: { nodes: [{ outlet: { slug: 'daily-beast' } }] },
    })
  })
})

test('a cue that no article has, but any may have, is answered: nobody used it', async () => {
  expect(await api.query('{ quotations(filter: { cue: ["retort"] }) { totalCount } }')).toEqual({
    quotations: { totalCount: 0 },
  })
})

test('what was found lately is not looked up again', async () => {
  const query = '{ articles(filter: { outlet: ["sputnik"] }) { nodes { slug } } }'
  const first = await api.countStatements(query)
  expect(await api.countStatements(query)).toBe(first - 1)
})
