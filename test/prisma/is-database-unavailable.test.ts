import { describe, expect, test } from 'vitest'
import { DatabaseLocked, DatabaseUnavailable } from '../../prisma/errors.ts'
import { isDatabaseUnavailable } from '../../prisma/is-database-unavailable.ts'

const coded = (code: string, message = '') => Object.assign(new Error(message), { code })
/** As Prisma's adapter passes on what its driver said. */
const adapted = (cause: object) => new Error('', { cause })
const sqlState = (code: string) => adapted({ kind: 'postgres', code, originalCode: code })

describe('the database is not available', () => {
  test.each([
    ['our own error', new DatabaseUnavailable('gone')],
    ['our own error as the client repeats it', coded('DATABASE_UNAVAILABLE')],
    ['the driver without a code', new Error('Query read timeout')],
    ['a refused connection', coded('ECONNREFUSED')],
    ['the client that cannot reach it', coded('P1001')],
    [
      'a transaction that could not begin',
      coded('P2028', 'Unable to start a transaction in the given time.'),
    ],
    ['a statement ended by the server', coded('57014')],
    ['a full disk', sqlState('53100')],
    ['a lost connection within the adapter', adapted({ kind: 'ConnectionClosed' })],
    [
      'the adapter within a raw query',
      Object.assign(coded('P2010'), { meta: { driverAdapterError: sqlState('57P01') } }),
    ],
    ['the cause of another error', new Error('failed', { cause: coded('ECONNRESET') })],
  ])('%s', (_, error) => {
    expect(isDatabaseUnavailable(error)).toBe(true)
  })
})

describe('the request or the program is wrong', () => {
  test.each([
    ['a unique key twice', coded('P2002')],
    ['a broken constraint', sqlState('23514')],
    ['a wrong column', coded('42703')],
    ['a conflict between transactions', coded('40001')],
    ['a transaction used after its end', coded('P2028', 'Transaction already closed.')],
    [
      'a locked directory',
      new DatabaseLocked('/data', '/data/lock-1.json', { pid: 1, host: 'here', since: '' }),
    ],
    ['any other error', new Error('boom', { cause: 'nothing' })],
    ['no error at all', undefined],
    ['a text', 'Query read timeout'],
  ])('%s', (_, error) => {
    expect(isDatabaseUnavailable(error)).toBe(false)
  })
})
