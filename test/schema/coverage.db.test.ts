import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type SeededApi, startSeededApi } from '../support/seeded-api.ts'

let api: SeededApi
beforeAll(async () => {
  api = await startSeededApi()
})
afterAll(() => api.dispose())

interface Cell {
  outlet: { slug: string }
  presence: string
  rendering: string | null
  quotations: {
    text: string
    rendering: string
    retention: number
    edits: Edit[]
    speaker: { slug: string }
  }[]
}
interface Edit {
  op: string
  kind: string
  from: string | null
  to: string | null
}
interface Row {
  carriers: number
  statement: { text: string; attributedTo: { slug: string }[] }
  cells: Cell[]
}

/** The row of the matrix whose statement has these words. */
async function rowOf(text: string): Promise<Row> {
  const { story } = await api.query(
    `query ($text: String) { story(slug: "nato-expels-russian-diplomats") { coverage {
      statements(filter: { text: $text }) { nodes { carriers statement { text attributedTo { slug } }
        cells { outlet { slug } presence rendering
          quotations { text rendering retention edits { op kind from to } speaker { slug } } } } } } } }`,
    { text },
  )
  const { nodes } = story.coverage.statements
  expect(nodes).toHaveLength(1)
  return nodes[0]
}

const cellOf = (row: Row, outlet: string) => row.cells.find((cell) => cell.outlet.slug === outlet) as Cell
const presences = (row: Row) =>
  Object.fromEntries(row.cells.map(({ outlet, presence }) => [outlet.slug, presence]))
const kindsOf = (edits: readonly Edit[]) => new Set(edits.map(({ kind }) => kind))

