import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { createDocumentCache } from '@rashomon/server/http/limits/cache-documents'
import { LIMITS } from '@rashomon/server/http/limits/limits'
import { parse } from 'graphql'
import { describe, expect, test } from 'vitest'
import { startExample } from './start-example.ts'

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

/** Bytes that are still in use. The resident size would count garbage that a busy machine has yet to collect. */
function measureKept(): number {
  collectGarbage()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

describe('memory', () => {
  test.each([
    ['comments', '#\n'],
    ['text', 'x'],
    ['commas', ','],
  ])(
    'does not grow with 400 different documents padded with %s',
    async (_what, padding) => {
      const { ask } = await startExample()
      const pad = (i: number) =>
        `{ __typename } #${i} ${padding.repeat((LIMITS.characters - 100) / padding.length)}`
      await ask(pad(-1))
      const before = measureKept()
      for (let i = 0; i < 400; i++) expect((await ask(pad(i))).status).toBe(200)
      expect(measureKept() - before).toBeLessThan(40 * 1024 * 1024)
    },
    30_000,
  )
})

describe('the cache of documents', () => {
  test('finds what was asked for before', () => {
    const cache = createDocumentCache()
    const document = parse('{ a }')
    cache.set('{ a }', document)
    expect(cache.get('{ a }')).toBe(document)
    expect(cache.get('{ b }')).toBeUndefined()
  })

  test('forgets what was asked for longest ago when the rest fills it', () => {
    const cache = createDocumentCache(64_000)
    const sources = Array.from({ length: 60 }, (_item, i) => `{ a${i} }`)
    for (const source of sources) cache.set(source, parse(source))
    expect(cache.get('{ a0 }')).toBeUndefined()
    expect(cache.get('{ a59 }')).toBeDefined()
    expect(sources.filter((source) => cache.get(source)).length).toBeGreaterThan(30)
  })

  test('does not keep a document that would fill much of it, be it with comments', () => {
    const cache = createDocumentCache(20_000)
    const source = `{ a }${'#\n'.repeat(100)}`
    cache.set(source, parse(source))
    expect(cache.get(source)).toBeUndefined()
  })
})
