import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ONE, SKETCH, TWO } from '../../reading/sketches.ts'
import { sketchCorpus } from '../build-corpus.ts'
import { expectedDerived, storedDerived } from '../derived.ts'
import { expectedSearchDocuments, storedSearchDocuments } from '../search-documents.ts'
import { emptyTables } from '../tables.ts'
import { type Editing, extracted, startEditing } from './start-editing.ts'

/** Two articles, three statements, the second of which denies the first; the third is what the second article has. */
const CORPUS = extracted(
  sketchCorpus({
    ...SKETCH,
    articles: [
      ONE,
      { ...TWO, quotations: [{ statement: 'third', speaker: 'mr-stoltenberg', word: 50, words: 9 }] },
    ],
    statements: [
      ...SKETCH.statements,
      {
        key: 'third',
        story: 'expulsion',
        speaker: 'mr-stoltenberg',
        links: [{ relation: 'CONFIRMS', statement: 'second' }],
      },
    ],
    figures: [...SKETCH.figures, { slug: 'mr-stoltenberg', affiliation: 'nato', aliases: ['Jens'] }],
    events: [
      ...SKETCH.events,
      { slug: 'talks', participants: [{ role: 'AGENT', figure: 'mr-stoltenberg' }] },
    ],
  }),
)

let api: Editing
beforeAll(async () => {
  api = await startEditing()
})
afterAll(() => api.dispose())
beforeEach(async () => {
  await emptyTables(api.database.prisma)
  await api.store(CORPUS)
})
afterEach(async () => {
  const { prisma } = api.database
  expect(await storedDerived(prisma)).toEqual(await expectedDerived(prisma))
  expect(await storedSearchDocuments(prisma)).toEqual(await expectedSearchDocuments(prisma))
})

const MERGE_STATEMENTS = `mutation ($input: MergeStatementsInput!) { mergeStatements(input: $input) { statement { id } } }`
const SPLIT_STATEMENT = `mutation ($input: SplitStatementInput!) { splitStatement(input: $input) {
  statement { id } newStatement { id speaker { slug } } } }`
const MERGE_FIGURES = `mutation ($input: MergeFiguresInput!) { mergeFigures(input: $input) {
  figure { slug aliases quotations { totalCount } } } }`

/** Statements by their quotations, which are named by article and first word. */
async function grouping() {
  const { statements } = await api.edit(`{ statements { nodes { id speaker { slug } outlets { slug }
    responses { relation statement { speaker { slug } } }
    quotations { nodes { id article { slug } selectors { exact } speaker { slug } } } } } }`)
  const entries = statements.nodes.map((statement: (typeof statements)['nodes'][number]) => [
    statement.quotations.nodes
      .map(
        (quotation: { article: { slug: string }; selectors: { exact: string }[] }) =>
          `${quotation.article.slug} ${quotation.selectors[0]?.exact.split(/\s/)[0]}`,
      )
      .join(', '),
    statement,
  ])
  return Object.fromEntries(entries)
}

const figureId = async (slug: string) =>
  (await api.edit('query ($slug: String!) { figure(slug: $slug) { id } }', { slug })).figure.id

/** What was decided stands as it is when the same articles are stored again. */
async function expectToStand() {
  const before = await grouping()
  expect((await api.store(CORPUS)).changedRows).toBe(0)
  expect(await grouping()).toEqual(before)
}

