import { alignQuotes } from '@rashomon/server/coverage/align/align-quotes'
import { classifyRendering } from '@rashomon/server/coverage/classify-rendering'
import { measureRetention } from '@rashomon/server/coverage/measure-retention'
import type { QuotationForm } from '@rashomon/server/domain/vocabulary'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainWords, rendering, spell } from './renderings.ts'

function classify(
  fullest: string,
  text: string,
  form: QuotationForm = 'DIRECT',
  fullestForm: QuotationForm = 'DIRECT',
) {
  return classifyRendering(form, alignQuotes(fullest, text, spell), fullestForm)
}

const STRENGTHENED =
  'We have strengthened our deterrence and defence in response to Russia’s aggressive actions, while at the same time we remain open for a meaningful dialogue.'
const NOT_LINKED =
  'This decision is not linked to any particular event, but we have seen over some time now an increase in Russian malign activity, and therefore we need to be vigilant'
const AFGHAN_ERA =
  "After the dramatic end of the Afghan era, how can they can get by without the bogeyman of the 'Russian threat.'"
const LOWEST_POINT =
  'I think we must realize that the relationship between the transatlantic family and Russia is at its lowest point since the end of the Cold War'

describe('a direct quotation is', () => {
  test.each([
    ['VERBATIM where it is the fullest', STRENGTHENED, STRENGTHENED, 'VERBATIM'],
    [
      'VERBATIM with defense for defence and without the last point, as at El American',
      STRENGTHENED,
      STRENGTHENED.replace('defence', 'defense').replace(/\.$/, ''),
      'VERBATIM',
    ],
    [
      'VERBATIM with a question mark for a point, as Mr Grushko at the BBC',
      AFGHAN_ERA,
      AFGHAN_ERA.replace(".'", "'?"),
      'VERBATIM',
    ],
    [
      'VERBATIM with other quotation marks, capitals, dashes and spaces',
      'we say “no” — NATO',
      'We say "no"\u00a0- Nato',
      'VERBATIM',
    ],
    ['VERBATIM with its first letter in brackets', 'and we go', 'And [w]e go', 'VERBATIM'],
    [
      'VERBATIM without an insertion of the fullest',
      'necessary, [and] we were',
      'necessary, we were',
      'VERBATIM',
    ],
    ['VERBATIM with the words that the fullest elides', 'we … go', 'we all go', 'VERBATIM'],
    [
      'TRIMMED with an ellipsis, as Mr Stoltenberg at the BBC',
      NOT_LINKED,
      NOT_LINKED.replace(' over some time now', '...'),
      'TRIMMED',
    ],
    ['TRIMMED without a sign', NOT_LINKED, 'This decision is not linked to any particular event', 'TRIMMED'],
    ['TRIMMED with an ellipsis that stands for nothing the fullest has', 'we go on', 'we … go on', 'TRIMMED'],
    ['ALTERED with another word', STRENGTHENED, STRENGTHENED.replace('deterrence', 'resolve'), 'ALTERED'],
    ['ALTERED with a word more', 'we go', 'we all go', 'ALTERED'],
    ['ALTERED with words in another order', 'we go now', 'now we go', 'ALTERED'],
    ['ALTERED with a word in brackets', 'necessary, we were', 'necessary, [and] we were', 'ALTERED'],
    ['ALTERED with a name in brackets', 'he is here', '[Putin] is here', 'ALTERED'],
  ])('%s', (_, fullest, text, expected) => {
    expect(classify(fullest, text)).toBe(expected)
  })
})

describe('an indirect quotation is PARAPHRASED', () => {
  test.each([
    ['in words of its own', NOT_LINKED, 'the move was not about one event'],
    ['in the same words', 'NATO is ready', 'NATO is ready'],
  ])('%s', (_, fullest, text) => {
    expect(classify(fullest, text, 'INDIRECT')).toBe('PARAPHRASED')
  })
})

