import type { Prisma } from '@rashomon/database/client'
import { type Actor, performWrite, type WriteRequest } from '@rashomon/server/storing/writes/perform-write'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { CORPUS } from '../../reading/sketches.ts'
import { emptyTables, readTables } from '../tables.ts'
import { type Editing, startEditing } from './start-editing.ts'

let api: Editing
let actor: Actor
let articleId: string
beforeAll(async () => {
  api = await startEditing()
  const { id, name } = await api.database.prisma.apiToken.findFirstOrThrow()
  actor = { tokenId: id, name }
})
afterAll(() => api.dispose())
beforeEach(async () => {
  await emptyTables(api.database.prisma)
  await api.store(CORPUS)
  articleId = (await api.database.prisma.article.findFirstOrThrow()).id
})

const requestOf = (changes: Partial<WriteRequest> = {}): WriteRequest => ({
  actor,
  action: 'INGEST_ARTICLE',
  input: { byline: 'somebody' },
  ...changes,
})

/** Gives the article another byline. */
const setByline = (byline: string) => async (transaction: Prisma.TransactionClient) => {
  await transaction.article.update({ where: { id: articleId }, data: { byline } })
  const change = { subjectId: articleId, articleIds: [articleId], before: null, after: { byline } }
  return { answer: { byline }, change }
}

const readBylines = async () =>
  (await api.database.prisma.article.findMany({ select: { byline: true } })).map(({ byline }) => byline)

describe('a write and its entry in the history', () => {
  test('are stored together, and advance the revision', async () => {
    const before = await api.database.prisma.dataset.findFirstOrThrow()
    await performWrite(api.database.prisma, requestOf(), setByline('somebody'))
    const entries = await api.database.prisma.auditEntry.findMany({ include: { articles: true } })
    expect(entries).toMatchObject([
      { actor: 'editor', action: 'INGEST_ARTICLE', before: null, after: { byline: 'somebody' } },
    ])
    expect(entries[0]?.articles.map(({ id }) => id)).toEqual([articleId])
    const after = await api.database.prisma.dataset.findFirstOrThrow()
    expect(after.revision).toBe(before.revision + 1)
  })

  test('are both undone where the entry cannot be written', async () => {
    const before = await readTables(api.database.prisma)
    const nameless = requestOf({ actor: { ...actor, name: '' }, idempotencyKey: 'key' })
    await expect(performWrite(api.database.prisma, nameless, setByline('somebody'))).rejects.toThrow(
      'audit_entries_actor_not_empty',
    )
    expect(await readTables(api.database.prisma)).toEqual(before)
  })

  test('are both undone where the work fails after it has written', async () => {
    const before = await readTables(api.database.prisma)
    const failing = async (transaction: Prisma.TransactionClient) => {
      await setByline('somebody')(transaction)
      throw new Error('too late')
    }
    await expect(performWrite(api.database.prisma, requestOf(), failing)).rejects.toThrow('too late')
    expect(await readTables(api.database.prisma)).toEqual(before)
  })

  test('are both left out where nothing was to be changed', async () => {
    const before = await readTables(api.database.prisma)
    const work = async () => ({ answer: { done: true }, change: null })
    expect(await performWrite(api.database.prisma, requestOf(), work)).toEqual({ done: true })
    expect(await readTables(api.database.prisma)).toEqual(before)
  })
})

describe('a request with an idempotency key', () => {
  test('is done once, however often and however much at once it comes, and answered alike', async () => {
    const request = requestOf({ idempotencyKey: 'key' })
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        performWrite(api.database.prisma, request, setByline(`somebody ${i}`)),
      ),
    )
    const [byline] = await readBylines()
    expect(answers).toEqual(Array.from({ length: 20 }, () => ({ byline })))
    expect(await api.database.prisma.auditEntry.count()).toBe(1)
  })

  test('is in conflict with another input, or another action, under the same key', async () => {
    const { prisma } = api.database
    await performWrite(prisma, requestOf({ idempotencyKey: 'key' }), setByline('one'))
    for (const changes of [{ input: { byline: 'two' } }, { action: 'MERGE_FIGURES' as const }]) {
      const request = requestOf({ idempotencyKey: 'key', ...changes })
      await expect(performWrite(prisma, request, setByline('two'))).rejects.toMatchObject({
        code: 'CONFLICT',
        argument: 'input.idempotencyKey',
      })
    }
    expect(await readBylines()).toEqual(['one'])
  })

  test('may have a key of any length, and is done again under another key', async () => {
    const { prisma } = api.database
    const key = 'k'.repeat(100_000)
    for (const byline of ['one', 'two']) {
      await performWrite(prisma, requestOf({ idempotencyKey: key }), setByline(byline))
    }
    expect(await readBylines()).toEqual(['one'])
    await performWrite(prisma, requestOf({ idempotencyKey: `${key}2` }), setByline('two'))
    expect(await readBylines()).toEqual(['two'])
    const [row] = await prisma.idempotencyKey.findMany()
    expect(row?.keyHash).toMatch(/^[0-9a-f]{64}$/)
  })

  test('is tried anew where it failed', async () => {
    const { prisma } = api.database
    const request = requestOf({ idempotencyKey: 'key' })
    const failing = async () => {
      throw new Error('no')
    }
    await expect(performWrite(prisma, request, failing)).rejects.toThrow('no')
    expect(await performWrite(prisma, request, setByline('one'))).toEqual({ byline: 'one' })
  })

  test('is forgotten after a month', async () => {
    const { prisma } = api.database
    const request = requestOf({ idempotencyKey: 'key' })
    await performWrite(prisma, request, setByline('one'))
    await prisma.$executeRawUnsafe(`UPDATE idempotency_keys SET created_at = now() - interval '31 days'`)
    await performWrite(prisma, requestOf({ idempotencyKey: 'other' }), setByline('two'))
    await performWrite(prisma, request, setByline('one again'))
    expect(await readBylines()).toEqual(['one again'])
  })

  test('is done once through the API as well, and told of a conflict', async () => {
    const { quotations } = await api.edit('{ quotations { nodes { id } } }')
    const review = `mutation ($input: ReviewQuotationInput!) { reviewQuotation(input: $input) { article { slug } } }`
    const input = { id: quotations.nodes[0].id, decision: 'REJECT', idempotencyKey: 'key' }
    const first = await api.edit(review, { input })
    expect(await api.edit(review, { input })).toEqual(first)
    const other = { ...input, id: quotations.nodes[1].id }
    expect(await api.refuse(review, { input: other })).toMatchObject({
      code: 'CONFLICT',
      argument: 'input.idempotencyKey',
    })
  })
})
