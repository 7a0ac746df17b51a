import { once } from 'node:events'
import { request } from 'node:http'
import { openDatabase } from '@rashomon/database'
import { Gate } from '@rashomon/server/http/gate'
import { shutDown } from '@rashomon/server/http/shut-down'
import { createContextFactory, schema } from '@rashomon/server/schema/index'
import { storeCorpus } from '@rashomon/server/storing/store-corpus'
import { announceArticle } from '@rashomon/server/storing/writes/announce-article'
import { createArticleFeed, type FeedLimits } from '@rashomon/server/storing/writes/follow-articles'
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest'
import { CORPUS } from '../reading/sketches.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { startExample } from './start-example.ts'

let place: TestDatabase
beforeAll(async () => {
  place = await createTestDatabase()
  await storeCorpus(place.database.prisma, CORPUS)
})
afterAll(() => place.dispose())

/** A server of the API with a feed of its own. */
async function serveFeed(limits?: FeedLimits) {
  const { prisma } = place.database
  const articles = createArticleFeed((channel, listener) => place.database.listen(channel, listener), limits)
  const gate = new Gate(10)
  const example = await startExample({ schema, gate, ...createContextFactory(prisma, { articles }) })
  return { ...example, gate, articles }
}

const SUBSCRIPTION = 'subscription ($story: String) { articleIngested(story: $story) { slug } }'

/** Subscribes as a client does, and collects what it is told. */
async function subscribe(origin: string, variables: object = {}, query = SUBSCRIPTION) {
  const gone = new AbortController()
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({ query, variables }),
    signal: gone.signal,
  })
  const stream = {
    text: '',
    isOver: false,
    status: response.status,
    type: response.headers.get('content-type'),
  }
  const reading = async () => {
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
    for (;;) {
      const { done, value } = (await reader?.read()) ?? { done: true }
      if (done) break
      stream.text += value
    }
    stream.isOver = true
  }
  reading().catch(() => {})
  return {
    stream,
    leave: () => gone.abort(),
    events: () =>
      [...stream.text.matchAll(/^event: (\w+)\ndata: ?(.*)$/gm)].map(([, event, data]) => [event, data]),
  }
}

/** Tells of the one article as an ingest does. */
async function announce(prisma = place.database.prisma, story = 'expulsion') {
  const { id } = await place.database.prisma.article.findFirstOrThrow()
  await prisma.$transaction((transaction) => announceArticle(transaction, { article: id, story }))
}

const NEXT = ['next', '{"data":{"articleIngested":{"slug":"one"}}}']

test('a subscriber hears of articles as they are ingested, and of its story alone if it names one', async () => {
  const { origin } = await serveFeed()
  const [all, own, other] = await Promise.all([
    subscribe(origin),
    subscribe(origin, { story: 'expulsion' }),
    subscribe(origin, { story: 'other' }),
  ])
  expect(all.stream.type).toContain('text/event-stream')
  await announce()
  await announce(place.database.prisma, 'other')
  await vi.waitFor(() => expect(all.events()).toEqual([NEXT, NEXT]), 5000)
  expect(own.events()).toEqual([NEXT])
  expect(other.events()).toEqual([NEXT])
})

test('nothing is heard of an article whose transaction is undone', async () => {
  const { origin } = await serveFeed()
  const { events } = await subscribe(origin)
  const { prisma } = place.database
  const { id } = await prisma.article.findFirstOrThrow()
  const undone = prisma.$transaction(async (transaction) => {
    await announceArticle(transaction, { article: id, story: 'expulsion' })
    throw new Error('undone')
  })
  await expect(undone).rejects.toThrow('undone')
  await announce()
  await vi.waitFor(() => expect(events()).toEqual([NEXT]), 5000)
})

test('what another process says is heard', async ({ skip }) => {
  if (inject('engine') === 'embedded') skip('the embedded engine has one process')
  const { origin } = await serveFeed()
  const { events } = await subscribe(origin)
  const other = await openDatabase(place.options)
  await announce(other.prisma)
  await other.close()
  await vi.waitFor(() => expect(events()).toEqual([NEXT]), 5000)
})

test('the line is kept open by comments', async () => {
  const { origin } = await serveFeed()
  const { stream } = await subscribe(origin)
  await vi.waitFor(() => expect(stream.text.match(/^:$/gm)?.length).toBeGreaterThan(1), 5000)
})

test('a subscriber too many is told to come back, and takes the place of one who left', async () => {
  const { origin } = await serveFeed({ followers: 1, waiting: 10 })
  const first = await subscribe(origin)
  const second = await subscribe(origin)
  expect(second.stream.status).toBe(503)
  await vi.waitFor(() => expect(second.stream.text).toContain('SERVICE_UNAVAILABLE'), 5000)
  first.leave()
  await vi.waitFor(async () => {
    const { stream, leave } = await subscribe(origin)
    leave()
    expect(stream.status).toBe(200)
  }, 5000)
})

test('a subscription that costs too much is refused', async () => {
  const { origin } = await serveFeed()
  const deep =
    'subscription { articleIngested { quotations(first: 100) { nodes { statement { quotations(first: 100) { nodes { statement { quotations(first: 100) { nodes { id } } } } } } } } } }'
  const { stream } = await subscribe(origin, {}, deep)
  await vi.waitFor(() => expect(stream.text).toContain('QUERY_TOO_COMPLEX'), 5000)
})

test('a subscription without server-sent events is refused with what is accepted', async () => {
  const { ask } = await serveFeed()
  const { status } = await ask(SUBSCRIPTION)
  expect(status).toBe(406)
})

test('streams are completed when the server shuts down, in time', async () => {
  const { origin, app, gate, articles } = await serveFeed()
  const { stream, events } = await subscribe(origin)
  const start = performance.now()
  await shutDown(app, gate, articles.close)
  expect(performance.now() - start).toBeLessThan(5000)
  await vi.waitFor(() => expect(stream.isOver).toBe(true))
  expect(events()).toEqual([['complete', '']])
})

test('a reader who stalls holds up nobody', async () => {
  const { origin } = await serveFeed({ followers: 10, waiting: 5 })
  const stalled = request(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
  })
  stalled.on('error', () => {})
  stalled.end(JSON.stringify({ query: SUBSCRIPTION }))
  const [response] = await once(stalled, 'response')
  response.pause()
  const { events } = await subscribe(origin)
  for (let round = 0; round < 50; round += 1) await announce()
  await vi.waitFor(() => expect(events()).toHaveLength(50), 10_000)
  stalled.destroy()
})
