import { Prisma, type PrismaClient } from '@rashomon/database/client'

/** More than so many of one type make any list of them cost too much. */
const COUNTED = 5_000
/** Counts may be so old: they bound what a question costs, and nothing else. */
const KEPT_MS = 10_000

/** Tables by the types of their rows. */
const TABLES = {
  Article: 'articles',
  Event: 'events',
  EventMention: 'event_mentions',
  Figure: 'figures',
  Measure: 'measures',
  Outlet: 'outlets',
  Quotation: 'quotations',
  ReportedValue: 'reported_values',
  Statement: 'statements',
  Story: 'stories',
} as const

/** Counts the rows of each type up to a bound, without reading more of them, and keeps the counts for a while. */
export function createRowCounter(prisma: PrismaClient): () => Promise<ReadonlyMap<string, number>> {
  let kept: { readonly until: number; readonly counts: Promise<ReadonlyMap<string, number>> } | undefined
  return () => {
    if (!kept || kept.until < Date.now()) kept = { until: Date.now() + KEPT_MS, counts: countRows(prisma) }
    const { counts } = kept
    counts.catch(() => {
      kept = undefined
    })
    return counts
  }
}

async function countRows(prisma: PrismaClient): Promise<ReadonlyMap<string, number>> {
  const counts = Object.entries(TABLES).map(
    ([type, table]) => Prisma.sql`
      SELECT ${type} AS type, count(*)::int AS rows FROM (SELECT FROM ${Prisma.raw(table)} LIMIT ${COUNTED}) AS counted`,
  )
  const found = await prisma.$queryRaw<
    { type: string; rows: number }[]
  >`${Prisma.join(counts, ' UNION ALL ')}`
  // One more than was seen may be written meanwhile; what met the bound is beyond counting.
  return new Map(found.flatMap(({ type, rows }) => (rows < COUNTED ? [[type, rows]] : [])))
}
