import { type GraphQLResolveInfo, getArgumentValues } from 'graphql'
import { asksFor } from '../../execution/asks-for.ts'
import type { CompiledField } from '../../execution/compiled.ts'
import { infoBelow } from '../../execution/execute-compiled.ts'
import type { LookAhead } from '../../rows/look-ahead.ts'
import { below, NODE_PATHS } from '../../rows/node-paths.ts'
import { countToLoad, type PageArguments } from '../../rows/paging/row-connection.ts'
import { planRows } from '../../rows/plan-rows.ts'
import type { PlannedRows, RelatedRows } from '../../rows/planned-rows.ts'
import type { StatementListArgs } from '../statement.ts'
import {
  APART_COLUMNS,
  CELL_COLUMNS,
  MOST_CARRIED,
  MOST_LIKELY,
  PLACE_COLUMNS,
  READING_ORDER,
  ROW_COLUMNS,
} from './statement-rows.ts'

const CELL_PATHS = below(NODE_PATHS, 'cells')

const STATEMENTS = {
  typeName: 'Statement',
  paths: below(NODE_PATHS, 'statement'),
  columns: ROW_COLUMNS,
} as const satisfies PlannedRows

/** The quotations in the cells. */
const QUOTATIONS = {
  typeName: 'Quotation',
  paths: below(CELL_PATHS, 'quotations'),
  omitsIds: true,
} as const satisfies PlannedRows

/** The places in the cells where nobody knows. */
const CANDIDATES = {
  typeName: 'PossiblePlace',
  paths: below(CELL_PATHS, 'candidates'),
  columns: PLACE_COLUMNS,
  orderBy: MOST_LIKELY,
} as const satisfies RelatedRows

/** What to load for a page of the statement matrix. */
export interface StatementPagePlan {
  readonly statements: { readonly select: typeof ROW_COLUMNS }
  /** What to load of the quotations by a statement of their own; undefined where that is not needed. */
  readonly quotations: { readonly select: typeof APART_COLUMNS } | undefined
  readonly hasCells: boolean
}

/** Quotations come with the statements, unless the query asks for them there in its own way. */
export function planStatementPage(context: object, info: GraphQLResolveInfo): StatementPagePlan {
  const statements = planRows(context, info, STATEMENTS)
  if (!asksFor(info, CELL_PATHS)) return { statements, quotations: undefined, hasCells: false }
  if ('quotations' in statements.select) {
    const quotations = planRows(context, info, { ...QUOTATIONS, columns: APART_COLUMNS })
    const withPlaces = planRows(context, info, { ...STATEMENTS, relations: { candidates: CANDIDATES } })
    return { statements: withPlaces, quotations, hasCells: true }
  }
  const quotations = { ...QUOTATIONS, columns: CELL_COLUMNS, orderBy: READING_ORDER }
  const together = planRows(context, info, {
    ...STATEMENTS,
    relations: { quotations, candidates: CANDIDATES },
  })
  return { statements: together, quotations: undefined, hasCells: true }
}

export function isFirstPage(
  { after, before, last }: PageArguments,
  filter: StatementListArgs['filter'],
): boolean {
  return after == null && before == null && last == null && filter == null
}

/** Has a story load the first page of its matrix with it: most comparisons begin there, and it saves a statement. */
export const loadFirstPage: LookAhead = (coverage, info) => {
  const pages = coverage.selection?.fields.filter(({ definition }) => definition.name === 'statements') ?? []
  const [page] = pages
  const { outlets } = argumentsOf(coverage, info)
  if (!page || pages.length > 1 || outlets != null) return undefined
  const { filter, ...args } = argumentsOf(page, info) as PageArguments & StatementListArgs
  if (!isFirstPage(args, filter)) return undefined
  const pageInfo = infoBelow(info, page)
  const take = countToLoad(args, asksFor(pageInfo, [['pageInfo']]))
  return { statements: { ...planStatementPage({}, pageInfo).statements, orderBy: MOST_CARRIED, take } }
}

function argumentsOf(
  { definition, nodes }: CompiledField,
  { variableValues }: GraphQLResolveInfo,
): Readonly<Record<string, unknown>> {
  const [node] = nodes
  return node ? getArgumentValues(definition, node, variableValues) : {}
}
