import { wasLoadedAhead } from '../../rows/look-ahead.ts'
import { builder } from '../builder.ts'
import { naming } from '../names/named-kind.ts'
import { StatementFilter } from '../statement.ts'
import { EventCoverage, EventCoverageConnection, eventPage } from './event-coverage.ts'
import { FigureCoverage, FigureCoverageConnection, figurePage } from './figure-coverage.ts'
import { SCOPE_COLUMNS, toScope } from './load-scope.ts'
import { MeasureCoverage, MeasureCoverageConnection, measurePage } from './measure-coverage.ts'
import { createColumn, OutletCoverage } from './outlet-coverage.ts'
import { loadDistances, OutletDistance } from './outlet-distance.ts'
import { loadFirstPage } from './plan-statement-page.ts'
import { SharedPassage, SharedPassageConnection, sharedPassagePage } from './shared-passage.ts'
import { StatementCoverage, StatementCoverageConnection, statementPage } from './statement-coverage.ts'
import type { Item } from './statement-rows.ts'
import { createStoryCoverage, type StoryCoverage } from './story-coverage.ts'

const Coverage = builder.objectRef<StoryCoverage>('Coverage').implement({
  description:
    'How outlets covered a story, side by side. Every count carries its evidence, and something is said to be absent only where somebody looked.',
  fields: (t) => ({
    outlets: t.field({
      type: [OutletCoverage],
      description: 'One an outlet, by name.',
      resolve: (coverage) => coverage.scope.outlets.map(({ id }) => createColumn(coverage, id)),
    }),
    outlet: t.field({
      type: OutletCoverage,
      nullable: true,
      description:
        'One of them; null where it is not among them. Its lists are paged apart from those of the others.',
      args: { slug: t.arg.string({ required: true, description: 'Such as `bbc`.' }) },
      resolve: (coverage, { slug }) => {
        const outlet = coverage.scope.outlets.find((one) => one.slug === slug)
        return outlet ? createColumn(coverage, outlet.id) : null
      },
    }),
    statements: t.connection(
      {
        type: StatementCoverage,
        description:
          'The statement matrix: which outlet carries what, and how. Most carried first; in a comparison of some outlets, `carriers` and `minCarriers` count among these.',
        args: {
          filter: t.arg({ type: StatementFilter, description: 'Which statements; all if not given.' }),
        },
        resolve: (coverage, { filter, ...args }, context, info) =>
          statementPage(coverage, filter, args, context, info),
      },
      ...StatementCoverageConnection,
    ),
    events: t.connection(
      {
        type: EventCoverage,
        description: 'The events that the articles mention, those of most outlets first.',
        resolve: (coverage, args, context) => eventPage(coverage, args, context),
      },
      ...EventCoverageConnection,
    ),
    figures: t.connection(
      {
        type: FigureCoverage,
        description: 'The figures that the articles name or quote, those of most outlets first.',
        resolve: (coverage, args, context) => figurePage(coverage, args, context),
      },
      ...FigureCoverageConnection,
    ),
    measures: t.connection(
      {
        type: MeasureCoverage,
        description: 'The numbers and dates that the articles report, those of most outlets first.',
        resolve: (coverage, args, context) => measurePage(coverage, args, context),
      },
      ...MeasureCoverageConnection,
    ),
    distances: t.field({
      type: [OutletDistance],
      description:
        'How far apart each pair of outlets is in what it carries, with the parts that make it up. A pair of which one was not examined for statements, events or figures is left out.',
      resolve: (coverage, _args, context) => loadDistances(coverage, context),
    }),
    sharedPassages: t.connection(
      {
        type: SharedPassage,
        description:
          'Runs of the same words in two articles outside quotations: copy from a common source. Longest first.',
        args: {
          minWords: t.arg.int({ defaultValue: 8, description: 'Words that a run has at least, 3 to 100.' }),
        },
        resolve: (coverage, { minWords, ...args }, context) =>
          sharedPassagePage(coverage, minWords ?? 8, args, context),
      },
      ...SharedPassageConnection,
    ),
  }),
})

builder.prismaObjectField('Story', 'coverage', (t) =>
  t.field({
    type: Coverage,
    description: "How outlets covered it. Limited to these outlets if given, else all of the story's.",
    args: {
      outlets: t.arg.stringList({
        ...naming('OUTLET'),
        description: 'Slugs of outlets that have articles in the story.',
      }),
    },
    select: SCOPE_COLUMNS,
    extensions: { lookAhead: loadFirstPage },
    resolve: (story, { outlets }, { prisma, rows, coverages }, info) => {
      // Aliases of one comparison share what it loads.
      const name = JSON.stringify([story.id, outlets])
      // The rows of the first page are this field's own.
      const { statements } = story as { readonly statements?: readonly Item[] }
      const firstPage = wasLoadedAhead(info) ? statements : undefined
      const known = coverages.get(name)
      if (known) return { ...known, firstPage }
      const scope = toScope(story, outlets ?? null)
      rows.remember('Outlet', scope.outlets)
      const coverage = createStoryCoverage(prisma, scope, firstPage)
      coverages.set(name, coverage)
      return coverage
    },
  }),
)
