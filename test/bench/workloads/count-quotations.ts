import type { Workload } from './workload.ts'

export const countQuotations: Workload = {
  name: 'statistics of a story by outlet and speaker',
  sample: 'stories',
  aim: 1.3,
  rashomon: `query ($value: String!) { quotationStats(groupBy: [OUTLET, SPEAKER], filter: { story: [$value] }) {
    quotations words keys { value } } }`,
  postgraphile: `query ($value: String!) { quotationStats(story: $value) { nodes { outlet speaker quotations words } } }`,
  written: `query ($value: String!) { quotationStats(story: $value) { outlet speaker quotations words } }`,
  sql: `SELECT json_agg(stat) FROM quotation_stats($1) AS stat`,
}
