import { readAbbreviations } from '@rashomon/server/lexicons/read-abbreviations'
import { readCueLexicon } from '@rashomon/server/lexicons/read-cue-lexicon'
import { parseCueSyntax, readCueSyntax } from '@rashomon/server/lexicons/read-cue-syntax'
import { readVerbForms } from '@rashomon/server/lexicons/read-verb-forms'
import { describe, expect, test } from 'vitest'

const FILE = `
sources: {}
groups:
  - class: Speech
    reason: Given.
    frames: [clause]
    verbs: say, point out
  - class: Thought
    reason: Given.
    weak: true
    frames: [that]
    verbs: say, think
  - class: Led
    reason: Given.
    frames: [object]
    prepositions: { for: "call, plead" }
`

describe('the frames of cues', () => {
  test('add up over groups, and a preposition becomes part of the lemma', () => {
    const { verbs } = parseCueSyntax(FILE)
    expect([...verbs.keys()]).toEqual(['say', 'point out', 'think', 'call for', 'plead for'])
    expect([...(verbs.get('say')?.frames ?? [])]).toEqual(['clause', 'that'])
    expect(verbs.get('call for')?.isWeak).toBe(false)
    expect(verbs.get('think')?.isWeak).toBe(true)
  })

  test('a frame that is none is named with its place', () => {
    expect(() => parseCueSyntax(FILE.replace('[clause]', '[cluase]'))).toThrow(/groups\[0\]\.frames\[0\]/)
  })

  test('traits, links of nouns, leads of infinitives and voiceless words are told', () => {
    const { verbs, nounLinks, leads, nobody } = parseCueSyntax(`${FILE}
  - class: Voices
    reason: Given.
    traits: [voiced]
    verbs: chant
  - class: Nouns
    reason: Given.
    nounLinks: { for: "call, plea", to: call }
leads:
  - { class: Habit, reason: Given., lead: telling, words: "likes, used" }
nobody:
  - { class: Things, reason: Given., words: experience }
`)
    expect([...(verbs.get('chant')?.traits ?? [])]).toEqual(['voiced'])
    expect([...(nounLinks.get('call') ?? [])]).toEqual(['for', 'to'])
    expect(leads.get('used')).toBe('telling')
    expect([...nobody]).toEqual(['experience'])
  })

  test('nearly every cue with a frame has a stance', () => {
    const stances = readCueLexicon()
    const verbs = [...readCueSyntax().verbs].filter(
      ([, { frames }]) => frames.has('clause') || frames.has('object'),
    )
    const without = verbs.filter(([lemma]) => !stances.has(lemma) && !stances.has(lemma.split(' ')[0] ?? ''))
    expect(without.length / verbs.length).toBeLessThan(0.15)
  })
})

test('irregular verbs keep their four forms', () => {
  expect(readVerbForms().irregular.get('say')).toEqual({
    third: 'says',
    past: 'said',
    participle: 'said',
    gerund: 'saying',
  })
})

test('a title never ends a sentence, a month may', () => {
  expect(readAbbreviations().get('Mr')).toEqual({ endsSentence: false, beforeNumber: false })
  expect(readAbbreviations().get('Jan')?.endsSentence).toBe(true)
})
