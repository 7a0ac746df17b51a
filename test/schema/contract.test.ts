import { readFileSync } from 'node:fs'
import { schema } from '@rashomon/server/schema/index'
import { buildSchema, findBreakingChanges, printSchema } from 'graphql'
import { expect, test } from 'vitest'

/** The contract as a schema of its own: its connections, which it describes in a comment, written out. */
function buildContract() {
  const contract = readFileSync(new URL('contract.graphql', import.meta.url), 'utf8')
  const connected = new Set([...contract.matchAll(/\b(\w+)Connection!/g)].map((match) => match[1]))
  const connections = [...connected].map((name) => {
    const node = name === 'Search' ? 'SearchHit' : name
    return `
      type ${name}Connection { nodes: [${node}!]! edges: [${name}Edge!]! pageInfo: PageInfo! totalCount: Int! }
      type ${name}Edge { cursor: String! node: ${node}! }`
  })
  const pageInfo =
    'type PageInfo { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }'
  return buildSchema([contract, ...connections, pageInfo].join('\n'))
}

test('the built schema keeps every name and type of the contract', () => {
  const built = buildSchema(printSchema(schema))
  expect(findBreakingChanges(buildContract(), built).map(({ description }) => description)).toEqual([])
})
