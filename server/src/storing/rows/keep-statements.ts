import { groupBy } from '../../domain/group-by.ts'
import { identify } from '../../domain/identify.ts'
import type { ArticleRecord, Corpus, Slug, StatementRecord } from '../../domain/records.ts'
import { uniqueBy } from '../../domain/unique-by.ts'
import type { Decisions } from '../decisions/decisions.ts'
import type { FigureOf, StatementOf } from '../decisions/respect-decisions.ts'

/**
 * The statements of a corpus less those that were merged or have lost their last quotation, with the links and the
 * speakers that are left to them.
 *
 * @param corpus as it was given.
 * @param articles those of the corpus, with the decisions applied.
 */
export function keepStatements(
  corpus: Corpus,
  articles: readonly ArticleRecord[],
  { standing, mergedStatements }: Decisions,
  figureOf: FigureOf,
  statementOf: StatementOf,
): readonly StatementRecord[] {
  const standingOf = groupBy(standing, ({ statement }) => statement)
  const quotedBefore = speakersOf(corpus.articles)
  const quotedNow = speakersOf(articles)

  const isGone = (id: string) =>
    mergedStatements.has(id) || (quotedBefore.has(id) && !quotedNow.has(id) && !standingOf.has(id))

  // What others were linked to is said of the statement that has taken them in.
  const linksOf = groupBy(
    corpus.statements.flatMap(({ story, key, links }) =>
      links.map(({ relation, statement }) => ({
        from: identify('Statement', story, statementOf(story, key)),
        to: identify('Statement', story, statementOf(story, statement)),
        link: { relation, statement: statementOf(story, statement) },
      })),
    ),
    ({ from }) => from,
  )

  /** Where a person corrected a speaker and all quotations agree now, it was that one who said it. */
  const speakerOf = (speaker: Slug, id: string): Slug => {
    const others = standingOf.get(id) ?? []
    const [only, ...more] = new Set([...others.map((one) => one.speaker), ...(quotedNow.get(id) ?? [])])
    const isCorrected = others.some(({ isReviewed }) => isReviewed)
    return isCorrected && only !== undefined && more.length === 0 ? only : figureOf(speaker)
  }

  return corpus.statements.flatMap((statement) => {
    const id = identify('Statement', statement.story, statement.key)
    if (isGone(id)) return []
    const links = (linksOf.get(id) ?? []).filter(({ to }) => to !== id && !isGone(to)).map(({ link }) => link)
    return {
      ...statement,
      speaker: speakerOf(statement.speaker, id),
      links: uniqueBy(links, ({ relation, statement: target }) => [relation, target]),
    }
  })
}

/** Speakers to whom articles give statements, by the statements' ids. */
function speakersOf(articles: readonly ArticleRecord[]): ReadonlyMap<string, ReadonlySet<Slug>> {
  const speakers = new Map<string, Set<Slug>>()
  for (const { story, quotations } of articles) {
    for (const { statement, speaker } of quotations) {
      const id = identify('Statement', story, statement)
      speakers.set(id, (speakers.get(id) ?? new Set<Slug>()).add(speaker))
    }
  }
  return speakers
}
