import { describe, expect, test } from 'vitest'
import { checkHistory } from '../../prisma/check-history.ts'

const known = ['1_init', '2_search', '3_topics'].map((name) => ({
  name,
  sql: '',
  checksum: `sum of ${name}`,
}))
const applied = (name: string) => ({ name, checksum: `sum of ${name}`, finished: true })

describe('what a database lacks', () => {
  test('is everything when it is new', () => {
    expect(checkHistory('here', known, [])).toEqual(known)
  })

  test('is nothing when it has all', () => {
    expect(
      checkHistory(
        'here',
        known,
        known.map(({ name }) => applied(name)),
      ),
    ).toEqual([])
  })

  test('is what was added, wherever it stands', () => {
    const lacking = checkHistory('here', known, [applied('1_init'), applied('3_topics')])
    expect(lacking.map(({ name }) => name)).toEqual(['2_search'])
  })
})

test('a database that has more than the code is too new, and all of it is named', () => {
  const history = [applied('5_e'), applied('1_init'), applied('4_d')]
  expect(() => checkHistory('here', known, history)).toThrow(
    expect.objectContaining({
      code: 'DATABASE_TOO_NEW',
      migrations: ['4_d', '5_e'],
      message: expect.stringMatching(/here has migrations .* 4_d, 5_e\./),
    }),
  )
})

test('a script that is not what was applied is named', () => {
  const history = [applied('1_init'), { ...applied('2_search'), checksum: 'another' }]
  expect(() => checkHistory('here', known, history)).toThrow(
    expect.objectContaining({
      code: 'MIGRATION_EDITED',
      migration: '2_search',
      message: expect.stringContaining('here'),
    }),
  )
})

test('a migration that another tool left half done stops everything', () => {
  const history = [{ ...applied('1_init'), finished: false }]
  expect(() => checkHistory('here', known, history)).toThrow(
    expect.objectContaining({ code: 'MIGRATION_FAILED', migration: '1_init' }),
  )
})
