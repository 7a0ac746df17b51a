import { isMap, isNode, isScalar, parseDocument } from 'yaml'
import { z } from 'zod'
import type { Day } from '../domain/records.ts'
import { QUOTATION_FORMS, type QuotationForm } from '../domain/vocabulary.ts'
import type { ReportOffset } from './read-tags.ts'

/** In whose manner an article is written. */
export const ARTICLE_STYLES = [
  'agency',
  'broadsheet',
  'tabloid',
  'state',
  'regional',
  'magazine',
  'broadcaster',
  'brief',
] as const

const schema = z.strictObject({
  style: z.enum(ARTICLE_STYLES),
  publishedOn: z.iso.date(),
  attributions: z.record(
    z.string().regex(/^[1-9]\d{0,2}$/, { error: 'is not a number from 1 to 999' }),
    z.strictObject({ form: z.enum(QUOTATION_FORMS), speaker: z.string().min(1).nullable() }),
  ),
})

/** What stands above the text of a marked article. */
export interface MarkedHead {
  readonly publishedOn: Day
  readonly attributions: readonly MarkedEntry[]
}

/** One attribution; what belongs to it is tagged in the text with its number. */
export interface MarkedEntry {
  readonly id: number
  readonly form: QuotationForm
  readonly speaker: string | null
  /** Where it stands in the YAML. */
  readonly offset: number
}

/** The YAML above a marked article; null, once reported, where it is wrong. */
export function readHead(yaml: string, report: ReportOffset): MarkedHead | null {
  const document = parseDocument(yaml, { stringKeys: true, prettyErrors: false })
  const faults = [...document.errors, ...document.warnings]
  for (const { pos, message } of faults) report(pos[0], `this is not valid YAML: ${message}`)
  if (faults.length > 0) return null

  const offsetOf = (path: readonly PropertyKey[]): number => {
    const node = document.getIn(path, true)
    return isNode(node) && node.range ? node.range[0] : path.length > 0 ? offsetOf(path.slice(0, -1)) : 0
  }
  const result = schema.safeParse(document.toJS())
  if (!result.success) {
    for (const { path, message } of result.error.issues) {
      report(offsetOf(path), `${path.map(String).join('.')}: ${message}`)
    }
    return null
  }
  const { publishedOn, attributions } = result.data
  const list = document.get('attributions')
  const keys = isMap(list) ? list.items.map(({ key }) => key) : []
  const offsets = new Map(keys.map((key) => (isScalar(key) ? [key.value, key.range?.[0] ?? 0] : [null, 0])))
  return {
    publishedOn,
    attributions: Object.entries(attributions).map(([id, entry]) => ({
      id: Number(id),
      ...entry,
      offset: offsets.get(id) ?? 0,
    })),
  }
}
