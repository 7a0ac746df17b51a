import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { CORPUS, ONE, SKETCH, TWO, withArticle } from '../../reading/sketches.ts'
import type { Answer } from '../../support/read-answer.ts'
import { sketchCorpus } from '../build-corpus.ts'
import { emptyTables } from '../tables.ts'
import { type Editing, extracted, startEditing } from './start-editing.ts'

let api: Editing
beforeAll(async () => {
  api = await startEditing()
})
afterAll(() => api.dispose())
beforeEach(async () => {
  await emptyTables(api.database.prisma)
  await api.store(extracted(CORPUS))
})

const QUOTATIONS = `{ quotations { nodes {
  id text origin confidence speaker { id slug } speakerText cue { text lemma stance selector { start end } }
  statement { id speaker { slug } } } } }`
const REVIEW = `mutation ($input: ReviewQuotationInput!) { reviewQuotation(input: $input) {
  quotation { origin speaker { slug } speakerText cue { text lemma stance } statement { speaker { slug } } }
  article { history { totalCount nodes { actor action subject before after } } } } }`

async function quotations(): Promise<Answer[]> {
  return (await api.edit(QUOTATIONS)).quotations.nodes
}
const figureId = async (slug: string) =>
  (await api.edit('query ($slug: String!) { figure(slug: $slug) { id } }', { slug })).figure.id

describe('a quotation that a person reviews', () => {
  test('is marked when it is accepted, once', async () => {
    const [{ id }] = await quotations()
    const first = await api.edit(REVIEW, { input: { id, decision: 'ACCEPT' } })
    expect(first.reviewQuotation.quotation.origin).toBe('REVIEWED')
    const second = await api.edit(REVIEW, { input: { id, decision: 'ACCEPT' } })
    expect(second.reviewQuotation.article.history).toEqual({
      totalCount: 1,
      nodes: [
        {
          actor: 'editor',
          action: 'REVIEW_QUOTATION',
          subject: id,
          before: expect.objectContaining({ article: 'one', statement: 'first', origin: 'EXTRACTED' }),
          after: expect.objectContaining({ article: 'one', statement: 'first', origin: 'REVIEWED' }),
        },
      ],
    })
  })

  test('keeps its correction when the article is ingested again', async () => {
    const [{ id }] = await quotations()
    const input = { id, decision: 'CORRECT', speaker: await figureId('grushko'), speakerText: 'w2' }
    const cue = { start: 7, end: 9, lemma: 'claim' }
    const { reviewQuotation } = await api.edit(REVIEW, { input: { ...input, cue } })
    const corrected = {
      origin: 'REVIEWED',
      speaker: { slug: 'grushko' },
      speakerText: 'w2',
      cue: { text: 'w0', lemma: 'claim', stance: 'DISTANCING' },
      // Nobody else quotes it, so he said it.
      statement: { speaker: { slug: 'grushko' } },
    }
    expect(reviewQuotation.quotation).toEqual(corrected)
    const { changedRows } = await api.store(extracted(CORPUS))
    expect((await quotations())[0]).toMatchObject(corrected)
    expect(changedRows).toBe(0)
  })

  test('takes its wrong speaker with it, whom nothing else names', async () => {
    const [, { id }] = await quotations()
    await api.edit(REVIEW, { input: { id, decision: 'CORRECT', speaker: await figureId('stoltenberg') } })
    const figures = '{ figures { nodes { slug } } }'
    const slugs = { figures: { nodes: [{ slug: 'interfax' }, { slug: 'nato' }, { slug: 'stoltenberg' }] } }
    expect(await api.edit(figures)).toEqual(slugs)
    expect((await api.store(extracted(CORPUS))).changedRows).toBe(0)
    expect(await api.edit(figures)).toEqual(slugs)
  })

  test('is left as it is where software finds a little more or less of it', async () => {
    const [{ id }] = await quotations()
    await api.edit(REVIEW, { input: { id, decision: 'ACCEPT' } })
    await api.store(
      extracted(
        withArticle({ quotations: [{ statement: 'first', speaker: 'grushko', word: 10, words: 6 }] }),
      ),
    )
    expect(await quotations()).toMatchObject([{ id, origin: 'REVIEWED', speaker: { slug: 'stoltenberg' } }])
  })

  test('stays where software no longer finds it', async () => {
    const [{ id }] = await quotations()
    await api.edit(REVIEW, { input: { id, decision: 'ACCEPT' } })
    await api.store(extracted(withArticle({ quotations: [] })))
    expect(await quotations()).toMatchObject([{ id, origin: 'REVIEWED' }])
  })

  test('is gone when it is rejected, with its statement, and does not come back', async () => {
    const [{ id }] = await quotations()
    const { reviewQuotation } = await api.edit(REVIEW, { input: { id, decision: 'REJECT' } })
    expect(reviewQuotation.quotation).toBeNull()
    expect(reviewQuotation.article.history.nodes[0].after).toBeNull()
    for (const words of [5, 6]) {
      const quotation = { statement: 'first', speaker: 'stoltenberg', word: 10, words }
      await api.store(extracted(withArticle({ quotations: [quotation, ...(ONE.quotations ?? []).slice(1)] })))
      expect(await quotations()).toMatchObject([{ statement: { speaker: { slug: 'grushko' } } }])
      expect((await api.edit('{ statements { totalCount } }')).statements.totalCount).toBe(1)
    }
    expect(await api.refuse(REVIEW, { input: { id, decision: 'ACCEPT' } })).toMatchObject({
      code: 'NOT_FOUND',
      argument: 'input.id',
      message: expect.stringContaining('rejected'),
    })
  })

  test('keeps its statement where another article has it too', async () => {
    await api.store(extracted(sketchCorpus({ ...SKETCH, articles: [ONE, TWO] })))
    const [{ id, statement }] = await quotations()
    await api.edit(REVIEW, { input: { id, decision: 'REJECT' } })
    await api.store(extracted(sketchCorpus({ ...SKETCH, articles: [ONE] })))
    const { statement: kept } = await api.edit(
      'query ($id: ID!) { statement(id: $id) { outlets { slug } quotations { totalCount } } }',
      { id: statement.id },
    )
    expect(kept).toEqual({ outlets: [{ slug: 'press-tv' }], quotations: { totalCount: 1 } })
  })

  test('stops a load of the article with another text', async () => {
    const [{ id }] = await quotations()
    await api.edit(REVIEW, { input: { id, decision: 'ACCEPT' } })
    const articles = CORPUS.articles.map((article) => ({ ...article, text: `${article.text} more` }))
    const changed = { ...CORPUS, articles }
    await expect(api.store(changed)).rejects.toMatchObject({ code: 'REVIEWED_TEXT_CHANGED' })
    expect(await quotations()).toHaveLength(2)
  })
})

