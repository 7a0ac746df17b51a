import { orderDocuments } from '@rashomon/server/evaluation/stories/order-documents'
import { scoreOrders } from '@rashomon/server/evaluation/stories/score-orders'
import { expect, test } from 'vitest'
import { sketchQuotation, sketchSettled } from './sketch-story.ts'

const three = (...statements: readonly string[]) =>
  sketchSettled({
    quotations: ['echo', 'post', 'times'].map((doc, at) =>
      sketchQuotation(doc, { statement: statements[at] ?? '' }),
    ),
  })

test('a story that differs in ids and in the order of its rows alone is the same', () => {
  const first = three('s', 's', 't')
  const second = three('x', 'x', 'y')
  const { quotations } = second
  const { equal, statements } = scoreOrders(first, [{ ...second, quotations: quotations.toReversed() }])
  expect([equal, statements]).toEqual([
    { right: 1, of: 1 },
    { right: 1, of: 1 },
  ])
})

test('pairs that are joined in one order alone count against it', () => {
  const { equal, statements } = scoreOrders(three('s', 's', 't'), [
    three('s', 's', 's'),
    three('s', 't', 'u'),
  ])
  expect(equal).toEqual({ right: 0, of: 2 })
  expect(statements).toEqual({ right: 1, of: 4 })
})

test('another main event, and a quotation that is not there, make a difference', () => {
  const first = three('s', 't', 'u')
  const renamed = { ...first, mainEvent: { title: 'Mine opens', date: null } }
  const shorter = { ...first, quotations: first.quotations.slice(1) }
  expect(scoreOrders(first, [renamed, shorter])).toMatchObject({
    equal: { right: 0, of: 2 },
    mainEvent: { right: 1, of: 2 },
  })
})

test('documents come in five orders, each with all of them', () => {
  const documents = ['a', 'b', 'c', 'd', 'e'].map((doc) => ({
    doc,
    text: '',
    outlet: doc,
    url: null,
    publishedOn: null,
  }))
  const orders = orderDocuments(documents).map((batches) =>
    batches.map((batch) => batch.map(({ doc }) => doc).join('')),
  )
  expect(orders).toEqual([['abcde'], ['edcba'], ['bdace'], ['a', 'b', 'c', 'd', 'e'], ['de', 'abc']])
})
