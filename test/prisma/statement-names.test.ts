import { expect, test } from 'vitest'
import { StatementNames } from '../../prisma/statement-names.ts'

const nameTwice = (names: StatementNames, sql: string) => [names.nameOf({ sql }), names.nameOf({ sql })][1]

test('a statement is named from the second time on, and keeps its name', () => {
  const names = new StatementNames()
  expect(names.nameOf({ sql: 'SELECT 1' })).toBe('')
  const given = names.nameOf({ sql: 'SELECT 1' })
  expect(given).not.toBe('')
  expect(names.nameOf({ sql: 'SELECT 1' })).toBe(given)
})

test('different statements have different names, also when one has gone', () => {
  const names = new StatementNames(1)
  const given = ['a', 'b', 'c', 'a'].map((sql) => nameTwice(names, sql))
  expect(new Set(given).size).toBe(4)
})

test('past the limit the name goes whose statement was asked longest ago', () => {
  const names = new StatementNames(2)
  const [a, b] = [nameTwice(names, 'a'), nameTwice(names, 'b')] as const
  names.nameOf({ sql: 'a' })
  const c = nameTwice(names, 'c')
  expect([a, b, c].map((name) => names.has(name as string))).toEqual([true, false, true])
  expect(names.gone).toBe(1)
})

test('any number of statements that come once take neither names nor room', () => {
  const names = new StatementNames(2)
  for (let number = 0; number < 1_000; number++) expect(names.nameOf({ sql: `SELECT ${number}` })).toBe('')
  expect(nameTwice(names, 'again')).not.toBe('')
})
