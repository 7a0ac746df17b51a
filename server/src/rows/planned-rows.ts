/** Columns of rows, by name. */
export type Columns = Readonly<Record<string, true>>

/** Which rows to plan, if not those that the field itself gives. */
export interface PlannedRows<Selected extends Columns = Columns> {
  readonly typeName?: string
  /** Where below the field they stand. */
  readonly paths?: string[][]
  /** Columns that whoever loads them reads, whatever the query asks for. */
  readonly columns?: Selected
  /** Whether whoever loads them does without their ids, unless the query reads these. */
  readonly omitsIds?: boolean
  /** Rows of relations to load with them, where the query does not ask for these relations in its own way. */
  readonly relations?: Readonly<Record<string, RelatedRows>>
}

export interface RelatedRows extends PlannedRows {
  readonly orderBy: readonly object[]
}

/** What to load with rows, as the client takes it; frozen where it serves many requests. */
export interface RowPlan {
  readonly select?: object
  readonly include?: object
}
