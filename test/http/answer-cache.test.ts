import { AnswerCache } from '@rashomon/server/http/cache/answer-cache'
import { expect, test } from 'vitest'

test('a cached answer takes no more memory than its bytes', () => {
  const cache = new AnswerCache(1_000_000)
  // Small buffers are cut from a larger one.
  const body = Buffer.from('a short answer')
  expect(body.buffer.byteLength).toBeGreaterThan(body.length)
  cache.find(1, 'question')
  cache.store(1, 'question', { contentType: 'application/json', etag: null, encoding: 'identity', body })
  const kept = cache.find(1, 'question')
  expect(kept?.body.toString()).toBe('a short answer')
  expect(kept?.body.buffer.byteLength).toBe(body.length)
})
