import { createReadStream, type Stats } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { glob, isDynamicPattern } from 'tinyglobby'
import { MAX_DOCUMENT_BYTES, UnreadableDocument } from '../reading/clean.ts'
import type { Claims, DocumentItem } from './document-item.ts'
import { readNdjsonDocuments } from './read-ndjson-documents.ts'
import { toItem } from './to-item.ts'

/** Files of a folder that are documents. */
const DOCUMENTS = '**/*.{txt,html,htm,ndjson,jsonl}'
const NDJSON = /\.(?:ndjson|jsonl)$/i
/** Standard input, by the name that stands for it on the command line. */
const STDIN = '-'
const OPEN_BRACE = '{'.charCodeAt(0)

/** A file to read, or standard input, or what is wrong with a path. */
export type Source =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'stdin' }
  | { readonly kind: 'bad'; readonly path: string; readonly reason: string }

/** The files that paths name, in the order of the paths and by name within folders and patterns. */
export async function listSources(paths: readonly string[]): Promise<readonly Source[]> {
  const sources: Source[] = []
  for (const path of paths) sources.push(...(await listPath(path)))
  return sources
}

async function listPath(path: string): Promise<readonly Source[]> {
  if (path === STDIN) return [{ kind: 'stdin' }]
  const stats = await stat(path).catch((): Stats | null => null)
  if (stats?.isFile()) return [{ kind: 'file', path }]
  if (stats?.isDirectory())
    return listPattern(path, DOCUMENTS, 'The folder holds no .txt, .html, .ndjson or .jsonl file.')
  if (isDynamicPattern(path)) return listPattern('.', path, 'No file has such a name.')
  return [{ kind: 'bad', path, reason: 'There is no such file or folder.' }]
}

async function listPattern(folder: string, pattern: string, nothing: string): Promise<readonly Source[]> {
  const found = await glob(pattern, { cwd: folder, absolute: false, dot: false })
  const shown = folder === '.' ? pattern : folder
  if (found.length === 0) return [{ kind: 'bad', path: shown, reason: nothing }]
  return found.sort().map((file) => ({ kind: 'file', path: join(folder, file) }))
}

/** How many documents the sources hold; undefined where only reading them tells. */
export function countDocuments(sources: readonly Source[]): number | undefined {
  const isCountable = sources.every((source) => source.kind !== 'stdin' && !NDJSON.test(source.path))
  return isCountable ? sources.length : undefined
}

/** The documents of the sources, one after the other, as they are asked for. */
export async function* readDocuments(
  sources: readonly Source[],
  claims: Claims,
): AsyncGenerator<DocumentItem> {
  for (const source of sources) {
    if (source.kind === 'bad') yield { name: source.path, problem: source.reason }
    else if (source.kind === 'stdin') yield* readStdin(claims)
    else if (NDJSON.test(source.path))
      yield* readNdjsonDocuments(createReadStream(source.path), source.path, claims)
    else yield await readFileDocument(source.path, claims)
  }
}

async function readFileDocument(path: string, claims: Claims): Promise<DocumentItem> {
  try {
    const { size } = await stat(path)
    // Not read at all: it may be larger than the memory.
    if (size > MAX_DOCUMENT_BYTES) throw tooLong(size)
    return toItem(path, await readFile(path), claims)
  } catch (error) {
    return { name: path, problem: error instanceof Error ? error.message : String(error) }
  }
}

/** Lines of JSON where the first character says so, else one document. */
async function* readStdin(claims: Claims): AsyncGenerator<DocumentItem> {
  const input = process.stdin[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>
  const first = await input.next()
  const bytes = first.done ? new Uint8Array() : first.value
  const stream = resume(bytes, input)
  if (bytes.find((byte) => byte > 0x20) === OPEN_BRACE) {
    yield* readNdjsonDocuments(stream, 'stdin', claims)
    return
  }
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of stream) {
    size += piece.length
    if (size <= MAX_DOCUMENT_BYTES) pieces.push(piece)
  }
  if (size > MAX_DOCUMENT_BYTES) yield { name: 'stdin', problem: tooLong(size).message }
  else yield toItem('stdin', Buffer.concat(pieces), claims)
}

async function* resume(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
}

function tooLong(bytes: number): UnreadableDocument {
  return new UnreadableDocument(
    `The document has ${bytes} bytes, and ${MAX_DOCUMENT_BYTES} are the most that is read: give one article alone.`,
  )
}
