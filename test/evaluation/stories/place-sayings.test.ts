import { createPlacer } from '@rashomon/server/evaluation/stories/place-sayings'
import { expect, test } from 'vitest'

/** Where some words stand, in code points. */
function spanOf(text: string, words: string): [number, number] {
  const start = [...text.slice(0, text.indexOf(words))].length
  return [start, start + [...words].length]
}

const wordsAt = (text: string, spans: readonly (readonly [number, number])[]) =>
  spans.map(([start, end]) => text.slice(start, end)).join(' ')

test('words stand where they stood in a text that was left as it was', () => {
  const text = '😀 Mine closed\n\n“We are dry,” said Berg.'
  const place = createPlacer(text, text)
  expect(wordsAt(text, place(spanOf(text, 'We are dry')))).toBe('We are dry')
})

test('words are found after lines that were taken out, even where the same words stand in those', () => {
  const document =
    'We are dry, reads our newsletter\n\n😀 Mine closed\n\nShare this\n\n“We are dry,” said Berg.'
  const stored = 'Mine closed\n\n“We are dry,” said Berg.'
  const place = createPlacer(document, stored)
  const start = [...document.slice(0, document.lastIndexOf('We are'))].length
  expect(place([start, start + 10])).toEqual([
    [stored.indexOf('We'), stored.indexOf('We') + 2],
    [stored.indexOf('are'), stored.indexOf('are') + 3],
    [stored.indexOf('dry'), stored.indexOf('dry') + 3],
  ])
})

test('words that were taken out have no place', () => {
  const document = 'Mine closed\n\nShare this\n\nNobody was hurt.'
  const place = createPlacer(document, 'Mine closed\n\nNobody was hurt.')
  expect(place(spanOf(document, 'Share this'))).toEqual([])
})
