// @ts-check
// Plain JavaScript, so that a worker thread loads it under any loader, or none, on every supported Node.

/**
 * @import { PGlite } from '@electric-sql/pglite'
 * @import { MessagePort } from 'node:worker_threads'
 */

/**
 * Answers PostgreSQL's wire protocol on message ports. A message is one write of the driver, which holds whole
 * protocol messages; the response to it is one message back. The engine has one session: a new connection takes
 * it over, fresh as from a server, and the one before is closed.
 *
 * @param {PGlite} cluster
 * @param {(running: boolean) => void} onRunning told before and after each thing that the engine does. If it throws,
 *   the engine is asked nothing more.
 */
export function serveCluster(cluster, onRunning = () => {}) {
  let work = Promise.resolve()
  /** @type {MessagePort | undefined} */
  let session

  /**
   * Tasks run one after another. One that throws leaves a broken engine: its rejection stops those behind it and is
   * left unhandled, so that it ends the thread.
   *
   * @param {() => Promise<void | (() => void)>} task returns what to do with its outcome if the engine is sound.
   */
  function enqueue(task) {
    work = work.then(async () => {
      onRunning(true)
      const finish = await task()
      onRunning(false)
      finish?.()
    })
  }

  /** @param {MessagePort} port */
  async function beginSession(port) {
    session?.close()
    session = port
    await rollBack()
    await cluster.exec('DISCARD ALL')
    port.on('message', (request) => enqueue(() => answer(port, request)))
    port.on('close', () => enqueue(() => endSession(port)))
  }

  /** @param {MessagePort} port */
  async function endSession(port) {
    if (session !== port) return
    session = undefined
    await rollBack()
  }

  async function rollBack() {
    if (cluster.isInTransaction()) await cluster.exec('ROLLBACK')
  }

  /**
   * @param {MessagePort} port
   * @param {Uint8Array} request
   */
  async function answer(port, request) {
    if (session !== port) return
    /** @type {Uint8Array[]} */
    const chunks = []
    await cluster.execProtocolRawStream(request, {
      // The engine uses the memory behind a chunk again.
      onRawData: (chunk) => {
        chunks.push(chunk.slice())
      },
    })
    const response = concatenate(chunks)
    return () => port.postMessage(response, [response.buffer])
  }

  return {
    /** @param {MessagePort} port */
    connect(port) {
      enqueue(() => beginSession(port))
    },
    /** Finishes the work in hand and closes the cluster. */
    async close() {
      enqueue(() => {
        session = undefined
        return cluster.close()
      })
      await work
    },
  }
}

/** @param {Uint8Array[]} chunks */
function concatenate(chunks) {
  const whole = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0))
  let offset = 0
  for (const chunk of chunks) {
    whole.set(chunk, offset)
    offset += chunk.length
  }
  return whole
}
