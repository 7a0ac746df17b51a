import { readdirSync, readFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import type { GoldArticle } from '../evaluation/gold.ts'
import { goldOfCorpus } from '../evaluation/gold-of-corpus.ts'
import { readMarkedArticle } from '../evaluation/read-marked-article.ts'
import { readCueLexicon } from '../lexicons/read-cue-lexicon.ts'
import { readCorpus } from '../seeds/read-corpus.ts'

/** Articles that are scored together. */
export interface GoldSet {
  readonly name: string
  readonly articles: readonly GoldArticle[]
}

/** A folder in which there is nothing to score. */
export class NoMarkedArticles extends Error {
  readonly code = 'NO_MARKED_ARTICLES'

  constructor(directory: string) {
    super(`There are no marked articles (*.md) in ${directory}.`)
    this.name = 'NoMarkedArticles'
  }
}

/** The annotated documents that come with the project. */
export function readSeedGold(directory: string): GoldSet {
  return {
    name: 'seeds',
    articles: goldOfCorpus(readCorpus(directory, { cueStances: readCueLexicon() })),
  }
}

/**
 * A folder of marked articles, in the order of their names.
 *
 * @throws NoMarkedArticles where there are none.
 * @throws InvalidMarkedArticle at the first one that cannot be used.
 */
export function readMarkedFolder(directory: string): GoldSet {
  const files = readdirSync(directory).filter((name) => name.endsWith('.md'))
  if (files.length === 0) throw new NoMarkedArticles(directory)
  return {
    name: basename(directory),
    articles: files.sort().map((name) => {
      const path = join(directory, name)
      return readMarkedArticle(readFileSync(path, 'utf8'), relative('.', path))
    }),
  }
}
