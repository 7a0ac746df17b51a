/**
 * PostGraphile over the tables as they are, in production mode as its documentation advises: `GRAPHILE_ENV`, prepared
 * statements, no explain, no error stacks, no page for browsers. What tables cannot say (statistics, search) are SQL
 * functions, which is its own way to extend an API.
 */
import { createServer } from 'node:http'
import process from 'node:process'
import { postgraphile } from 'postgraphile'
import { makePgService } from 'postgraphile/@dataplan/pg/adaptors/pg'
import { grafserv } from 'postgraphile/grafserv/node'
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber'

const { DATABASE_URL: connectionString = '' } = process.env

const instance = postgraphile({
  extends: [PostGraphileAmberPreset],
  pgServices: [
    makePgService({ connectionString, schemas: ['public'], pubsub: false, poolConfig: { max: 10 } }),
  ],
  grafast: { explain: false },
  grafserv: { graphiql: false, watch: false, dangerouslyAllowAllCORSRequests: false },
})
const server = createServer()
const serv = instance.createServ(grafserv)
await serv.addTo(server)
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (typeof address === 'object') process.stdout.write(`http://127.0.0.1:${address?.port}/graphql\n`)
})
