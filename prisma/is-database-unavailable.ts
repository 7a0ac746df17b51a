import { DatabaseUnavailable } from './errors.ts'

// What the driver says without any code, in pg 8 and its pool.
const DRIVER_MESSAGES = new Set([
  'timeout exceeded when trying to connect',
  'timeout expired',
  'Query read timeout',
  'Connection terminated',
  'Connection terminated unexpectedly',
  'Connection terminated due to connection timeout',
  'Client has encountered a connection error and is not queryable',
  'Client was closed and is not queryable',
  'Cannot use a pool after calling end on the pool',
])

// The network's codes, which Node puts on errors of sockets and of name look-ups.
const SOCKET_CODES = new Set([
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
])

// Prisma's codes: unreachable, two kinds of time-out, connection closed, no connection free, too many connections.
const PRISMA_CODES = new Set(['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2037'])

// Prisma gives these the code of every mistake with transactions, so their words have to tell.
const TRANSACTION_TIMEOUT = /Unable to start a transaction in the given time|expired transaction/

const ADAPTER_KINDS = new Set([
  'ConnectionClosed',
  'DatabaseNotReachable',
  'SocketTimeout',
  'TooManyConnections',
])

// PostgreSQL's codes (SQLSTATE): connection exceptions, out of resources such as disk or memory, the statement
// cancelled for its time, the server going down or starting up, an idle transaction ended, a failing disk.
const SQL_STATES = /^(08...|53...|57014|57P0[1-5]|25P03|58030)$/

/**
 * Whether a failure, in whatever shape it comes out of the Prisma client, means that the database did not answer or
 * not in time: refused or lost connections, no free connection, statements ended at their deadline, a full disk. The
 * request was sound, and may succeed later; what it was to write may, if the connection was lost in mid-commit, be
 * stored all the same.
 */
export function isDatabaseUnavailable(error: unknown): boolean {
  if (error instanceof DatabaseUnavailable) return true
  if (!(error instanceof Error)) return false
  const { code, meta } = error as { code?: unknown; meta?: { driverAdapterError?: unknown } }
  return (
    DRIVER_MESSAGES.has(error.message) ||
    isUnavailableCode(code) ||
    (code === 'P2028' && TRANSACTION_TIMEOUT.test(error.message)) ||
    isUnavailableCause(error.cause) ||
    isDatabaseUnavailable(meta?.driverAdapterError)
  )
}

function isUnavailableCode(code: unknown): boolean {
  if (typeof code !== 'string') return false
  // The client keeps the code of an error that it does not know.
  if (code === 'DATABASE_UNAVAILABLE') return true
  return SOCKET_CODES.has(code) || PRISMA_CODES.has(code) || SQL_STATES.test(code)
}

/** A cause is another error, or the record that Prisma's adapter makes of a driver's error. */
function isUnavailableCause(cause: unknown): boolean {
  if (typeof cause !== 'object' || cause === null) return false
  if (cause instanceof Error) return isDatabaseUnavailable(cause)
  const { kind, originalCode } = cause as { kind?: unknown; originalCode?: unknown }
  return (typeof kind === 'string' && ADAPTER_KINDS.has(kind)) || isUnavailableCode(originalCode)
}
