import { type MessagePort, Worker } from 'node:worker_threads'

/** The embedded engine at work in a thread of its own. */
export interface EngineWorker {
  /** Monotonic nanoseconds at which the present statement began, 0 between statements; see `watchStatement`. */
  readonly statementStart: BigInt64Array
  /** Resolves when the thread has ended, to the error that ended it, if any. */
  readonly ended: Promise<Error | undefined>
  /** Hands the engine its end of a new connection, which takes over from the one before. */
  attach(port: MessagePort): void
  /** Finishes the work in hand and ends. */
  close(): Promise<void>
  /** Ends at once, in the middle of a statement if need be. What was acknowledged stays. */
  kill(): Promise<void>
}

/**
 * Starts the engine in a worker thread on a directory, which is created if need be.
 *
 * @returns when the engine is ready for connections; creating a cluster takes seconds, opening one half a second.
 * @throws what the engine says when the directory cannot be opened.
 */
export async function startWorker(directory: string): Promise<EngineWorker> {
  const runningSince = new SharedArrayBuffer(BigInt64Array.BYTES_PER_ELEMENT)
  const worker = new Worker(new URL('./engine-worker.js', import.meta.url), {
    workerData: { directory, runningSince },
    // The thread runs plain JavaScript; whatever loader this process was started with has no business there.
    execArgv: [],
  })
  let failure: Error | undefined
  worker.on('error', (error) => {
    failure = error instanceof Error ? error : new Error(String(error))
  })
  const ended = new Promise<Error | undefined>((resolve) => worker.once('exit', () => resolve(failure)))
  await new Promise<void>((resolve, reject) => {
    worker.once('message', () => resolve())
    ended.then((error) => reject(error ?? new Error('the engine ended while it was being opened')))
  })
  return {
    statementStart: new BigInt64Array(runningSince),
    ended,
    attach: (port) => worker.postMessage({ connect: port }, [port]),
    close: async () => {
      worker.postMessage('close')
      await ended
    },
    kill: async () => {
      await worker.terminate()
    },
  }
}
