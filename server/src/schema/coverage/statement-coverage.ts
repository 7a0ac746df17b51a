import type { Prisma } from '@rashomon/database/client'
import type { GraphQLResolveInfo } from 'graphql'
import { validate as isUuid } from 'uuid'
import { fillMatrix, type MatrixCell } from '../../coverage/fill-matrix.ts'
import { pickRendering } from '../../coverage/pick-rendering.ts'
import { RENDERINGS } from '../../coverage/rendering.ts'
import { groupBy } from '../../domain/group-by.ts'
import { asksFor } from '../../execution/asks-for.ts'
import { badUserInput } from '../../rows/bad-user-input.ts'
import { decodeCursor, encodeCursor } from '../../rows/paging/cursors.ts'
import { findPage } from '../../rows/paging/find-page.ts'
import { pageOfList } from '../../rows/paging/page-of-list.ts'
import { resolvePage } from '../../rows/paging/resolve-page.ts'
import type { PageArguments } from '../../rows/paging/row-connection.ts'
import { builder } from '../builder.ts'
import { createConnection } from '../connection.ts'
import type { Context } from '../context.ts'
import { PossiblePlace } from '../possible-place.ts'
import { Quotation, Rendering } from '../quotation.ts'
import { Statement, type StatementListArgs, statementWhere } from '../statement.ts'
import { surveyLayer } from './load-scope.ts'
import { cellFields } from './matrix-fields.ts'
import { isFirstPage, planStatementPage, type StatementPagePlan } from './plan-statement-page.ts'
import {
  type Candidate,
  type CellRow,
  type Evidence,
  type Item,
  MOST_CARRIED,
  READING_ORDER,
} from './statement-rows.ts'
import type { StoryCoverage } from './story-coverage.ts'
import { toDay } from './to-day.ts'

/** Names the list in its cursors. */
const LIST = 'coverage.statements'

interface Cell extends MatrixCell<Evidence> {
  /** Most likely first; empty unless POSSIBLE. */
  readonly candidates: readonly Candidate[]
}

/** A row of the matrix; the statement has what is asked for of it, and the cells are empty where nobody asks for them. */
interface StatementCoverageShape {
  readonly statement: Item
  readonly carriers: number
  readonly cells: Cell[]
}

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
    renderings: t.field({
      type: [Rendering],
      description:
        'Every distinct way in which it renders it, the most faithful first: an outlet may print a statement whole in one place and alter it in another.',
      resolve: ({ evidence }) => {
        const found = new Set(evidence.map(({ rendering }) => rendering))
        return RENDERINGS.filter((rendering) => found.has(rendering))
      },
    }),
    quotations: t.field({
      type: [Quotation],
      description: 'Where it carries it, in reading order.',
      // Where they are asked for, they come with their ids.
      resolve: ({ evidence }) => evidence as (Evidence & { id: string })[],
    }),
    candidates: t.field({
      type: [PossiblePlace],
      description: 'Where it may print it, most likely first; none unless `presence` is POSSIBLE.',
      resolve: ({ candidates }) => [...candidates],
    }),
  }),
})

export const StatementCoverage = builder.objectRef<StatementCoverageShape>('StatementCoverage').implement({
  description: 'One statement across the outlets: a row of the matrix.',
  fields: (t) => ({
    statement: t.expose('statement', { type: Statement, description: 'What was said.' }),
    carriers: t.exposeInt('carriers', { description: 'How many of the outlets carry it.' }),
    cells: t.expose('cells', { type: [StatementCell], description: 'One an outlet, by name of the outlet.' }),
  }),
})

export const StatementCoverageConnection = createConnection(
  StatementCoverage,
  'StatementCoverage',
  'statements across outlets',
)

/**
 * A page of the statement matrix, most carried first. The database pages the statements, and only the quotations of
 * a page's statements are loaded, if its cells are asked for.
 */
