import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Document, isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import { explainIssue } from './explain-issue.ts'
import type { ReportProblem, SeedPlace } from './seed-error.ts'

/** Keys and list indexes that lead to a value of a file. */
export type SeedPath = readonly PropertyKey[]

/** A YAML file of the seeds, read and validated. */
export interface SeedFile<Data> {
  /** Relative to the seeds directory. */
  readonly name: string
  /** null where the file does not fit its schema, which has then been reported. */
  readonly data: Data | null
  /** What the file holds, valid or not; undefined where it is not YAML. */
  readonly raw: unknown
  /** Reports what is wrong at a path, with its line and column. */
  report(path: SeedPath, message: string, words?: string): void
}

/** Reads a YAML 1.2 file and validates it, reporting all that is wrong. */
export function readSeedFile<Schema extends z.ZodType>(
  directory: string,
  name: string,
  schema: Schema,
  reportProblem: ReportProblem,
): SeedFile<z.output<Schema>> {
  const lines = new LineCounter()
  const reportAt = (offset: number, message: string, words: string | null = null) =>
    reportProblem({ ...place(name, lines, offset), message, words })
  const text = readText(directory, name, reportProblem)
  const document = parseDocument(text ?? '', { lineCounter: lines, prettyErrors: false, stringKeys: true })
  const report = (path: SeedPath, message: string, words?: string) =>
    reportAt(offsetOf(document, path), message, words)

  const raw = text === undefined ? undefined : readValues(document, reportAt)
  if (raw === undefined) return { name, data: null, raw, report }
  const result = schema.safeParse(raw, { error: explainIssue })
  if (result.success) return { name, data: result.data, raw, report }
  for (const { path, message, isKey } of result.error.issues.flatMap(innermost)) {
    const words = path.length > 0 ? String(path.at(-1)) : null
    reportAt(offsetOf(document, path, isKey), message, words)
  }
  return { name, data: null, raw, report }
}

function readText(directory: string, name: string, reportProblem: ReportProblem): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(join(directory, name)))
  } catch (error) {
    const message = error instanceof TypeError ? 'the file is not UTF-8' : 'the file cannot be read'
    reportProblem({ file: name, line: 1, column: 1, message, words: null })
    return undefined
  }
}

function readValues(document: Document.Parsed, reportAt: (offset: number, message: string) => void): unknown {
  const faults = [...document.errors, ...document.warnings]
  for (const { pos, message } of faults) reportAt(pos[0], `this is not valid YAML: ${message}`)
  if (faults.length > 0) return undefined
  try {
    return document.toJS()
  } catch (error) {
    // An alias without its anchor, or aliases that multiply without end.
    reportAt(0, `this is not valid YAML: ${error instanceof Error ? error.message : String(error)}`)
    return undefined
  }
}

function place(file: string, lines: LineCounter, offset: number): SeedPlace {
  const { line, col } = lines.linePos(offset)
  return { file, line: Math.max(line, 1), column: Math.max(col, 1) }
}

interface FileIssue {
  readonly path: SeedPath
  readonly message: string
  /** It is the key at the end of the path that is wrong, not its value. */
  readonly isKey: boolean
}

/** Of a choice that no form fits, the issues of the form whose type fits; of an unknown key, the key. */
function innermost(issue: z.core.$ZodIssue): readonly FileIssue[] {
  const { path, message } = issue
  if (issue.code === 'unrecognized_keys') {
    return [{ path: [...path, issue.keys[0] ?? ''], message, isKey: true }]
  }
  const fitting =
    issue.code === 'invalid_union' ? issue.errors.find((issues) => issues.every(isInside)) : undefined
  if (fitting === undefined) return [{ path, message, isKey: false }]
  return fitting.flatMap(innermost).map((inner) => ({ ...inner, path: [...path, ...inner.path] }))
}

function isInside(issue: z.core.$ZodIssue): boolean {
  return issue.path.length > 0 || issue.code === 'unrecognized_keys'
}

/** Offset of the value (or key) at a path, or of the nearest thing around it that the file has. */
function offsetOf(document: Document.Parsed, path: SeedPath, isKey = false): number {
  let node: unknown = document.contents
  let offset = offsetOfNode(node) ?? 0
  for (const [depth, key] of path.entries()) {
    if (isAlias(node)) node = node.resolve(document)
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key)
      offset = offsetOfNode(pair?.key) ?? offset
      if (isKey && depth === path.length - 1) return offset
      node = pair?.value
    } else if (isSeq(node)) {
      node = node.items[Number(key)]
    } else return offset
    offset = offsetOfNode(node) ?? offset
  }
  return offset
}

function offsetOfNode(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined
}
