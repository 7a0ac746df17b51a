import type { Workload } from './workload.ts'

export const readArticle: Workload = {
  name: 'one article, its outlet, 10 quotations with speaker',
  sample: 'articles',
  aim: 1,
  rashomon: `query ($value: String!) { article(slug: $value) { headline publishedOn outlet { name }
    quotations(first: 10) { nodes { text position speaker { name } } } } }`,
  postgraphile: `query ($value: String!) { articleBySlug(slug: $value) { headline publishedOn outletByOutletId { name }
    quotationsByArticleId(first: 10, orderBy: [START_ASC]) { nodes { text position figureBySpeakerId { name } } } } }`,
  written: `query ($value: String!) { article(slug: $value) { headline publishedOn outlet { name }
    quotations(first: 10) { text position speaker { name } } } }`,
  sql: `SELECT json_build_object('headline', headline, 'publishedOn', published_on, 'outlet', outlets.name, 'quotations', (
      SELECT json_agg(json_build_object('text', text, 'position', position, 'speaker', name) ORDER BY start)
      FROM (
        SELECT text, position, start, figures.name FROM quotations JOIN figures ON figures.id = speaker_id
        WHERE article_id = articles.id ORDER BY start LIMIT 10
      ) AS quotation
    ))
    FROM articles JOIN outlets ON outlets.id = outlet_id WHERE articles.slug = $1`,
}
