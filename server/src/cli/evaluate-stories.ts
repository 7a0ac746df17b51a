import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Database, openDatabase } from '@rashomon/database'
import { migrate } from '@rashomon/database/migrate'
import { evaluateStory } from '../evaluation/stories/evaluate-story.ts'
import type { MarkedStory } from '../evaluation/stories/gold-story.ts'
import { createTellingStems } from '../evaluation/stories/plain-words.ts'
import { type ScoredStory, sumUpStories } from '../evaluation/stories/sum-up-stories.ts'
import { tabulateStories } from '../evaluation/stories/tabulate-stories.ts'
import { readFunctionWords } from '../lexicons/read-function-words.ts'
import { createTasks } from '../workers/tasks.ts'
import { readMarkedFolders } from './read-marked-folders.ts'
import { readMarkedStories } from './read-marked-stories.ts'
import { renderMarkdown, renderPlain } from './render-tables.ts'
import { settleMarkedStory } from './settle-marked-story.ts'

export interface EvaluateStoriesOptions {
  /** Folder of marks (*.json) where the articles are a file; a folder of stories has its own. */
  readonly gold?: string
  /** Whether the articles are also taken in other orders and batches. */
  readonly orders: boolean
  /** Of how many stories the scores are shown only as a sum. */
  readonly heldOut: number
  readonly markdown?: boolean
  readonly json?: boolean
}

/**
 * Prints how well stories are settled, by what readers marked in their articles: in an embedded database of their own,
 * which is gone afterwards.
 *
 * @param path of a file of articles, or of a folder of stories that are marked in their texts.
 */
export async function printStoryEvaluation(path: string, options: EvaluateStoriesOptions): Promise<void> {
  const stories = options.gold ? readMarkedStories(path, options.gold) : readMarkedFolders(path)
  const scored = await withTemporaryDatabase((database) => scoreStories(database, stories, options.orders))
  const rows = sumUpStories(scored, options.heldOut)
  if (options.json) {
    console.log(JSON.stringify(rows, null, 2))
    return
  }
  console.log(
    tabulateStories(rows)
      .map(options.markdown ? renderMarkdown : renderPlain)
      .join('\n\n'),
  )
}

/** Scores stories one after the other, each in an empty database. The database is emptied. */
export async function scoreStories(
  { prisma }: Pick<Database, 'prisma'>,
  stories: readonly MarkedStory[],
  ordersToo: boolean,
): Promise<readonly ScoredStory[]> {
  const { readDocument } = createTasks()
  const stemsOf = createTellingStems(readFunctionWords())
  const scored: ScoredStory[] = []
  for (const story of stories) {
    const { settled, otherOrders } = await settleMarkedStory(prisma, story, readDocument, ordersToo)
    const documents = new Map(story.documents.map(({ doc, text }) => [doc, text]))
    const score = evaluateStory({ gold: story.gold, documents, settled, otherOrders }, stemsOf)
    scored.push({ name: story.gold.story, score })
  }
  return scored
}

async function withTemporaryDatabase<Result>(work: (database: Database) => Promise<Result>): Promise<Result> {
  const dataDir = await mkdtemp(join(tmpdir(), 'rashomon-evaluate-'))
  try {
    const database = await openDatabase({ dataDir })
    try {
      await migrate(database)
      return await work(database)
    } finally {
      await database.close()
    }
  } finally {
    await rm(dataDir, { recursive: true, force: true })
  }
}
