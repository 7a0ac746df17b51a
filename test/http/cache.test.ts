import { watchRevision } from '@rashomon/server/http/cache/watch-revision'
import { expect, test } from 'vitest'

/** A database that says what it is told to. */
function createSource() {
  let revision = 1
  let answer = () => Promise.resolve(revision)
  let tell = { onMessage: (_payload: string) => {}, onListening: () => {}, onLost: () => {} }
  const watch = watchRevision({
    read: () => answer(),
    listen: (listener) => {
      tell = listener
      return () => {}
    },
  })
  return {
    watch,
    tell: {
      message: (payload: string) => tell.onMessage(payload),
      listening: () => tell.onListening(),
      lost: () => tell.onLost(),
    },
    write: () => {
      revision += 1
      return revision
    },
    answerWith: (next: () => Promise<number>) => {
      answer = next
    },
  }
}

test('nothing is known before the channel is listened to', async () => {
  const { watch } = createSource()
  await watch.catchUp()
  expect(watch.current()).toBeUndefined()
})

test('the revision is read once the channel is listened to, for those who ask next', async () => {
  const { watch, tell } = createSource()
  tell.listening()
  expect(watch.current()).toBeUndefined()
  await expect.poll(() => watch.current()).toBe(1)
})

test('a message moves it on, and an older one does not move it back', async () => {
  const { watch, tell } = createSource()
  tell.listening()
  await watch.catchUp()
  tell.message('5')
  tell.message('4')
  expect(watch.current()).toBe(5)
})

test('a reading that was overtaken by a message does not move it back', async () => {
  const { watch, tell, answerWith } = createSource()
  tell.listening()
  const slow = createDeferred()
  answerWith(() => slow.promise)
  const caughtUp = watch.catchUp()
  tell.message('2')
  slow.resolve(1)
  await caughtUp
  expect(watch.current()).toBe(2)
})

test('catching up knows of every write that came before', async () => {
  const { watch, tell, write } = createSource()
  tell.listening()
  await watch.catchUp()
  write()
  await watch.catchUp()
  expect(watch.current()).toBe(2)
})

test('nothing is known while messages may be missed, also of what was being read', async () => {
  const { watch, tell, answerWith } = createSource()
  tell.listening()
  await watch.catchUp()
  const slow = createDeferred()
  answerWith(() => slow.promise)
  const caughtUp = watch.catchUp()
  tell.lost()
  slow.resolve(9)
  await caughtUp
  expect(watch.current()).toBeUndefined()
})

test('nothing is known while the revision cannot be read', async () => {
  const { watch, tell, answerWith } = createSource()
  tell.listening()
  await watch.catchUp()
  answerWith(() => Promise.reject(new Error('gone')))
  await watch.catchUp()
  expect(watch.current()).toBeUndefined()
  answerWith(() => Promise.resolve(7))
  await expect.poll(() => watch.current()).toBe(7)
})

/** A reading that comes when it is told to. */
function createDeferred() {
  let resolve: (revision: number) => void = () => {}
  const promise = new Promise<number>((settle) => {
    resolve = settle
  })
  return { promise, resolve }
}
