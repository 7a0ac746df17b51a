import { MAX_DOCUMENT_BYTES, UnreadableDocument } from '../reading/clean.ts'
import { checkDocument } from '../reading/cleaning/check-document.ts'
import { isDay } from '../reading/cleaning/find-printed-date.ts'
import { describeExtraction } from '../reading/describe-extraction.ts'
import type { Extractor } from '../reading/extract.ts'

/** Longest line that is read: a text at its limit, each character of it written as an escape. */
export const MAX_LINE_BYTES = 6 * MAX_DOCUMENT_BYTES + 10_000

/** Lines of JSON as they came, each an object with `text`, and `doc` and `publishedOn` if need be. */
export interface LinesToExtract {
  readonly bytes: Uint8Array
  /** Day of publication of texts that name none; null where it is not known. */
  readonly publishedOn: string | null
}

/** A line of JSON for each line that holds anything. */
export interface ExtractedLines {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly lines: number
  /** How many of them say what is wrong with theirs. */
  readonly failed: number
}

const NEWLINE = 0x0a

/** Extracts what each line's text tells. A line that cannot be read gives one that says why. */
export function extractLines({ bytes, publishedOn }: LinesToExtract, extract: Extractor): ExtractedLines {
  const written: string[] = []
  let failed = 0
  for (let start = 0; start < bytes.length; ) {
    const newline = bytes.indexOf(NEWLINE, start)
    const end = newline < 0 ? bytes.length : newline
    const line = bytes.subarray(start, end)
    start = end + 1
    if (line.every((byte) => byte === 0x20 || byte === 0x0d || byte === 0x09)) continue
    const answer = extractLine(line, publishedOn, extract)
    if ('error' in answer) failed++
    written.push(`${JSON.stringify(answer)}\n`)
  }
  return { bytes: encode(written.join('')), lines: written.length, failed }
}

function extractLine(bytes: Uint8Array, fallback: string | null, extract: Extractor): object {
  let doc: { readonly doc?: unknown } = {}
  try {
    const item = parseLine(bytes)
    if ('doc' in item) doc = { doc: item.doc }
    const text = checkText(item.text)
    const publishedOn = checkDay(item.publishedOn) ?? fallback
    return { ...doc, ...describeExtraction(text, extract(text, { publishedOn })) }
  } catch (error) {
    return { ...doc, error: error instanceof Error ? error.message : String(error) }
  }
}

interface Line {
  readonly doc?: unknown
  readonly text?: unknown
  readonly publishedOn?: unknown
}

function parseLine(bytes: Uint8Array): Line {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new UnreadableDocument('The line is not valid UTF-8.')
  }
  let item: unknown
  try {
    item = JSON.parse(text)
  } catch {
    throw new UnreadableDocument('The line is not JSON.')
  }
  if (typeof item !== 'object' || item === null || Array.isArray(item)) {
    throw new UnreadableDocument('The line is no JSON object: write {"doc": ..., "text": ...}.')
  }
  return item
}

function checkText(text: unknown): string {
  if (typeof text !== 'string') throw new UnreadableDocument('The line has no "text", or it is no string.')
  return checkDocument(text)
}

/** @throws UnreadableDocument where a day is given that is none. */
export function checkDay(day: unknown): string | null {
  if (day === undefined || day === null) return null
  if (typeof day === 'string' && isDay(day)) return day
  throw new UnreadableDocument('"publishedOn" is no calendar date such as 2021-10-06.')
}

function encode(text: string): Uint8Array<ArrayBuffer> {
  // A buffer of its own, which can be handed to another thread without being copied.
  const bytes = new Uint8Array(Buffer.byteLength(text))
  new TextEncoder().encodeInto(text, bytes)
  return bytes
}
