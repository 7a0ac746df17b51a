import { readGazetteer } from '../lexicons/read-gazetteer.ts'
import { readHedges } from '../lexicons/read-hedges.ts'
import { readPageFurniture } from '../lexicons/read-page-furniture.ts'
import { createCleaner } from '../reading/clean.ts'
import { createFigureRegistry } from '../reading/evidence/create-figure-registry.ts'
import type { PreparedArticle } from '../reading/evidence/prepared-article.ts'
import { createPipeline, type KnownNames, type ReceivedDocument } from '../reading/read-document.ts'
import { readExtractor } from '../reading/read-extractor.ts'
import { type ExtractedLines, extractLines, type LinesToExtract } from './extract-lines.ts'

/** What a worker can be asked for, by name. */
export interface WorkerTasks {
  readonly extractLines: (task: LinesToExtract) => ExtractedLines
  readonly readDocument: (task: DocumentToRead) => PreparedArticle
}

export interface DocumentToRead {
  readonly document: ReceivedDocument
  readonly known: KnownNames
}

/** The tasks with the project's lexicons, read from their files once. */
export function createTasks(): WorkerTasks {
  const extract = readExtractor()
  let read: ReturnType<typeof createPipeline> | undefined
  return {
    extractLines: (task) => extractLines(task, extract),
    readDocument: ({ document, known }) => {
      read ??= createPipeline({
        clean: createCleaner(readPageFurniture()),
        extract,
        registry: createFigureRegistry(readGazetteer()),
        hedges: readHedges(),
      })
      return read(document, known)
    },
  }
}
