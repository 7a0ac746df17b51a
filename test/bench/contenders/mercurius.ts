/** Mercurius on Fastify with the schema written by hand, and its compiler on, as its documentation advises. */
import process from 'node:process'
import Fastify from 'fastify'
import mercurius from 'mercurius'
import { createLoaders, createQuery, resolvers, typeDefs } from './written-schema.ts'

declare module 'mercurius' {
  interface MercuriusContext extends ReturnType<typeof createLoaders> {}
}

const { DATABASE_URL = '' } = process.env
const query = createQuery(DATABASE_URL)
const app = Fastify()
await app.register(mercurius, {
  schema: typeDefs,
  resolvers,
  context: () => createLoaders(query),
  jit: 1,
})
process.stdout.write(`${await app.listen({ host: '127.0.0.1', port: 0 })}/graphql\n`)
