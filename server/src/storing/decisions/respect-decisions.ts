import { groupBy } from '../../domain/group-by.ts'
import { identify } from '../../domain/identify.ts'
import type {
  ArticleRecord,
  Corpus,
  EventRecord,
  FigureRecord,
  QuotationRecord,
  Slug,
} from '../../domain/records.ts'
import { uniqueBy } from '../../domain/unique-by.ts'
import { isSamePassage, type Passage } from '../../settling/decisions/is-same-passage.ts'
import { dropUnnamedFigures } from '../rows/drop-unnamed-figures.ts'
import { keepStatements } from '../rows/keep-statements.ts'
import type { DecidedQuotation, Decisions } from './decisions.ts'

/**
 * The corpus as it would read had its makers known what people have decided since: merged figures and statements go by
 * the name of what took them in, rejected quotations are left out, reviewed ones are left to the rows that are stored,
 * and those that were put into a statement by hand are in that statement.
 */
export function respectDecisions(corpus: Corpus, decisions: Decisions): Corpus {
  const figureOf = (slug: Slug): Slug => decisions.mergedFigures.get(slug)?.into ?? slug
  const statementOf = (story: Slug, key: Slug): Slug =>
    decisions.mergedStatements.get(identify('Statement', story, key)) ?? key
  const decided = groupBy(decisions.quotations, ({ article }) => article)
  const articles = corpus.articles.map((article) =>
    respectInArticle(article, decided.get(identify('Article', article.slug)) ?? [], figureOf, statementOf),
  )
  return dropUnnamedFigures(corpus, {
    ...corpus,
    articles,
    figures: mergeFigures(corpus.figures, decisions, figureOf),
    events: corpus.events.map((event) => renameParticipants(event, figureOf)),
    statements: keepStatements(corpus, articles, decisions, figureOf, statementOf),
  })
}

/** The name by which a figure goes since others were merged into it. */
export type FigureOf = (slug: Slug) => Slug
/** The key by which a statement of a story goes. */
export type StatementOf = (story: Slug, key: Slug) => Slug

/** Ids of the quotations of a corpus that a person has put into their statements. */
export function findPinned(corpus: Corpus, { quotations: decided }: Decisions): readonly string[] {
  const pins = groupBy(
    decided.filter(({ decision }) => decision === 'PINNED'),
    ({ article }) => article,
  )
  return corpus.articles.flatMap(({ slug, quotations }) => {
    const own = pins.get(identify('Article', slug)) ?? []
    return quotations
      .filter((quotation) => own.some((pin) => isSamePassage(spanOf(quotation), pin)))
      .map((quotation) => {
        const { start, end } = spanOf(quotation)
        return identify('Quotation', slug, start, end)
      })
  })
}

function respectInArticle(
  article: ArticleRecord,
  decided: readonly DecidedQuotation[],
  figureOf: FigureOf,
  statementOf: StatementOf,
): ArticleRecord {
  const quotations = article.quotations.flatMap((quotation) => {
    const decision = decided.find((one) => isSamePassage(spanOf(quotation), one))
    if (decision !== undefined && decision.decision !== 'PINNED') return []
    return {
      ...quotation,
      statement: decision?.statement ?? statementOf(article.story, quotation.statement),
      speaker: figureOf(quotation.speaker),
      via: quotation.via && figureOf(quotation.via),
    }
  })
  const mentions = article.figureMentions.map((mention) => ({ ...mention, figure: figureOf(mention.figure) }))
  return {
    ...article,
    quotations,
    figureMentions: uniqueBy(mentions, ({ figure, selector }) => [figure, selector.start, selector.end]),
  }
}

function spanOf({ selectors }: QuotationRecord): Passage {
  return { start: selectors[0]?.start ?? 0, end: selectors.at(-1)?.end ?? 0 }
}

function mergeFigures(
  figures: readonly FigureRecord[],
  { mergedFigures }: Decisions,
  figureOf: FigureOf,
): readonly FigureRecord[] {
  const merged = groupBy([...mergedFigures.values()], ({ into }) => into)
  return figures
    .filter(({ slug }) => !mergedFigures.has(slug))
    .map((figure) => {
      const affiliation = figure.affiliation && figureOf(figure.affiliation)
      const names = (merged.get(figure.slug) ?? []).flatMap((one) => one.names)
      return {
        ...figure,
        affiliation: affiliation === figure.slug ? null : affiliation,
        aliases: joinNames(figure, names),
      }
    })
}

/** The aliases of a figure that has taken in one of these names. */
export function joinNames(
  { name, aliases }: Pick<FigureRecord, 'name' | 'aliases'>,
  names: readonly string[],
): readonly string[] {
  return [...new Set([...aliases, ...names.filter((one) => one !== name)])]
}

function renameParticipants(event: EventRecord, figureOf: FigureOf): EventRecord {
  const participants = event.participants.map(({ role, figure }) => ({ role, figure: figureOf(figure) }))
  return { ...event, participants: uniqueBy(participants, ({ role, figure }) => [role, figure]) }
}
