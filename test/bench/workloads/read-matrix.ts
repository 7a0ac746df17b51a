import type { Workload } from './workload.ts'

/** Servers of tables give the quotations that the cells are made of; who left out what is for their clients to find. */
export const readMatrix: Workload = {
  name: "first page of a story's statement matrix, 20 rows",
  sample: 'stories',
  rashomon: `query ($value: String!) { story(slug: $value) { coverage { statements(first: 20) { nodes { carriers
    statement { text speaker { name } }
    cells { outlet { name } presence rendering quotations { text retention } } } } } } }`,
  postgraphile: `query ($value: String!) { storyBySlug(slug: $value) { _storyOutletsByB { nodes { outletByA { name } } }
    statementsByStoryId(first: 20, orderBy: [CARRIERS_DESC, SAID_FROM_ASC]) { nodes { carriers text
    figureBySpeakerId { name } quotationsByStatementId { nodes { outletByOutletId { name } rendering text retention } } } } } }`,
  written: `query ($value: String!) { story(slug: $value) { outlets { name } statements(first: 20) { carriers text
    speaker { name } quotations { outlet { name } rendering text retention } } } }`,
  sql: `SELECT json_build_object('outlets', (
      SELECT json_agg(outlets.name) FROM "_StoryOutlets" JOIN outlets ON outlets.id = "A" WHERE "B" = stories.id
    ), 'statements', (
      SELECT json_agg(json_build_object('carriers', carriers, 'text', text, 'speaker', name, 'quotations', (
        SELECT json_agg(json_build_object(
          'outlet', outlets.name, 'rendering', rendering, 'text', quotations.text, 'retention', retention))
        FROM quotations JOIN outlets ON outlets.id = outlet_id WHERE statement_id = statement.id
      )))
      FROM (
        SELECT statements.*, figures.name FROM statements JOIN figures ON figures.id = speaker_id
        WHERE story_id = stories.id ORDER BY carriers DESC, said_from, statements.id LIMIT 20
      ) AS statement
    )) FROM stories WHERE slug = $1`,
}
