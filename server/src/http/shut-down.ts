import { setTimeout as delay } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import type { Gate } from './gate.ts'

/** How long readiness checks fail before new requests are turned away. */
const NOTICE_MS = 500

/** How long requests in flight may take to finish. */
const FINISH_MS = 6500

/**
 * Ends the server without cutting anybody off: readiness fails first, so that balancers look elsewhere; then new
 * requests are refused while those in flight finish; then the connections are closed. Takes eight seconds at most.
 *
 * @param endStreams completes the streams, which would go on for ever
 */
export async function shutDown(app: FastifyInstance, gate: Gate, endStreams = () => {}): Promise<void> {
  gate.drain()
  await delay(NOTICE_MS)
  gate.close()
  endStreams()
  await Promise.race([gate.whenIdle(), delay(FINISH_MS, undefined, { ref: false })])
  await app.close()
}
