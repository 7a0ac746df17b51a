import type { Workload } from './workload.ts'

export const listArticles: Workload = {
  name: '20 articles of an outlet, each with outlet and 5 quotations',
  sample: 'outlets',
  aim: 1,
  rashomon: `query ($value: String!) { outlet(slug: $value) { articles(first: 20) { nodes { slug headline publishedOn
    outlet { name } quotations(first: 5) { nodes { text position } } } } } }`,
  postgraphile: `query ($value: String!) { outletBySlug(slug: $value) {
    articlesByOutletId(first: 20, orderBy: [PUBLISHED_ON_ASC, PRIMARY_KEY_ASC]) { nodes { slug headline publishedOn
    outletByOutletId { name } quotationsByArticleId(first: 5, orderBy: [START_ASC]) { nodes { text position } } } } } }`,
  written: `query ($value: String!) { outlet(slug: $value) { articles(first: 20) { slug headline publishedOn
    outlet { name } quotations(first: 5) { text position } } } }`,
  sql: `SELECT json_agg(json_build_object('slug', slug, 'headline', headline, 'publishedOn', published_on, 'outlet', name,
      'quotations', (
        SELECT json_agg(json_build_object('text', text, 'position', position)) FROM (
          SELECT text, position FROM quotations WHERE article_id = article.id ORDER BY start LIMIT 5
        ) AS quotation
      )))
    FROM (
      SELECT articles.*, outlets.name FROM articles JOIN outlets ON outlets.id = outlet_id
      WHERE outlet_id = (SELECT id FROM outlets WHERE slug = $1) ORDER BY published_on, articles.id LIMIT 20
    ) AS article`,
}
