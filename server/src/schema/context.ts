import type { PrismaClient } from '@rashomon/database/client'
import type { StoryCoverage } from './coverage/story-coverage.ts'
import { createRowLoader, type RowLoader } from './row-loader.ts'
import { createTextLoader, type TextLoader } from './text-loader.ts'
import { createTimelineLoader, type TimelineLoader } from './timeline-loader.ts'

/** What every resolver gets: the database, and loaders that batch within one request. */
export interface Context {
  readonly prisma: PrismaClient
  readonly rows: RowLoader
  readonly texts: TextLoader
  /** Comparisons by story and outlets. */
  readonly coverages: Map<string, Promise<StoryCoverage>>
  readonly timeline: TimelineLoader
}

export function createContext(prisma: PrismaClient): Context {
  const context: Context = {
    prisma,
    rows: createRowLoader(prisma, () => context),
    texts: createTextLoader(prisma),
    coverages: new Map(),
    timeline: createTimelineLoader(prisma),
  }
  return context
}
