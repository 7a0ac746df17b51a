import type { Duplex } from 'node:stream'
import { setTimeout as delay } from 'node:timers/promises'
import type { Notice } from '../database.ts'
import { DatabaseUnavailable } from '../errors.ts'
import { PortConnection } from './port-connection.ts'
import { type EngineWorker, startWorker } from './start-worker.ts'
import { watchStatement } from './watch-statement.ts'

/** The embedded engine, kept running: its worker is started again whenever it ends or has to be ended. */
export interface RunningEngine {
  /** A connection for the driver; it waits for an engine that is being started again. The newest has the session. */
  connect(): Duplex
  /** No statement is ended for its length while `work` goes on. */
  withoutDeadline<Result>(work: () => Promise<Result>): Promise<Result>
  close(): Promise<void>
}

export interface EngineOptions {
  readonly directory: string
  /** A statement that takes longer is ended, and the engine with it, since nothing else stops the engine. */
  readonly statementDeadlineMs: number
  readonly onNotice: Notice
}

const CLOSE_WITHIN_MS = 5_000

/**
 * Starts the engine on its directory, which is created if need be.
 *
 * @throws {DatabaseUnavailable} with what the engine says when the directory cannot be opened.
 */
export async function runEngine(options: EngineOptions): Promise<RunningEngine> {
  const { directory, statementDeadlineMs, onNotice } = options
  const connections = new Set<Duplex>()
  let deadlineMs = statementDeadlineMs
  let running: Promise<EngineWorker> | undefined
  let closed = false

  /** The worker that runs, or one that is started now. A start that fails is tried again by whoever asks next. */
  function engine(): Promise<EngineWorker> {
    if (closed) return Promise.reject(new DatabaseUnavailable('The database is closed.'))
    running ??= start()
    return running
  }

  async function start(): Promise<EngineWorker> {
    try {
      const worker = await startWorker(directory)
      keepRunning(worker)
      return worker
    } catch (error) {
      running = undefined
      const reason = error instanceof Error ? error.message : String(error)
      throw new DatabaseUnavailable(`The database in ${directory} cannot be opened: ${reason}`, {
        cause: error,
      })
    }
  }

  function keepRunning(worker: EngineWorker): void {
    let replaced = false

    /** Starts another worker, and tells those who wait for an answer of this one that none will come. */
    function replace(reason: DatabaseUnavailable): void {
      if (replaced || closed) return
      replaced = true
      stopWatching()
      onNotice('the embedded database is started again', { reason: reason.message })
      running = worker.kill().then(start)
      running.catch((error: Error) => {
        onNotice('the embedded database did not start again', { reason: error.message })
      })
      for (const connection of connections) connection.destroy(reason)
    }

    const stopWatching = watchStatement(
      worker.statementStart,
      () => deadlineMs,
      (ms) =>
        replace(new DatabaseUnavailable(`A statement was ended after ${ms} ms; ${deadlineMs} are allowed.`)),
    )
    worker.ended.then((error) => {
      stopWatching()
      const reason = error?.message ?? 'without a word'
      replace(new DatabaseUnavailable(`The embedded database stopped: ${reason}`, { cause: error }))
    })
  }

  function connect(): Duplex {
    const connection = new PortConnection(async () => (await engine()).attach)
    connections.add(connection)
    connection.once('close', () => connections.delete(connection))
    return connection
  }

  async function withoutDeadline<Result>(work: () => Promise<Result>): Promise<Result> {
    deadlineMs = Number.POSITIVE_INFINITY
    try {
      return await work()
    } finally {
      deadlineMs = statementDeadlineMs
    }
  }

  async function close(): Promise<void> {
    closed = true
    const worker = await running?.catch(() => undefined)
    if (!worker) return
    const late = new AbortController()
    await Promise.race([worker.close(), delay(CLOSE_WITHIN_MS, undefined, { signal: late.signal })])
    late.abort()
    await worker.kill()
  }

  await engine()
  return { connect, withoutDeadline, close }
}
