import { readOwnWords } from '@rashomon/server/coverage/passages/read-own-words'
import {
  findSharedPassages,
  MAX_REPETITIONS,
  type SharedPassage,
  type WordedArticle,
} from '@rashomon/server/coverage/shared-passages'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

function article(name: string, text: string, quoted: WordedArticle['quoted'] = []): WordedArticle {
  return { article: name, text, quoted }
}

/** What a passage covers in a text, counted in code points. */
function cut(text: string, { start, end }: { start: number; end: number }): string {
  return Array.from(text).slice(start, end).join('')
}

describe('the five documents', () => {
  const bbc = article(
    'bbc',
    'It is the first time Nato has taken such action against Moscow since it expelled seven Russian diplomats from the mission in the wake of the 2018 Salisbury spy poisonings.',
  )
  const pressTv = article(
    'press-tv',
    'It is the first time that NATO has taken such an extraordinary action against Moscow since the alliance expelled seven Russian diplomats from the mission in the aftermath of Salisbury alleged spy poisonings in the United Kingdom in 2018.',
  )

  test('the BBC and Press TV share nine words on the expulsion of 2018', () => {
    const [passage, ...others] = findSharedPassages([pressTv, bbc], 8)
    expect(others).toEqual([])
    expect(passage).toMatchObject({ a: 'bbc', b: 'press-tv', words: 9 })
    expect(passage && cut(bbc.text, passage.inA)).toBe(
      'expelled seven Russian diplomats from the mission in the',
    )
  })
})

describe('a passage', () => {
  test('does not mind capitals, punctuation and the form of apostrophes', () => {
    const passages = findSharedPassages(
      [article('a', 'So: Russia’s AIM, “they” say'), article('b', "x russia's aim they-- say y")],
      3,
    )
    expect(passages.map(({ words }) => words)).toEqual([4])
  })

  test('minds spelling', () => {
    expect(findSharedPassages([article('a', 'our defence now'), article('b', 'our defense now')], 2)).toEqual(
      [],
    )
  })

  test('is counted in code points', () => {
    const a = article('a', '😀😀 one 😀 two three')
    const b = article('b', 'one two three')
    const [passage] = findSharedPassages([a, b], 3)
    expect(passage).toMatchObject({ inA: { start: 3, end: 18 }, inB: { start: 0, end: 13 } })
    expect(passage && cut(a.text, passage.inA)).toBe('one 😀 two three')
  })

  test('does not reach into a quotation or across one', () => {
    const text = 'one two three four five six seven'
    const quoted = [{ start: 8, end: 18 }]
    expect(cut(text, { start: 8, end: 18 })).toBe('three four')
    const passages = findSharedPassages([article('a', text, quoted), article('b', text)], 2)
    expect(passages.map(({ words, inA }) => [words, cut(text, inA)])).toEqual([
      [3, 'five six seven'],
      [2, 'one two'],
    ])
  })

  test('is found in every pair of articles', () => {
    const text = 'one two three'
    const passages = findSharedPassages([article('c', text), article('a', text), article('b', text)], 3)
    expect(passages.map(({ a, b }) => a + b)).toEqual(['ab', 'ac', 'bc'])
  })

  test('needs two articles', () => {
    expect(findSharedPassages([article('a', 'one two one two one two')], 2)).toEqual([])
  })

  test.each([0, -1, 1.5, Number.NaN])('of %d words is none', (minWords) => {
    expect(() => findSharedPassages([], minWords)).toThrow(RangeError)
  })
})

describe('of any texts', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 30 }).map((words) => words.join(' '))
  const articles = fc
    .array(
      fc.record({
        text,
        quoted: fc.array(
          fc.tuple(fc.nat(60), fc.nat(12)).map(([start, length]) => ({ start, end: start + length })),
          { maxLength: 2 },
        ),
      }),
      { maxLength: 3 },
    )
    .map((texts) => texts.map((own, index) => ({ ...own, article: `article ${index}` })))
  const length = fc.integer({ min: 1, max: 5 })

  test('the passages are all longest runs over a stretch that is seldom in both, once each', () => {
    fc.assert(
      fc.property(articles, length, (any, minWords) => {
        expect(findSharedPassages(any, minWords)).toEqual(findByDefinition(any, minWords))
      }),
      { numRuns: 500 },
    )
  })

  test('the order of the articles does not matter', () => {
    fc.assert(
      fc.property(articles, length, (any, minWords) => {
        expect(findSharedPassages(any.toReversed(), minWords)).toEqual(findSharedPassages(any, minWords))
      }),
    )
  })
})

/** The same straight from its definition, by comparing all pairs of words. */
function findByDefinition(articles: readonly WordedArticle[], minWords: number): readonly SharedPassage[] {
  const passages = articles.flatMap((first, index) =>
    articles.slice(index + 1).flatMap((second): readonly SharedPassage[] => {
      const a = readOwnWords(first.text, first.quoted)
      const b = readOwnWords(second.text, second.quoted)
      const isSame = (i: number, j: number) => a[i] !== undefined && a[i]?.word === b[j]?.word
      const goesOn = (i: number, j: number) =>
        isSame(i, j) && isSame(i - 1, j - 1) && !a[i]?.followsQuotation && !b[j]?.followsQuotation
      const runs = a
        .flatMap((_, i) => b.map((__, j) => ({ i, j })))
        .filter(({ i, j }) => isSame(i, j) && !goesOn(i, j))
      return runs.flatMap(({ i, j }) => {
        let words = 1
        while (goesOn(i + words, j + words)) words++
        const isSeldom = Array.from(
          { length: Math.max(0, words - minWords + 1) },
          (_, offset) => offset,
        ).some((offset) => {
          const stretch = a.slice(i + offset, i + offset + minWords).map(({ word }) => word)
          return [a, b].every((own) => countStretch(own, stretch) <= MAX_REPETITIONS)
        })
        if (!isSeldom) return []
        const range = (own: typeof a, start: number) => ({
          start: own[start]?.start ?? -1,
          end: own[start + words - 1]?.end ?? -1,
        })
        return [{ a: first.article, b: second.article, words, inA: range(a, i), inB: range(b, j) }]
      })
    }),
  )
  return passages.sort(
    (p, q) =>
      q.words - p.words ||
      p.a.localeCompare(q.a) ||
      p.b.localeCompare(q.b) ||
      p.inA.start - q.inA.start ||
      p.inB.start - q.inB.start,
  )
}

/** How often a stretch of words stands in an article, not across quotations. */
function countStretch(words: ReturnType<typeof readOwnWords>, stretch: readonly string[]): number {
  return words.filter((_, start) =>
    stretch.every((word, offset) => {
      const own = words[start + offset]
      return own?.word === word && (offset === 0 || !own.followsQuotation)
    }),
  ).length
}