describe('a review is refused', () => {
  test.each([
    [
      'input.id',
      { id: btoa('Quotation:00000000-0000-5000-8000-000000000000'), decision: 'ACCEPT' },
      'NOT_FOUND',
    ],
    ['input.id', { id: btoa('Figure:00000000-0000-5000-8000-000000000000'), decision: 'ACCEPT' }],
    ['input.decision', { decision: 'CORRECT' }],
    ['input.speakerText', { decision: 'ACCEPT', speakerText: 'w2' }],
    ['input.speakerText', { decision: 'CORRECT', speakerText: 'not in the article' }],
    ['input.speakerText', { decision: 'CORRECT', speakerText: '' }],
    ['input.cue', { decision: 'CORRECT', cue: { start: 5, end: 5, lemma: 'say' } }],
    ['input.cue', { decision: 'CORRECT', cue: { start: 0, end: 100_000, lemma: 'say' } }],
    ['input.cue.stance', { decision: 'CORRECT', cue: { start: 7, end: 9, lemma: 'zzz' } }],
    [
      'input.speaker',
      { decision: 'CORRECT', speaker: btoa('Figure:00000000-0000-5000-8000-000000000000') },
      'NOT_FOUND',
    ],
  ])('for its %s in %j', async (argument, input, code = 'BAD_USER_INPUT') => {
    const [{ id }] = await quotations()
    const before = await quotations()
    expect(await api.refuse(REVIEW, { input: { id, ...input } })).toMatchObject({ code, argument })
    expect(await quotations()).toEqual(before)
  })
})
