/** A value of a column as JSON writes it. */
export type ColumnValue = string | number | boolean | null | readonly unknown[] | object

/** A row of a table, by the names of its columns. */
export type Row = Readonly<Record<string, ColumnValue>>

/** Rows to be stored in a table. Every row names the same columns. */
export interface TableRows {
  readonly table: string
  /** The columns that make a row itself: its primary key. */
  readonly key: readonly string[]
  readonly rows: readonly Row[]
}
