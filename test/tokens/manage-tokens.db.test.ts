import { findViewer } from '@rashomon/server/tokens/find-viewer'
import { createToken, listTokens, revokeToken } from '@rashomon/server/tokens/manage-tokens'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'

let place: TestDatabase
beforeAll(async () => {
  place = await createTestDatabase()
})
afterAll(() => place.dispose())
beforeEach(async () => {
  await place.database.prisma.apiToken.deleteMany()
})

const NOW = new Date('2026-11-22T12:00:00Z')
const LATER = new Date('2026-11-23T00:00:00Z')
const request = { name: 'news-desk', scopes: ['REVIEW', 'INGEST', 'REVIEW'], expiresAt: LATER } as const

describe('a token', () => {
  test('makes its bearer known until it expires', async () => {
    const { prisma } = place.database
    const text = await createToken(prisma, request, NOW)
    expect(text).toMatch(/^rash_[\w-]{75}$/)
    expect(await findViewer(prisma, text, NOW)).toMatchObject({
      name: 'news-desk',
      scopes: ['REVIEW', 'INGEST'],
    })
    expect(await findViewer(prisma, text, LATER)).toBeUndefined()
  })

  test('works no longer once it is revoked, and is listed without its hash', async () => {
    const { prisma } = place.database
    const text = await createToken(prisma, { ...request, expiresAt: null }, NOW)
    await revokeToken(prisma, 'news-desk', LATER)
    expect(await findViewer(prisma, text, NOW)).toBeUndefined()
    const [token] = await listTokens(prisma)
    expect(token).toMatchObject({ name: 'news-desk', revokedAt: LATER, lastUsedAt: null })
    expect(Object.keys(token ?? {})).not.toContain('hash')
    await expect(revokeToken(prisma, 'news-desk', LATER)).rejects.toMatchObject({ code: 'TOKEN_REFUSED' })
  })

  test('is another one each time, of which no part is like another but the prefix', async () => {
    const { prisma } = place.database
    const texts = await Promise.all(
      ['one', 'two'].map((name) => createToken(prisma, { ...request, name }, NOW)),
    )
    const [one = '', two = ''] = texts.map((text) => text.slice('rash_'.length))
    expect([one.slice(0, 32) === two.slice(0, 32), one.slice(32) === two.slice(32)]).toEqual([false, false])
    const mixed = `rash_${one.slice(0, 32)}${two.slice(32)}`
    expect(await findViewer(prisma, mixed, NOW)).toBeUndefined()
  })

  test.each([
    ['without a scope', { scopes: [] }, 'needs a scope'],
    ['that has expired', { expiresAt: NOW }, 'would never work'],
    ['with a name of other characters', { name: 'News Desk' }, 'cannot name a token'],
    ['with a name that would break a line of the log', { name: 'a\nb' }, 'cannot name a token'],
    ['with an endless name', { name: 'a'.repeat(101) }, 'at most 100'],
  ])('is not made %s', async (_what, changes, problem) => {
    await expect(createToken(place.database.prisma, { ...request, ...changes }, NOW)).rejects.toThrow(problem)
  })

  test('does not take the name of another, revoked or not', async () => {
    const { prisma } = place.database
    await createToken(prisma, request, NOW)
    await revokeToken(prisma, 'news-desk', NOW)
    await expect(createToken(prisma, request, NOW)).rejects.toThrow('names are not used twice')
  })
})
