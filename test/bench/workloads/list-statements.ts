import type { Workload } from './workload.ts'

export const listStatements: Workload = {
  name: '20 statements of a story, most carried first, with carriers',
  sample: 'stories',
  aim: 1,
  rashomon: `query ($value: String!) { story(slug: $value) {
    statements(first: 20, orderBy: { field: CARRIERS, direction: DESC }) { nodes {
    text saidOn carriers: outlets { name } speaker { name } } } } }`,
  postgraphile: `query ($value: String!) { storyBySlug(slug: $value) {
    statementsByStoryId(first: 20, orderBy: [CARRIERS_DESC, PRIMARY_KEY_ASC]) { nodes {
    text saidOn _statementOutletsByB { nodes { outletByA { name } } } figureBySpeakerId { name } } } } }`,
  written: `query ($value: String!) { story(slug: $value) {
    statements(first: 20) { text saidOn outlets { name } speaker { name } } } }`,
  sql: `SELECT json_agg(json_build_object('text', text, 'saidOn', said_on, 'speaker', name, 'outlets', (
      SELECT json_agg(outlets.name) FROM "_StatementOutlets" JOIN outlets ON outlets.id = "A" WHERE "B" = statement.id
    )))
    FROM (
      SELECT statements.*, figures.name FROM statements JOIN figures ON figures.id = speaker_id
      WHERE story_id = (SELECT id FROM stories WHERE slug = $1) ORDER BY carriers DESC, statements.id LIMIT 20
    ) AS statement`,
}
