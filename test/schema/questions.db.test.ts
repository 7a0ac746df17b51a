import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Answer } from '../support/read-answer.ts'
import { type SeededApi, startSeededApi } from '../support/seeded-api.ts'

let api: SeededApi
beforeAll(async () => {
  api = await startSeededApi()
})
afterAll(() => api.dispose())

const STORY = 'nato-expels-russian-diplomats'

describe('who quotes unnamed sources', () => {
  test('most is a count by outlet and kind of speaker, with names', async () => {
    const { quotationStats } = await api.query(
      '{ quotationStats(groupBy: [OUTLET, SPEAKER_KIND]) { keys { dimension value name } quotations words } }',
    )
    const counted = new Map(
      quotationStats.map(({ keys: [outlet, kind], quotations }: Answer) => [
        `${outlet.name} ${kind.value}`,
        quotations,
      ]),
    )
    for (const [outlet, name] of [
      ['bbc', 'BBC News'],
      ['press-tv', 'Press TV'],
    ]) {
      const { quotations } = await api.query(
        `{ quotations(filter: { outlet: ["${outlet}"], speakerKind: [ANONYMOUS] }) { totalCount
          nodes { speaker { kind } } } }`,
      )
      expect(quotations.totalCount).toBeGreaterThan(0)
      expect(new Set(quotations.nodes.map(({ speaker }: Answer) => speaker.kind))).toEqual(
        new Set(['ANONYMOUS']),
      )
      expect(counted.get(`${name} ANONYMOUS`)).toBe(quotations.totalCount)
    }
    const { dataset } = await api.query('{ dataset { quotations } }')
    expect([...counted.values()].reduce((sum: number, count) => sum + Number(count), 0)).toBe(
      dataset.quotations,
    )
  })

  test('cannot be counted by speaker and kind of speaker at once', async () => {
    const { errors } = await api.execute('{ quotationStats(groupBy: [SPEAKER, SPEAKER_KIND]) { words } }')
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'groupBy' })
  })
})

test('most comes first where counts are ordered by, unless told otherwise', async () => {
  const { most, least, names } = await api.query(`{
    most: figures(orderBy: { field: QUOTATIONS }) { nodes { quotations { totalCount } } }
    least: figures(first: 1, orderBy: { field: QUOTATIONS, direction: ASC }) { nodes { quotations { totalCount } } }
    names: outlets(orderBy: { field: NAME }) { nodes { name shortName } }
  }`)
  const counts = most.nodes.map(({ quotations }: Answer) => quotations.totalCount)
  expect(counts).toEqual(counts.toSorted((a: number, b: number) => b - a))
  expect(least.nodes[0].quotations.totalCount).toBe(0)
  expect(names.nodes.map(({ shortName }: Answer) => shortName)).toEqual([
    'BBC',
    'El American',
    'Press TV',
    'Sputnik',
    'Daily Beast',
  ])
})

test('a story says how its measures agree, also where nothing conflicts, and from when to when it was told', async () => {
  const { story } = await api.query(
    `{ story(slug: "${STORY}") { disagreements { totalCount } agreements { agreement count } coverage { measures { totalCount } }
      firstPublishedOn lastPublishedOn articles { nodes { publishedOn } } } }`,
  )
  const { measures } = story.coverage
  const counts = new Map(story.agreements.map(({ agreement, count }: Answer) => [agreement, count]))
  expect([...counts.keys()]).toEqual(['SINGLE', 'AGREED', 'LESS_PRECISE', 'CONFLICT'])
  expect(counts.get('CONFLICT')).toBe(story.disagreements.totalCount)
  expect([...counts.values()].reduce((sum: number, count) => sum + Number(count), 0)).toBe(
    measures.totalCount,
  )
  const days = story.articles.nodes.flatMap(({ publishedOn }: Answer) => publishedOn ?? []).toSorted()
  expect([story.firstPublishedOn, story.lastPublishedOn]).toEqual([days.at(0), days.at(-1)])
})

