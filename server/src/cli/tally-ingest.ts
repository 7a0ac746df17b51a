import type { ArticleOutcome } from '../storing/write-articles.ts'
import type { Progress } from './show-progress.ts'

/** Counts what becomes of documents, and says what is wrong with some. */
export interface IngestTally {
  count(outcome: ArticleOutcome): void
  fail(name: string, reason: string): void
  /** Says what was found in a document, and counts it. */
  show(description: string): void
  failed(): number
  sumUp(isDryRun: boolean): void
}

export function createTally(progress: Progress): IngestTally {
  const counts: Record<ArticleOutcome | 'FAILED' | 'SHOWN', number> = {
    STORED: 0,
    KNOWN: 0,
    CURATED: 0,
    FAILED: 0,
    SHOWN: 0,
  }
  const start = performance.now()
  return {
    count(outcome) {
      counts[outcome]++
      progress.advance(1, 0)
    },
    fail(name, reason) {
      counts.FAILED++
      progress.say(`${name}: ${reason}`)
      progress.advance(1, 1)
    },
    show(description) {
      counts.SHOWN++
      process.stdout.write(`${description}\n`)
      progress.advance(1, 0)
    },
    failed: () => counts.FAILED,
    sumUp(isDryRun) {
      const seconds = ((performance.now() - start) / 1000).toFixed(1)
      const parts = [
        isDryRun ? `${counts.SHOWN} read and not stored` : `${counts.STORED} stored`,
        counts.KNOWN > 0 ? `${counts.KNOWN} stored before` : '',
        counts.CURATED > 0 ? `${counts.CURATED} left as people annotated them` : '',
        counts.FAILED > 0 ? `${counts.FAILED} that could not be ingested` : '',
      ]
      progress.say(`${parts.filter((part) => part !== '').join(', ')}; ${seconds} s.`)
    },
  }
}
