import type { PrismaClient } from '@rashomon/database/client'
import { LRUCache } from 'lru-cache'
import { findMeanings } from './find-meanings.ts'
import { findNearest } from './find-nearest.ts'
import type { NamedKind } from './named-kind.ts'

/** Names that were found lately are taken for known without another look. */
const REMEMBERED_NAMES = 10_000
/** What is merged or removed is known for so long beyond its end. */
const REMEMBERED_MS = 5_000

/** Tells what names mean. */
export interface NameBook {
  /** Whether the name was found lately, as a slug, id or lemma. */
  isKnown(kind: NamedKind, name: string): boolean
  /** The slug, id or lemma that each name means; without those that mean nothing, or several things. */
  lookUp(kind: NamedKind, names: readonly string[]): Promise<ReadonlyMap<string, string>>
  /** At most three names that are like this one, the most alike first. */
  findNearest(kind: NamedKind, name: string): Promise<readonly string[]>
}

export function createNameBook(prisma: PrismaClient): NameBook {
  const known = new LRUCache<string, true>({ max: REMEMBERED_NAMES, ttl: REMEMBERED_MS })
  return {
    isKnown: (kind, name) => known.has(`${kind} ${name}`),
    async lookUp(kind, names) {
      const meanings = await findMeanings(prisma, kind, [...new Set(names)])
      for (const meaning of meanings.values()) known.set(`${kind} ${meaning}`, true)
      return meanings
    },
    findNearest: (kind, name) => findNearest(prisma, kind, name),
  }
}