test('a quotation comes with its sentence as printed, at its place in the text', async () => {
  const { quotations } = await api.query(
    '{ quotations(first: 100) { nodes { text selectors { start end } sentence { exact start end } article { text } } } }',
  )
  for (const { text, selectors, sentence, article } of quotations.nodes) {
    expect([...article.text].slice(sentence.start, sentence.end).join('')).toBe(sentence.exact)
    expect(sentence.start).toBeLessThanOrEqual(selectors[0].start)
    expect(sentence.end).toBeGreaterThanOrEqual(selectors.at(-1).end)
    expect(sentence.exact.length).toBeGreaterThanOrEqual(text.length / 2)
    expect(sentence.exact).not.toMatch(/^\s|\s$/)
  }
})

test('a remark that means nothing alone comes with what stands around it', async () => {
  const { statements } = await api.query(`{
    statements(filter: { text: "They can't." }) { nodes { text firstCarriers { slug }
      context { before { exact } sentence { exact } after { exact } question { exact } article { slug text } } } }
    }`)
  const [{ context, firstCarriers }] = statements.nodes
  const text: string = context.article.text
  expect(context.sentence.exact).toMatch(/They can['’]t/)
  for (const part of [context.before, context.sentence, context.after])
    if (part) expect(text).toContain(part.exact)
  expect(text.indexOf(context.before.exact)).toBeLessThan(text.indexOf(context.sentence.exact))
  expect(firstCarriers.length).toBeGreaterThan(0)
})

test('an unnamed source of several outlets is called by what they share, of one outlet by its own name', async () => {
  const { statements } = await api.query(
    '{ statements(first: 100) { nodes { speakerLabel speaker { name kind } attributedTo { kind } } } }',
  )
  const several = statements.nodes.filter(
    ({ speaker, attributedTo }: Answer) =>
      speaker.kind === 'ANONYMOUS' &&
      attributedTo.filter(({ kind }: Answer) => kind === 'ANONYMOUS').length > 1,
  )
  expect(several.length).toBeGreaterThan(0)
  for (const { speakerLabel } of several) expect(speakerLabel).toMatch(/unnamed$/)
  for (const { speakerLabel } of several) expect(speakerLabel).not.toContain('(')
  for (const { speaker, speakerLabel } of statements.nodes) {
    if (speaker.kind !== 'ANONYMOUS') expect(speakerLabel).toBe(speaker.name)
  }
})

test('speakers are in conflict where no one source can be all of them', async () => {
  const { statements } = await api.query(
    '{ statements(first: 100) { nodes { hasConflictingSpeakers attributedTo { name kind side } } } }',
  )
  const disputed = statements.nodes.filter(({ attributedTo }: Answer) => attributedTo.length > 1)
  const [conflicts, others] = [true, false].map((isConflict) =>
    disputed.filter(({ hasConflictingSpeakers }: Answer) => hasConflictingSpeakers === isConflict),
  )
  expect(
    conflicts.map(({ attributedTo }: Answer) => attributedTo.map(({ name }: Answer) => name).join(', ')),
  ).toContain('NATO official (Press TV), Sky News')
  for (const { attributedTo } of others) {
    expect(new Set(attributedTo.map(({ side }: Answer) => side)).size).toBe(1)
  }
  expect(others.length).toBeGreaterThan(conflicts.length)
})

test('a cell tells every distinct rendering', async () => {
  const { story } =
    await api.query(`{ story(slug: "${STORY}") { coverage { statements(first: 62) { nodes { cells {
    rendering renderings quotations { rendering } } } } } } }`)
  const cells = story.coverage.statements.nodes.flatMap(({ cells }: Answer) => cells)
  for (const { rendering, renderings, quotations } of cells) {
    expect(new Set(renderings)).toEqual(new Set(quotations.map(({ rendering }: Answer) => rendering)))
    expect(rendering === null).toBe(renderings.length === 0)
  }
  expect(cells.some(({ renderings }: Answer) => renderings.length > 1)).toBe(true)
})
