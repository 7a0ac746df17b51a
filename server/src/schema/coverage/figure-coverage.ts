import type { Quotation as QuotationRow } from '@rashomon/database/client'
import type { MatrixCell } from '../../coverage/fill-matrix.ts'
import { pageOfList } from '../../rows/paging/page-of-list.ts'
import type { PageArguments } from '../../rows/paging/row-connection.ts'
import { builder } from '../builder.ts'
import { createConnection } from '../connection.ts'
import type { Context } from '../context.ts'
import { Figure } from '../figure.ts'
import { Quotation } from '../quotation.ts'
import { readSelector } from '../text-selector.ts'
import { addEvidence } from './add-evidence.ts'
import { type LabelShape, loadLabels } from './label.ts'
import { cellFields, type LabelledRowShape, labelsField } from './matrix-fields.ts'
import { once } from './once.ts'
import { perField } from './per-field.ts'
import type { PresenceRow, StoryCoverage } from './story-coverage.ts'

/** What cells are made of, whatever else is selected of the quotations in them. */
const CELL_COLUMNS = { id: true, speakerId: true, outletId: true } as const

type Evidence = Pick<QuotationRow, keyof typeof CELL_COLUMNS> & { outlet: string }
type Cell = MatrixCell<Evidence>

const FigureCell = builder.objectRef<Cell>('FigureCell').implement({
  description: 'One figure at one outlet.',
  fields: (t) => ({
    ...cellFields(t, 'names or quotes'),
    quotations: t.field({
      type: [Quotation],
      description: 'Where it quotes it, in reading order; none where it only names it.',
      resolve: ({ evidence }) => [...evidence],
    }),
  }),
})

export const FigureCoverage = builder.objectRef<LabelledRowShape<Evidence>>('FigureCoverage').implement({
  description: 'One figure across the outlets.',
  fields: (t) => ({
    figure: t.field({
      type: Figure,
      description: 'Who it is.',
      resolve: ({ id }, _args, { rows }, info) => rows.loadOne('Figure', id, info),
    }),
    carriers: t.exposeInt('carriers', { description: 'How many of the outlets name or quote it.' }),
    cells: t.field({
      type: [FigureCell],
      description: 'One an outlet, by name of the outlet.',
      resolve: async ({ id, cells }, _args, _context, info) => [...((await cells(info)).get(id) ?? [])],
    }),
    labels: labelsField(t),
  }),
})

export const FigureCoverageConnection = createConnection(
  FigureCoverage,
  'FigureCoverage',
  'figures across outlets',
)

/** A page of the figure matrix, most carried first. */
export async function figurePage(coverage: StoryCoverage, args: PageArguments, context: Context) {
  const list = await coverage.figureRows()
  return pageOfList(
    'coverage.figures',
    args,
    list,
    ({ item }) => item,
    async (items) => {
      const cells = perField(context, 'Quotation', 'quotations', CELL_COLUMNS, async (query) => {
        const quotations = await loadQuotations(coverage, items, context, query)
        return addEvidence(items, quotations, ({ speakerId }) => speakerId)
      })
      const labels = once(() => loadFigureLabels(coverage, items, context))
      return items.map(
        ({ item, carriers }): LabelledRowShape<Evidence> => ({ id: item, carriers, cells, labels }),
      )
    },
  )
}

async function loadQuotations(
  { scope }: StoryCoverage,
  items: readonly PresenceRow[],
  { prisma }: Context,
  query: { readonly select: typeof CELL_COLUMNS },
): Promise<Evidence[]> {
  const quotations = await prisma.quotation.findMany({
    ...query,
    where: {
      storyId: scope.storyId,
      speakerId: { in: items.map(({ item }) => item) },
      outletId: { in: scope.outlets.map(({ id }) => id) },
    },
    orderBy: [{ articleId: 'asc' }, { start: 'asc' }, { id: 'asc' }],
  })
  return quotations.map((quotation) => Object.assign(quotation, { outlet: quotation.outletId }))
}

async function loadFigureLabels(
  { scope }: StoryCoverage,
  items: readonly PresenceRow[],
  { prisma }: Context,
): Promise<ReadonlyMap<string, readonly LabelShape[]>> {
  const outlets = new Map(scope.articles.map(({ id, outletId }) => [id, outletId]))
  const mentions = await prisma.figureMention.findMany({
    where: { figureId: { in: items.map(({ item }) => item) }, articleId: { in: [...outlets.keys()] } },
    orderBy: [{ articleId: 'asc' }, { start: 'asc' }, { id: 'asc' }],
  })
  const worded = mentions.map(({ figureId, articleId, selector }) => ({
    item: figureId,
    articleId,
    outletId: outlets.get(articleId) as string,
    selector: readSelector(selector),
  }))
  return loadLabels(prisma, scope, worded)
}
