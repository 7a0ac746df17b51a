import { expect, test } from 'vitest'
import { createStatementNamer } from '../../prisma/name-statement.ts'

const query = (sql: string) => ({ sql, args: [], argTypes: [] })

test('a statement is named from the second time on, and keeps its name', () => {
  const name = createStatementNamer()
  expect(name(query('SELECT 1'))).toBe('')
  const given = name(query('SELECT 1'))
  expect(given).not.toBe('')
  expect(name(query('SELECT 1'))).toBe(given)
})

test('different statements have different names', () => {
  const name = createStatementNamer()
  for (const sql of ['SELECT 1', 'SELECT 2']) name(query(sql))
  expect(name(query('SELECT 1'))).not.toBe(name(query('SELECT 2')))
})

test('no more names are given than the limit, and those given go on', () => {
  const name = createStatementNamer(2)
  const names = ['a', 'b', 'c'].map((sql) => [name(query(sql)), name(query(sql))][1])
  expect(names).toEqual([expect.stringMatching(/./), expect.stringMatching(/./), ''])
  expect(name(query('a'))).toBe(names[0])
})

test('any number of statements that come once take neither names nor room', () => {
  const name = createStatementNamer(2)
  for (let number = 0; number < 1_000; number++) expect(name(query(`SELECT ${number}`))).toBe('')
  name(query('again'))
  expect(name(query('again'))).not.toBe('')
})
