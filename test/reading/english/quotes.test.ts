import { findQuotes } from '@rashomon/server/reading/english/find-quotes'
import { segment } from '@rashomon/server/reading/english/segment'
import type { Quote } from '@rashomon/server/reading/extraction'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

function quotesIn(text: string): readonly Quote[] {
  return findQuotes(segment(text))
}

/** What stands in marks, quotes in quotes after a `>`, runs parted by ` / `, with `…` for what is not closed. */
function showQuotes(text: string): readonly string[] {
  return quotesIn(text).map(
    ({ inner, depth, isClosed }) =>
      `${'> '.repeat(depth)}${inner.map(([start, end]) => text.slice(start, end)).join(' / ')}${isClosed ? '' : '…'}`,
  )
}

describe('marks', () => {
  test.each([
    ['straight', 'He said "no" and "yes".', ['no', 'yes']],
    ['curly', 'He said “no”.', ['no']],
    ['low and high', 'He said „no“ and „yes”.', ['no', 'yes']],
    ['guillemets', 'He said «no» and »yes«.', ['no', 'yes']],
    ['the same on both sides', 'He said ”no” to it.', ['no']],
    ['single', "'I went cold,' Chloe said.", ['I went cold,']],
    ['a quote in a quote', '"He said \'no\' to me," she said.', ["He said 'no' to me,", '> no']],
    [
      'double in single',
      "'He said, \"Betty, you're rich.\" I left.'",
      ['He said, "Betty, you\'re rich." I left.', "> Betty, you're rich."],
    ],
  ])('%s', (_, text, expected) => expect(showQuotes(text)).toEqual(expected))
})

describe('apostrophes and other marks that are none', () => {
  test.each([
    ['contractions', "They don't say it's over."],
    ['plural possessives', "The leaders' summit and the workers' union."],
    ['words without their beginning', "'Tis the season of rock 'n' roll in the '90s."],
    ['feet and inches', 'A 6\'2" man with 5" pipes.'],
  ])('%s', (_, text) => expect(showQuotes(text)).toEqual([]))

  test('a possessive in a quote does not end it', () => {
    expect(showQuotes('‘It’s the workers’ union that matters,’ she said.')).toEqual([
      'It’s the workers’ union that matters,',
    ])
  })
})

describe('quotes that are left open', () => {
  test('go on where the next paragraphs open again', () => {
    const text = '“One goes on.\n\n“Two goes on.\n\n“Three ends,” he said.'
    expect(showQuotes(text)).toEqual(['One goes on. / Two goes on. / Three ends,'])
  })

  test('end with their paragraph otherwise', () => {
    expect(showQuotes('He said “We left.\n\nIt was late.')).toEqual(['We left.…'])
  })

  test('give way to a quote that opens after them', () => {
    expect(showQuotes('He said " and then "yes" to it.')).toEqual(['yes'])
  })
})

test('quotes stand in order and inside their paragraphs, whatever the marks', () => {
  const piece = fc.constantFrom('"', '“', '”', '‘', '’', "'", '«', '»', '„', ' ', 'a', 's', '.', '\n\n', '9')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const text = pieces.join('')
      let start = -1
      for (const { span, inner, depth } of quotesIn(text)) {
        expect(span[0]).toBeGreaterThan(start)
        start = span[0]
        expect(depth).toBeLessThan(3)
        for (const run of inner) {
          expect(run[0]).toBeLessThanOrEqual(run[1])
          expect(text.slice(...run)).not.toContain('\n\n')
        }
      }
    }),
  )
})
