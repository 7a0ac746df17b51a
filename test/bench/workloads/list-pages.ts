import { toVariables } from '../measure/prepare-requests.ts'
import type { Samples } from '../measure/take-samples.ts'
import type { NamedQuestion } from './read-tab-questions.ts'

const STATEMENTS = `query ($value: String) {
  statements(first: 20, after: $value, orderBy: { field: CARRIERS, direction: DESC }) { nodes {
    text carriers: outlets { name } speaker { name } } } }`
const QUOTATIONS = `query ($value: String) {
  quotations(first: 20, after: $value, orderBy: { field: POSITION }) { nodes {
    text position speaker { name } article { headline } } } }`

/** Pages of lists that are as long as the corpus, at their beginning and deep in them. */
export function listPages({ lateStatements, lateQuotations }: Samples): NamedQuestion[] {
  return [
    { name: '20 of all statements, most carried first', document: STATEMENTS, variables: [{}] },
    {
      name: '20 of all statements, deep in the list',
      document: STATEMENTS,
      variables: toVariables(lateStatements),
    },
    { name: '20 of all quotations, by position', document: QUOTATIONS, variables: [{}] },
    {
      name: '20 of all quotations, deep in the list',
      document: QUOTATIONS,
      variables: toVariables(lateQuotations),
    },
  ]
}
