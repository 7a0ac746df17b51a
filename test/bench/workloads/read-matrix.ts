import type { Workload } from './workload.ts'

/**
 * The others give what the cells are made of: the quotations, and the articles with their days and whether somebody
 * looked for statements, without which ABSENT and NOT_ANNOTATED cannot be told apart.
 */
export const readMatrix: Workload = {
  name: "first page of a story's statement matrix, 20 rows",
  sample: 'stories',
  aim: 1.3,
  rashomon: `query ($value: String!) { story(slug: $value) { coverage { statements(first: 20) { nodes { carriers
    statement { text speaker { name } }
    cells { outlet { name } presence rendering quotations { text retention } } } } } } }`,
  postgraphile: `query ($value: String!) { storyBySlug(slug: $value) {
    articlesByStoryId { nodes { publishedOn outletByOutletId { name }
      annotatedLayersByArticleId(condition: { layer: STATEMENTS }) { nodes { layer } } } }
    statementsByStoryId(first: 20, orderBy: [CARRIERS_DESC, SAID_FROM_ASC, PRIMARY_KEY_ASC]) { nodes { carriers text
    saidFrom figureBySpeakerId { name }
    quotationsByStatementId { nodes { outletByOutletId { name } rendering text retention } } } } } }`,
  written: `query ($value: String!) { story(slug: $value) {
    articles { publishedOn outlet { name } isSearched } statements(first: 20) { carriers text saidFrom
    speaker { name } quotations { outlet { name } rendering text retention } } } }`,
  sql: `SELECT json_build_object('articles', (
      SELECT json_agg(json_build_object('publishedOn', published_on, 'outlet', outlets.name, 'isSearched', EXISTS (
        SELECT FROM annotated_layers WHERE article_id = articles.id AND layer = 'STATEMENTS'
      )))
      FROM articles JOIN outlets ON outlets.id = outlet_id WHERE story_id = stories.id
    ), 'statements', (
      SELECT json_agg(json_build_object('carriers', carriers, 'text', text, 'saidFrom', said_from, 'speaker', name,
        'quotations', (
          SELECT json_agg(json_build_object(
            'outlet', outlets.name, 'rendering', rendering, 'text', quotations.text, 'retention', retention))
          FROM quotations JOIN outlets ON outlets.id = outlet_id WHERE statement_id = statement.id
        )))
      FROM (
        SELECT statements.*, figures.name FROM statements JOIN figures ON figures.id = speaker_id
        WHERE story_id = stories.id ORDER BY carriers DESC, said_from, statements.id LIMIT 20
      ) AS statement
    )) FROM stories WHERE slug = $1`,
  difference:
    'Rashomon answers with a cell for each statement and outlet, empty ones with the reason; the others with the rows that a client would work it out from. This favours the others.',
}
