import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { Piscina } from 'piscina'
import type { ArticleEvidence } from '../reading/evidence/article-evidence.ts'
import type { ExtractedLines, LinesToExtract } from './extract-lines.ts'
import type { DocumentToRead } from './tasks.ts'

/** Threads that read articles, so that whoever asks goes on with what else there is to do. */
export interface ReaderPool {
  readonly threads: number
  /** The bytes are handed over: they are empty afterwards. */
  extractLines(task: LinesToExtract & { readonly bytes: Uint8Array<ArrayBuffer> }): Promise<ExtractedLines>
  /**
   * Rejects with the error that the pipeline threw.
   *
   * @param signal ends the thread that reads it, and another one takes its place.
   */
  readDocument(task: DocumentToRead, signal?: AbortSignal): Promise<ArticleEvidence>
  close(): Promise<void>
}

export interface PoolOptions {
  /** As many as the machine has cores if left out. */
  readonly threads?: number
  /** Starts the threads when they are first needed, and ends them when they are not for a minute. */
  readonly isLazy?: boolean
}

const IDLE_MS = 60_000

/** Starts threads for reading articles, each of which takes a second. */
export function startPool({
  threads = availableParallelism(),
  isLazy = false,
}: PoolOptions = {}): ReaderPool {
  const pool = new Piscina({
    filename: join(import.meta.dirname, 'worker.js'),
    minThreads: isLazy ? 0 : threads,
    maxThreads: threads,
    idleTimeout: IDLE_MS,
  })
  return {
    threads,
    extractLines: (task) => pool.run(task, { name: 'extractLines', transferList: [task.bytes.buffer] }),
    readDocument: (task, signal) => pool.run(task, { name: 'readDocument', ...(signal && { signal }) }),
    close: () => pool.destroy(),
  }
}