describe('the expulsion story', () => {
  test('two sentences of the NATO line are carried by three outlets and left out by the BBC and Press TV', async () => {
    for (const text of [
      "NATO's policy towards Russia remains consistent",
      'We have strengthened our deterrence',
    ]) {
      const row = await rowOf(text)
      expect(row.carriers).toBe(3)
      expect(presences(row)).toEqual({
        bbc: 'ABSENT',
        'press-tv': 'ABSENT',
        'el-american': 'PRESENT',
        sputnik: 'PRESENT',
        'daily-beast': 'PRESENT',
      })
    }
    const { story } = await api.query(`{ story(slug: "nato-expels-russian-diplomats") {
      coverage(outlets: ["bbc", "press-tv", "el-american", "sputnik", "daily-beast"]) {
        outlets { outlet { slug } omissions(minCarriers: 3) { nodes { text } } } } } }`)
    for (const slug of ['bbc', 'press-tv']) {
      const outlet = story.coverage.outlets.find(
        (one: { outlet: { slug: string } }) => one.outlet.slug === slug,
      )
      const texts = outlet.omissions.nodes.map(({ text }: { text: string }) => text).join('\n')
      expect(texts).toContain('policy towards Russia remains consistent')
      expect(texts).toContain('We have strengthened our deterrence')
    }
  })

  test('the second is verbatim in all three, with defence and defense as an edit of spelling', async () => {
    const row = await rowOf('We have strengthened our deterrence')
    for (const outlet of ['el-american', 'sputnik', 'daily-beast']) {
      expect(cellOf(row, outlet).rendering).toBe('VERBATIM')
      expect(cellOf(row, outlet).quotations[0]?.retention).toBe(1)
    }
    const edits = cellOf(row, 'el-american').quotations[0]?.edits ?? []
    expect(edits).toContainEqual({ op: 'REPLACE', kind: 'SPELLING', from: 'defence', to: 'defense' })
  })

  test('"not linked to any particular event" is trimmed with an ellipsis at the BBC and whole at Press TV', async () => {
    const row = await rowOf('This decision is not linked to any particular event')
    const [bbc] = cellOf(row, 'bbc').quotations
    expect(bbc?.rendering).toBe('TRIMMED')
    expect(kindsOf(bbc?.edits ?? [])).toContain('ELLIPSIS')
    expect(bbc?.retention).toBeLessThan(1)
    const pressTv = cellOf(row, 'press-tv')
    expect(pressTv.rendering).toBe('VERBATIM')
    const whole = pressTv.quotations.find(({ text }) => text.startsWith('This decision'))
    expect(whole).toMatchObject({ rendering: 'VERBATIM', retention: 1 })
  })

  test("Grushko's Afghan-era sentence is at two outlets, with its edits", async () => {
    const row = await rowOf('After the dramatic end of the Afghan era')
    expect(presences(row)).toMatchObject({ bbc: 'PRESENT', 'press-tv': 'PRESENT' })
    expect(row.carriers).toBe(2)
    const other = row.cells
      .flatMap(({ quotations }) => quotations)
      .find(({ text }) => text.endsWith("threat.'"))
    expect(other?.rendering).toBe('VERBATIM')
    expect(other?.edits.some(({ kind }) => kind === 'PUNCTUATION')).toBe(true)
    for (const { edits, text } of row.cells.flatMap(({ quotations }) => quotations)) {
      expect(edits.map(({ from }) => from ?? '').join('')).toBe(row.statement.text)
      expect(edits.map(({ to }) => to ?? '').join('')).toBe(text)
    }
  })

  test('Peskov is quoted by Press TV alone', async () => {
    const { story, figure } = await api.query(`{
      story(slug: "nato-expels-russian-diplomats") { coverage { figures(first: 100) { nodes { figure { slug }
        cells { outlet { slug } presence quotations { text } } } }
        outlets { outlet { slug } exclusives(first: 100) { nodes { text speaker { slug } } } } } }
      figure(slug: "dmitry-peskov") { quotations { nodes { article { outlet { slug } } } } } }`)
    const outlets = figure.quotations.nodes.map((node: { article: Cell }) => node.article.outlet.slug)
    expect(new Set(outlets)).toEqual(new Set(['press-tv']))
    const row = story.coverage.figures.nodes.find(
      (node: { figure: { slug: string } }) => node.figure.slug === 'dmitry-peskov',
    )
    const present = row.cells.filter(({ presence }: Cell) => presence === 'PRESENT')
    expect(present.map(({ outlet }: Cell) => outlet.slug)).toEqual(['press-tv'])
    const pressTv = story.coverage.outlets.find((one: Cell) => one.outlet.slug === 'press-tv')
    const exclusive = pressTv.exclusives.nodes.filter(
      (node: { speaker: { slug: string } }) => node.speaker.slug === 'dmitry-peskov',
    )
    expect(exclusive.length).toBeGreaterThanOrEqual(3)
  })

  test('the same "suspected malign Russian activities" are given to different speakers', async () => {
    const row = await rowOf('in response to suspected malign Russian activities')
    expect(row.statement.attributedTo.map(({ slug }) => slug).sort()).toEqual([
      'nato-official-press-tv',
      'sky-news',
    ])
    expect(cellOf(row, 'bbc').quotations[0]?.speaker.slug).toBe('sky-news')
    expect(cellOf(row, 'press-tv').quotations[0]?.speaker.slug).toBe('nato-official-press-tv')
  })

  test('five outlets agree on eight expelled; the days to leave by are less precise, not in conflict', async () => {
    const { story } = await api.query(`{ story(slug: "nato-expels-russian-diplomats") {
      disagreements { nodes { slug } }
      coverage { measures(first: 100) { nodes { measure { slug agreement } cells { outlet { slug } presence values { text } } } } } } }`)
    const measures = story.coverage.measures.nodes
    const measureOf = (slug: string) =>
      measures.find((node: { measure: { slug: string } }) => node.measure.slug === slug)
    const expelled = measureOf('diplomats-expelled-2021')
    expect(expelled.measure.agreement).toBe('AGREED')
    expect(expelled.cells.map(({ presence }: Cell) => presence)).toEqual(Array(5).fill('PRESENT'))
    expect(measureOf('leaving-deadline-2021').measure.agreement).toBe('LESS_PRECISE')
    const conflicts = story.disagreements.nodes.map(({ slug }: { slug: string }) => slug)
    expect(conflicts).not.toContain('leaving-deadline-2021')
    const inConflict = measures.filter(
      (node: { measure: { agreement: string } }) => node.measure.agreement === 'CONFLICT',
    )
    expect(conflicts.toSorted()).toEqual(
      inConflict.map((node: { measure: { slug: string } }) => node.measure.slug).toSorted(),
    )
  })

  test('Press TV confronts with its cues for Russia, the BBC mostly says', async () => {
    const { story } =
      await api.query(`{ story(slug: "nato-expels-russian-diplomats") { coverage(outlets: ["press-tv", "bbc"]) {
      outlets { outlet { slug } cues { lemma stance side count } } } } }`)
    const cuesOf = (slug: string) => story.coverage.outlets.find((one: Cell) => one.outlet.slug === slug).cues
    expect(cuesOf('press-tv')).toContainEqual({
      lemma: 'slam',
      stance: 'CONFRONTATIONAL',
      side: 'russia',
      count: 3,
    })
    expect(cuesOf('press-tv')).toContainEqual({
      lemma: 'claim',
      stance: 'DISTANCING',
      side: 'nato',
      count: 1,
    })
    expect(cuesOf('bbc')[0]).toMatchObject({ lemma: 'say', stance: 'NEUTRAL', count: 3 })
  })

  test('shares of voices and of sides add up to 1, and words add up to the quoted words', async () => {
    const { story } = await api.query(`{ story(slug: "nato-expels-russian-diplomats") { coverage { outlets {
      quotedWordCount wordCount voices { words share } sides { side words share firstAt } } } } }`)
    for (const { quotedWordCount, wordCount, voices, sides } of story.coverage.outlets) {
      for (const shares of [voices, sides]) {
        expect(shares.reduce((sum: number, { share }: { share: number }) => sum + share, 0)).toBe(1)
        expect(shares.reduce((sum: number, { words }: { words: number }) => sum + words, 0)).toBe(
          quotedWordCount,
        )
      }
      expect(quotedWordCount).toBeLessThan(wordCount)
    }
  })

  test('distances are there once for each pair of outlets, and between 0 and 1', async () => {
    const { story } = await api.query(`{ story(slug: "nato-expels-russian-diplomats") { coverage {
      distances { a { slug } b { slug } overall statements events figures } } } }`)
    const { distances } = story.coverage
    expect(distances).toHaveLength(10)
    for (const { overall, statements, events, figures } of distances) {
      expect(overall).toBeCloseTo((statements + events + figures) / 3)
      for (const distance of [statements, events, figures]) {
        expect(distance).toBeGreaterThanOrEqual(0)
        expect(distance).toBeLessThanOrEqual(1)
      }
    }
  })

  test('shared passages point at the same words in both articles', async () => {
    const { story } = await api.query(`{ story(slug: "nato-expels-russian-diplomats") { coverage {
      sharedPassages(minWords: 5) { nodes { words a { text } b { text } selectorA { exact start end } selectorB { exact start end } } } } } }`)
    const { nodes } = story.coverage.sharedPassages
    expect(nodes.length).toBeGreaterThan(0)
    const fold = (text: string) =>
      text
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu)
        ?.join(' ')
    for (const { words, a, b, selectorA, selectorB } of nodes) {
      expect([...a.text].slice(selectorA.start, selectorA.end).join('')).toBe(selectorA.exact)
      expect([...b.text].slice(selectorB.start, selectorB.end).join('')).toBe(selectorB.exact)
      expect(fold(selectorA.exact)).toBe(fold(selectorB.exact))
      expect(words).toBeGreaterThanOrEqual(5)
    }
  })
})

