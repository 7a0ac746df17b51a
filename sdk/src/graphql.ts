import { initGraphQLTada } from 'gql.tada'
import type { introspection } from './generated/introspection.ts'
import type { scalars } from './generated/scalars.ts'

/**
 * Types a GraphQL document as it is written: its result and variables follow from its text and the API's schema, with
 * no build step. Pass it to `client.request`.
 *
 * @example
 * const Headlines = graphql(`query Headlines($outlet: [String!]) {
 *   articles(filter: { outlet: $outlet }) { nodes { headline } }
 * }`)
 * const { articles } = await client.request(Headlines, { outlet: ['bbc'] })
 */
export const graphql = initGraphQLTada<{ introspection: introspection; scalars: scalars }>()

export { type FragmentOf, type ResultOf, readFragment, type VariablesOf } from 'gql.tada'
