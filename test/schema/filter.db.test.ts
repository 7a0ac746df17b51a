import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Answer } from '../support/read-answer.ts'
import { type SeededApi, startSeededApi } from '../support/seeded-api.ts'

let api: SeededApi
beforeAll(async () => {
  api = await startSeededApi()
})
afterAll(() => api.dispose())

/** All items of a list that has more than a page. */
async function all<Item>(list: string, selection: string, filter = ''): Promise<Item[]> {
  const items: Item[] = []
  for (let after: string | null = null; ; ) {
    const args = `first: 100, after: ${JSON.stringify(after)}${filter && `, filter: ${filter}`}`
    const { page } = await api.query(
      `{ page: ${list}(${args}) { nodes { id ${selection} } pageInfo { hasNextPage endCursor } } }`,
    )
    items.push(...page.nodes)
    if (!page.pageInfo.hasNextPage) return items
    after = page.pageInfo.endCursor
  }
}

interface Case {
  list: string
  /** As written in a query. */
  filter: string
  /** What the condition needs to see of an item. */
  selection: string
  holds: (item: Answer) => boolean
}

const overlaps = (from: string, to: string, gte: string, lt: string) => from < lt && to >= gte

const CASES: Case[] = [
  {
    list: 'stories',
    filter: '{ outlet: ["bbc"] }',
    selection: 'outlets { slug }',
    holds: (s) => s.outlets.some((o: { slug: string }) => o.slug === 'bbc'),
  },
  {
    list: 'stories',
    filter: '{ text: "russian DIPLOMATS" }',
    selection: 'title',
    holds: (s) => /russian diplomats/i.test(s.title),
  },
  {
    list: 'stories',
    filter: '{ date: { gte: "2021-10-01", lt: "2021-11-01" } }',
    selection: 'date',
    holds: (s) => s.date.startsWith('2021-10'),
  },
  {
    list: 'outlets',
    filter: '{ country: ["US", "GB"] }',
    selection: 'country',
    holds: (o) => ['US', 'GB'].includes(o.country),
  },
  {
    list: 'outlets',
    filter: '{ ownership: [STATE] }',
    selection: 'ownership',
    holds: (o) => o.ownership === 'STATE',
  },
  {
    list: 'outlets',
    filter: '{ story: ["nato-expels-russian-diplomats"] }',
    selection: '',
    holds: () => true,
  },
  {
    list: 'articles',
    filter: '{ outlet: ["sputnik", "bbc"] }',
    selection: 'outlet { slug }',
    holds: (a) => ['sputnik', 'bbc'].includes(a.outlet.slug),
  },
  {
    list: 'articles',
    filter: '{ figure: ["dmitry-peskov"] }',
    selection: 'figures(first: 100) { nodes { slug } }',
    holds: (a) => a.figures.nodes.some((f: { slug: string }) => f.slug === 'dmitry-peskov'),
  },
  {
    list: 'articles',
    filter: '{ event: ["crimea-annexation-2014"] }',
    selection: 'eventMentions(first: 100) { nodes { event { slug } } }',
    holds: (a) =>
      a.eventMentions.nodes.some(
        (m: { event: { slug: string } }) => m.event.slug === 'crimea-annexation-2014',
      ),
  },
  {
    list: 'articles',
    filter: '{ language: ["en-GB"] }',
    selection: 'language',
    holds: (a) => a.language === 'en-GB',
  },
  {
    list: 'articles',
    filter: '{ publishedOn: { gte: "2021-10-07" } }',
    selection: 'publishedOn',
    holds: (a) => a.publishedOn >= '2021-10-07',
  },
  {
    list: 'articles',
    filter: '{ publishedOn: { lt: "2021-10-07" } }',
    selection: 'publishedOn',
    holds: (a) => a.publishedOn !== null && a.publishedOn < '2021-10-07',
  },
  {
    list: 'articles',
    filter: '{ text: "afghan era" }',
    selection: 'text',
    holds: (a) => /afghan era/i.test(a.text),
  },
  { list: 'figures', filter: '{ kind: [PERSON] }', selection: 'kind', holds: (f) => f.kind === 'PERSON' },
  { list: 'figures', filter: '{ side: ["russia"] }', selection: 'side', holds: (f) => f.side === 'russia' },
  { list: 'figures', filter: '{ country: ["RU"] }', selection: 'country', holds: (f) => f.country === 'RU' },
  {
    list: 'figures',
    filter: '{ name: "skripal" }',
    selection: 'name aliases',
    holds: (f) => [f.name, ...f.aliases].some((name) => /skripal/i.test(name)),
  },
  {
    list: 'events',
    filter: '{ kind: [EXPULSION, LEGAL] }',
    selection: 'kind',
    holds: (e) => ['EXPULSION', 'LEGAL'].includes(e.kind),
  },
  {
    list: 'events',
    filter: '{ outlet: ["bbc"] }',
    selection: 'outlets { slug }',
    holds: (e) => e.outlets.some((o: { slug: string }) => o.slug === 'bbc'),
  },
  {
    list: 'events',
    filter: '{ code: ["166"] }',
    selection: 'codes { code }',
    holds: (e) => e.codes.some((c: { code: string }) => c.code === '166'),
  },
  {
    list: 'events',
    filter: '{ date: { gte: "2018-01-01", lt: "2019-01-01" } }',
    selection: 'date',
    holds: (e) => e.date === '2014/..' || e.date.startsWith('../') || /^2018/.test(e.date),
  },
  {
    list: 'statements',
    filter: '{ speaker: ["alexander-grushko"] }',
    selection: 'attributedTo { slug }',
    holds: (s) => s.attributedTo.some((f: { slug: string }) => f.slug === 'alexander-grushko'),
  },
  {
    list: 'statements',
    filter: '{ side: ["nato"] }',
    selection: 'speaker { side }',
    holds: (s) => s.speaker.side === 'nato',
  },
  {
    list: 'statements',
    filter: '{ outlet: ["el-american"] }',
    selection: 'outlets { slug }',
    holds: (s) => s.outlets.some((o: { slug: string }) => o.slug === 'el-american'),
  },
  {
    list: 'statements',
    filter: '{ minCarriers: 3 }',
    selection: 'outlets { slug }',
    holds: (s) => s.outlets.length >= 3,
  },
  {
    list: 'statements',
    filter: '{ saidOn: { gte: "2021-10-07", lt: "2021-10-08" } }',
    selection: 'saidOn',
    holds: (s) => s.saidOn !== null && spansDay(s.saidOn, '2021-10-07'),
  },
  {
    list: 'statements',
    filter: `{ text: "NATO's policy" }`,
    selection: 'text',
    holds: (s) => /nato.s policy/i.test(s.text),
  },
  {
    list: 'quotations',
    filter: '{ outlet: ["press-tv"], form: [DIRECT] }',
    selection: 'form article { outlet { slug } }',
    holds: (q) => q.form === 'DIRECT' && q.article.outlet.slug === 'press-tv',
  },
  {
    list: 'quotations',
    filter: '{ article: ["bbc-nato-expels-eight-russians"] }',
    selection: 'article { slug }',
    holds: (q) => q.article.slug === 'bbc-nato-expels-eight-russians',
  },
  {
    list: 'quotations',
    filter: '{ speaker: ["jens-stoltenberg"] }',
    selection: 'speaker { slug }',
    holds: (q) => q.speaker.slug === 'jens-stoltenberg',
  },
  {
    list: 'quotations',
    filter: '{ side: ["russia", "nato"] }',
    selection: 'speaker { side }',
    holds: (q) => ['russia', 'nato'].includes(q.speaker.side),
  },
  {
    list: 'quotations',
    filter: '{ story: ["nato-expels-russian-diplomats"], stance: [CONFRONTATIONAL] }',
    selection: 'cue { stance }',
    holds: (q) => q.cue?.stance === 'CONFRONTATIONAL',
  },
  {
    list: 'quotations',
    filter: '{ cue: ["tell", "warn"] }',
    selection: 'cue { lemma }',
    holds: (q) => ['tell', 'warn'].includes(q.cue?.lemma),
  },
  { list: 'quotations', filter: '{ origin: [CURATED] }', selection: '', holds: () => true },
  {
    list: 'quotations',
    filter: '{ text: "cold war" }',
    selection: 'text',
    holds: (q) => /cold war/i.test(q.text),
  },
]

