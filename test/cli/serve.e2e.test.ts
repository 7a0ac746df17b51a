import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeDataDirectory, type ServerProcess, startServer } from '../e2e/start-server.ts'

const data = makeDataDirectory()
let server: ServerProcess

beforeAll(async () => {
  server = await startServer({ DATA_DIR: data.path })
})
afterAll(async () => {
  await server.stop()
  data.remove()
})

const ask = async (query: string): Promise<unknown> => {
  const response = await fetch(`${server.origin}/graphql?${new URLSearchParams({ query })}`)
  return response.json()
}

test('serving says what takes its time, what was loaded and where to look', () => {
  expect(server.told()).toMatch(/^Reading seeds \.\.\. \d+\.\d s$/m)
  expect(server.told()).toMatch(/^Opening the embedded database in .* \.\.\. \d+\.\d s$/m)
  expect(server.told()).toMatch(
    /^Loaded 1 story, 5 articles, 5 outlets, \d+ figures, .* and \d+ quotations\.$/m,
  )
  expect(server.told()).toMatch(/^ {2}http:\/\/127\.0\.0\.1:\d+\/graphql$/m)
})

test('the seeds are there', async () => {
  expect(await ask('{ outlets { nodes { slug } } dataset { articles } }')).toEqual({
    data: {
      outlets: {
        nodes: [...['bbc', 'el-american', 'press-tv', 'sputnik', 'daily-beast']].map((slug) => ({ slug })),
      },
      dataset: { articles: 5 },
    },
  })
})

test('the log is JSON, a line each', async () => {
  await ask('query Logged { dataset { revision } }')
  await expect.poll(() => server.logged()).toContain('"operation":"Logged"')
  const lines = server.logged().trim().split('\n')
  expect(lines.map((line) => JSON.parse(line)).every((line) => 'time' in line && 'msg' in line)).toBe(true)
})

test('a second server on the same data is refused, and says who holds it', async () => {
  await expect(startServer({ DATA_DIR: data.path })).rejects.toThrow(
    new RegExp(`ended with 1:.*in use by process ${server.child.pid}`, 's'),
  )
})

test('a second server on the same port is refused, and says what to do', async () => {
  const other = makeDataDirectory()
  const { port } = new URL(server.origin)
  await expect(startServer({ DATA_DIR: other.path, PORT: port })).rejects.toThrow(
    new RegExp(`ended with 1:.*Port ${port} of 127\\.0\\.0\\.1 is in use: .* choose another with PORT=`, 's'),
  )
  other.remove()
})

test('SIGTERM lets the request in flight finish, fails readiness, and ends with 0 within ten seconds', async () => {
  const ending = await startServer({ DATA_DIR: makeDataDirectory().path })
  // A request whose body is still on its way when the signal comes.
  const body = JSON.stringify({ query: '{ dataset { articles } }' })
  const { port } = new URL(ending.origin)
  const socket = connect(Number(port), '127.0.0.1')
  let answer = ''
  socket.on('data', (chunk) => {
    answer += chunk
  })
  socket.write(
    `POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`,
  )
  await new Promise((resolve) => setTimeout(resolve, 200))

  const start = performance.now()
  const stopped = ending.stop()
  await expect.poll(async () => (await fetch(`${ending.origin}/ready`)).status).toBe(503)
  expect((await fetch(`${ending.origin}/health`)).status).toBe(200)
  setTimeout(() => socket.write(body), 1000)
  expect(await stopped).toBe(0)
  expect(performance.now() - start).toBeLessThan(10_000)
  expect(answer).toMatch(/^HTTP\/1\.1 200 OK\r\n.*"articles":5/s)
})
