import { mapInOrder } from '@rashomon/server/workers/map-in-order'
import { type LineChunk, splitIntoChunks } from '@rashomon/server/workers/split-into-chunks'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

async function* piecesOf(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = []
  for await (const item of items) all.push(item)
  return all
}

const textOf = (chunk: LineChunk) =>
  chunk.kind === 'lines' ? new TextDecoder().decode(chunk.bytes) : `<${chunk.bytes}>`

describe('a stream of bytes', () => {
  test('is cut at line ends alone, and loses nothing, however it comes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string()), fc.integer({ min: 1, max: 40 }), async (lines, size) => {
        const text = lines.join('\n')
        const chunks = await collect(splitIntoChunks(piecesOf(new TextEncoder().encode(text), size), 10_000))
        expect(chunks.map(textOf).join('')).toBe(text)
        for (const chunk of chunks.slice(0, -1)) expect(textOf(chunk)).toMatch(/\n$/)
      }),
    )
  })

  test('gives lines that are too long by their length, in their place', async () => {
    const text = `short\n${'x'.repeat(100)}\nafter`
    const chunks = await collect(splitIntoChunks(piecesOf(new TextEncoder().encode(text), 8), 20))
    expect(chunks.map(textOf).join('')).toBe('short\n<100>after')
  })
})

describe('work on several items at once', () => {
  test('gives results in the order of the items', async () => {
    const delays = [30, 1, 20, 5, 0]
    const work = async (delay: number) => {
      await new Promise((resolve) => setTimeout(resolve, delay))
      return delay
    }
    expect(await collect(mapInOrder(delays, work, 3))).toEqual(delays)
  })

  test('takes no more items than its limit ahead of a slow taker', async () => {
    let taken = 0
    function* items() {
      for (; taken < 100; taken++) yield taken
    }
    for await (const result of mapInOrder(items(), async (item) => item, 4)) {
      expect(taken).toBeLessThanOrEqual(result + 4)
    }
  })

  test('ends with the failure of an item', async () => {
    const work = async (item: number) => {
      if (item === 2) throw new Error('second')
      return item
    }
    await expect(collect(mapInOrder([1, 2, 3], work, 2))).rejects.toThrow('second')
  })
})
