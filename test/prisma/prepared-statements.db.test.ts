import { withFastReads } from '@rashomon/database'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'

let place: TestDatabase
beforeAll(async () => {
  place = await createTestDatabase()
})
afterAll(() => place.dispose())

/** Statements that the connection has prepared; one after the other, queries take the same connection. */
function listPrepared(): Promise<{ statement: string }[]> {
  return place.database.prisma.$queryRawUnsafe('SELECT statement FROM pg_prepared_statements')
}

test('of a thousand shapes that were asked, the latest are prepared and the others have gone', async () => {
  const { outlet } = withFastReads(place.database.prisma)
  const askTwice = async (take: number) => {
    for (const _time of [1, 2]) await outlet.findMany({ take, orderBy: { id: 'asc' } })
  }
  for (let take = 1; take <= 1_000; take++) await askTwice(take)
  const prepared = await listPrepared()
  const takes = prepared.flatMap(({ statement }) => /LIMIT (\d+)/.exec(statement)?.[1] ?? []).map(Number)
  expect(Math.max(...takes)).toBe(1_000)
  expect(takes.length).toBeLessThanOrEqual(256)
  expect(Math.min(...takes)).toBeGreaterThan(1_000 - 256 - 1)
})