function spansDay(edtf: string, day: string): boolean {
  const [from = '', to = from] = edtf.replace(/[~?%]/g, '').split('/')
  return overlaps(from.padEnd(10, '-00'), `${to}-99`.slice(0, 10), day, `${day}+`)
}

describe.each(CASES)('$list filtered by $filter', ({ list, filter, selection, holds }) => {
  test('holds just the items for which it is true, and counts them', async () => {
    const items = await all<{ id: string }>(list, selection)
    const expected = items.filter(holds).map(({ id }) => id)
    const found = await all<{ id: string }>(list, '', filter)
    expect(found.map(({ id }) => id)).toEqual(expected)
    expect(expected.length).toBeGreaterThan(0)
    const { page } = await api.query(`{ page: ${list}(filter: ${filter}) { totalCount } }`)
    expect(page.totalCount).toBe(expected.length)
  })
})

test('an empty list of values matches nothing, null everything', async () => {
  const { none, every } = await api.query(
    '{ none: outlets(filter: { country: [] }) { totalCount } every: outlets(filter: { country: null }) { totalCount } }',
  )
  expect([none.totalCount, every.totalCount]).toEqual([0, 5])
})

test('wildcards of LIKE are taken literally', async () => {
  const source = 'query ($text: String) { quotations(filter: { text: $text }) { totalCount } }'
  for (const text of ['%', '_ussia', '\\', 'R%a']) {
    expect((await api.query(source, { text })).quotations.totalCount).toBe(0)
  }
})

test('a statement filter by id takes the ids of statements', async () => {
  const { statements } = await api.query(
    '{ statements(filter: { speaker: ["dmitry-peskov"] }) { nodes { id } } }',
  )
  const ids = statements.nodes.map(({ id }: { id: string }) => id)
  const { quotations } = await api.query(
    'query ($ids: [ID!]) { quotations(filter: { statement: $ids }) { nodes { statement { id } } } }',
    { ids },
  )
  const found = quotations.nodes.map((node: { statement: { id: string } }) => node.statement.id)
  expect(new Set(found)).toEqual(new Set(ids))
})
