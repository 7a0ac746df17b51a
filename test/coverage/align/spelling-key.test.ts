import { rememberKeys } from '@rashomon/server/coverage/align/remember-keys'
import { createSpellingKey } from '@rashomon/server/coverage/align/spelling-key'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { spell } from '../renderings.ts'

describe('British and American spellings are one word', () => {
  test.each(
    [
      // -ise and -ize, -yse and -yze
      'organise organize, organisation organization, normalising normalizing, realised realized, analyse analyze',
      'paralysed paralyzed, characterises characterizes, destabilisation destabilization, emphasised emphasized',
      // -our and -or
      'behaviour behavior, favour favor, favourite favorite, honourable honorable, neighbours neighbors',
      'rumour rumor, saviour savior, coloured colored, labourers laborers, endeavoured endeavored, odour odor',
      // -re and -er
      'centre center, theatres theaters, sabre saber, sombre somber, centred centered, fibre fiber, litres liters',
      // -ogue and -og
      'dialogue dialog, dialogues dialogs, catalogued cataloged, monologue monolog',
      // -ence and -ense
      'defence defense, offences offenses, pretence pretense, licence license, defenceless defenseless',
      // l doubled or not
      'travelled traveled, cancelling canceling, counsellor counselor, marvellous marvelous, fuelled fueled',
      'fulfil fulfill, enrolment enrollment, skilful skillful, jewellery jewelry, cruellest cruelest',
      // ae, oe
      'anaesthetic anesthetic, encyclopaedia encyclopedia, foetus fetus, manoeuvre maneuver, manoeuvring maneuvering',
      'archaeologist archeologist, haemorrhage hemorrhage, paediatric pediatric, mediaeval medieval',
      // A silent e
      'judgement judgment, acknowledgements acknowledgments, ageing aging, likeable likable, sizeable sizable',
      // By list
      'grey gray, sceptical skeptical, programme program, cheque check, tyre tire, plough plow, aluminium aluminum',
      'practise practice, towards toward, learnt learned, mould mold, artefact artifact, adviser advisor, gaol jail',
      // Hyphens, points, accents, ligatures, figures
      'co-operate cooperate, de-escalating deescalating, U.S US, u.n UN, naïve naive, encyclopædia encyclopedia',
      "eight 8, ten 10, 10,000 10000, self-defence self-defense, US-led U.S-led, Russia’s Russia's",
      // Names
      'Sergey Sergei, Dmitri Dmitry, Kiev Kyiv, Zelenskyy Zelensky, Erdoğan Erdogan',
    ]
      .flatMap((line) => line.split(', '))
      .map((pair) => pair.split(' ')),
  )('%s, %s', (british = '', american = '') => {
    expect(spell(british)).toBe(spell(american))
  })
})

describe('other words stay other words', () => {
  test.each(
    [
      'four for, hour hor, our or, pour por, tour tor, fourth forth, source sorce, mourning morning, course corse',
      'prise prize, advice advise, device devise, apprise apprize, wise wize, rise rice, price prise',
      'refilled refiled, filled filed, polled poled, tolled toled, hopped hoped',
      'timbre timber, outre outer, letre letter, shoes shes, poet pet, canoe cane, does des',
      'rewards reward, towers tower, sent cent, sense since, hence hens, ensure insure',
      'resign re-sign, recover re-cover, coop co-op, 21 2-1, scour scor, scouring scoring',
      'accept except, affect effect, principal principle, Russia Prussia, NATO NAFTA',
    ]
      .flatMap((line) => line.split(', '))
      .map((pair) => pair.split(' ')),
  )('%s, %s', (one = '', other = '') => {
    expect(spell(one)).not.toBe(spell(other))
  })

  test('US in capitals is a country, us is not', () => {
    expect(spell('US')).not.toBe(spell('us'))
    expect(spell('US')).toBe(spell('U.S'))
    expect(spell('Us')).toBe(spell('us'))
  })

  test('marks that make another letter of a letter of other scripts count', () => {
    expect(spell('мой')).not.toBe(spell('мои'))
  })
})

test('case never counts but for words of their own in capitals', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{4,12}$/), (word) => {
      expect(spell(word.toUpperCase())).toBe(spell(word))
    }),
  )
})

test('a possessive has the spelling of its word', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{1,12}$/), (word) => {
      expect(spell(`${word}'s`)).toBe(`${spell(word)}'s`)
    }),
  )
})

test('without any lexicon the rules alone apply', () => {
  const bare = createSpellingKey({ words: [], stems: [], distinct: [], capitals: [] })
  expect(bare('behaviour')).toBe(bare('behavior'))
  expect(bare('grey')).not.toBe(bare('gray'))
})

describe('a key function that remembers', () => {
  test('asks once for a word that comes again', () => {
    const asked: string[] = []
    const key = rememberKeys((word) => {
      asked.push(word)
      return word.toLowerCase()
    })
    expect(['Nato', 'Russia', 'Nato'].map(key)).toEqual(['nato', 'russia', 'nato'])
    expect(asked).toEqual(['Nato', 'Russia'])
  })

  test('forgets where more words come than any article has, and still answers alike', () => {
    const asked = new Map<string, number>()
    const key = rememberKeys((word) => {
      asked.set(word, (asked.get(word) ?? 0) + 1)
      return word.toUpperCase()
    })
    const words = Array.from({ length: 20_001 }, (_, index) => `word${index}`)
    expect([...words, 'word0'].map(key)).toEqual([...words, 'word0'].map((word) => word.toUpperCase()))
    expect(asked.get('word0')).toBe(2)
  })
})
