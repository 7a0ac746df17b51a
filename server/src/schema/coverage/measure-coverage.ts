import type { ReportedValue as ReportedValueRow } from '@rashomon/database/client'
import type { MatrixCell } from '../../coverage/fill-matrix.ts'
import { pageOfList } from '../../rows/paging/page-of-list.ts'
import type { PageArguments } from '../../rows/paging/row-connection.ts'
import { builder } from '../builder.ts'
import { createConnection } from '../connection.ts'
import type { Context } from '../context.ts'
import { Agreement, judgeMeasures, Measure } from '../measure.ts'
import { ReportedValue } from '../reported-value.ts'
import { addEvidence } from './add-evidence.ts'
import { cellFields, type MatrixRowShape } from './matrix-fields.ts'
import { once } from './once.ts'
import { perField } from './per-field.ts'
import type { PresenceRow, StoryCoverage } from './story-coverage.ts'

/** What cells are made of, whatever else is selected of the values in them. */
const CELL_COLUMNS = { id: true, articleId: true, measureId: true } as const

type Evidence = Pick<ReportedValueRow, keyof typeof CELL_COLUMNS> & { outlet: string }
type Cell = MatrixCell<Evidence>

interface MeasureRowShape extends MatrixRowShape<Evidence> {
  /** By id of the measure. */
  readonly agreements: () => Promise<ReturnType<typeof judgeMeasures>>
}

const MeasureCell = builder.objectRef<Cell>('MeasureCell').implement({
  description: 'One measure at one outlet.',
  fields: (t) => ({
    ...cellFields(t, 'reports'),
    values: t.field({
      type: [ReportedValue],
      description: 'What it reports, in reading order.',
      resolve: ({ evidence }) => [...evidence],
    }),
  }),
})

export const MeasureCoverage = builder.objectRef<MeasureRowShape>('MeasureCoverage').implement({
  description: 'One number or date across the outlets.',
  fields: (t) => ({
    measure: t.field({
      type: Measure,
      description: 'What is counted or dated.',
      resolve: ({ id }, _args, { rows }, info) => rows.loadOne('Measure', id, info),
    }),
    agreement: t.field({
      type: Agreement,
      description: 'How the values of the compared articles stand to each other.',
      resolve: async ({ id, agreements }) => (await agreements()).get(id) ?? 'SINGLE',
    }),
    cells: t.field({
      type: [MeasureCell],
      description: 'One an outlet, by name of the outlet.',
      resolve: async ({ id, cells }, _args, _context, info) => [...((await cells(info)).get(id) ?? [])],
    }),
  }),
})

export const MeasureCoverageConnection = createConnection(
  MeasureCoverage,
  'MeasureCoverage',
  'measures across outlets',
)

/** A page of the measure matrix, most reported first. */
export async function measurePage(coverage: StoryCoverage, args: PageArguments, context: Context) {
  const list = await coverage.measureRows()
  return pageOfList(
    'coverage.measures',
    args,
    list,
    ({ item }) => item,
    async (items) => {
      const cells = perField(context, 'ReportedValue', 'values', CELL_COLUMNS, async (plan) => {
        const values = await loadValues<Evidence>(coverage, items, context, plan)
        return addEvidence(items, values, ({ measureId }) => measureId)
      })
      const agreements = once(async () =>
        judgeMeasures(await loadValues<ReportedValueRow>(coverage, items, context, {})),
      )
      return items.map(({ item, carriers }): MeasureRowShape => ({ id: item, carriers, cells, agreements }))
    },
  )
}

async function loadValues<Row extends { articleId: string }>(
  { scope }: StoryCoverage,
  items: readonly PresenceRow[],
  { prisma }: Context,
  columns: object,
): Promise<(Row & { outlet: string })[]> {
  const outlets = new Map(scope.articles.map(({ id, outletId }) => [id, outletId]))
  const values = (await prisma.reportedValue.findMany({
    ...columns,
    where: { measureId: { in: items.map(({ item }) => item) }, articleId: { in: [...outlets.keys()] } },
    orderBy: [{ articleId: 'asc' }, { start: 'asc' }, { id: 'asc' }],
  })) as unknown as Row[]
  return values.map((value) => Object.assign(value, { outlet: outlets.get(value.articleId) as string }))
}
