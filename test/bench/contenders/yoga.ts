/** GraphQL Yoga on Node's HTTP server with the schema written by hand. */
import { createServer } from 'node:http'
import process from 'node:process'
import { createSchema, createYoga } from 'graphql-yoga'
import { createLoaders, createQuery, resolvers, typeDefs } from './written-schema.ts'

const { DATABASE_URL = '' } = process.env
const query = createQuery(DATABASE_URL)
const yoga = createYoga({
  schema: createSchema<ReturnType<typeof createLoaders>>({ typeDefs, resolvers }),
  context: () => createLoaders(query),
  logging: false,
  graphiql: false,
})
const server = createServer(yoga).listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (typeof address === 'object') process.stdout.write(`http://127.0.0.1:${address?.port}/graphql\n`)
})
