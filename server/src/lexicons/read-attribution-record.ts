import { z } from 'zod'
import { words } from './check-grounds.ts'
import { parseLexicon } from './parse-lexicon.ts'
import { readLexiconFile } from './read-lexicon-file.ts'

/** How often a construction was recognised in marked articles, and how often rightly. */
export interface ConstructionRecord {
  readonly found: number
  /** Source and cue overlap with the marked ones, and the content by more than 0.8 of its words. */
  readonly right: number
}

const FILE = 'attribution-record.yaml'

const count = z.int().nonnegative()
const schema = z.strictObject({
  measured: words,
  constructions: z.record(z.string(), z.tuple([count, count])),
})

/**
 * The record of each construction.
 *
 * @throws InvalidLexicon where the file does not fit.
 */
export function parseAttributionRecord(text: string): ReadonlyMap<string, ConstructionRecord> {
  const { constructions } = parseLexicon(FILE, text, schema)
  return new Map(Object.entries(constructions).map(([name, [found, right]]) => [name, { found, right }]))
}

/** The record of the constructions. Read once. */
export function readAttributionRecord(): ReadonlyMap<string, ConstructionRecord> {
  record ??= parseAttributionRecord(readLexiconFile(FILE))
  return record
}

let record: ReadonlyMap<string, ConstructionRecord> | undefined
