import { readTabs } from '@rashomon/server/http/graphiql/read-tabs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type SeededApi, startSeededApi } from '../support/seeded-api.ts'
import { serveDatabase } from './serve-database.ts'
import type { Answer, Example } from './start-example.ts'

let api: SeededApi
let served: Example
beforeAll(async () => {
  api = await startSeededApi()
  served = await serveDatabase(api.database)
})
afterAll(() => api.dispose())

/** The answer to the tab of this number, as GraphiQL asks for it. */
async function runTab(number: number): Promise<Answer> {
  const tab = (await readTabs())[number - 1]
  if (!tab) throw new Error(`there is no tab ${number}`)
  return served.ask(tab.query, JSON.parse(tab.variables))
}

describe('the questions that GraphiQL opens with', () => {
  test('1: the bogeyman remark is in two outlets, in their own words and in his', async () => {
    const { data } = await runTab(1)
    expect(data).toMatchObject({
      statements: { totalCount: 1, nodes: [{ speaker: { name: 'Alexander Grushko' } }] },
    })
    const text = JSON.stringify(data)
    expect(text).toContain('how can they can get by without the bogeyman')
    expect(text).toContain(`the West of using Moscow as a \\"bogeyman\\"`)
    expect(text).toContain('use of an alleged threat from Moscow as a bogeyman for its own purposes')
    for (const outlet of ['BBC News', 'Press TV']) expect(text).toContain(outlet)
  })

  test('2: one article quotes both sides, in the order of its text', async () => {
    const { article } = (await runTab(2)).data as {
      article: {
        quotations: { totalCount: number; nodes: { position: number; speaker: { side: string } }[] }
      }
    }
    const { totalCount, nodes } = article.quotations
    const positions = nodes.map(({ position }) => position)
    expect(positions).toHaveLength(totalCount)
    expect(positions).toEqual(positions.toSorted((a, b) => a - b))
    expect(new Set(nodes.map(({ speaker }) => speaker.side))).toEqual(new Set(['nato', 'russia']))
  })

  test('3: all outlets have eight expelled, and one alone has the day by which they must leave', async () => {
    const { event } = (await runTab(3)).data as {
      event: { measures: { agreement: string; values: { nodes: { text: string }[] } }[] }
    }
    const [expelled, deadline] = event.measures
    expect(expelled?.agreement).toBe('AGREED')
    expect(expelled?.values.nodes.every(({ text }) => /^(eight|8)$/i.test(text))).toBe(true)
    expect(deadline?.agreement).toBe('LESS_PRECISE')
    expect(deadline?.values.nodes.map(({ text }) => text)).toContain('October 31')
  })

  test('4: both sides have voices, the most quoted first', async () => {
    type Voices = { nodes: { quotations: { totalCount: number } }[] }
    const { nato, russia } = (await runTab(4)).data as { nato: Voices; russia: Voices }
    for (const { nodes } of [nato, russia]) {
      const counts = nodes.map((node) => node.quotations.totalCount)
      expect(counts.length).toBeGreaterThan(3)
      expect(counts).toEqual(counts.toSorted((a, b) => b - a))
    }
  })

  test('5: some past events are recalled by all outlets, others by one', async () => {
    const { story } = (await runTab(5)).data as { story: { events: { nodes: { outlets: unknown[] }[] } } }
    const recalledBy = story.events.nodes.map(({ outlets }) => outlets.length)
    expect(Math.max(...recalledBy)).toBe(5)
    expect(Math.min(...recalledBy)).toBe(1)
  })

  test('6: there are loaded verbs, hedges and scare quotes', async () => {
    const { data } = await runTab(6)
    const text = JSON.stringify(data)
    expect(text).toContain('"slammed"')
    expect(text).toContain('"claimed"')
    expect(text).toMatch(/"hedges":\[\{/)
    expect(text).toMatch(/"scareQuotes":\[\{/)
  })

  test('7: the matrix has a cell for each of the five outlets, with edits of spelling', async () => {
    const { data } = await runTab(7)
    const { story } = data as { story: { coverage: { statements: { nodes: { cells: unknown[] }[] } } } }
    for (const { cells } of story.coverage.statements.nodes) expect(cells).toHaveLength(5)
    expect(JSON.stringify(data)).toContain('"kind":"SPELLING","from":"defence","to":"defense"')
    expect(JSON.stringify(data)).toContain('"presence":"ABSENT"')
  })

  test('8: two outlets are one distance apart, and differ in what they carry alone', async () => {
    const { story } = (await runTab(8)).data as {
      story: { coverage: { distances: unknown[]; outlets: { exclusives: { totalCount: number } }[] } }
    }
    expect(story.coverage.distances).toHaveLength(1)
    for (const { exclusives } of story.coverage.outlets) expect(exclusives.totalCount).toBeGreaterThan(0)
  })

  test('9: the BBC and Press TV left out what three others carried', async () => {
    const { story } = (await runTab(9)).data as {
      story: {
        coverage: { outlets: { outlet: { name: string }; omissions: { nodes: { text: string }[] } }[] }
      }
    }
    for (const name of ['BBC News', 'Press TV']) {
      const outlet = story.coverage.outlets.find((one) => one.outlet.name === name)
      expect(JSON.stringify(outlet?.omissions)).toContain('policy towards Russia remains consistent')
    }
  })

  test('10: cues and counts tell the sides apart', async () => {
    const { data } = await runTab(10)
    expect(JSON.stringify(data)).toContain('"lemma":"slam","stance":"CONFRONTATIONAL","side":"russia"')
    const { quotationStats } = data as { quotationStats: unknown[] }
    expect(quotationStats.length).toBeGreaterThan(5)
  })

  test('11: numbers are less precise in places, and nowhere in conflict', async () => {
    const { data } = await runTab(11)
    expect(data).toMatchObject({ story: { disagreements: { totalCount: 0 } } })
    expect(JSON.stringify(data)).toContain('"agreement":"LESS_PRECISE"')
    expect(JSON.stringify(data)).toContain('"agreement":"AGREED"')
  })
})

describe('a forged cursor is refused', () => {
  test.each([
    ['of no form', 'nonsense'],
    ['empty', ''],
    ['a number', '-1'],
    ['of a row, with no id', toBase64('GPC:S:x')],
    ['of a row, with a NUL', toBase64('GPC:S:\0')],
    ['of another list', toBase64('["timeline",1]')],
  ])('%s', async (_what, after) => {
    const answer = await served.ask('query ($after: String) { statements(after: $after) { nodes { id } } }', {
      after,
    })
    expect(answer.error?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'after' })
    expect(answer.text).not.toMatch(/prisma|SELECT|\.ts/i)
  })
})

function toBase64(text: string): string {
  return Buffer.from(text).toString('base64')
}
