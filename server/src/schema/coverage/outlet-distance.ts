import { type OutletDistance as Distance, measureOutletDistances } from '../../coverage/outlet-distance.ts'
import { countWords } from '../../domain/count-words.ts'
import { builder } from '../builder.ts'
import type { Context } from '../context.ts'
import { Outlet } from '../outlet.ts'
import type { StoryCoverage } from './story-coverage.ts'

export const OutletDistance = builder.objectRef<Distance>('OutletDistance').implement({
  description:
    '1 less the weighted Jaccard index of the items that two outlets carry: 0 is the same selection, 1 nothing in common. Items count only where it is known of both outlets whether they have them.',
  fields: (t) => ({
    a: t.field({
      type: Outlet,
      description: 'One outlet, first by name.',
      resolve: ({ a }, _args, { rows }, info) => rows.loadOne('Outlet', a, info),
    }),
    b: t.field({
      type: Outlet,
      description: 'The other outlet.',
      resolve: ({ b }, _args, { rows }, info) => rows.loadOne('Outlet', b, info),
    }),
    overall: t.exposeFloat('overall', { description: 'Mean of the three layers.' }),
    statements: t.exposeFloat('statements', {
      description: 'By statements, each with the words of its fullest rendering as its weight.',
    }),
    events: t.exposeFloat('events', { description: 'By events, each with weight 1.' }),
    figures: t.exposeFloat('figures', { description: 'By figures named or quoted, each with weight 1.' }),
  }),
})

/** The distance of each pair of outlets. */
export async function loadDistances(coverage: StoryCoverage, { prisma }: Context): Promise<Distance[]> {
  const [statements, events, figures, texts] = await Promise.all([
    coverage.statementRows(),
    coverage.eventRows(),
    coverage.figureRows(),
    prisma.statement.findMany({
      where: { storyId: coverage.scope.storyId },
      select: { id: true, text: true },
    }),
  ])
  const words = new Map(texts.map(({ id, text }) => [id, countWords(text)]))
  const distances = measureOutletDistances(
    {
      statements: { rows: statements, weigh: (item) => words.get(item) ?? 0 },
      events: { rows: events, weigh: () => 1 },
      figures: { rows: figures, weigh: () => 1 },
    },
    coverage.scope.outlets.map(({ id }) => id),
  )
  return [...distances]
}
