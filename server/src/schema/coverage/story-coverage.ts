import type { PrismaClient, StatementLink } from '@rashomon/database/client'
import { type AtOutlet, fillMatrix, type MatrixRow } from '../../coverage/fill-matrix.ts'
import { groupBy } from '../../domain/group-by.ts'
import type { Layer } from '../../domain/vocabulary.ts'
import {
  type Carried,
  type CoverageScope,
  loadCarriedEvents,
  loadCarriedFigures,
  loadCarriedMeasures,
  loadCarriedStatements,
  loadPossibleStatements,
  loadQuotationFacts,
  type QuotationFact,
  surveyLayer,
} from './load-scope.ts'
import { once } from './once.ts'
import type { Item } from './statement-rows.ts'
import { toDay } from './to-day.ts'

/** The matrix of a layer without its evidence: which outlet has what. */
export type PresenceRow = MatrixRow<AtOutlet>

/** The quotations of a comparison. */
export interface QuotationFacts {
  readonly byOutlet: ReadonlyMap<string, readonly QuotationFact[]>
  /** All that are heard. */
  readonly sides: readonly string[]
}

/**
 * The parts of a comparison. Each is loaded and computed when it is first asked for, once a request, and none
 * needs another but those that it names.
 */
export interface StoryCoverage {
  readonly scope: CoverageScope
  /** Statements that came with the story; see `loadFirstPage`. */
  readonly firstPage: readonly Item[] | undefined
  /** Most carried first, then in the order of their dates. */
  readonly statementRows: () => Promise<readonly PresenceRow[]>
  readonly eventRows: () => Promise<readonly PresenceRow[]>
  readonly figureRows: () => Promise<readonly PresenceRow[]>
  readonly measureRows: () => Promise<readonly PresenceRow[]>
  readonly quotationFacts: () => Promise<QuotationFacts>
  /** Which statements of the story answer which. */
  readonly replyLinks: () => Promise<readonly StatementLink[]>
}

export function createStoryCoverage(
  prisma: PrismaClient,
  scope: CoverageScope,
  firstPage: readonly Item[] | undefined,
): StoryCoverage {
  const { storyId } = scope
  return {
    scope,
    firstPage,
    statementRows: once(async () => {
      const [statements, carried, possible] = await Promise.all([
        prisma.statement.findMany({
          where: { storyId },
          select: { id: true, saidFrom: true },
          orderBy: [{ saidFrom: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
        }),
        loadCarriedStatements(prisma, scope),
        loadPossibleStatements(prisma, scope),
      ])
      const items = statements.map(({ id, saidFrom }) => ({ id, since: saidFrom }))
      return presenceRows(scope, 'STATEMENTS', items, carried, possible)
    }),
    eventRows: once(async () => {
      const carried = await loadCarriedEvents(prisma, scope)
      const events = await prisma.event.findMany({
        where: { id: { in: itemsOf(carried) } },
        select: { id: true, dateFrom: true },
        orderBy: [{ dateFrom: 'asc' }, { id: 'asc' }],
      })
      const items = events.map(({ id, dateFrom }) => ({ id, since: dateFrom }))
      return presenceRows(scope, 'EVENTS', items, carried)
    }),
    figureRows: once(async () => {
      const carried = await loadCarriedFigures(prisma, scope)
      const figures = await prisma.figure.findMany({
        where: { id: { in: itemsOf(carried) } },
        select: { id: true },
        orderBy: [{ name: 'asc' }, { id: 'asc' }],
      })
      return presenceRows(
        scope,
        'FIGURES',
        figures.map(({ id }) => ({ id, since: null })),
        carried,
      )
    }),
    measureRows: once(async () => {
      const carried = await loadCarriedMeasures(prisma, scope)
      const measures = await prisma.measure.findMany({
        where: { id: { in: itemsOf(carried) } },
        select: { id: true, event: { select: { dateFrom: true } } },
        orderBy: { slug: 'asc' },
      })
      const items = measures.map(({ id, event }) => ({ id, since: event.dateFrom }))
      return presenceRows(scope, 'MEASURES', items, carried)
    }),
    quotationFacts: once(async () => {
      const facts = await loadQuotationFacts(prisma, scope)
      return {
        byOutlet: groupBy(facts, ({ outletId }) => outletId),
        sides: [...new Set(facts.flatMap(({ side }) => side ?? []))],
      }
    }),
    replyLinks: once(() =>
      prisma.statementLink.findMany({
        where: { target: { storyId } },
        orderBy: [{ targetId: 'asc' }, { replyId: 'asc' }, { relation: 'asc' }],
      }),
    ),
  }
}

function presenceRows(
  scope: CoverageScope,
  layer: Layer,
  items: readonly { id: string; since: Date | null }[],
  carried: readonly Carried[],
  possible: readonly Carried[] = [],
): readonly PresenceRow[] {
  const carriedOf = new Map(carried.map((one) => [one.item, one]))
  const possibleOf = new Map(possible.map(({ item, outlets }) => [item, outlets]))
  const rows = fillMatrix(
    items.map(({ id, since }) => ({
      item: id,
      since: earlier(toDay(since), carriedOf.get(id)?.firstOn ?? null),
      evidence: (carriedOf.get(id)?.outlets ?? []).map((outlet) => ({ outlet })),
      possibleAt: possibleOf.get(id),
    })),
    surveyLayer(scope, layer),
  )
  return rows.filter(({ carriers }) => carriers > 0).toSorted((a, b) => b.carriers - a.carriers)
}

/** What is announced can be told before its day. */
function earlier(day: string | null, firstOn: string | null): string | null {
  return day !== null && firstOn !== null && firstOn < day ? firstOn : day
}

function itemsOf(carried: readonly Carried[]): string[] {
  return carried.map(({ item }) => item)
}
