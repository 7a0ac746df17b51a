import type { RequestOptions } from './client-options.ts'
import type { Coverage } from './coverage.ts'
import { PaginationError } from './errors.ts'
import type { List } from './list.ts'

/** A row of a table: a value by column. */
export type TableRow = Readonly<Record<string, string | number | null>>

/** Which matrix, and how much of it. */
export interface TableOptions extends RequestOptions {
  /** The statements if not given. */
  readonly layer?: 'statements' | 'events' | 'figures' | 'measures'
  /** Rows at most, the most carried. If not given, all of them. */
  readonly limit?: number
}

/** A table of more rows than this has to be asked for by its length. */
const MAX_ROWS = 1000

/**
 * A coverage matrix as the rows of a table, ready for `console.table`, a data grid, CSV or a data frame: columns that
 * say what the row is about, then one an outlet, named by its slug. There it says how the statement was rendered, or
 * which values were reported; else whether the item is PRESENT, POSSIBLE, ABSENT, PREDATES or NOT_ANNOTATED.
 *
 * @throws PaginationError where there are more than 1,000 rows and no limit was given
 */
export async function toRows(coverage: Coverage, options: TableOptions = {}): Promise<TableRow[]> {
  const { layer = 'statements', limit, ...request } = options
  const read = <Row>(list: List<Row>): Promise<Row[]> => readAll(list, limit)
  switch (layer) {
    case 'statements':
      return (await read(coverage.statements({}, request))).map(({ statement, carriers, cells }) => ({
        statement: statement.text,
        speaker: statement.speaker.name,
        said_on: statement.saidOn,
        carriers,
        ...byOutlet(cells, ({ rendering, presence }) => rendering ?? presence),
      }))
    case 'events':
      return (await read(coverage.events({}, request))).map(({ event, carriers, cells }) => ({
        event: event.title,
        date: event.date,
        carriers,
        ...byOutlet(cells, ({ presence }) => presence),
      }))
    case 'figures':
      return (await read(coverage.figures({}, request))).map(({ figure, carriers, cells }) => ({
        figure: figure.name,
        carriers,
        ...byOutlet(cells, ({ presence }) => presence),
      }))
    case 'measures':
      return (await read(coverage.measures({}, request))).map(({ measure, cells }) => ({
        measure: measure.name,
        unit: measure.unit,
        event: measure.event.title,
        agreement: measure.agreement,
        ...byOutlet(cells, ({ values, presence }) => listTexts(values) || presence),
      }))
  }
}

async function readAll<Row>(list: List<Row>, limit: number | undefined): Promise<Row[]> {
  const { totalCount } = await list
  if (limit === undefined && totalCount > MAX_ROWS) {
    throw new PaginationError(`the table would have ${totalCount} rows: say how many you want by \`limit\``)
  }
  return list.toArray({ limit: limit ?? MAX_ROWS })
}

function byOutlet<Cell extends { readonly outlet: { readonly slug: string } }>(
  cells: readonly Cell[],
  print: (cell: Cell) => string,
): TableRow {
  return Object.fromEntries(cells.map((cell) => [cell.outlet.slug, print(cell)]))
}

/** Each wording once: articles repeat their numbers. */
function listTexts(values: readonly { readonly text: string }[]): string {
  return [...new Set(values.map(({ text }) => text))].join('; ')
}
