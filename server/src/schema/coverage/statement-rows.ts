import type { Quotation as QuotationRow, Statement as StatementRow } from '@rashomon/database/client'

/** What rows and cells of the statement matrix are made of, whatever else is selected of them. */
export const ROW_COLUMNS = { id: true, saidFrom: true, carriers: true } as const
export const CELL_COLUMNS = { outletId: true, rendering: true, retention: true } as const
export const APART_COLUMNS = { ...CELL_COLUMNS, statementId: true } as const

/** Order of the rows, and of the quotations in a cell. */
export const MOST_CARRIED = [
  { carriers: 'desc' },
  { saidFrom: { sort: 'asc', nulls: 'last' } },
  { id: 'asc' },
] as const
export const READING_ORDER = [{ articleId: 'asc' }, { start: 'asc' }, { id: 'asc' }] as const

/** A statement, with its quotations where they came with it. */
export type Item = Pick<StatementRow, keyof typeof ROW_COLUMNS> & { readonly quotations?: readonly CellRow[] }
export type CellRow = Pick<QuotationRow, keyof typeof CELL_COLUMNS>
export type Evidence = CellRow & { outlet: string }
