import type {
  PossiblePlace as PlaceRow,
  Quotation as QuotationRow,
  Statement as StatementRow,
} from '@rashomon/database/client'

/** What rows and cells of the statement matrix are made of, whatever else is selected of them. */
export const ROW_COLUMNS = { id: true, saidFrom: true, carriers: true } as const
export const CELL_COLUMNS = { outletId: true, rendering: true, retention: true } as const
export const APART_COLUMNS = { ...CELL_COLUMNS, statementId: true } as const

export const PLACE_COLUMNS = { id: true, articleId: true } as const

/** Order of the rows, and of the quotations in a cell. */
export const MOST_CARRIED = [
  { carriers: 'desc' },
  { saidFrom: { sort: 'asc', nulls: 'last' } },
  { id: 'asc' },
] as const
export const MOST_LIKELY = [{ score: 'desc' }, { id: 'asc' }] as const
export const READING_ORDER = [{ articleId: 'asc' }, { start: 'asc' }, { id: 'asc' }] as const

/** A statement, with its quotations and possible places where they came with it. */
export type Item = Pick<StatementRow, keyof typeof ROW_COLUMNS> & {
  readonly quotations?: readonly CellRow[]
  readonly candidates?: readonly Candidate[]
}
export type Candidate = Pick<PlaceRow, keyof typeof PLACE_COLUMNS>
export type CellRow = Pick<QuotationRow, keyof typeof CELL_COLUMNS>
export type Evidence = CellRow & { outlet: string }
