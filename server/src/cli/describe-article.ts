import type { ArticleToStore } from '../storing/write-articles.ts'

/** What was found in a document, as one line of JSON: what would be stored, and what was taken out of it. */
export function describeArticle(name: string, { evidence }: ArticleToStore): string {
  const { article, quotations, figures, events, source } = evidence
  return JSON.stringify({
    document: name,
    slug: article.slug,
    story: article.story,
    outlet: article.outlet,
    headline: article.headline,
    language: article.language,
    publishedOn: article.publishedOn,
    paragraphs: article.text.split('\n\n').length,
    quotations: quotations.length,
    figures: figures.length,
    events: events.length,
    removed: source.removed.map(({ text, rule }) => ({ rule, text })),
  })
}
