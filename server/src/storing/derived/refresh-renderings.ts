import { LRUCache } from 'lru-cache'
import { alignQuotes } from '../../coverage/align/align-quotes.ts'
import { chooseFullest, type Rendition } from '../../coverage/choose-fullest.ts'
import { classifyRendering } from '../../coverage/classify-rendering.ts'
import { measureRetention } from '../../coverage/measure-retention.ts'
import type { Rendering } from '../../coverage/rendering.ts'
import { groupBy } from '../../domain/group-by.ts'
import { readSpellingKey } from '../../lexicons/read-spelling-key.ts'
import { batchesOf, jsonBatchesOf } from '../rows/batches-of.ts'
import type { Transaction } from '../transaction.ts'

interface StoredRendition extends Rendition {
  readonly id: string
  readonly statement: string
  readonly rendering: Rendering
  readonly retention: number
  /** Whether its side is no longer its speaker's. */
  readonly hasMoved: boolean
}

interface RenderedQuotation {
  readonly id: string
  readonly rendering: Rendering
  readonly retention: number
}

/**
 * Brings up to date how the quotations of some statements stand to the fullest of them, and their sides.
 *
 * @returns how many quotations were changed.
 */
export async function refreshRenderings(
  transaction: Transaction,
  statements: readonly string[],
): Promise<number> {
  let changed = 0
  for (const batch of batchesOf(statements)) {
    const quotations = await transaction.$queryRawUnsafe<StoredRendition[]>(SELECT_RENDITIONS, batch)
    const rendered = [...groupBy(quotations, ({ statement }) => statement).values()].flatMap(renderAll)
    for (const rows of jsonBatchesOf(rendered)) {
      changed += await transaction.$executeRawUnsafe(UPDATE_RENDERINGS, rows)
    }
  }
  return changed
}

/** @param quotations all of one statement. @returns those that have changed. */
function renderAll(quotations: readonly StoredRendition[]): readonly RenderedQuotation[] {
  const fullest = chooseFullest(quotations)
  if (fullest === undefined) return []
  return quotations.flatMap((quotation) => {
    const rendered = { id: quotation.id, ...compare(fullest, quotation) }
    const isSame =
      rendered.rendering === quotation.rendering &&
      rendered.retention === quotation.retention &&
      !quotation.hasMoved
    return isSame ? [] : [rendered]
  })
}

type Comparison = Omit<RenderedQuotation, 'id'>

/** Comparisons that are remembered: agencies' words come again and again, and each new one brings all others along. */
const comparisons = new LRUCache<string, Comparison>({ max: 20_000, maxSize: 20_000_000 })

function compare(fullest: Rendition, { form, text }: Rendition): Comparison {
  const key = JSON.stringify([fullest.form, fullest.text, form, text])
  const known = comparisons.get(key)
  if (known !== undefined) return known
  const edits = alignQuotes(fullest.text, text, readSpellingKey())
  const compared = {
    rendering: classifyRendering(form, edits, fullest.form),
    retention: measureRetention(edits),
  }
  comparisons.set(key, compared, { size: key.length })
  return compared
}

const SELECT_RENDITIONS = `
  SELECT quotations.id, statement_id AS statement, form::text AS form, quotations.text, start, articles.slug AS article,
    to_char(published_on, 'YYYY-MM-DD') AS "publishedOn", rendering::text AS rendering, retention,
    quotations.side IS DISTINCT FROM figures.side AS "hasMoved"
  FROM quotations JOIN articles ON articles.id = article_id JOIN figures ON figures.id = quotations.speaker_id
  WHERE statement_id = ANY ($1::uuid[])`

// The sides come along, so that a new quotation is written once more and not twice.
const UPDATE_RENDERINGS = `
  UPDATE quotations SET rendering = derived.rendering, retention = derived.retention, side = figures.side
  FROM jsonb_to_recordset($1::jsonb) AS derived (id uuid, rendering "Rendering", retention float8), figures
  WHERE quotations.id = derived.id AND figures.id = quotations.speaker_id
    AND (quotations.rendering, quotations.retention, quotations.side)
      IS DISTINCT FROM (derived.rendering, derived.retention, figures.side)`
