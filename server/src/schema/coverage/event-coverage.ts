import type { EventMention as EventMentionRow } from '@rashomon/database/client'
import type { MatrixCell } from '../../coverage/fill-matrix.ts'
import { pageOfList } from '../../rows/paging/page-of-list.ts'
import type { PageArguments } from '../../rows/paging/row-connection.ts'
import { builder } from '../builder.ts'
import { createConnection } from '../connection.ts'
import type { Context } from '../context.ts'
import { Event } from '../event.ts'
import { EventMention } from '../event-mention.ts'
import { readSelector } from '../text-selector.ts'
import { addEvidence } from './add-evidence.ts'
import { loadLabels } from './label.ts'
import { cellFields, type LabelledRowShape, labelsField } from './matrix-fields.ts'
import { once } from './once.ts'
import { perField } from './per-field.ts'
import type { PresenceRow, StoryCoverage } from './story-coverage.ts'

/** What cells are made of, whatever else is selected of the mentions in them. */
const CELL_COLUMNS = { id: true, articleId: true, eventId: true } as const

type Evidence = Pick<EventMentionRow, keyof typeof CELL_COLUMNS> & { outlet: string }
type Cell = MatrixCell<Evidence>

const EventCell = builder.objectRef<Cell>('EventCell').implement({
  description: 'One event at one outlet.',
  fields: (t) => ({
    ...cellFields(t, 'mentions'),
    mentions: t.field({
      type: [EventMention],
      description: 'Where it mentions it, in reading order.',
      resolve: ({ evidence }) => [...evidence],
    }),
  }),
})

export const EventCoverage = builder.objectRef<LabelledRowShape<Evidence>>('EventCoverage').implement({
  description: 'One event across the outlets.',
  fields: (t) => ({
    event: t.field({
      type: Event,
      description: 'What happened.',
      resolve: ({ id }, _args, { rows }, info) => rows.loadOne('Event', id, info),
    }),
    carriers: t.exposeInt('carriers', { description: 'How many of the outlets mention it.' }),
    cells: t.field({
      type: [EventCell],
      description: 'One an outlet, by name of the outlet.',
      resolve: async ({ id, cells }, _args, _context, info) => [...((await cells(info)).get(id) ?? [])],
    }),
    labels: labelsField(t),
  }),
})

export const EventCoverageConnection = createConnection(
  EventCoverage,
  'EventCoverage',
  'events across outlets',
)

/** A page of the event matrix, most carried first. */
export async function eventPage(coverage: StoryCoverage, args: PageArguments, context: Context) {
  const list = await coverage.eventRows()
  return pageOfList(
    'coverage.events',
    args,
    list,
    ({ item }) => item,
    async (items) => {
      const cells = perField(context, 'EventMention', 'mentions', CELL_COLUMNS, async (plan) => {
        const mentions = await loadMentions<Evidence>(coverage, items, context, plan)
        return addEvidence(items, mentions, ({ eventId }) => eventId)
      })
      const labels = once(async () => {
        const mentions = await loadMentions<EventMentionRow>(coverage, items, context, {})
        const worded = mentions.map(({ eventId, articleId, outlet, selector }) => ({
          item: eventId,
          articleId,
          outletId: outlet,
          selector: readSelector(selector),
        }))
        return loadLabels(context.prisma, coverage.scope, worded)
      })
      return items.map(
        ({ item, carriers }): LabelledRowShape<Evidence> => ({ id: item, carriers, cells, labels }),
      )
    },
  )
}

async function loadMentions<Row extends { articleId: string }>(
  { scope }: StoryCoverage,
  items: readonly PresenceRow[],
  { prisma }: Context,
  columns: object,
): Promise<(Row & { outlet: string })[]> {
  const outlets = new Map(scope.articles.map(({ id, outletId }) => [id, outletId]))
  const mentions = (await prisma.eventMention.findMany({
    ...columns,
    where: { eventId: { in: items.map(({ item }) => item) }, articleId: { in: [...outlets.keys()] } },
    orderBy: [{ articleId: 'asc' }, { start: 'asc' }, { id: 'asc' }],
  })) as unknown as Row[]
  return mentions.map((mention) =>
    Object.assign(mention, { outlet: outlets.get(mention.articleId) as string }),
  )
}
