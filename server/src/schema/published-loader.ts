import type { PrismaClient } from '@rashomon/database/client'
import DataLoader from 'dataloader'

/** Days of publication; null where none is known. */
export interface PublishedDays {
  readonly first: Date | null
  readonly last: Date | null
}

/** The first and last days on which stories were told, by id of the story. */
export type PublishedLoader = DataLoader<string, PublishedDays>

export function createPublishedLoader(prisma: PrismaClient): PublishedLoader {
  return new DataLoader(async (ids: readonly string[]) => {
    const groups = await prisma.article.groupBy({
      by: 'storyId',
      where: { storyId: { in: [...ids] } },
      _min: { publishedOn: true },
      _max: { publishedOn: true },
    })
    const days = new Map(
      groups.map(({ storyId, _min, _max }) => [storyId, { first: _min.publishedOn, last: _max.publishedOn }]),
    )
    return ids.map((id) => days.get(id) ?? { first: null, last: null })
  })
}
