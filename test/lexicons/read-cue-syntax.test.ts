import { readAbbreviations } from '@rashomon/server/lexicons/read-abbreviations'
import {
  parseAttributionRecord,
  readAttributionRecord,
} from '@rashomon/server/lexicons/read-attribution-record'
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

test('no construction was right more often than it was found', () => {
  for (const { found, right } of readAttributionRecord().values()) expect(right).toBeLessThanOrEqual(found)
})

test('a record without its measurement is refused', () => {
  expect(() => parseAttributionRecord('constructions: { that-clause: [2, 1] }')).toThrow(/measured/)
})
