import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Database, openDatabase } from '@rashomon/database'
import { migrate } from '@rashomon/database/migrate'
import { evaluateStory } from '../evaluation/stories/evaluate-story.ts'
import type { MarkedStory } from '../evaluation/stories/gold-story.ts'
import { listStoryErrors, type StoryErrorKind } from '../evaluation/stories/list-story-errors.ts'
import { createTellingStems } from '../evaluation/stories/plain-words.ts'
import { chooseHeldOut, type ScoredStory, sumUpStories } from '../evaluation/stories/sum-up-stories.ts'
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
  /** Lists what is wrong, of these kinds, instead of the scores. */
  readonly errors?: readonly StoryErrorKind[]
}

/**
 * Prints how well stories are settled, by what readers marked in their articles: in an embedded database of their own,
 * which is gone afterwards.
 *
 * @param path of a file of articles, or of a folder of stories that are marked in their texts.
 */
export async function printStoryEvaluation(path: string, options: EvaluateStoriesOptions): Promise<void> {
  const stories = options.gold ? readMarkedStories(path, options.gold) : readMarkedFolders(path)
  if (options.errors) {
    const { errors: kinds, heldOut } = options
    await withTemporaryDatabase((database) => printErrors(database, stories, heldOut, kinds))
    return
  }
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
    const orders = await settleMarkedStory(prisma, story, readDocument, ordersToo)
    const score = evaluateStory({ gold: story.gold, documents: textsOf(story), ...orders }, stemsOf)
    scored.push({ name: story.gold.story, score })
  }
  return scored
}

/** Prints what is wrong about stories, but for those that are held out. The database is emptied. */
async function printErrors(
  { prisma }: Pick<Database, 'prisma'>,
  stories: readonly MarkedStory[],
  heldOut: number,
  kinds: readonly StoryErrorKind[],
): Promise<void> {
  const { readDocument } = createTasks()
  const stemsOf = createTellingStems(readFunctionWords())
  const hidden = chooseHeldOut(
    stories.map(({ gold }) => gold.story),
    heldOut,
  )
  for (const story of stories.filter(({ gold }) => !hidden.has(gold.story))) {
    const { settled } = await settleMarkedStory(prisma, story, readDocument, false)
    const errors = listStoryErrors({ gold: story.gold, documents: textsOf(story), settled }, stemsOf)
    for (const error of errors.filter(({ kind }) => kinds.includes(kind))) {
      console.log(`${error.story} ${error.kind}\n${error.lines.map((line) => `  ${line}`).join('\n')}\n`)
    }
  }
}

function textsOf({ documents }: MarkedStory): ReadonlyMap<string, string> {
  return new Map(documents.map(({ doc, text }) => [doc, text]))
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
