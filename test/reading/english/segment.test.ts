import { segment } from '@rashomon/server/reading/english/segment'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

function sentencesOf(text: string): readonly string[] {
  return segment(text).sentences.map(({ span }) => text.slice(...span))
}

function paragraphsOf(text: string): readonly string[] {
  return segment(text).paragraphs.map((span) => text.slice(...span))
}

/** Tokens as `text/lemma/pos`. */
function tokensOf(text: string): readonly string[] {
  return segment(text).tokens.map((token) => [token.text, token.lemma, token.pos].join('/'))
}

describe('paragraphs', () => {
  test.each([
    ['blank lines part them', 'One\ntwo.\n\n\nThree.', ['One\ntwo.', 'Three.']],
    [
      'lines part them where no line is blank',
      'Headline here\nNato has left.\nIt was late.',
      ['Headline here', 'Nato has left.', 'It was late.'],
    ],
    ['CR and LF together end one line', 'Headline\r\nBody.\r\n\r\nMore.', ['Headline', 'Body.', 'More.']],
    [
      'a line that starts in lower case goes on',
      'The talks in\nGeneva, which had\nfailed, ended.',
      ['The talks in', 'Geneva, which had\nfailed, ended.'],
    ],
    ['white space around them is left out', '\u00a0 One. \t\n\n \ufeffTwo.', ['One.', 'Two.']],
    [
      'a text wrapped at a width keeps its paragraphs whole',
      'He said the talks\nwould go on in\nGeneva and that\nNATO was there.\n\nNext one\nis here.',
      ['He said the talks\nwould go on in\nGeneva and that\nNATO was there.', 'Next one\nis here.'],
    ],
    ['an empty text has none', ' \n\n ', []],
  ])('%s', (_, text, expected) => expect(paragraphsOf(text)).toEqual(expected))
})

describe('sentences', () => {
  test.each([
    [
      'titles and initials do not end them',
      'Mr. J. R. Smith of the U.S. Army left. He ran.',
      ['Mr. J. R. Smith of the U.S. Army left.', 'He ran.'],
    ],
    [
      'an abbreviation may end one',
      'He lives in the U.S. The others left at 10 a.m. They ran.',
      ['He lives in the U.S.', 'The others left at 10 a.m.', 'They ran.'],
    ],
    [
      'a number goes on after its abbreviation',
      'The No. 1 fell on Jan. 5 at last. No. He rose.',
      ['The No. 1 fell on Jan. 5 at last.', 'No.', 'He rose.'],
    ],
    [
      'an ellipsis ends one before a capital',
      'He paused... Then he left… but not for long.',
      ['He paused...', 'Then he left… but not for long.'],
    ],
    [
      'closing marks belong to the sentence',
      '"We left." (It was late.) ‘Why?’ He ran.',
      ['"We left."', '(It was late.)', '‘Why?’', 'He ran.'],
    ],
    [
      'a quote goes on into its attribution',
      '"Why?" he asked. "No!" she said.',
      ['"Why?" he asked.', '"No!" she said.'],
    ],
    [
      'a missing space is no matter',
      'That was the end.The rest left.',
      ['That was the end.', 'The rest left.'],
    ],
    [
      'decimals, times and addresses hold together',
      'Shares fell 3.5 percent at 10:30 on rashomon.com today.',
      ['Shares fell 3.5 percent at 10:30 on rashomon.com today.'],
    ],
    [
      'a paragraph ends one',
      'Nato expels eight\n\nThe talks failed.',
      ['Nato expels eight', 'The talks failed.'],
    ],
  ])('%s', (_, text, expected) => expect(sentencesOf(text)).toEqual(expected))
})

describe('tokens', () => {
  test('have lemma and part of speech, contractions cut in two', () => {
    expect(tokensOf("They've said he didn’t expel diplomats.")).toEqual([
      'They/they/PRON',
      "'ve/have/AUX",
      'said/say/VERB',
      'he/he/PRON',
      'did/do/AUX',
      'n’t/not/PART',
      'expel/expel/VERB',
      'diplomats/diplomat/NOUN',
      './././PUNCT'.slice(2),
    ])
  })

  test('keep hyphens, inner stops, possessives and large numbers', () => {
    const texts = segment("The U.S.-led, 26-year-old O'Brien's 10,000 re-elected AT&T men").tokens.map(
      ({ text }) => text,
    )
    expect(texts).toEqual([
      'The',
      'U.S.-led',
      ',',
      '26-year-old',
      "O'Brien",
      "'s",
      '10,000',
      're-elected',
      'AT&T',
      'men',
    ])
  })

  test('words that the tagger does not know get their regular lemma', () => {
    expect(tokensOf('They frobbed the machine.').join(' ')).toContain('frobbed/frob/VERB')
  })
})

test('every sentence holds its tokens, and every token stands where it says', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 6 }),
    fc.constantFrom('. ', '"', "don't", 'Mr. ', '\r\n', '\n\n', 'U.S. ', '…', '\u00a0', '\ud800', '😀'),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('')
      const { tokens, sentences, paragraphs } = segment(text)
      let end = 0
      for (const { span, text: printed } of tokens) {
        expect(span[0]).toBeGreaterThanOrEqual(end)
        expect(text.slice(...span)).toBe(printed)
        end = span[1]
      }
      expect(tokens.map(({ text: printed }) => printed).join('')).toBe(
        paragraphs.map((span) => text.slice(...span).replace(/[\s\u0085]+/gu, '')).join(''),
      )
      expect(sentences.flatMap(({ tokens: [first, last] }) => tokens.slice(first, last))).toEqual(tokens)
    }),
  )
})