describe('coverage of some outlets', () => {
  test('compares these alone, in the order of what they carry among themselves', async () => {
    const { story } =
      await api.query(`{ story(slug: "nato-expels-russian-diplomats") { coverage(outlets: ["press-tv", "bbc"]) {
      statements(first: 100) { totalCount nodes { carriers cells { outlet { slug } } } } distances { overall } } } }`)
    const { totalCount, nodes } = story.coverage.statements
    expect(nodes).toHaveLength(totalCount)
    const carriers = nodes.map((row: Row) => row.carriers)
    expect(carriers).toEqual(carriers.toSorted((a: number, b: number) => b - a))
    expect(new Set(carriers)).toEqual(new Set([1, 2]))
    expect(story.coverage.distances).toHaveLength(1)
  })

  test('names the outlet that has no article in the story', async () => {
    const { errors } = await api.execute(
      '{ story(slug: "nato-expels-russian-diplomats") { coverage(outlets: ["bbc", "the-onion"]) { outlets { wordCount } } } }',
    )
    expect(errors?.[0]?.message).toContain('"the-onion"')
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'outlets' })
  })
})

describe('pages of the matrix', () => {
  const page = (
    args: string,
    outlets = '',
  ) => `{ story(slug: "nato-expels-russian-diplomats") { coverage${outlets} {
    page: statements(${args}) { totalCount nodes { carriers statement { id } } pageInfo { hasNextPage endCursor hasPreviousPage startCursor } } } } }`

  test.each(['', '(outlets: ["bbc", "press-tv", "sputnik"])'])(
    'hold every statement once, both ways %s',
    async (outlets) => {
      const idsOf = (nodes: { statement: { id: string } }[]) => nodes.map(({ statement }) => statement.id)
      const whole = (await api.query(page('first: 100', outlets))).story.coverage.page
      const forwards: string[] = []
      for (let after = 'null', more = true; more; ) {
        const { nodes, pageInfo } = (await api.query(page(`first: 9, after: ${after}`, outlets))).story
          .coverage.page
        forwards.push(...idsOf(nodes))
        after = JSON.stringify(pageInfo.endCursor)
        more = pageInfo.hasNextPage
      }
      expect(forwards).toEqual(idsOf(whole.nodes))
      const backwards: string[] = []
      for (let before = 'null', more = true; more; ) {
        const { nodes, pageInfo } = (await api.query(page(`last: 9, before: ${before}`, outlets))).story
          .coverage.page
        backwards.unshift(...idsOf(nodes))
        before = JSON.stringify(pageInfo.startCursor)
        more = pageInfo.hasPreviousPage
      }
      expect(backwards).toEqual(idsOf(whole.nodes))
      expect(whole.totalCount).toBe(whole.nodes.length)
    },
  )

  test('cost as many SQL statements for one row as for twenty', async () => {
    const source = `query ($first: Int) { story(slug: "nato-expels-russian-diplomats") { coverage {
      statements(first: $first) { nodes { carriers statement { text speaker { name } }
        cells { outlet { name } presence rendering quotations { text edits { kind } speaker { name } article { headline } } } } }
      events(first: $first) { nodes { event { title } cells { outlet { name } mentions { article { headline } } } labels { outlet { name } text } } }
      figures(first: $first) { nodes { figure { name } cells { outlet { name } quotations { text article { headline } } } labels { outlet { name } text } } }
      measures(first: $first) { nodes { measure { name agreement } cells { outlet { name } values { text article { headline } } } } } } } }`
    const one = await api.countStatements(source, { first: 1 })
    expect(await api.countStatements(source, { first: 20 })).toBe(one)
  })

  test('of a bare page load neither its cells nor the rest of the comparison', async () => {
    expect(
      await api.countStatements(
        `{ story(slug: "nato-expels-russian-diplomats") { coverage { statements(first: 5) { nodes { carriers } } } } }`,
      ),
    ).toBeLessThanOrEqual(4)
  })
})
