import { join } from 'node:path'
import { findQuotedParts } from '@rashomon/server/domain/find-quoted-parts'
import { type IndexedText, indexText } from '@rashomon/server/domain/index-text'
import { resolveSelector, type TextSelector } from '@rashomon/server/domain/selector'
import { readCueLexicon } from '@rashomon/server/lexicons/read-cue-lexicon'
import { readCorpus } from '@rashomon/server/seeds/read-corpus'
import { describe, expect, test } from 'vitest'

const corpus = readCorpus(join(import.meta.dirname, '../../seeds'), { cueStances: readCueLexicon() })

test('the seeds are five articles of five outlets on one story, with more than sixty quotations', () => {
  expect(corpus.articles).toHaveLength(5)
  expect(new Set(corpus.articles.map(({ outlet }) => outlet)).size).toBe(5)
  expect(corpus.stories).toHaveLength(1)
  expect(corpus.articles.flatMap(({ quotations }) => quotations).length).toBeGreaterThan(60)
})

describe.each(corpus.articles.map((article) => [article.slug, article] as const))('%s', (_, article) => {
  const indexed = indexText(article.text)

  test('every selector selects what it says', () => {
    const selectors = [
      ...article.quotations.flatMap((quotation) => [...quotation.selectors, ...quotation.directSelectors]),
      ...article.quotations.flatMap(({ cue }) => (cue ? [cue.selector] : [])),
      ...article.eventMentions.map(({ selector }) => selector),
      ...article.figureMentions.map(({ selector }) => selector),
      ...article.reportedValues.map(({ selector }) => selector),
      ...article.framingMarks.map(({ selector }) => selector),
    ]
    for (const selector of selectors) {
      const { start, end } = resolveSelector(indexed, selector)
      expect(article.text.slice(start, end)).toBe(selector.exact)
    }
  })

  test('the direct parts are what stands between quotation marks', () => {
    for (const { form, selectors, directSelectors } of article.quotations) {
      if (form === 'DIRECT') expect(directSelectors).toEqual(selectors)
      if (form === 'INDIRECT') expect(directSelectors).toEqual([])
      if (form === 'MIXED') expect(directSelectors.length).toBeGreaterThan(0)
      for (const selector of directSelectors) expect(isQuoted(indexed, selector)).toBe(true)
    }
  })

  test('passages are numbered from 1 without a gap', () => {
    const passages = new Set(article.quotations.map(({ passage }) => passage))
    expect([...passages].toSorted((a, b) => a - b)).toEqual(Array.from(passages, (_, index) => index + 1))
  })

  test('the text starts with the headline and the subheadline', () => {
    const head = [article.headline, article.subheadline].filter((line) => line !== null)
    expect(article.text.startsWith(`${head.join('\n\n')}\n\n`)).toBe(true)
  })

  test('all layers were annotated by a person', () => {
    expect(Object.values(article.layers)).toEqual(Array(5).fill('CURATED'))
  })
})

function isQuoted(indexed: IndexedText, selector: TextSelector): boolean {
  const { start, end } = resolveSelector(indexed, selector)
  return findQuotedParts(indexed.text).some(({ inner }) => inner.start <= start && end <= inner.end)
}
