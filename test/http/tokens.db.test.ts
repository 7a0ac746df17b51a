import type { TokenScope } from '@rashomon/server/domain/vocabulary'
import { schema } from '@rashomon/server/schema/index'
import { storeCorpus } from '@rashomon/server/storing/store-corpus'
import { createToken, revokeToken } from '@rashomon/server/tokens/manage-tokens'
import { isObjectType } from 'graphql'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { CORPUS } from '../reading/sketches.ts'
import { readTables } from '../storing/tables.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { serveDatabase } from './serve-database.ts'
import { type Answer, type Example, readAnswer } from './start-example.ts'

let place: TestDatabase
let api: Example
beforeAll(async () => {
  place = await createTestDatabase()
  await storeCorpus(place.database.prisma, CORPUS)
})
afterAll(() => place.dispose())
// Each test has a server of its own, which knows of no wrong tokens yet.
beforeEach(async () => {
  api = await serveDatabase(place.database)
})

const HOUR_MS = 3_600_000
const DESTINATION = btoa('Statement:00000000-0000-5000-8000-000000000000')

/** Every mutation of the schema, in the ways in which its name can be hidden. */
const WRITES = {
  reviewQuotation: `reviewQuotation(input: { id: "${btoa('Quotation:00000000-0000-5000-8000-000000000000')}", decision: REJECT }) { __typename }`,
  mergeStatements: `mergeStatements(input: { into: "${DESTINATION}", statements: ["${DESTINATION}"] }) { __typename }`,
  splitStatement: `splitStatement(input: { statement: "${DESTINATION}", quotations: [] }) { __typename }`,
  mergeFigures: `mergeFigures(input: { into: "${btoa('Figure:00000000-0000-5000-8000-000000000000')}", figures: [] }) { __typename }`,
}
const DISGUISES = (write: string): readonly string[] => [
  `mutation { ${write} }`,
  `mutation { a: __typename b: ${write} }`,
  `mutation { ...hidden } fragment hidden on Mutation { ... on Mutation { c: ${write} } }`,
]
const DOCUMENTS = Object.values(WRITES).flatMap(DISGUISES)

let made = 0
async function makeToken(scopes: readonly TokenScope[], expiresAt: Date | null = null, now = new Date()) {
  made += 1
  const name = `token-${made}`
  return { name, text: await createToken(place.database.prisma, { name, scopes, expiresAt }, now) }
}

const bearer = (token: string) => ({ authorization: `Bearer ${token}` })

/** Asks for all writes, and sees that nothing is written. */
async function expectNothingWritten(headers: Record<string, string>, expected: object, status: number) {
  const before = await readTables(place.database.prisma)
  for (const document of DOCUMENTS) {
    const answer = await api.ask(document, undefined, headers)
    expect({ ...answer.error, status: answer.status }).toMatchObject({ extensions: expected, status })
  }
  expect(await readTables(place.database.prisma)).toEqual(before)
}

test('these are all mutations that need the scope of a reviewer, and the others need one too', () => {
  const fields = Object.values(schema.getMutationType()?.getFields() ?? {})
  const ofReviewers = fields.filter(({ description }) => description?.includes('with the scope review'))
  expect(ofReviewers.map(({ name }) => name).toSorted()).toEqual(Object.keys(WRITES).toSorted())
  expect(
    fields.filter(({ description }) => !/with the scope (review|ingest)/.test(`${description}`)),
  ).toEqual([])
})

describe('a write', () => {
  test('is closed while there is no token, and says how to make one', async () => {
    await place.database.prisma.apiToken.deleteMany()
    await expectNothingWritten({}, { code: 'UNAUTHENTICATED' }, 401)
    const answer = await api.ask(DOCUMENTS[0] ?? '')
    expect(answer.error?.message).toContain('npx --yes pnpm rashomon token create NAME --scope review')
    expect(answer.headers.get('www-authenticate')).toBe('Bearer')
  })

  test('needs a token where there are some', async () => {
    await makeToken(['REVIEW'])
    await expectNothingWritten({}, { code: 'UNAUTHENTICATED' }, 401)
    const { error } = await api.ask(DOCUMENTS[0] ?? '')
    expect(error?.message).toBe(
      'This needs a token. Send a token with the scope review, as "Authorization: Bearer ...".',
    )
  })

  test('needs the scope', async () => {
    const { text } = await makeToken(['INGEST'])
    await expectNothingWritten(bearer(text), { code: 'FORBIDDEN' }, 403)
  })

  test('is done with the scope', async () => {
    const { text } = await makeToken(['INGEST', 'REVIEW'])
    const [row] = await place.database.prisma.quotation.findMany({ take: 1 })
    const id = btoa(`Quotation:${row?.id}`)
    const answer = await api.ask(
      `mutation { reviewQuotation(input: { id: "${id}", decision: CORRECT, speakerText: "w3" }) { quotation { speakerText } } }`,
      undefined,
      bearer(text),
    )
    expect(answer.data).toEqual({ reviewQuotation: { quotation: { speakerText: 'w3' } } })
    const token = await place.database.prisma.apiToken.findFirst({ where: { name: `token-${made}` } })
    expect(Date.now() - Number(token?.lastUsedAt)).toBeLessThan(HOUR_MS)
  })

  test('under the key of a header is done once for each field, however often it is sent', async () => {
    const { text } = await makeToken(['REVIEW'])
    const { prisma } = place.database
    const [one, two] = await prisma.quotation.findMany({ take: 2 })
    const review = (id: string | undefined, speakerText: string) =>
      `reviewQuotation(input: { id: "${btoa(`Quotation:${id}`)}", decision: CORRECT, speakerText: "${speakerText}" }) { article { slug } }`
    const headers = { ...bearer(text), 'idempotency-key': 'k'.repeat(1000) }
    const document = `mutation { a: ${review(one?.id, 'w5')} b: ${review(two?.id, 'w5')} }`
    const before = await prisma.auditEntry.count()
    for (let round = 0; round < 2; round += 1) {
      const { data } = await api.ask(document, undefined, headers)
      expect(data).toEqual({ a: { article: { slug: 'one' } }, b: { article: { slug: 'one' } } })
    }
    expect(await prisma.auditEntry.count()).toBe(before + 2)
    const { error } = await api.ask(`mutation { a: ${review(one?.id, 'w6')} }`, undefined, headers)
    expect(error?.extensions).toMatchObject({ code: 'CONFLICT', argument: 'input.idempotencyKey' })
  })

  test('is not done by GET', async () => {
    const { text } = await makeToken(['REVIEW'])
    const query = encodeURIComponent(DOCUMENTS[0] ?? '')
    const answer = await readAnswer(
      await fetch(`${api.origin}/graphql?query=${query}`, {
        headers: { accept: 'application/graphql-response+json', ...bearer(text) },
      }),
    )
    expect(answer.status).toBe(405)
  })

  test('is counted dear enough that a request holds ten at most', async () => {
    const { text } = await makeToken(['REVIEW'])
    const many = Array.from({ length: 11 }, (_, i) => `w${i}: ${WRITES.mergeFigures}`)
    const { error } = await api.ask(`mutation { ${many.join(' ')} }`, undefined, bearer(text))
    expect(error?.extensions).toMatchObject({ code: 'QUERY_TOO_COMPLEX', limit: 'cost' })
  })
})

