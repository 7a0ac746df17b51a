import { setTimeout as delay } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import type { Gate } from './gate.ts'

/** A probe that waits longer has usually given up. */
const DATABASE_TIMEOUT_MS = 2000

/** What the probes look at. */
export interface HealthDependencies {
  /** Resolves when the database answers. */
  readonly ping: () => Promise<void>
  readonly gate: Pick<Gate, 'isDraining'>
}

/**
 * `/health`: the process is alive, whatever the database does; restart it when this fails.
 * `/ready`: it can answer queries; send it no traffic while this gives 503.
 */
export function registerHealth(app: FastifyInstance, { ping, gate }: HealthDependencies): void {
  const answers = shareWhilePending(() => answersInTime(ping))

  app.get('/health', (_request, reply) => reply.header('cache-control', 'no-store').send({ status: 'ok' }))

  app.get('/ready', async (_request, reply) => {
    reply.header('cache-control', 'no-store')
    if (gate.isDraining) return reply.status(503).send({ status: 'unavailable', reason: 'shutting down' })
    if (!(await answers())) {
      return reply.status(503).send({ status: 'unavailable', reason: 'the database does not answer' })
    }
    return reply.send({ status: 'ready' })
  })
}

async function answersInTime(ping: () => Promise<void>): Promise<boolean> {
  const timeout = new AbortController()
  try {
    return await Promise.race([
      ping().then(() => true),
      delay(DATABASE_TIMEOUT_MS, false, { signal: timeout.signal }),
    ])
  } catch {
    return false
  } finally {
    timeout.abort()
  }
}

/** Many probes at once ask the database once. */
function shareWhilePending<Result>(work: () => Promise<Result>): () => Promise<Result> {
  let pending: Promise<Result> | undefined
  return () => {
    pending ??= work().finally(() => {
      pending = undefined
    })
    return pending
  }
}
