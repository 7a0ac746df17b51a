import type { PrismaClient } from '@rashomon/database/client'
import { createRowLoader, type RowLoader } from './row-loader.ts'
import { createTextLoader, type TextLoader } from './text-loader.ts'
import { createTimelineLoader, type TimelineLoader } from './timeline-loader.ts'

/** What every resolver gets: the database, and loaders that batch within one request. */
export interface Context {
  readonly prisma: PrismaClient
  readonly rows: RowLoader
  readonly texts: TextLoader
  readonly timeline: TimelineLoader
}

export function createContext(prisma: PrismaClient): Context {
  const context: Context = {
    prisma,
    rows: createRowLoader(prisma, () => context),
    texts: createTextLoader(prisma),
    timeline: createTimelineLoader(prisma),
  }
  return context
}
