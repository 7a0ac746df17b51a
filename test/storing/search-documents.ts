import type { PrismaClient } from '@rashomon/database/client'

/** What a search looks through, by kind and id. */
type SearchDocuments = Readonly<Record<string, { title: string; text: string; stories: readonly string[] }>>

export async function storedSearchDocuments(prisma: PrismaClient): Promise<SearchDocuments> {
  const documents = await prisma.searchDocument.findMany()
  return Object.fromEntries(
    documents.map(({ kind, nodeId, title, text, storyIds }) => [
      `${kind} ${nodeId}`,
      { title, text, stories: storyIds.toSorted() },
    ]),
  )
}

/** The same, worked out from the rows that are searched. */
export async function expectedSearchDocuments(prisma: PrismaClient): Promise<SearchDocuments> {
  const stories = { select: { id: true } } as const
  const [storyRows, outlets, articles, figures, statements, events] = await Promise.all([
    prisma.story.findMany(),
    prisma.outlet.findMany({ include: { stories } }),
    prisma.article.findMany({ omit: { text: false } }),
    prisma.figure.findMany({ include: { stories } }),
    prisma.statement.findMany(),
    prisma.event.findMany({ include: { stories } }),
  ])
  const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).toSorted()
  return Object.fromEntries([
    ...storyRows.map(({ id, title, summary }) => [
      `STORY ${id}`,
      { title, text: summary ?? '', stories: [id] },
    ]),
    ...outlets.map(({ id, name, stories }) => [
      `OUTLET ${id}`,
      { title: name, text: '', stories: idsOf(stories) },
    ]),
    ...articles.map(({ id, headline, text, storyId }) => [
      `ARTICLE ${id}`,
      { title: headline, text: text.slice(headline.length + 2), stories: [storyId] },
    ]),
    ...figures.map(({ id, names, role, stories }) => [
      `FIGURE ${id}`,
      { title: names, text: role ?? '', stories: idsOf(stories) },
    ]),
    ...statements.map(({ id, text, storyId }) => [
      `STATEMENT ${id}`,
      { title: '', text, stories: [storyId] },
    ]),
    ...events.map(({ id, title, place, stories }) => [
      `EVENT ${id}`,
      { title, text: place ?? '', stories: idsOf(stories) },
    ]),
  ])
}
