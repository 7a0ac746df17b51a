import type { QuotationRecord } from '../../domain/records.ts'

/** Where a quotation stands in its article, in code points: its key among the quotations of the article. */
export function placeOf({ selectors }: Pick<QuotationRecord, 'selectors'>): string {
  return `${selectors[0]?.start ?? 0}-${selectors.at(-1)?.end ?? 0}`
}
