import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { checkUnique, withPaths } from './check-references.ts'
import { SLUG } from './field-schemas.ts'
import { manifestSchema } from './manifest-schema.ts'
import { readSeedFile } from './read-seed-file.ts'
import type { ReportProblem } from './seed-error.ts'
import { suggestClosest } from './suggest-closest.ts'

/** The source document of one article. */
export interface SourceDocument {
  /** Base name of the document and of its annotations. */
  readonly slug: string
  /** null where the document is no text, which has then been reported. */
  readonly text: string | null
  /** Of the bytes, in lower-case hexadecimal digits. */
  readonly sha256: string
}

const ARTICLES = 'articles'
const ANNOTATIONS = 'annotations'

/**
 * Reads the source documents, and holds the documents, the manifest and the annotation files against each other.
 *
 * @returns the documents that have annotations, in the order of their slugs.
 */
export function readSources(directory: string, reportProblem: ReportProblem): readonly SourceDocument[] {
  const reportFile = (file: string, message: string) =>
    reportProblem({ file, line: 1, column: 1, message, words: null })
  const documents = listSlugs(directory, ARTICLES, '.txt', reportFile).map((slug) => {
    const name = `${ARTICLES}/${slug}.txt`
    const bytes = readFileSync(join(directory, name))
    const text = decode(bytes)
    if (text === null) reportFile(name, 'the document is not UTF-8, or holds a NUL')
    return { slug, text, sha256: createHash('sha256').update(bytes).digest('hex') }
  })
  checkManifest(directory, documents, reportProblem)

  const annotations = new Set(listSlugs(directory, ANNOTATIONS, '.yaml', reportFile))
  const annotated = documents.filter(({ slug }) => annotations.delete(slug))
  for (const { slug } of documents.filter((document) => !annotated.includes(document))) {
    reportFile(`${ARTICLES}/${slug}.txt`, `the document has no annotations in ${ANNOTATIONS}/${slug}.yaml`)
  }
  for (const slug of annotations) {
    reportFile(`${ANNOTATIONS}/${slug}.yaml`, `there is no source document ${ARTICLES}/${slug}.txt`)
  }
  return annotated
}

function checkManifest(
  directory: string,
  documents: readonly SourceDocument[],
  reportProblem: ReportProblem,
): void {
  const manifest = readSeedFile(directory, 'manifest.yaml', manifestSchema, reportProblem)
  const sources = withPaths(manifest.data?.sources, 'sources')
  checkUnique(manifest, sources, ({ article }) => article, 'an entry above names this article')
  for (const { item, path } of sources) {
    const document = documents.find(({ slug }) => slug === item.article)
    if (document === undefined) {
      const file = `${ARTICLES}/${item.article}.txt`
      const close = suggestClosest(
        item.article,
        documents.map(({ slug }) => slug),
      )
      manifest.report([...path, 'article'], `there is no source document ${file}${close}`, item.article)
    } else if (document.sha256 !== item.sha256) {
      const message = `the document's bytes have the SHA-256 ${document.sha256}; restore the document as received`
      manifest.report([...path, 'sha256'], message, item.sha256)
    }
  }
  if (manifest.data === null) return
  const listed = new Set(sources.map(({ item }) => item.article))
  for (const { slug } of documents.filter((document) => !listed.has(document.slug))) {
    manifest.report(['sources'], `the source document ${ARTICLES}/${slug}.txt is not in the manifest`, slug)
  }
}

/** Base names of the files in a folder, sorted; files that start with a dot are nobody's business. */
function listSlugs(
  directory: string,
  folder: string,
  extension: string,
  reportFile: (file: string, message: string) => void,
): readonly string[] {
  const path = join(directory, folder)
  const names = existsSync(path) ? readdirSync(path).filter((name) => !name.startsWith('.')) : []
  const isNamedWell = (name: string) => extname(name) === extension && SLUG.test(basename(name, extension))
  for (const name of names.filter((other) => !isNamedWell(other))) {
    const message = `files in ${folder}/ are named SLUG${extension}, in lower-case letters, digits and hyphens`
    reportFile(`${folder}/${name}`, message)
  }
  return names
    .filter(isNamedWell)
    .map((name) => basename(name, extension))
    .sort()
}

function decode(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return text.includes('\0') ? null : text
  } catch {
    return null
  }
}
