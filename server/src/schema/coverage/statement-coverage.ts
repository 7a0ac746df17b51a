import type { Prisma, Quotation as QuotationRow } from '@rashomon/database/client'
import { validate as isUuid } from 'uuid'
import { fillMatrix, type MatrixCell } from '../../coverage/fill-matrix.ts'
import { groupBy } from '../../coverage/group-by.ts'
import { pickRendering } from '../../coverage/pick-rendering.ts'
import type { PageArguments } from '../../execution/row-connection.ts'
import { builder } from '../builder.ts'
import { createConnection } from '../connection.ts'
import type { Context } from '../context.ts'
import { decodeCursor, encodeCursor } from '../cursors.ts'
import { badUserInput } from '../errors.ts'
import { findPage } from '../find-page.ts'
import { pageOfList } from '../page-of-list.ts'
import { Quotation, Rendering } from '../quotation.ts'
import { resolvePage } from '../resolve-page.ts'
import { Statement, type StatementListArgs, statementWhere } from '../statement.ts'
import { surveyLayer } from './load-scope.ts'
import { cellFields, type MatrixRowShape } from './matrix-fields.ts'
import { perField, withColumns } from './per-field.ts'
import type { StoryCoverage } from './story-coverage.ts'
import { toDay } from './to-day.ts'

/** Names the list in its cursors. */
const LIST = 'coverage.statements'

/** What cells are made of, whatever else is selected of the quotations in them. */
const CELL_COLUMNS = {
  id: true,
  statementId: true,
  outletId: true,
  rendering: true,
  retention: true,
} as const

type Evidence = Pick<QuotationRow, keyof typeof CELL_COLUMNS> & { outlet: string }
type Cell = MatrixCell<Evidence>

const StatementCell = builder.objectRef<Cell>('StatementCell').implement({
  description: 'One statement at one outlet.',
  fields: (t) => ({
    ...cellFields(t, 'carries'),
    rendering: t.field({
      type: Rendering,
      nullable: true,
      description: 'How it renders it, of several quotations the fullest; null where it does not.',
      resolve: ({ evidence }) => pickRendering(evidence),
    }),
    quotations: t.field({
      type: [Quotation],
      description: 'Where it carries it, in reading order.',
      resolve: ({ evidence }) => [...evidence],
    }),
  }),
})

export const StatementCoverage = builder.objectRef<MatrixRowShape<Evidence>>('StatementCoverage').implement({
  description: 'One statement across the outlets: a row of the matrix.',
  fields: (t) => ({
    statement: t.field({
      type: Statement,
      description: 'What was said.',
      resolve: ({ id }, _args, { rows }, info) => rows.loadOne('Statement', id, info),
    }),
    carriers: t.exposeInt('carriers', { description: 'How many of the outlets carry it.' }),
    cells: t.field({
      type: [StatementCell],
      description: 'One an outlet, by name of the outlet.',
      resolve: async ({ id, cells }, _args, _context, info) => [...((await cells(info)).get(id) ?? [])],
    }),
  }),
})

export const StatementCoverageConnection = createConnection(
  StatementCoverage,
  'StatementCoverage',
  'statements across outlets',
)

interface StatementItem {
  readonly id: string
  readonly saidFrom: Date | null
  readonly carriers: number
}

/**
 * A page of the statement matrix, most carried first. The database pages the statements, and only the quotations of
 * a page's statements are loaded, if its cells are asked for.
 */
export async function statementPage(
  coverage: StoryCoverage,
  filter: StatementListArgs['filter'],
  args: PageArguments,
  context: Context,
) {
  const { scope } = coverage
  const { prisma } = context
  const where: Prisma.StatementWhereInput = {
    AND: [
      // Among some of the outlets, carriers are counted among these.
      statementWhere(scope.isWhole ? filter : { ...filter, minCarriers: null }),
      { storyId: scope.storyId, outlets: { some: { id: { in: scope.outlets.map(({ id }) => id) } } } },
    ],
  }
  const toNodes = async (items: readonly StatementItem[]) => {
    const cells = perField(context, 'Quotation', 'quotations', (query) =>
      loadCells(coverage, items, context, query),
    )
    return items.map(({ id, carriers }): MatrixRowShape<Evidence> => ({ id, carriers, cells }))
  }
  if (!scope.isWhole) {
    // Among some of the outlets the order is another one than that which is stored.
    const [rows, found] = await Promise.all([
      coverage.statementRows(),
      prisma.statement.findMany({ where, select: { id: true, saidFrom: true } }),
    ])
    const items = new Map(found.map((statement) => [statement.id, statement]))
    const list = rows.flatMap(({ item, carriers }) => {
      const statement = items.get(item)
      return statement && carriers >= (filter?.minCarriers ?? 0) ? [{ ...statement, carriers }] : []
    })
    return pageOfList(LIST, args, list, ({ id }) => id, toNodes)
  }
  return resolvePage(args, {
    load: async ({ after, before, limit, inverted }) => {
      const cursor = after ? toId(after, 'after') : before ? toId(before, 'before') : undefined
      const query = { ...(cursor && { cursor: { id: cursor }, skip: 1 }) }
      const statements = prisma.statement.findMany({
        where,
        select: { id: true, saidFrom: true, carriers: true },
        orderBy: [{ carriers: 'desc' }, { saidFrom: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
        take: inverted ? -limit : limit,
        ...query,
      })
      const page = await findPage(query, { after }, statements, prisma.statement.count)
      return inverted ? page.toReversed() : page
    },
    cursorOf: ({ id }) => encodeCursor(LIST, [id]),
    toNodes,
    count: () => prisma.statement.count({ where }),
  })
}

async function loadCells(
  { scope }: StoryCoverage,
  items: readonly StatementItem[],
  { prisma }: Context,
  query: object,
): Promise<ReadonlyMap<string, readonly Cell[]>> {
  const quotations = await prisma.quotation.findMany({
    ...withColumns(query, CELL_COLUMNS),
    where: {
      statementId: { in: items.map(({ id }) => id) },
      outletId: { in: scope.outlets.map(({ id }) => id) },
    },
    orderBy: [{ articleId: 'asc' }, { start: 'asc' }, { id: 'asc' }],
  })
  const evidence = groupBy(
    quotations.map((quotation) => Object.assign(quotation, { outlet: quotation.outletId })),
    ({ statementId }) => statementId,
  )
  const matrix = fillMatrix(
    items.map(({ id, saidFrom }) => ({ item: id, since: toDay(saidFrom), evidence: evidence.get(id) ?? [] })),
    surveyLayer(scope, 'STATEMENTS'),
  )
  return new Map(matrix.map(({ item, cells }) => [item, cells]))
}

function toId(cursor: string, argument: 'after' | 'before'): string {
  const [id] = decodeCursor(LIST, cursor, argument)
  if (!isUuid(id))
    throw badUserInput(argument, 'is not a cursor of this list: take it from `pageInfo` or an edge.')
  return id as string
}
