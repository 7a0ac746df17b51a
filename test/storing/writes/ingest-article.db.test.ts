import type { PrismaClient } from '@rashomon/database/client'
import { createContext, schema } from '@rashomon/server/schema/index'
import type { Viewer } from '@rashomon/server/tokens/viewer'
import { graphql } from 'graphql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { prepareDocument, writeDocument } from '../../reading/prepare-documents.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'

const QUOTE = 'We will not leave this table until there is an agreement on the border'
const TEXT = writeDocument(1, [QUOTE, 'Anna Holm'])

const MUTATION = `mutation ($input: IngestArticleInput!) {
  ingestArticle(input: $input) {
    outcome
    article { slug outlet { slug } quotations { nodes { text origin } } history { nodes { action actor } } }
  }
}`

let place: TestDatabase
let prisma: PrismaClient
let token: Viewer

beforeAll(async () => {
  place = await createTestDatabase()
  prisma = place.database.prisma
  const row = await prisma.apiToken.create({
    data: { id: crypto.randomUUID(), name: 'desk', hash: '0'.repeat(64), scopes: ['INGEST'] },
  })
  token = { tokenId: row.id, name: 'desk', scopes: ['INGEST'] }
})
afterAll(() => place.dispose())

function ingest(input: Readonly<Record<string, unknown>>, viewer: Viewer | null = token) {
  const readDocument = async ({
    text,
    claims,
  }: Parameters<ReturnType<typeof createContext>['readDocument']>[0]) =>
    prepareDocument(text, claims).evidence
  const contextValue = createContext(prisma, { viewer, readDocument })
  const variableValues = { input: { story: 'summit', outlet: 'Daily Echo', text: TEXT, ...input } }
  return graphql({ schema, source: MUTATION, variableValues, contextValue })
}

test('without a token, or with one for something else, nothing is stored', async () => {
  for (const viewer of [null, { ...token, scopes: ['REVIEW' as const] }]) {
    const { errors } = await ingest({}, viewer)
    expect(errors?.[0]?.extensions['code']).toBe(viewer === null ? 'UNAUTHENTICATED' : 'FORBIDDEN')
  }
  expect(await prisma.article.count()).toBe(0)
})

test('an article is stored with its entry in the history, once for a key', async () => {
  const { data, errors } = await ingest({ idempotencyKey: 'one' })
  expect(errors).toBeUndefined()
  expect(data?.['ingestArticle']).toMatchObject({
    outcome: 'STORED',
    article: {
      outlet: { slug: 'daily-echo' },
      quotations: { nodes: [{ text: QUOTE, origin: 'EXTRACTED' }] },
      history: { nodes: [{ action: 'INGEST_ARTICLE', actor: 'desk' }] },
    },
  })
  const { revision } = await prisma.dataset.findFirstOrThrow()
  expect(await ingest({ idempotencyKey: 'one' })).toMatchObject({
    data: { ingestArticle: { outcome: 'STORED' } },
  })
  expect(await ingest({ idempotencyKey: 'two' })).toMatchObject({
    data: { ingestArticle: { outcome: 'KNOWN' } },
  })
  expect(await prisma.dataset.findFirstOrThrow()).toMatchObject({ revision })
  expect(await prisma.auditEntry.count()).toBe(1)
})

test('the same key with another article is a conflict', async () => {
  await ingest({ idempotencyKey: 'three' })
  const { errors } = await ingest({ idempotencyKey: 'three', text: writeDocument(2, [QUOTE, 'Anna Holm']) })
  expect(errors?.[0]?.extensions['code']).toBe('CONFLICT')
})

test.each([
  [{ story: 'Not a slug' }, 'input.story'],
  [{ url: 'file:///etc/passwd' }, 'input.url'],
  [{ html: '<p>both</p>' }, 'input.text'],
  [{ outlet: ' ' }, 'input.outlet'],
])('%j is refused by the name of its argument', async (input, argument) => {
  const { errors } = await ingest(input)
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument })
})
