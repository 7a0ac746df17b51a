import { createServer } from 'node:net'
import { openDatabase } from '@rashomon/database'
import { afterAll, describe, expect, inject, test } from 'vitest'
import { createDatabase, dropDatabase, nameDatabase, withDatabaseName } from '../support/create-database.ts'

const url = inject('postgresqlUrl')
const created: string[] = []

afterAll(() => Promise.all(created.map((name) => dropDatabase(url, name))))

const SECRET = 'a-secret-password'

/** The server's address with something about it changed. */
function change(edit: (url: URL) => void): string {
  const changed = new URL(url)
  edit(changed)
  return changed.href
}

async function findRefusal(wrong: string): Promise<Error> {
  const start = performance.now()
  const outcome = await openDatabase({ url: wrong, dataDir: '' }).then(
    () => new Error('accepted'),
    (error: Error) => error,
  )
  expect(performance.now() - start).toBeLessThan(8_000)
  const said = `${outcome.message} ${outcome.stack} ${JSON.stringify(outcome)} ${String(outcome.cause)}`
  expect(said).not.toContain(SECRET)
  return outcome
}

describe('a URL that cannot be used is refused within seconds, without its password', () => {
  test.each([
    ['no URL', ''],
    ['another database', `mysql://me:${SECRET}@127.0.0.1/news`],
    ['no number for a port', `postgresql://me:${SECRET}@127.0.0.1:port/news`],
    ['no scheme', `me:${SECRET}@127.0.0.1/news`],
  ])('%s', async (_, wrong) => {
    expect(await findRefusal(wrong)).toMatchObject({
      code: 'DATABASE_URL_INVALID',
      message: expect.stringContaining('postgresql://user:password@host:5432/database'),
    })
  })

  test('a wrong password', async () => {
    const wrong = change((changed) => {
      changed.password = SECRET
    })
    expect(await findRefusal(wrong)).toMatchObject({
      code: 'DATABASE_UNAVAILABLE',
      message: expect.stringMatching(
        /^Cannot use postgresql:\/\/postgres@.*: password authentication failed/,
      ),
    })
  })

  test('a port on which nothing listens, on a host with two addresses', async () => {
    const refusal = await findRefusal(`postgresql://me:${SECRET}@localhost:1/news`)
    expect(refusal).toMatchObject({
      code: 'DATABASE_UNAVAILABLE',
      message: expect.stringContaining('postgresql://me@localhost:1/news: connect ECONNREFUSED'),
    })
  })

  test('a host that accepts and never says a word', async () => {
    const silent = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => silent.once('listening', resolve))
    const address = silent.address()
    const port = typeof address === 'object' ? address?.port : undefined
    const refusal = await findRefusal(`postgresql://me:${SECRET}@127.0.0.1:${port}/news`)
    expect(refusal).toMatchObject({ code: 'DATABASE_UNAVAILABLE' })
    silent.close()
  })

  test('a database that is not there', async () => {
    expect(await findRefusal(withDatabaseName(url, 'nowhere'))).toMatchObject({
      code: 'DATABASE_UNAVAILABLE',
      message: expect.stringContaining('database "nowhere" does not exist'),
    })
  })
})

test('a statement is prepared once a connection when it comes again', async () => {
  const name = nameDatabase('test')
  created.push(name)
  await createDatabase(url, name, inject('postgresqlTemplate'))
  const database = await openDatabase({ url: withDatabaseName(url, name), dataDir: '' })
  for (let time = 0; time < 5; time++)
    await database.prisma.outlet.count({ where: { slug: `outlet-${time}` } })
  const prepared = await database.prisma.$queryRaw`
    SELECT count(*)::int AS count FROM pg_prepared_statements WHERE statement LIKE '%"outlets"%'`
  expect(prepared).toEqual([{ count: 1 }])
  await database.close()
})
