import { matchAttributions } from '@rashomon/server/evaluation/match-attributions'
import { indexWords, wordsInSpans } from '@rashomon/server/evaluation/word-spans'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { extractionOf, goldArticle } from './attributions.ts'

/** Pairs of a marked and an extracted text of the same words; every number has an entry. */
function match(marked: string, extracted: string, above: number) {
  const count = (text: string) => Math.max(0, ...Array.from(text.matchAll(/(\d)>/g), ([, id]) => Number(id)))
  const gold = goldArticle(
    marked,
    Array.from({ length: count(marked) }, () => ({})),
  )
  const { attributions } = extractionOf(
    extracted,
    Array.from({ length: count(extracted) }, () => ({})),
  )
  return matchAttributions(gold.attributions, attributions, indexWords(gold.text), above)
}

describe('attributions match', () => {
  const marked = 'Lee <cue1>said</cue1> <content1>the tide was rising very fast that day</content1>.'

  test('where more of the marked words are found than asked for: three of eight at 0.3', () => {
    const extracted = 'Lee said the tide was rising <content1>very fast that</content1> day.'
    expect(match(marked, extracted, 0.3)).toEqual([{ gold: 0, extracted: 0, agreement: 3 / 8 }])
    expect(match(marked, extracted, 0.375)).toEqual([])
  })

  test('however much is extracted besides, which agreement tells: eight words of ten', () => {
    const extracted = '<content1>Lee said the tide was rising very fast that day</content1>.'
    expect(match(marked, extracted, 0.8)).toEqual([{ gold: 0, extracted: 0, agreement: 0.8 }])
  })

  test('whether or not punctuation is taken along', () => {
    const extracted = 'Lee said<content1> the tide was rising very fast that day.</content1>'
    expect(match(marked, extracted, 0.8)).toEqual([{ gold: 0, extracted: 0, agreement: 1 }])
  })

  test('run by run', () => {
    const split = '“<content1>No</content1>,” <cue1>said</cue1> Lee. “<content1>Not now</content1>.”'
    expect(match(split, '“No,” said Lee. “<content1>Not now</content1>.”', 0.3)).toEqual([
      { gold: 0, extracted: 0, agreement: 2 / 3 },
    ])
  })

  test('the inner with the inner and the outer with the outer', () => {
    const nested =
      '<content1>Lee <cue2>said</cue2> <content2>the tide rose</content2></content1>, Orr <cue1>added</cue1>.'
    const swapped =
      '<content2>Lee <cue1>said</cue1> <content1>the tide rose</content1></content2>, Orr <cue2>added</cue2>.'
    expect(match(nested, swapped, 0.3).map(({ gold, extracted }) => [gold, extracted])).toEqual([
      [0, 1],
      [1, 0],
    ])
  })

  test('by their cues where nothing was said', () => {
    const refusal = 'Lee <cue1>declined to comment</cue1>. Orr <cue2>refused</cue2>.'
    const pairs = match(refusal, 'Lee declined to comment. Orr <cue1>refused</cue1>.', 0.3)
    expect(pairs).toEqual([{ gold: 1, extracted: 0, agreement: 1 }])
  })

  test('by their cues where two have the same words', () => {
    const twice = 'Lee <cue1>said</cue1> and <cue2>swore</cue2> <content1><content2>so</content2></content1>.'
    const swapped =
      'Lee <cue2>said</cue2> and <cue1>swore</cue1> <content1><content2>so</content2></content1>.'
    expect(match(twice, swapped, 0.3).map(({ gold, extracted }) => [gold, extracted])).toEqual([
      [0, 1],
      [1, 0],
    ])
  })
})

describe('whatever is marked and extracted', () => {
  const text = 'one two three four five six seven eight nine ten'
  const words = indexWords(text)
  const spans = fc
    .tuple(fc.nat(text.length - 1), fc.nat(text.length - 1))
    .map(([a, b]) => [[Math.min(a, b), Math.max(a, b) + 1] as const])
  const contents = fc.array(spans, { maxLength: 6 })
  const goldOf = (list: readonly (readonly (readonly [number, number])[])[]) =>
    goldArticle(
      '',
      list.map(() => ({})),
    ).attributions.map((one, index) => ({ ...one, content: list[index] ?? [] }))
  const extractedOf = (list: readonly (readonly (readonly [number, number])[])[]) =>
    extractionOf(
      '',
      list.map(() => ({})),
    ).attributions.map((one, index) => ({ ...one, content: list[index] ?? [] }))

  test('pairs are one to one', () => {
    fc.assert(
      fc.property(contents, contents, (a, b) => {
        const pairs = matchAttributions(goldOf(a), extractedOf(b), words, 0.3)
        expect(new Set(pairs.map(({ gold }) => gold)).size).toBe(pairs.length)
        expect(new Set(pairs.map(({ extracted }) => extracted)).size).toBe(pairs.length)
        for (const { agreement } of pairs) expect(agreement).toBeGreaterThan(0)
      }),
    )
  })

  test('what is marked matches itself wholly, but for contents that begin no word', () => {
    fc.assert(
      fc.property(contents, (a) => {
        const worded = a.filter((content) => wordsInSpans(words, content).size > 0)
        const pairs = matchAttributions(goldOf(worded), extractedOf(worded), words, 0.8)
        expect(pairs.map(({ agreement }) => agreement)).toEqual(worded.map(() => 1))
      }),
    )
  })
})
