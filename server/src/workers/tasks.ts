import { readHedges } from '../lexicons/read-hedges.ts'
import { readPageFurniture } from '../lexicons/read-page-furniture.ts'
import { createCleaner } from '../reading/clean.ts'
import type { ArticleEvidence } from '../reading/evidence/article-evidence.ts'
import { createDocumentReader, type KnownOutlets, type ReceivedDocument } from '../reading/read-document.ts'
import { readExtractor } from '../reading/read-extractor.ts'
import { type ExtractedLines, extractLines, type LinesToExtract } from './extract-lines.ts'

/** What a worker can be asked for, by name. */
export interface WorkerTasks {
  readonly extractLines: (task: LinesToExtract) => ExtractedLines
  readonly readDocument: (task: DocumentToRead) => ArticleEvidence
}

export interface DocumentToRead {
  readonly document: ReceivedDocument
  readonly outlets: KnownOutlets
}

/** The tasks with the project's lexicons, read from their files once. */
export function createTasks(): WorkerTasks {
  const extract = readExtractor()
  let read: ReturnType<typeof createDocumentReader> | undefined
  return {
    extractLines: (task) => extractLines(task, extract),
    readDocument: ({ document, outlets }) => {
      read ??= createDocumentReader({
        clean: createCleaner(readPageFurniture()),
        extract,
        hedges: readHedges(),
      })
      return read(document, outlets)
    },
  }
}
