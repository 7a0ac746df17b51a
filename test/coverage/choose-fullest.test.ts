import { chooseFullest, type Rendition } from '@rashomon/server/coverage/choose-fullest'
import fc from 'fast-check'
import { expect, test } from 'vitest'

const BASE: Rendition = {
  form: 'DIRECT',
  text: 'one two',
  publishedOn: '2021-10-06',
  article: 'b',
  start: 10,
}

test.each<[string, Partial<Rendition>, Partial<Rendition>]>([
  ['direct words to longer mixed ones', {}, { form: 'MIXED', text: 'one "two" three' }],
  ['mixed words to longer indirect ones', { form: 'MIXED' }, { form: 'INDIRECT', text: 'one two three' }],
  ['more words to fewer', { text: 'a b c' }, { text: 'considerably longer-words' }],
  ['the earlier to the later', { publishedOn: '2021-10-05', article: 'z' }, {}],
  ['a known day to an unknown one', { article: 'z' }, { publishedOn: null }],
  ['the first article by slug, of one day', { article: 'a' }, {}],
  ['the first place in an article', { start: 9 }, {}],
])('prefers %s', (_, better, worse) => {
  const [first, second] = [
    { ...BASE, ...better },
    { ...BASE, ...worse },
  ]
  expect(chooseFullest([first, second])).toBe(first)
  expect(chooseFullest([second, first])).toBe(first)
})

test('chooses the same one in whatever order they come', () => {
  const rendition = fc.record({
    form: fc.constantFrom('DIRECT', 'MIXED', 'INDIRECT'),
    text: fc.constantFrom('a', 'a b', 'b a', 'a b c'),
    publishedOn: fc.constantFrom(null, '2021-10-06', '2021-10-07'),
    article: fc.constantFrom('x', 'y'),
    start: fc.nat(3),
  })
  fc.assert(
    fc.property(fc.array(rendition, { minLength: 1 }), fc.array(fc.nat(99)), (quotations, places) => {
      const shuffled = quotations
        .map((quotation, index) => ({ quotation, place: places[index] ?? 0 }))
        .sort((a, b) => a.place - b.place)
        .map(({ quotation }) => quotation)
      const { text: _first, ...one } = chooseFullest(quotations) as Rendition
      const { text: _second, ...other } = chooseFullest(shuffled) as Rendition
      expect(one).toEqual(other)
    }),
  )
})

test('has nothing to choose from nothing', () => {
  expect(chooseFullest([])).toBeUndefined()
})
