import type { Layer, QuotationForm } from '../domain/vocabulary.ts'
import { describeError } from '../evaluation/describe-error.ts'
import { type ExtractedArticle, evaluateArticles } from '../evaluation/evaluate-articles.ts'
import { extractQuoted } from '../evaluation/extract-quoted.ts'
import type { GoldArticle } from '../evaluation/gold.ts'
import { type ErrorKind, listErrors } from '../evaluation/list-errors.ts'
import { type ComparedEvaluation, tabulateEvaluations } from '../evaluation/tabulate-evaluations.ts'
import { fitToGold, renderConfidence } from './fit-confidence.ts'
import { SEEDS } from './load-seeds.ts'
import { type GoldSet, readMarkedFolder, readSeedGold } from './read-gold.ts'
import { renderMarkdown, renderPlain } from './render-tables.ts'

/** What reads articles of one story; it sees texts and days of publication, and none of the marks. */
export type ReadStory = (
  articles: readonly Pick<GoldArticle, 'name' | 'text' | 'publishedOn'>[],
) => readonly Omit<ExtractedArticle, 'gold'>[]

/** Which articles to score: the documents that come with the project unless left out, and folders of marked ones. */
export interface GoldOptions {
  readonly seeds: boolean
  readonly articles?: readonly string[]
}

export interface EvaluateOptions extends GoldOptions {
  /** Only tables of these layers; of all if left out. */
  readonly layer?: readonly Layer[]
  readonly markdown?: boolean
}

export interface ErrorOptions extends GoldOptions {
  /** Only errors of these kinds and quotations of these forms; all if left out. */
  readonly kind?: readonly ErrorKind[]
  readonly form?: readonly QuotationForm[]
}

/** Prints how well a reader finds what people marked, with a regular expression beside it. */
export function printEvaluation(
  read: ReadStory,
  { layer, markdown = false, ...gold }: EvaluateOptions,
): void {
  const tables = tabulateEvaluations(evaluateSets(read, readGold(gold)))
  const wanted = tables.filter((table) => layer?.includes(table.layer) ?? true)
  console.log(wanted.map(markdown ? renderMarkdown : renderPlain).join('\n\n'))
}

/** Scores of sets of articles, with those of the regular expression. */
export function evaluateSets(read: ReadStory, sets: readonly GoldSet[]): readonly ComparedEvaluation[] {
  return sets.map(({ name, articles }) => ({
    extractor: evaluateArticles(name, readAll(read, articles)),
    baseline: evaluateArticles(name, readAll(readQuoted, articles)),
  }))
}

/** Prints what a reader gets wrong, each error with its words in context, and how many there are. */
export function printErrors(read: ReadStory, { kind, form, ...gold }: ErrorOptions): void {
  const articles = readGold(gold).flatMap((set) => readAll(read, set.articles))
  const errors = articles
    .flatMap(listErrors)
    .filter((error) => (kind?.includes(error.kind) ?? true) && (form?.includes(error.form) ?? true))
  for (const error of errors) console.log(`${describeError(error)}\n`)
  console.log(`Articles: ${articles.length}. Errors: ${errors.length}.`)
}

/** Prints the lexicon file of how sure attributions are, fitted to marked articles. */
export function printConfidence(options: GoldOptions): void {
  process.stdout.write(renderConfidence(fitToGold(readGold(options))))
}

const readQuoted: ReadStory = (articles) =>
  articles.map(({ text }) => ({ extraction: extractQuoted(text), quotations: null }))

function readAll(read: ReadStory, articles: readonly GoldArticle[]): readonly ExtractedArticle[] {
  const results = read(articles)
  return articles.flatMap((gold, index) => {
    const result = results[index]
    return result ? [{ gold, ...result }] : []
  })
}

function readGold({ seeds, articles = [] }: GoldOptions): readonly GoldSet[] {
  return [...(seeds ? [readSeedGold(SEEDS)] : []), ...articles.map(readMarkedFolder)]
}
