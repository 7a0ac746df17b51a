import { parseEventTriggers, readEventTriggers } from '@rashomon/server/lexicons/read-event-triggers'
import { parseFunctionWords, readFunctionWords } from '@rashomon/server/lexicons/read-function-words'
import { parseNumberWords, readNumberWords } from '@rashomon/server/lexicons/read-number-words'
import { describe, expect, test } from 'vitest'

const HEAD = 'sources: {}\nreferences: { deeds: [move], incidents: [tragedy] }\nirregular: {}\n'

describe('event triggers', () => {
  test('the lexicon covers general news', () => {
    const { groups } = readEventTriggers()
    expect(groups.flatMap(({ verbs, nouns }) => [...verbs, ...nouns]).length).toBeGreaterThan(500)
    expect(new Set(groups.map(({ kind }) => kind)).size).toBe(9)
  })

  test('triggers of one action are of one kind', () => {
    const kinds = new Map<string, string>()
    for (const { action, kind } of readEventTriggers().groups) {
      expect(kinds.get(action) ?? kind).toBe(kind)
      kinds.set(action, kind)
    }
  })

  test.each([
    ['no ground', '- { class: A, action: a, kind: OTHER, verbs: [go] }', 'give a source or a reason'],
    ['no trigger', '- { class: A, reason: r, action: a, kind: OTHER }', 'give a verb or a noun'],
    [
      'a trigger twice',
      '- { class: A, reason: r, action: a, kind: OTHER, verbs: [go, go] }',
      'go stands here twice',
    ],
    [
      'a code of no scheme',
      '- { class: A, reason: r, action: a, kind: OTHER, verbs: [go], codes: [X 1] }',
      'write a scheme',
    ],
  ])('a group with %s is refused', (_, group, message) => {
    expect(() => parseEventTriggers(`${HEAD}groups:\n  ${group}\n`)).toThrow(message)
  })
})

describe('function words', () => {
  test('hold sentences together and tell of nothing', () => {
    expect(readFunctionWords().has('the')).toBe(true)
    expect(readFunctionWords().has('expel')).toBe(false)
  })

  test('a word given twice is refused', () => {
    const file = 'sources: {}\ngroups:\n  - { class: A, reason: r, words: [the, the] }\n'
    expect(() => parseFunctionWords(file)).toThrow('the stands here twice')
  })
})

describe('number words', () => {
  test('several words bound a number as one', () => {
    expect(readNumberWords().bounds.get('no fewer than')).toBe('LEAST')
  })

  test('an unknown key is refused', () => {
    expect(() => parseNumberWords('sources: {}\ncardinal: {}\n')).toThrow('number-words.yaml')
  })
})
