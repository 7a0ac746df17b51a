import { createSpellingKey } from '@rashomon/server/coverage/align/spelling-key'
import { parseSpellingVariants, readSpellingVariants } from '@rashomon/server/lexicons/read-spelling-variants'
import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'

const lexicon = readSpellingVariants()

describe('the spelling lexicon', () => {
  test('joins the spellings of each line, and no two lines', () => {
    const spell = createSpellingKey(lexicon)
    const keys = lexicon.words.map((group) => new Set(group.map(spell)))
    expect(lexicon.words.filter((_, index) => keys[index]?.size !== 1)).toEqual([])
    expect(new Set(keys.flatMap((group) => [...group])).size).toBe(lexicon.words.length)
  })

  test('keeps what it calls distinct as it is', () => {
    const spell = createSpellingKey(lexicon)
    expect(lexicon.distinct.filter((word) => spell(word) !== word)).toEqual([])
  })

  test('lists as distinct only what a rule or a stem would change', () => {
    const spell = createSpellingKey({ ...lexicon, distinct: [] })
    expect(lexicon.distinct.filter((word) => spell(word) === word)).toEqual([])
  })

  test('lists no line that the rules and stems make needless', () => {
    const spell = createSpellingKey({ ...lexicon, words: [] })
    expect(lexicon.words.filter((group) => new Set(group.map(spell)).size === 1)).toEqual([])
  })

  test('is read once', () => {
    expect(readSpellingVariants()).toBe(lexicon)
  })
})

describe('a spelling lexicon that cannot be used is rejected with the place of what is wrong', () => {
  const file = (part: object) => stringify({ stems: [], words: [], distinct: [], capitals: [], ...part })

  test.each([
    ['a word alone', file({ words: [['grey']] }), /spelling-variants\.yaml, words\[0\]/],
    [
      'a word in two lines',
      file({
        words: [
          ['grey', 'gray'],
          ['gray', 'graye'],
        ],
      }),
      /words: gray stands here twice/,
    ],
    [
      'capitals among the words',
      file({ words: [['Grey', 'gray']] }),
      /words\[0\]\[0\]: write one word in lower case/,
    ],
    ['a stem of two letters', file({ stems: [['ae', 'e']] }), /stems\[0\]\[0\]/],
    ['a distinct word twice', file({ distinct: ['prise', 'prise'] }), /distinct: prise stands here twice/],
  ])('%s', (_, text, message) => {
    expect(() => parseSpellingVariants(text)).toThrow(message)
  })
})
