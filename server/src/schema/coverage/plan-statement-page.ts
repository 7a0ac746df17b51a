import type { Quotation as QuotationRow, Statement as StatementRow } from '@rashomon/database/client'
import { type GraphQLResolveInfo, getArgumentValues } from 'graphql'
import { asksFor } from '../../execution/asks-for.ts'
import type { CompiledField } from '../../execution/compiled.ts'
import { compiledFieldOf, infoBelow } from '../../execution/execute-compiled.ts'
import { type LoadAhead, planRows, type RowPlan } from '../../execution/plan-rows.ts'
import { countToLoad, type PageArguments } from '../../execution/row-connection.ts'
import { below, NODE_PATHS } from '../../execution/row-selections.ts'
import type { StatementListArgs } from '../statement.ts'
import { withColumns } from './with-columns.ts'

/** What rows and cells are made of, whatever else is selected of them. */
const ROW_COLUMNS = { id: true, saidFrom: true, carriers: true } as const
const CELL_COLUMNS = { outletId: true, rendering: true, retention: true } as const
export const APART_COLUMNS = { ...CELL_COLUMNS, statementId: true } as const

/** Order of the rows, and of the quotations in a cell. */
export const MOST_CARRIED = [
  { carriers: 'desc' },
  { saidFrom: { sort: 'asc', nulls: 'last' } },
  { id: 'asc' },
] as const
export const READING_ORDER = [{ articleId: 'asc' }, { start: 'asc' }, { id: 'asc' }] as const

const CELL_PATHS = below(NODE_PATHS, 'cells')

/** A statement, with its quotations where they came with it. */
export type Item = Pick<StatementRow, keyof typeof ROW_COLUMNS> & { readonly quotations?: readonly CellRow[] }
export type CellRow = Pick<QuotationRow, keyof typeof CELL_COLUMNS>
export type Evidence = CellRow & { outlet: string }

/** What to load for a page of the statement matrix. */
export interface StatementPagePlan {
  readonly columns: { readonly select: typeof ROW_COLUMNS }
  /** What to load of the quotations; undefined where nobody asks for cells. */
  readonly cellPlan: RowPlan | undefined
  /** Whether the quotations need a statement of their own. */
  readonly isApart: boolean
}

export function planStatementPage(context: object, info: GraphQLResolveInfo): StatementPagePlan {
  const plan = planRows(context, info, { typeName: 'Statement', paths: below(NODE_PATHS, 'statement') })
  const cellPlan = asksFor(info, CELL_PATHS)
    ? planRows(context, info, {
        typeName: 'Quotation',
        paths: below(CELL_PATHS, 'quotations'),
        sparesIds: true,
      })
    : undefined
  // Quotations come with the statements, unless the query asks for them there in its own way.
  const isApart = plan.select !== undefined && 'quotations' in plan.select
  const columns = withColumns(plan, cellPlan && !isApart ? withCells(cellPlan) : ROW_COLUMNS)
  return { columns, cellPlan, isApart }
}

const WITH_CELLS = new WeakMap<RowPlan, typeof ROW_COLUMNS>()

/** The columns of rows, with the quotations in their cells. */
function withCells(cellPlan: RowPlan): typeof ROW_COLUMNS {
  const known = WITH_CELLS.get(cellPlan)
  if (known) return known
  const quotations = { ...withColumns(cellPlan, CELL_COLUMNS), orderBy: READING_ORDER }
  const columns = { ...ROW_COLUMNS, quotations }
  if (Object.isFrozen(cellPlan)) WITH_CELLS.set(cellPlan, columns)
  return columns
}

const LOADED_AHEAD = new WeakSet<CompiledField>()

/** Whether the rows of this page have come with its story. */
export function wasLoadedAhead(info: GraphQLResolveInfo): boolean {
  const field = compiledFieldOf(info)
  return field !== undefined && LOADED_AHEAD.has(field)
}

export function isFirstPage(
  { after, before, last }: PageArguments,
  filter: StatementListArgs['filter'],
): boolean {
  return after == null && before == null && last == null && filter == null
}

/** Has a story load the first page of its matrix with it: most comparisons begin there, and it saves a statement. */
export const loadFirstPage: LoadAhead = (coverage, info, select) => {
  const pages = coverage.selection?.fields.filter(({ definition }) => definition.name === 'statements') ?? []
  const [page] = pages
  const { outlets } = argumentsOf(coverage, info)
  if (!page || pages.length > 1 || 'statements' in select || outlets != null) return
  const { filter, ...args } = argumentsOf(page, info) as PageArguments & StatementListArgs
  if (!isFirstPage(args, filter)) return
  const pageInfo = infoBelow(info, page)
  const take = countToLoad(args, asksFor(pageInfo, [['pageInfo']]))
  Object.assign(select, {
    statements: { ...planStatementPage({}, pageInfo).columns, orderBy: MOST_CARRIED, take },
  })
  LOADED_AHEAD.add(page)
}

function argumentsOf(
  { definition, nodes }: CompiledField,
  { variableValues }: GraphQLResolveInfo,
): Readonly<Record<string, unknown>> {
  const [node] = nodes
  return node ? getArgumentValues(definition, node, variableValues) : {}
}
