import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { decodeDocument, MAX_DOCUMENT_BYTES, UnreadableDocument } from '../reading/clean.ts'
import { describeExtraction } from '../reading/describe-extraction.ts'
import { readExtractor } from '../reading/read-extractor.ts'
import { checkDay, type ExtractedLines, MAX_LINE_BYTES } from '../workers/extract-lines.ts'
import { mapInOrder } from '../workers/map-in-order.ts'
import { type LineChunk, splitIntoChunks } from '../workers/split-into-chunks.ts'
import { startPool } from '../workers/start-pool.ts'
import { createProgress } from './show-progress.ts'

export interface ExtractOptions {
  readonly publishedOn?: string
  readonly ndjson?: boolean
}

/** Standard input, by the name that stands for it on the command line. */
const STDIN = '-'
/** Chunks under way or waiting to be written, for each thread: one at work, one ready. */
const CHUNKS_A_THREAD = 2

/**
 * Writes to standard output what a text tells, as JSON; no database is needed. Of lines of JSON, each gives one line,
 * in their order; where one cannot be read, its line says why, and the exit code is 1.
 */
export async function extract(file: string = STDIN, options: ExtractOptions = {}): Promise<void> {
  const publishedOn = checkDay(options.publishedOn)
  const input = file === STDIN ? process.stdin : createReadStream(file)
  // A reader that has seen enough, such as head, is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? 0 : 1)
  })
  if (options.ndjson) return extractNdjson(input, publishedOn)
  const text = decodeDocument(await readWhole(input))
  const description = describeExtraction(text, readExtractor()(text, { publishedOn }))
  process.stdout.write(`${JSON.stringify(description)}\n`)
}

async function extractNdjson(input: AsyncIterable<Uint8Array>, publishedOn: string | null): Promise<void> {
  const pool = startPool()
  const progress = createProgress('texts')
  const work = async (chunk: LineChunk): Promise<ExtractedLines> =>
    chunk.kind === 'lines'
      ? pool.extractLines({ bytes: chunk.bytes, publishedOn })
      : { bytes: describeLongLine(chunk.bytes), lines: 1, failed: 1 }
  try {
    const chunks = splitIntoChunks(input, MAX_LINE_BYTES)
    for await (const { bytes, lines, failed } of mapInOrder(chunks, work, CHUNKS_A_THREAD * pool.threads)) {
      if (!process.stdout.write(bytes)) await once(process.stdout, 'drain')
      if (failed > 0) process.exitCode = 1
      progress.advance(lines, failed)
    }
  } finally {
    progress.end()
    await pool.close()
  }
}

function describeLongLine(bytes: number): Uint8Array<ArrayBuffer> {
  const error = `The line has ${bytes} bytes, and ${MAX_LINE_BYTES} are the most that is read.`
  return new TextEncoder().encode(`${JSON.stringify({ error })}\n`)
}

/** @throws UnreadableDocument where there is more than a document can have, without reading all of it. */
async function readWhole(input: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of input) {
    pieces.push(piece)
    size += piece.length
    if (size > MAX_DOCUMENT_BYTES) {
      throw new UnreadableDocument(
        `The text has more than ${MAX_DOCUMENT_BYTES} bytes, the most that is read: give one article alone.`,
      )
    }
  }
  return Buffer.concat(pieces)
}
