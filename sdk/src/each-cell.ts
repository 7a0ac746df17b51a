/** A row of a coverage matrix. */
export interface MatrixRow {
  readonly cells: readonly object[]
}

/** A cell with what its row says: the statement, event, figure or measure, and who has it in what form. */
export type CellOf<Row extends MatrixRow> = Omit<Row, 'cells'> & Row['cells'][number]

/**
 * The cells of a coverage matrix one by one, row by row, each with the item of its row.
 *
 * @param rows a list such as `coverage.statements()`, a page of one or an array
 * @example
 * for await (const { statement, outlet, presence } of eachCell(coverage.statements())) {
 *   if (presence === 'ABSENT') console.log(outlet.name, 'has nothing of:', statement.text)
 * }
 */
export async function* eachCell<Row extends MatrixRow>(
  rows: AsyncIterable<Row> | Iterable<Row>,
): AsyncGenerator<CellOf<Row>, void, undefined> {
  for await (const { cells, ...item } of rows) {
    for (const cell of cells) yield { ...item, ...cell } as CellOf<Row>
  }
}
