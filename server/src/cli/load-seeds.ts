import { join, relative } from 'node:path'
import type { Database } from '@rashomon/database'
import type { Corpus } from '../domain/records.ts'
import { readCueLexicon } from '../lexicons/read-cue-lexicon.ts'
import { readCorpus } from '../seeds/read-corpus.ts'
import { storeCorpus } from '../storing/store-corpus.ts'
import type { StepReport } from './report-steps.ts'

/** Where the data that comes with the project is. */
export const SEEDS = join(import.meta.dirname, '../../../seeds')

/** Reads a directory of seeds; throws SeedError with all that is wrong. */
export async function readSeeds(directory: string, report: StepReport): Promise<Corpus> {
  return report.step(`Reading ${relative('.', directory)}`, async () =>
    readCorpus(directory, { cueStances: readCueLexicon() }),
  )
}

/** Brings the database to what a corpus says, all of it or nothing. */
export async function storeSeeds(database: Database, corpus: Corpus, report: StepReport): Promise<void> {
  await report.step('Loading it into the database', () => storeCorpus(database.prisma, corpus))
  report.say(`Loaded ${describeCorpus(corpus)}.`)
}

/** What a corpus holds, such as "5 articles, 61 quotations and 12 events". */
export function describeCorpus({ stories, outlets, articles, figures, events, statements }: Corpus): string {
  const quotations = articles.reduce((sum, article) => sum + article.quotations.length, 0)
  const counts = [
    count(stories.length, 'story', 'stories'),
    count(articles.length, 'article'),
    count(outlets.length, 'outlet'),
    count(figures.length, 'figure'),
    count(events.length, 'event'),
    count(statements.length, 'statement'),
    count(quotations, 'quotation'),
  ]
  return new Intl.ListFormat('en-GB').format(counts)
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`
}