describe('a token that is not good', () => {
  test('is refused, whatever is asked for: unknown, changed, expired, revoked or no token at all', async () => {
    const good = await makeToken(['REVIEW'])
    const expired = await makeToken(['REVIEW'], new Date(Date.now() - HOUR_MS), new Date(0))
    const revoked = await makeToken(['REVIEW'])
    await revokeToken(place.database.prisma, revoked.name, new Date())
    const { text } = good
    const changed = `${text.slice(0, -1)}${text.endsWith('A') ? 'B' : 'A'}`
    for (const wrong of [
      `rash_${'0'.repeat(32)}${'A'.repeat(43)}`,
      changed,
      expired.text,
      revoked.text,
      'nonsense',
    ]) {
      const { status, error, headers } = await api.ask('{ __typename }', undefined, bearer(wrong))
      expect([status, error?.extensions.code]).toEqual([401, 'UNAUTHENTICATED'])
      expect(headers.get('www-authenticate')).toBe('Bearer error="invalid_token"')
    }
    expect((await api.ask('{ __typename }', undefined, bearer(text))).status).toBe(200)
    await expectRefusal(await api.ask(DOCUMENTS[0] ?? '', undefined, { authorization: 'Bearer ' }))
  })

  test('is not looked for in another scheme, which a proxy may use', async () => {
    const { status } = await api.ask('{ __typename }', undefined, { authorization: 'Basic dTpw' })
    expect(status).toBe(200)
  })

  test('is throttled when a thousand come, and others are not', async () => {
    const counts: Record<number, number> = {}
    for (let sent = 0; sent < 1000; sent += 50) {
      const answers = await Promise.all(
        Array.from({ length: 50 }, (_, i) => {
          const wrong = `rash_${`${sent + i}`.padStart(32, '0')}${'A'.repeat(43)}`
          return api.ask('{ __typename }', undefined, bearer(wrong))
        }),
      )
      for (const { status } of answers) counts[status] = (counts[status] ?? 0) + 1
    }
    expect(counts[401]).toBeLessThanOrEqual(100)
    expect(counts[429]).toBe(1000 - (counts[401] ?? 0))
    const { text } = await makeToken(['REVIEW'])
    const throttled = await api.ask('{ __typename }', undefined, bearer(text))
    expect(throttled.error?.extensions.code).toBe('RATE_LIMITED')
    expect(Number(throttled.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await api.ask('{ __typename }')).status).toBe(200)
  })

  test('stands in no log, and no text of a token stands in the database', async () => {
    const { text } = await makeToken(['REVIEW'])
    const wrong = `rash_${'1'.repeat(32)}${'B'.repeat(43)}`
    await api.ask(DOCUMENTS[0] ?? '', undefined, bearer(text))
    await api.ask('{ __typename }', undefined, bearer(wrong))
    await api.ask('mutation { nonsense }', undefined, bearer(text))
    expect(api.log.length).toBeGreaterThan(2)
    expect(JSON.stringify(api.log)).not.toContain('rash_')
    const rows = await place.database.prisma.$queryRawUnsafe(
      'SELECT to_jsonb(api_tokens) AS row FROM api_tokens',
    )
    expect(JSON.stringify(rows)).not.toContain('rash_')
    expect(JSON.stringify(rows)).not.toContain(text.slice(-43))
  })
})

async function expectRefusal({ status, error }: Answer) {
  expect([status, error?.extensions.code]).toEqual([401, 'UNAUTHENTICATED'])
}

test('no type of the schema tells of tokens or keys', () => {
  const fields = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type))
  const names = fields.flatMap((type) => [type.name, ...Object.keys(type.getFields())])
  expect(names.filter((name) => /token|idempotency/i.test(name))).toEqual([])
})
