// @ts-check
// Plain JavaScript, so that a worker thread starts it under any loader, or none, on every supported Node.
import { existsSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { hrtime } from 'node:process'
import { parentPort, workerData } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { serveCluster } from './serve-cluster.js'

/** @import { MessagePort } from 'node:worker_threads' */

/** @type {{ directory: string, runningSince: SharedArrayBuffer }} */
const { directory, runningSince } = workerData
const statementStart = new BigInt64Array(runningSince)
// Anchored at the head of the log line, since what follows may repeat words of a statement.
const END_OF_ENGINE = /^[-\d]+ [\d:.]+ \w+ \[\d+\] (FATAL|PANIC): /
/** @type {string[]} What the engine says when it cannot go on. */
const lastWords = []

/**
 * Opens the cluster, creating it if need be. One whose creation was interrupted is begun anew; nobody was told
 * yet that anything was stored in it.
 */
async function openCluster() {
  const unfinished = `${directory}.unfinished`
  if (existsSync(unfinished)) await rm(directory, { recursive: true, force: true })
  const create = !existsSync(join(directory, 'PG_VERSION'))
  if (create) await writeFile(unfinished, '')
  const cluster = await PGlite.create({
    dataDir: directory,
    extensions: { pg_trgm },
    onStderr: (line) => {
      if (END_OF_ENGINE.test(line)) lastWords.push(line)
      return false
    },
  }).catch((error) => {
    throw new Error([error.message, ...lastWords].join('; '), { cause: error })
  })
  if (create) await rm(unfinished)
  return cluster
}

const server = serveCluster(await openCluster(), (running) => {
  Atomics.store(statementStart, 0, running ? hrtime.bigint() : 0n)
  // Where a server would end, the engine stays, and whatever it is asked next hangs.
  if (lastWords.length > 0) throw new Error(lastWords.join('; '))
})

parentPort?.on('message', async (/** @type {{ connect: MessagePort } | 'close'} */ message) => {
  if (message === 'close') {
    await server.close()
    process.exit()
  } else {
    server.connect(message.connect)
  }
})
parentPort?.postMessage('ready')
