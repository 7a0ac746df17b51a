import type { DocumentNode } from 'graphql'
import { LRUCache } from 'lru-cache'

/** Bytes of memory that parsed documents may take together. */
const MAX_CACHE_BYTES = 16 * 1024 * 1024

/** A token and its share of syntax nodes, as measured on introspection queries and documents of comments alone. */
const BYTES_PER_TOKEN = 300

/** Where Yoga looks up what it has parsed before. */
export interface DocumentCache {
  get(source: string): DocumentNode | undefined
  set(source: string, document: DocumentNode): void
}

/**
 * Keeps the documents that were asked for last, within a bound on memory rather than on their number: clients send a
 * few documents again and again, attackers a different and padded one each time.
 */
export function createDocumentCache(maxBytes: number = MAX_CACHE_BYTES): DocumentCache {
  return new LRUCache<string, DocumentNode>({
    maxSize: maxBytes,
    // What nobody's client sends again soon would only push out what is.
    maxEntrySize: maxBytes / 16,
    sizeCalculation: estimateBytes,
  })
}

/** Comments count too: they are tokens that the document holds although no node mentions them. */
function estimateBytes(document: DocumentNode, source: string): number {
  let tokens = 0
  for (let token = document.loc?.startToken; token; token = token.next ?? undefined) tokens += 1
  return source.length * 2 + tokens * BYTES_PER_TOKEN
}
