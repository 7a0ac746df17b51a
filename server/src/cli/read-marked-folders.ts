import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import type { MarkedStory } from '../evaluation/stories/gold-story.ts'
import { readMarkedStory, type StoryFile } from '../evaluation/stories/read-marked-story.ts'

const COMMON = 'story.yaml'

/** A folder in which no story is marked. */
export class NoStoryFolders extends Error {
  readonly code = 'NO_STORY_FOLDERS'

  constructor(directory: string) {
    super(`There is no story (${COMMON} and articles in *.md) in ${directory}.`)
    this.name = 'NoStoryFolders'
  }
}

/**
 * The marked stories of a folder: itself, or all folders below it that hold one, in the order of their paths.
 *
 * @throws NoStoryFolders where there are none.
 * @throws InvalidMarkedArticle at the first file that cannot be used.
 */
export function readMarkedFolders(directory: string): readonly MarkedStory[] {
  const files = readdirSync(directory, { recursive: true, encoding: 'utf8' })
  const folders = files
    .filter((file) => basename(file) === COMMON)
    .map((file) => join(directory, dirname(file)))
  if (folders.length === 0) throw new NoStoryFolders(directory)
  return folders.sort().map((folder) => {
    const articles = readdirSync(folder).filter((name) => name.endsWith('.md'))
    return readMarkedStory(
      basename(folder),
      readStoryFile(join(folder, COMMON)),
      articles.sort().map((name) => readStoryFile(join(folder, name))),
    )
  })
}

function readStoryFile(path: string): StoryFile {
  return { path: relative('.', path), source: readFileSync(path, 'utf8') }
}
