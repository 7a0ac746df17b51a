import { extractQuoted } from '@rashomon/server/evaluation/extract-quoted'
import { expect, test } from 'vitest'

test('the baseline takes whatever stands between two marks for direct speech', () => {
  const text = 'He said “no” and "so". She said nothing. «Non», "open'
  const { attributions } = extractQuoted(text)
  expect(
    attributions.map(({ form, content }) => [form, content.map((span) => text.slice(...span)).join()]),
  ).toEqual([
    ['DIRECT', 'no'],
    ['DIRECT', 'so'],
    ['DIRECT', 'Non'],
  ])
})
