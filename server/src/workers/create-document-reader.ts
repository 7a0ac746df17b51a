import type { ArticleEvidence } from '../reading/evidence/article-evidence.ts'
import type { KnownOutlets, ReceivedDocument } from '../reading/read-document.ts'
import { ReaderBusy } from '../storing/writes/reader-busy.ts'
import { WriteRefused } from '../storing/writes/write-refused.ts'
import type { ReaderPool } from './start-pool.ts'

/** The longest that a document may take: a megabyte of the worst text takes a few seconds. */
const READING_MS = 10_000
/** Documents that may wait, so that none waits for longer than its sender does. */
const MAX_WAITING = 16

/**
 * A function that reads documents in the threads of a pool for those who send them.
 *
 * @returns rejects with WriteRefused where the document is at fault, and ReaderBusy where too many are waiting.
 */
export function createDocumentReader(
  pool: ReaderPool,
): (document: ReceivedDocument, outlets: KnownOutlets) => Promise<ArticleEvidence> {
  let waiting = 0
  return async (document, outlets) => {
    if (waiting >= MAX_WAITING) throw new ReaderBusy('Too many articles are being read. Try again shortly.')
    waiting++
    try {
      return await pool.readDocument({ document, outlets }, AbortSignal.timeout(READING_MS))
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      if (error instanceof Error && error.name === 'AbortError') {
        throw new WriteRefused(
          'BAD_USER_INPUT',
          'input.text',
          `took more than ${READING_MS / 1000} seconds to read.`,
        )
      }
      // Errors of the pipeline come over from their thread as plain ones, with their code.
      if (error instanceof Error && 'code' in error && error.code === 'BAD_USER_INPUT') {
        throw new WriteRefused('BAD_USER_INPUT', 'input.text', `cannot be read: ${reason}`)
      }
      throw error
    } finally {
      waiting--
    }
  }
}
