import { tokenize } from '@rashomon/server/coverage/align/tokenize'
import { wordStarts } from '@rashomon/server/domain/count-words'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rendering } from '../renderings.ts'

test('tells words, spaces, quotation marks, ellipses, dashes and punctuation apart', () => {
  expect(tokenize('“US-led” — don’t, [they]…').map(({ kind, text }) => `${kind} ${text}`)).toEqual([
    'QUOTE_MARK “',
    'WORD US-led',
    'QUOTE_MARK ”',
    'SPACE  ',
    'DASH —',
    'SPACE  ',
    'WORD don’t',
    'PUNCTUATION ,',
    'SPACE  ',
    'PUNCTUATION [',
    'WORD they',
    'PUNCTUATION ]',
    'ELLIPSIS …',
  ])
})

test.each(['…', '...', '....', '. . .', '…………', '[…]', '[...]', '(…)', '[ ... ]'])(
  '%s is one ellipsis',
  (text) => {
    expect(tokenize(text)).toEqual([{ kind: 'ELLIPSIS', text }])
  },
)

test('two points are no ellipsis', () => {
  expect(tokenize('..').map(({ kind }) => kind)).toEqual(['PUNCTUATION', 'PUNCTUATION'])
})

test('an apostrophe inside a word belongs to it, one around it does not', () => {
  expect(tokenize("'Russia's'").map(({ text }) => text)).toEqual(["'", "Russia's", "'"])
})

test('joined tokens are the text', () => {
  fc.assert(
    fc.property(rendering, (text) => {
      expect(
        tokenize(text)
          .map((token) => token.text)
          .join(''),
      ).toBe(text)
    }),
  )
})

test('words are those that the domain counts', () => {
  fc.assert(
    fc.property(rendering, (text) => {
      const starts: number[] = []
      let start = 0
      for (const token of tokenize(text)) {
        if (token.kind === 'WORD') starts.push(start)
        start += token.text.length
      }
      expect(starts).toEqual(Array.from(wordStarts(text)))
    }),
  )
})
