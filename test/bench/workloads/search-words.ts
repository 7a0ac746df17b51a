import type { Workload } from './workload.ts'

export const searchWords: Workload = {
  name: 'search for a name and a word, 20 hits with snippets',
  sample: 'words',
  rashomon: `query ($value: String!) { search(query: $value, first: 20) { nodes { kind score snippet } } }`,
  postgraphile: `query ($value: String!) { searchHits(query: $value) { nodes { kind score snippet } } }`,
  written: `query ($value: String!) { search(query: $value) { kind score snippet } }`,
  sql: `SELECT json_agg(hit) FROM search_hits($1) AS hit`,
}
