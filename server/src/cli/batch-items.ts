import type { DocumentItem } from './document-item.ts'

/** Documents stored in one transaction, and their bytes: enough to make it worth one, and soon done. */
const MAX_ITEMS = 25
const MAX_BYTES = 2_000_000

/**
 * Documents in batches by their order alone, also the ones that are stored already or cannot be: so a run that was
 * broken off and is started again makes the same batches.
 */
export async function* batchItems(
  items: AsyncIterable<DocumentItem>,
): AsyncGenerator<readonly DocumentItem[]> {
  let batch: DocumentItem[] = []
  let bytes = 0
  for await (const item of items) {
    batch.push(item)
    bytes += 'content' in item ? item.content.length : 0
    if (batch.length < MAX_ITEMS && bytes < MAX_BYTES) continue
    yield batch
    batch = []
    bytes = 0
  }
  if (batch.length > 0) yield batch
}