describe('a mixed quotation is', () => {
  test.each([
    ['VERBATIM where all of it stands inside marks', LOWEST_POINT, `“${LOWEST_POINT}”`, 'VERBATIM'],
    ['VERBATIM where its own words are the fullest’s too', 'we are at war', 'we are “at war”', 'VERBATIM'],
    [
      'TRIMMED where it has a part of the words, some inside marks',
      'we know that we are at war',
      'we are “at war”',
      'TRIMMED',
    ],
    [
      'PARAPHRASED where only words outside the marks are its own, as at the BBC',
      'who were undeclared Russian intelligence officers',
      'the men were "undeclared Russian intelligence officers"',
      'PARAPHRASED',
    ],
    [
      'ALTERED where a word inside the marks is another one, as at El American',
      LOWEST_POINT,
      'the transatlantic alliance and Russia’s relations are at “their lowest point since the end of the Cold War,”',
      'ALTERED',
    ],
  ])('%s', (_, fullest, text, expected) => {
    expect(classify(fullest, text, 'MIXED')).toBe(expected)
  })

  const SKY_NEWS_AT_PRESS_TV =
    'the decision was made “in response to suspected malign Russian activities, including killings and espionage.”'

  test('PARAPHRASED against a mixed fullest with the same words inside marks, as Sky News at the BBC', () => {
    const bbc =
      'the expulsions came "in response to suspected malign Russian activities, including killings and espionage"'
    expect(classify(SKY_NEWS_AT_PRESS_TV, bbc, 'MIXED', 'MIXED')).toBe('PARAPHRASED')
    expect(classify(SKY_NEWS_AT_PRESS_TV, SKY_NEWS_AT_PRESS_TV, 'MIXED', 'MIXED')).toBe('VERBATIM')
  })

  test('ALTERED against a mixed fullest only where both have marks', () => {
    const fullest = 'they had been "working in secret" for years'
    expect(classify(fullest, 'they had been "working in silence" for years', 'MIXED', 'MIXED')).toBe(
      'ALTERED',
    )
    expect(classify(fullest, 'they had been "working in secret" "for ages"', 'MIXED', 'MIXED')).toBe(
      'PARAPHRASED',
    )
  })
})

describe('of any words', () => {
  /** Whether words come in the same order among other words. */
  function isPartOf(words: readonly string[], whole: readonly string[]): boolean {
    let next = 0
    for (const word of whole) if (word === words[next]) next++
    return next === words.length
  }

  test('direct ones are VERBATIM if equal, TRIMMED if a part in their order, else ALTERED', () => {
    fc.assert(
      fc.property(plainWords, plainWords, (fullest, words) => {
        const isEqual = fullest.join(' ') === words.join(' ')
        const expected = isEqual ? 'VERBATIM' : isPartOf(words, fullest) ? 'TRIMMED' : 'ALTERED'
        expect(classify(fullest.join(' '), words.join(' '))).toBe(expected)
      }),
    )
  })

  test('typography alone never makes them other than VERBATIM', () => {
    const typography = fc.constantFrom(' ', '\u00a0', ', ', ' – ', ' “', '” ', '\n')
    fc.assert(
      fc.property(plainWords, fc.array(typography, { minLength: 14, maxLength: 14 }), (words, between) => {
        const printed = words.map((word, index) => `${word.toUpperCase()}${between[index]}`).join('')
        expect(classify(words.join(' '), printed)).toBe('VERBATIM')
      }),
    )
  })

  test('a direct text and the same text mixed, inside marks as a whole, are judged alike', () => {
    fc.assert(
      fc.property(plainWords, plainWords, (fullest, words) => {
        fc.pre(words.length > 0)
        const text = words.join(' ')
        expect(classify(fullest.join(' '), `“${text}”`, 'MIXED')).toBe(classify(fullest.join(' '), text))
      }),
    )
  })
})

describe('retention', () => {
  function retain(fullest: string, text: string): number {
    return measureRetention(alignQuotes(fullest, text, spell))
  }

  test('is 26 of 30 words for Mr Stoltenberg at the BBC', () => {
    expect(retain(NOT_LINKED, NOT_LINKED.replace(' over some time now', '...'))).toBe(26 / 30)
  })

  test.each([
    ['of the fullest itself is 1', 'one two', 'one two', 1],
    [
      'counts other spellings, capitals and punctuation as kept',
      'we defend the defence, now',
      'We defend the defense now',
      1,
    ],
    ['counts a word completed in brackets as kept', 'we go', '[W]e go', 1],
    ['is not lessened by words added', 'one two', 'one and two three', 1],
    ['leaves the editor’s words of the fullest out', 'one [and] two', 'one', 1 / 2],
    ['counts replaced words as lost', 'one two three four', 'one two three five', 3 / 4],
    ['is 0 where nothing is kept', 'one two', 'three', 0],
    ['is 1 where there is nothing to keep', '…', 'one', 1],
    ['counts two words for one as kept', 'ten per cent', '10 percent', 1],
  ])('%s', (_, fullest, text, expected) => {
    expect(retain(fullest, text)).toBe(expected)
  })

  test('lies between 0 and 1', () => {
    fc.assert(
      fc.property(rendering, rendering, (fullest, text) => {
        const retention = retain(fullest, text)
        expect(retention).toBeGreaterThanOrEqual(0)
        expect(retention).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('of a part in its order is the part’s share of the words', () => {
    fc.assert(
      fc.property(plainWords, fc.array(fc.boolean(), { minLength: 14, maxLength: 14 }), (words, keep) => {
        fc.pre(words.length > 0)
        const kept = words.filter((_, index) => keep[index])
        expect(retain(words.join(' '), kept.join(' '))).toBe(kept.length / words.length)
      }),
    )
  })
})
