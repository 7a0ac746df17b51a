import { z } from 'zod'
import type { Day } from '../domain/records.ts'
import { QUOTATION_FORMS, type QuotationForm } from '../domain/vocabulary.ts'
import { parseMarkedYaml } from './parse-marked-yaml.ts'
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
  const read = parseMarkedYaml(yaml, schema, report)
  if (read === null) return null
  const { publishedOn, attributions } = read.data
  return {
    publishedOn,
    attributions: Object.entries(attributions).map(([id, entry]) => ({
      id: Number(id),
      ...entry,
      offset: read.offsetOf(['attributions', id]),
    })),
  }
}
