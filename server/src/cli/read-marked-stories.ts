import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { GoldStory, MarkedDocument, MarkedStory } from '../evaluation/stories/gold-story.ts'
import { parseGoldStories } from '../evaluation/stories/parse-gold-stories.ts'

const line = z.object({
  id: z.string(),
  text: z.string(),
  outlet: z.string(),
  url: z.string().nullish(),
  publishedOn: z.iso.date().nullish(),
  story: z.string(),
})

/** Articles and marks that do not belong together. */
export class NoMarkedStories extends Error {
  readonly code = 'NO_MARKED_STORIES'

  constructor(articles: string, gold: string) {
    super(`No story of ${articles} is marked in a file (*.json) of ${gold}.`)
    this.name = 'NoMarkedStories'
  }
}

/**
 * Stories whose articles are lines of JSON, as `ingest` takes them, and whose marks are the JSON files of a folder;
 * in the order of the marks. Articles of other stories are left alone.
 *
 * @throws NoMarkedStories where none is marked.
 * @throws InvalidGoldStories at the first file that cannot be used.
 */
export function readMarkedStories(articles: string, gold: string): readonly MarkedStory[] {
  const documents = readFileSync(articles, 'utf8')
    .split('\n')
    .filter((written) => written.trim() !== '')
    .map((written) => line.parse(JSON.parse(written)))
  const stories = readdirSync(gold)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap((name) => parseGoldStories(readFileSync(join(gold, name), 'utf8'), join(gold, name)))
    .map((marks) => ({ gold: marks, documents: documentsOf(marks, documents) }))
    .filter((story) => story.documents.length > 0)
  if (stories.length === 0) throw new NoMarkedStories(articles, gold)
  return stories
}

function documentsOf(
  { story }: GoldStory,
  documents: readonly z.infer<typeof line>[],
): readonly MarkedDocument[] {
  return documents
    .filter((document) => document.story === story)
    .map(({ id, text, outlet, url, publishedOn }) => ({
      doc: id,
      text,
      outlet,
      url: url ?? null,
      publishedOn: publishedOn ?? null,
    }))
}
