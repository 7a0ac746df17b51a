import {
  locateWords,
  longestBeginning,
  prepareSearch,
  singleSpaced,
} from '@rashomon/server/domain/locate-words'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nfcText, textWithRange } from './texts.ts'

/** What a text has where the words are found. */
function find(text: string, words: string): readonly string[] {
  return locateWords(prepareSearch(text), words).map(({ start, end }) => text.slice(start, end))
}

describe('words are found', () => {
  test('wherever they stand, in text order', () => {
    expect(locateWords(prepareSearch('Nato said Nato'), 'Nato')).toEqual([
      { start: 0, end: 4 },
      { start: 10, end: 14 },
    ])
  })

  test('where they overlap', () => {
    expect(locateWords(prepareSearch('no no no'), 'no no')).toHaveLength(2)
  })

  test('across no-break spaces, line ends and runs of white space', () => {
    expect(find('with Moscow lambasting\u00a0the decision', 'lambasting the')).toEqual([
      'lambasting\u00a0the',
    ])
    expect(find('defence in\r\n  response', 'defence in response')).toEqual(['defence in\r\n  response'])
    expect(find('defence in response', ' defence\n\nin\u2009response ')).toEqual(['defence in response'])
  })

  test('in the part of the text given, and not across its edges', () => {
    const text = prepareSearch('eight and eight and eight')
    expect(locateWords(text, 'eight', { start: 6, end: 15 })).toEqual([{ start: 10, end: 15 }])
    expect(locateWords(text, 'eight', { start: 6, end: 14 })).toEqual([])
  })

  test('whatever form their accents have', () => {
    expect(find('diplomáticos rusos', 'diploma\u0301ticos')).toEqual(['diplomáticos'])
  })

  test('with punctuation at their ends', () => {
    expect(find('in the U.S. Mission', 'U.S.')).toEqual(['U.S.'])
    expect(find('a "bogeyman".', '"bogeyman".')).toEqual(['"bogeyman".'])
    expect(find('they can. - They', '- They')).toEqual(['- They'])
    expect(find('format, [and] we', '[and]')).toEqual(['[and]'])
    expect(find("'Russian threat'? - They", "'Russian threat'?")).toEqual(["'Russian threat'?"])
  })

  test('before a possessive or another clitic, and in hyphenated words', () => {
    expect(find("Russia's mission", 'Russia')).toEqual(['Russia'])
    expect(find('NATO’s policy', 'NATO')).toEqual(['NATO'])
    expect(find('They’re spies', 'They')).toEqual(['They'])
    expect(find('the leaders’ summit', 'leaders')).toEqual(['leaders'])
    expect(find('the US-led alliance', 'US')).toEqual(['US'])
    expect(find('NATO-Russia dialogue', 'Russia')).toEqual(['Russia'])
  })

  test('inside single quotation marks', () => {
    expect(find("the 'Russian threat'?", 'Russian threat')).toEqual(['Russian threat'])
    expect(find('over ‘spying’; Moscow', 'spying')).toEqual(['spying'])
  })
})

describe('words are not found', () => {
  test.each([
    ['at the end of a longer word', 'Russian', 'an'],
    ['at the start of a longer word', 'Russian', 'Russia'],
    ['before the n of a negation', "don't", 'don'],
    ['behind an apostrophe', "don't", 't'],
    ['as a possessive alone', "Russia's", 's'],
    ['as a possessive with its apostrophe', "Russia's", "'s"],
    ['ending in the apostrophe of a possessive', 'Russia’s', 'Russia’'],
    ['in a name with an apostrophe', "Brien O'Brian", 'Brian'],
    ['in a longer number', '10,000 people', '10'],
    ['behind a decimal point', '2.5 tonnes', '5'],
    ['ending in the comma of a number', '10,000', '10,'],
    ['before a combining mark', 'q\u0323', 'q'],
    ['in half an emoji sequence', '👩‍🚀', '👩'],
    ['in the other half of it', '👩‍🚀', '🚀'],
    ['without the skin tone', '👍🏽', '👍'],
    ['with another quotation mark', '“spy”', '"spy"'],
    ['in another case', 'nato', 'Nato'],
    ['as half a surrogate pair', 'a😀', '\ude00'],
    ['when there are none', 'any text', ' \n'],
  ])('%s', (_, text, words) => {
    expect(find(text, words)).toEqual([])
  })
})

test('every match has the words, white space aside', () => {
  fc.assert(
    fc.property(textWithRange, ({ text, start, end }) => {
      const words = Array.from(text).slice(start, end).join('')
      for (const found of find(text, words)) expect(singleSpaced(found)).toBe(singleSpaced(words))
    }),
  )
})

test('whole words between spaces are always found where they stand', () => {
  const word = fc.stringMatching(/^\p{L}{1,5}$/u).map((letters) => letters.normalize('NFC'))
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 1 }),
      fc.nat(),
      fc.constantFrom(' ', '\u00a0', '\n\n'),
      (words, at, gap) => {
        const chosen = words[at % words.length] ?? ''
        const text = words.join(gap)
        expect(find(text, chosen)).toHaveLength(words.filter((other) => other === chosen).length)
      },
    ),
  )
})

test('a text has itself', () => {
  fc.assert(
    fc.property(
      nfcText.filter((text) => singleSpaced(text) !== ''),
      (text) => {
        expect(locateWords(prepareSearch(text), text)).toEqual([
          { start: text.length - text.trimStart().length, end: text.trimEnd().length },
        ])
      },
    ),
  )
})

test('words that nearly repeat all through a megabyte are looked for in time linear in it', () => {
  const text = prepareSearch('a'.repeat(1_000_000))
  const before = performance.now()
  expect(locateWords(text, `${'a'.repeat(2_000)}b`)).toEqual([])
  expect(performance.now() - before).toBeLessThan(1_000)
})

describe('how far a text has words', () => {
  test('is told with what follows there', () => {
    const text = prepareSearch('Nato said so. Nato expels eight Russians from its mission')
    expect(longestBeginning(text, 'Nato expels nine')).toEqual({
      found: 'Nato expels ',
      next: 'eight Russians from its ',
    })
  })

  test('is all of them where they stand in mid-word', () => {
    expect(longestBeginning(prepareSearch('Russians'), 'Russia')).toEqual({ found: 'Russia', next: 'ns' })
  })

  test('is nothing where not even the first letter is there', () => {
    expect(longestBeginning(prepareSearch('abc'), 'xyz').found).toBe('')
  })
})
