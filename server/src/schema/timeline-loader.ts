import { Prisma, type PrismaClient } from '@rashomon/database/client'
import DataLoader from 'dataloader'

/** A place in a timeline: entries are ordered by day, then kind, then id. */
export interface TimelinePosition {
  /** ISO 8601. */
  readonly day: string
  readonly kind: 'Article' | 'Event' | 'Statement'
  readonly id: string
}

export interface TimelineRow extends TimelinePosition {
  /** EDTF, as its item has it. */
  readonly date: string
}

interface TimelineWindow {
  readonly after?: TimelinePosition | undefined
  readonly before?: TimelinePosition | undefined
  readonly limit: number
  /** From the end backwards. */
  readonly inverted: boolean
}

export interface TimelineLoader {
  /** One page of the story's timeline. */
  load(storyId: string, window: TimelineWindow): Promise<TimelineRow[]>
  /** Length of the story's timeline. */
  count(storyId: string): Promise<number>
}

/** What a story's timeline holds: all that has a date. `story.id` is in scope. */
const ENTRIES = Prisma.sql`
  SELECT to_char(date_from, 'YYYY-MM-DD') AS day, 'Event' AS kind, id, date
  FROM events JOIN "_StoryEvents" link ON link."A" = id WHERE link."B" = story.id AND date_from IS NOT NULL
  UNION ALL
  SELECT to_char(said_from, 'YYYY-MM-DD'), 'Statement', id, said_on
  FROM statements WHERE story_id = story.id AND said_from IS NOT NULL
  UNION ALL
  SELECT to_char(published_on, 'YYYY-MM-DD'), 'Article', id, to_char(published_on, 'YYYY-MM-DD')
  FROM articles WHERE story_id = story.id AND published_on IS NOT NULL`

/** Loads the same page of several stories in one statement. */
export function createTimelineLoader(prisma: PrismaClient): TimelineLoader {
  const windows = new Map<string, DataLoader<string, TimelineRow[]>>()
  const counts = new DataLoader((storyIds: readonly string[]) => countEntries(prisma, storyIds))
  return {
    load(storyId, window) {
      const key = JSON.stringify(window)
      const loader =
        windows.get(key) ??
        new DataLoader((storyIds: readonly string[]) => loadEntries(prisma, storyIds, window))
      windows.set(key, loader)
      return loader.load(storyId)
    },
    count: (storyId) => counts.load(storyId),
  }
}

async function loadEntries(
  prisma: PrismaClient,
  storyIds: readonly string[],
  { after, before, limit, inverted }: TimelineWindow,
): Promise<TimelineRow[][]> {
  const direction = inverted ? Prisma.sql`DESC` : Prisma.sql`ASC`
  const within = Prisma.join(
    [
      Prisma.sql`true`,
      ...(after ? [Prisma.sql`(day, kind, id) > (${after.day}, ${after.kind}, ${after.id}::uuid)`] : []),
      ...(before ? [Prisma.sql`(day, kind, id) < (${before.day}, ${before.kind}, ${before.id}::uuid)`] : []),
    ],
    ' AND ',
  )
  const rows = await prisma.$queryRaw<(TimelineRow & { storyId: string })[]>`
    SELECT story.id AS "storyId", page.*
    FROM unnest(${storyIds}::uuid[]) story(id)
    CROSS JOIN LATERAL (
      SELECT * FROM (${ENTRIES}) entry WHERE ${within}
      ORDER BY day ${direction}, kind ${direction}, id ${direction} LIMIT ${limit}
    ) page
    ORDER BY page.day ${direction}, page.kind ${direction}, page.id ${direction}`
  return storyIds.map((storyId) => rows.filter((row) => row.storyId === storyId))
}

async function countEntries(prisma: PrismaClient, storyIds: readonly string[]): Promise<number[]> {
  const rows = await prisma.$queryRaw<{ storyId: string; entries: number }[]>`
    SELECT story.id AS "storyId", (SELECT count(*)::int FROM (${ENTRIES}) entry) AS entries
    FROM unnest(${storyIds}::uuid[]) story(id)`
  const counts = new Map(rows.map(({ storyId, entries }) => [storyId, entries]))
  return storyIds.map((storyId) => counts.get(storyId) ?? 0)
}
