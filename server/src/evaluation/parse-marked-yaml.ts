import { isNode, parseDocument } from 'yaml'
import type { z } from 'zod'
import type { ReportOffset } from './read-tags.ts'

/** What YAML holds, and where in it. */
export interface MarkedYaml<Data> {
  readonly data: Data
  /** Where the value at a path stands, or the nearest one above it. */
  readonly offsetOf: (path: readonly PropertyKey[]) => number
}

/** Reads YAML that a person wrote; null, once reported, where it is wrong. */
export function parseMarkedYaml<Schema extends z.ZodType>(
  yaml: string,
  schema: Schema,
  report: ReportOffset,
): MarkedYaml<z.output<Schema>> | null {
  const document = parseDocument(yaml, { stringKeys: true, prettyErrors: false })
  const faults = [...document.errors, ...document.warnings]
  for (const { pos, message } of faults) report(pos[0], `this is not valid YAML: ${message}`)
  if (faults.length > 0) return null

  const offsetOf = (path: readonly PropertyKey[]): number => {
    const node = document.getIn(path, true)
    return isNode(node) && node.range ? node.range[0] : path.length > 0 ? offsetOf(path.slice(0, -1)) : 0
  }
  const result = schema.safeParse(document.toJS())
  if (result.success) return { data: result.data, offsetOf }
  for (const { path, message } of result.error.issues) {
    report(offsetOf(path), `${path.map(String).join('.')}: ${message}`)
  }
  return null
}
