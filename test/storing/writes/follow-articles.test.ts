import type { ChannelListener } from '@rashomon/database'
import { createArticleFeed, type FeedLimits } from '@rashomon/server/storing/writes/follow-articles'
import { expect, test } from 'vitest'

/** A feed over a channel that the test speaks on. */
function openFeed(limits?: FeedLimits) {
  const listeners = new Set<ChannelListener>()
  const feed = createArticleFeed((_channel, listener) => {
    listeners.add(listener)
    listener.onListening()
    return () => listeners.delete(listener)
  }, limits)
  const say = (number: number, story = 'story') => {
    const article = `00000000-0000-5000-8000-${`${number}`.padStart(12, '0')}`
    for (const listener of listeners) listener.onMessage(JSON.stringify({ article, story }))
    return { done: false, value: { article, story } }
  }
  return { feed, listeners, say }
}

const OVER = { done: true, value: undefined }

test('notices come in order, those before the first question too', async () => {
  const { feed, say } = openFeed()
  const notices = await feed.follow()
  const [one, two] = [say(1), say(2)]
  expect(await notices.next()).toEqual(one)
  expect(await notices.next()).toEqual(two)
  const third = notices.next()
  const three = say(3)
  expect(await third).toEqual(three)
})

test('a follower of a story hears of no other', async () => {
  const { feed, say } = openFeed()
  const notices = await feed.follow('own')
  say(1, 'other')
  const own = say(2, 'own')
  expect(await notices.next()).toEqual(own)
})

test('what is said in another form is passed over', async () => {
  const { feed, listeners, say } = openFeed()
  const notices = await feed.follow()
  for (const { onMessage } of listeners) for (const odd of ['', 'x', '{}', '[1]']) onMessage(odd)
  const one = say(1)
  expect(await notices.next()).toEqual(one)
})

test('a reader who leaves while it waits is let go, and makes room', async () => {
  const { feed } = openFeed({ followers: 1, waiting: 1 })
  const notices = await feed.follow()
  const waiting = notices.next()
  await expect(feed.follow()).rejects.toMatchObject({ code: 'FEED_UNAVAILABLE' })
  await notices.return?.()
  expect(await waiting).toEqual(OVER)
  await expect(feed.follow()).resolves.toBeDefined()
})

test('a reader who is too slow gets what waits, and then hears that it missed something', async () => {
  const { feed, say } = openFeed({ followers: 1, waiting: 2 })
  const notices = await feed.follow()
  const [one, two] = [say(1), say(2)]
  say(3)
  expect(await notices.next()).toEqual(one)
  expect(await notices.next()).toEqual(two)
  await expect(notices.next()).rejects.toMatchObject({ code: 'FEED_UNAVAILABLE' })
  expect(await notices.next()).toEqual(OVER)
})

test('the loss of the database ends the feed for those who follow it, not for those who come later', async () => {
  const { feed, listeners, say } = openFeed()
  const notices = await feed.follow()
  const waiting = notices.next()
  for (const listener of listeners) listener.onLost()
  await expect(waiting).rejects.toMatchObject({ code: 'FEED_UNAVAILABLE' })
  for (const listener of listeners) listener.onListening()
  const later = await feed.follow()
  const one = say(1)
  expect(await later.next()).toEqual(one)
})

test('a database that does not answer is told of within seconds', async () => {
  const feed = createArticleFeed(() => () => {})
  await expect(feed.follow()).rejects.toMatchObject({ code: 'FEED_UNAVAILABLE' })
})

test('a closed feed ends for all, stops listening and takes nobody in', async () => {
  const { feed, listeners, say } = openFeed()
  const notices = await feed.follow()
  const one = say(1)
  feed.close()
  expect(listeners.size).toBe(0)
  expect(await notices.next()).toEqual(one)
  expect(await notices.next()).toEqual(OVER)
  await expect(feed.follow()).rejects.toMatchObject({ code: 'FEED_UNAVAILABLE' })
})
