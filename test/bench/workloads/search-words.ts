import type { Workload } from './workload.ts'

export const searchWords: Workload = {
  name: 'search for a name and a word, 20 hits with snippets',
  sample: 'words',
  aim: 1.3,
  rashomon: `query ($value: String!) { search(query: $value, first: 20) { nodes { kind score snippet } } }`,
  postgraphile: `query ($value: String!) { searchHits(query: $value) { nodes { kind score snippet } } }`,
  written: `query ($value: String!) { search(query: $value) { kind score snippet } }`,
  sql: `SELECT json_agg(hit) FROM search_hits($1) AS hit`,
  difference:
    'Rashomon also looks for names of figures and outlets that are spelt a little differently, which favours the others. The function that the others call is the one of PostgreSQL’s documentation, which makes snippets from whole texts; Rashomon makes them from the parts around the words, which favours Rashomon.',
}
