import { expect, test } from 'vitest'
import { findProblem } from '../../prisma/check-server.ts'

const server = { version: '14.0', versionNumber: 140_000, encoding: 'UTF8', trigrams: true, icu: true }

test('a server of the oldest version with all that is needed has no problem', () => {
  expect(findProblem(server)).toBeUndefined()
})

test.each([
  [{ version: '13.22', versionNumber: 130_022 }, '13.22; version 14'],
  [{ encoding: 'SQL_ASCII' }, 'SQL_ASCII'],
  [{ trigrams: false }, 'pg_trgm'],
  [{ icu: false }, 'ICU'],
])('a server that differs by %o is refused with the reason', (difference, reason) => {
  expect(findProblem({ ...server, ...difference })).toContain(reason)
})