export async function statementPage(
  coverage: StoryCoverage,
  filter: StatementListArgs['filter'],
  args: PageArguments,
  context: Context,
  info: GraphQLResolveInfo,
) {
  const { scope } = coverage
  const { prisma } = context
  const { statements: columns, quotations: apart, hasCells } = planStatementPage(context, info)
  const toNodes = async (items: readonly Item[]): Promise<StatementCoverageShape[]> => {
    const quotations = apart && (await loadQuotations(items, context, apart))
    const quotationsOf = ({ id, quotations: own = [] }: Item) =>
      quotations ? (quotations.get(id) ?? []) : own
    const cells = hasCells ? fillCells(coverage, items, quotationsOf) : undefined
    return items.map((item, place) => ({
      statement: item,
      carriers: item.carriers,
      cells: [...(cells?.[place]?.cells ?? [])],
    }))
  }
  if (!scope.isWhole) return partialPage(coverage, filter, args, prisma, columns, toNodes)
  const where: Prisma.StatementWhereInput = { AND: [statementWhere(filter), { storyId: scope.storyId }] }
  const ahead = isFirstPage(args, filter) ? coverage.firstPage : undefined
  return resolvePage(args, {
    load: async ({ after, before, limit, inverted }) => {
      if (ahead) return ahead
      const cursor = after ? toId(after, 'after') : before ? toId(before, 'before') : undefined
      const query = { ...(cursor && { cursor: { id: cursor }, skip: 1 }) }
      const statements = prisma.statement.findMany({
        ...columns,
        where,
        orderBy: [...MOST_CARRIED],
        take: inverted ? -limit : limit,
        ...query,
      })
      const page = await findPage(query, { after }, statements, prisma.statement.count)
      return inverted ? page.toReversed() : page
    },
    cursorOf: ({ id }) => encodeCursor(LIST, [id]),
    tellsOfMore: asksFor(info, [['pageInfo']]),
    toNodes,
    count: () => prisma.statement.count({ where }),
  })
}

/** Among some of the outlets, carriers are counted among these, and the order is another one than that which is stored. */
async function partialPage(
  coverage: StoryCoverage,
  filter: StatementListArgs['filter'],
  args: PageArguments,
  prisma: Context['prisma'],
  columns: StatementPagePlan['statements'],
  toNodes: (items: readonly Item[]) => Promise<StatementCoverageShape[]>,
) {
  const { storyId } = coverage.scope
  const [rows, found] = await Promise.all([
    coverage.statementRows(),
    prisma.statement.findMany({
      where: { AND: [statementWhere({ ...filter, minCarriers: null }), { storyId }] },
      select: { id: true },
    }),
  ])
  const ids = new Set(found.map(({ id }) => id))
  const list = rows.filter(({ item, carriers }) => ids.has(item) && carriers >= (filter?.minCarriers ?? 0))
  return pageOfList(
    LIST,
    args,
    list,
    ({ item }) => item,
    async (page) => {
      const statements = await prisma.statement.findMany({
        ...columns,
        where: { id: { in: page.map(({ item }) => item) } },
      })
      const byId = new Map(statements.map((statement) => [statement.id, statement]))
      return toNodes(
        page.flatMap(({ item, carriers }) => {
          const statement = byId.get(item)
          return statement ? Object.assign(statement, { carriers }) : []
        }),
      )
    },
  )
}

/** The quotations of some statements, in a statement of their own. */
async function loadQuotations(
  items: readonly Item[],
  { prisma }: Context,
  plan: NonNullable<StatementPagePlan['quotations']>,
): Promise<ReadonlyMap<string, readonly CellRow[]>> {
  const quotations = await prisma.quotation.findMany({
    ...plan,
    where: { statementId: { in: items.map(({ id }) => id) } },
    orderBy: [...READING_ORDER],
  })
  return groupBy(quotations, ({ statementId }) => statementId)
}

function fillCells(
  { scope }: StoryCoverage,
  items: readonly Item[],
  quotationsOf: (item: Item) => readonly CellRow[],
): readonly { readonly cells: readonly Cell[] }[] {
  const outlets = new Map(scope.articles.map(({ id, outletId }) => [id, outletId]))
  const candidatesOf = new Map(
    items.map(({ id, candidates = [] }) => [id, groupBy(candidates, (one) => outlets.get(one.articleId))]),
  )
  const rows = fillMatrix(
    items.map((item) => ({
      item: item.id,
      since: toDay(item.saidFrom),
      possibleAt: [...(candidatesOf.get(item.id)?.keys() ?? [])].filter((outlet) => outlet !== undefined),
      evidence: quotationsOf(item).map((quotation) =>
        Object.assign(quotation, { outlet: quotation.outletId }),
      ),
    })),
    surveyLayer(scope, 'STATEMENTS'),
  )
  return rows.map(({ item, cells }) => ({
    cells: cells.map((cell) => ({
      ...cell,
      candidates: cell.presence === 'POSSIBLE' ? (candidatesOf.get(item)?.get(cell.outlet) ?? []) : [],
    })),
  }))
}

function toId(cursor: string, argument: 'after' | 'before'): string {
  const [id] = decodeCursor(LIST, cursor, argument)
  if (!isUuid(id))
    throw badUserInput(argument, 'is not a cursor of this list: take it from `pageInfo` or an edge.')
  return id as string
}
