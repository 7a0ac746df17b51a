import type { Corpus, Slug } from '../../domain/records.ts'

/**
 * The corpus less the figures that it named and, with the decisions of people applied, no longer names: somebody to whom
 * software gave words, and who turned out not to be the one.
 *
 * @param given the corpus before the decisions.
 * @param corpus the same with the decisions applied.
 */
export function dropUnnamedFigures(given: Corpus, corpus: Corpus): Corpus {
  const named = namedFigures(corpus)
  const lost = new Set([...speakers(given)].filter((slug) => !named.has(slug)))
  return lost.size === 0
    ? corpus
    : { ...corpus, figures: corpus.figures.filter(({ slug }) => !lost.has(slug)) }
}

function namedFigures(corpus: Corpus): ReadonlySet<Slug> {
  return new Set([
    ...speakers(corpus),
    ...corpus.articles.flatMap(({ figureMentions }) => figureMentions.map(({ figure }) => figure)),
    ...corpus.events.flatMap(({ participants }) => participants.map(({ figure }) => figure)),
    ...corpus.figures.flatMap(({ affiliation }) => affiliation ?? []),
  ])
}

/** Figures to whom statements and quotations are given, or through whom articles have them. */
function speakers({ statements, articles }: Corpus): ReadonlySet<Slug> {
  return new Set([
    ...statements.map(({ speaker }) => speaker),
    ...articles.flatMap(({ quotations }) =>
      quotations.flatMap(({ speaker, via }) => [speaker, ...(via ? [via] : [])]),
    ),
  ])
}