describe('statements that are merged', () => {
  test('are one, which all their outlets carry, with the links of both', async () => {
    const { 'one w10': first, 'two w50': third } = await grouping()
    await api.edit(MERGE_STATEMENTS, { input: { into: first.id, statements: [third.id] } })
    const { 'one w10, two w50': merged, 'one w30': second } = await grouping()
    expect(merged.outlets).toEqual([{ slug: 'bbc' }, { slug: 'press-tv' }])
    expect(merged.responses).toEqual([{ relation: 'DENIES', statement: { speaker: { slug: 'grushko' } } }])
    expect(second.responses).toEqual([
      { relation: 'CONFIRMS', statement: { speaker: { slug: 'stoltenberg' } } },
    ])
    await expectToStand()
    const { article } = await api.edit(
      '{ article(slug: "two") { history { nodes { action before after } } } }',
    )
    expect(article.history.nodes).toEqual([
      {
        action: 'MERGE_STATEMENTS',
        before: {
          into: expect.objectContaining({ key: 'first' }),
          statements: [expect.objectContaining({ key: 'third' })],
        },
        after: {
          into: expect.objectContaining({
            key: 'first',
            quotations: [
              expect.objectContaining({ article: 'one' }),
              expect.objectContaining({ article: 'two' }),
            ],
          }),
        },
      },
    ])
  })

  test('lose the links between them', async () => {
    const { 'one w10': first, 'one w30': second } = await grouping()
    await api.edit(MERGE_STATEMENTS, { input: { into: first.id, statements: [second.id] } })
    expect((await grouping())['one w10, one w30'].responses).toEqual([
      { relation: 'CONFIRMS', statement: { speaker: { slug: 'mr-stoltenberg' } } },
    ])
    await expectToStand()
  })

  test('may be merged again, and are all found under the last', async () => {
    const { 'one w10': first, 'one w30': second, 'two w50': third } = await grouping()
    await api.edit(MERGE_STATEMENTS, { input: { into: second.id, statements: [third.id] } })
    await api.edit(MERGE_STATEMENTS, { input: { into: first.id, statements: [second.id] } })
    expect(Object.keys(await grouping())).toEqual(['one w10, one w30, two w50'])
    await expectToStand()
  })

  test('are split again, and stay so', async () => {
    const { 'one w10': first, 'two w50': third } = await grouping()
    const [quotation] = third.quotations.nodes
    for (let round = 0; round < 2; round += 1) {
      const { 'one w10': left, 'two w50': right } = await grouping()
      await api.edit(MERGE_STATEMENTS, { input: { into: left.id, statements: [right.id] } })
      const { splitStatement } = await api.edit(SPLIT_STATEMENT, {
        input: { statement: first.id, quotations: [quotation.id] },
      })
      expect(splitStatement.newStatement.speaker.slug).toBe('mr-stoltenberg')
      expect(Object.keys(await grouping()).toSorted()).toEqual(['one w10', 'one w30', 'two w50'])
      await expectToStand()
    }
  })

  test.each([
    ['input.statements', []],
    ['input.statements[0]', ['first']],
    ['input.statements[1]', ['second', 'second']],
    ['input.statements[0]', ['elsewhere']],
    ['input.statements[0]', ['nothing'], 'NOT_FOUND'],
  ] as const)('may not be %s: %j', async (argument, names, code: string = 'BAD_USER_INPUT') => {
    await api.store(
      sketchCorpus({
        ...SKETCH,
        articles: [
          {
            slug: 'three',
            outlet: 'tass',
            story: 'other',
            quotations: [{ statement: 'elsewhere', speaker: 'grushko', word: 2 }],
          },
        ],
        statements: [{ key: 'elsewhere', story: 'other', speaker: 'grushko' }],
      }),
    )
    const found = await grouping()
    const ids = {
      first: found['one w10'].id,
      second: found['one w30'].id,
      elsewhere: found['three w2'].id,
      nothing: btoa('Statement:00000000-0000-5000-8000-000000000000'),
    }
    const input = { into: ids.first, statements: names.map((name) => ids[name]) }
    expect(await api.refuse(MERGE_STATEMENTS, { input })).toMatchObject({ code, argument })
    expect(await grouping()).toEqual(found)
  })
})

describe('a statement', () => {
  test('may not be split from all its quotations, from none, or from those of another', async () => {
    const { 'one w10': first, 'two w50': third } = await grouping()
    const [own] = first.quotations.nodes
    const [other] = third.quotations.nodes
    for (const [argument, quotations] of [
      ['input.quotations', [own.id]],
      ['input.quotations', []],
      ['input.quotations[0]', [other.id]],
    ] as const) {
      const input = { statement: first.id, quotations }
      expect(await api.refuse(SPLIT_STATEMENT, { input })).toMatchObject({ code: 'BAD_USER_INPUT', argument })
    }
  })
})

describe('figures that are merged', () => {
  test('are one, who said what both said and goes by the names and slugs of both', async () => {
    const input = { into: await figureId('stoltenberg'), figures: [await figureId('mr-stoltenberg')] }
    const { mergeFigures } = await api.edit(MERGE_FIGURES, { input })
    expect(mergeFigures.figure).toEqual({
      slug: 'stoltenberg',
      aliases: ['Name of mr-stoltenberg', 'Jens'],
      quotations: { totalCount: 2 },
    })
    const { figure } = await api.edit('{ figure(slug: "mr-stoltenberg") { slug } }')
    expect(figure).toEqual({ slug: 'stoltenberg' })
    expect((await grouping())['two w50'].speaker.slug).toBe('stoltenberg')
    await expectToStand()
  })

  test('of which one is named where the other is are named there once', async () => {
    const input = { into: await figureId('stoltenberg'), figures: [await figureId('interfax')] }
    await api.edit(MERGE_FIGURES, { input })
    const { figure } = await api.edit(
      '{ figure(slug: "stoltenberg") { articles(orderBy: { field: HEADLINE }) { nodes { slug } } } }',
    )
    expect(figure.articles.nodes).toEqual([{ slug: 'one' }, { slug: 'two' }])
    await expectToStand()
  })

  test('hand their members over', async () => {
    const other = { slug: 'north-atlantic', polity: true }
    const corpus = {
      ...CORPUS,
      figures: CORPUS.figures.map((figure) =>
        figure.slug === 'mr-stoltenberg' ? { ...figure, affiliation: other.slug } : figure,
      ),
    }
    const [template] = CORPUS.figures
    await api.store({
      ...corpus,
      figures: [...corpus.figures, { ...template, ...other } as typeof template & object],
    })
    const input = { into: await figureId('nato'), figures: [await figureId('north-atlantic')] }
    await api.edit(MERGE_FIGURES, { input })
    const { figure } = await api.edit('{ figure(slug: "mr-stoltenberg") { side affiliation { slug } } }')
    expect(figure).toEqual({ side: 'nato', affiliation: { slug: 'nato' } })
  })

  test('may not be a figure and the one for which it speaks, from below', async () => {
    const [nato, stoltenberg] = await Promise.all(['nato', 'stoltenberg'].map(figureId))
    const refusal = await api.refuse(MERGE_FIGURES, { input: { into: stoltenberg, figures: [nato] } })
    expect(refusal).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'input.figures[0]' })
    await api.edit(MERGE_FIGURES, { input: { into: nato, figures: [stoltenberg] } })
    await expectToStand()
  })
})
