import { readLexemes } from '@rashomon/server/coverage/align/read-lexemes'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rendering, spell } from '../renderings.ts'

function read(text: string): readonly string[] {
  return readLexemes(text, spell)
    .slice(0, -1)
    .map((lexeme) => `${lexeme.kind} ${lexeme.text}`)
}

describe('a unit is', () => {
  test.each([
    [
      'a word completed in brackets',
      '[W]e expel[led] th[e]m',
      ['WORD [W]e', 'WORD expel[led]', 'WORD th[e]m'],
    ],
    [
      'a group in brackets',
      'format, [and] we',
      ['WORD format', 'PUNCTUATION ,', 'BRACKETED [and]', 'WORD we'],
    ],
    [
      'a group of several words',
      '[the Secretary General] said',
      ['BRACKETED [the Secretary General]', 'WORD said'],
    ],
    ['an ellipsis in brackets', 'we […] go', ['WORD we', 'ELLIPSIS […]', 'WORD go']],
    ['an abbreviation with its last point', 'the U.S. said', ['WORD the', 'WORD U.S.', 'WORD said']],
    ['a compound of an abbreviation', 'U.S.-led', ['WORD U.S.-led']],
    ['a bracket that nothing closes', '[ and', ['PUNCTUATION [', 'WORD and']],
    [
      'an inner group, where brackets stand in brackets',
      '[a [b] c',
      ['PUNCTUATION [', 'WORD a', 'BRACKETED [b]', 'WORD c'],
    ],
  ])('%s', (_, text, units) => {
    expect(read(text)).toEqual(units)
  })
})

test('white space and units, joined, are the text, and each stands where it says', () => {
  fc.assert(
    fc.property(rendering, (text) => {
      const lexemes = readLexemes(text, spell)
      expect(lexemes.map((lexeme) => lexeme.before + lexeme.text).join('')).toBe(text)
      for (const lexeme of lexemes) {
        expect(text.slice(lexeme.start, lexeme.start + lexeme.text.length)).toBe(lexeme.text)
      }
      expect(lexemes.at(-1)?.kind).toBe('END')
    }),
  )
})
