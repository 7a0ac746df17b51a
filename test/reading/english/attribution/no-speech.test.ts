import type { Span } from '@rashomon/server/domain/span'
import { findQuotes } from '@rashomon/server/reading/english/find-quotes'
import { segment } from '@rashomon/server/reading/english/segment'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { attributionsIn, showAttributions } from './show-attributions.ts'

describe('what looks like speech and is none', () => {
  test.each([
    ['a verb under a condition', 'If he says no, the deal is dead.'],
    ['a supposition', "Let's say the price doubles."],
    ['a scare quote', 'The so-called "bridge to nowhere" was never built.'],
    ['titles of works', 'She sang "Yesterday" and "Let It Be" at the concert.'],
    ['what was not said', 'Ministers have yet to say who will pay.'],
    ['what nobody said', 'Nobody told the gulls.'],
    ["the writer's own view", 'I think the plan is sound.'],
    ['what may be said', 'Critics might argue that it is too late.'],
    ['what is said without a speaker', 'He is said to have fled to Dubai.'],
    ['a call by telephone', 'She called a cab and left.'],
    ['a find', 'A farmer found two empty cars at the roadside.'],
    ['an addition of things', 'In May he added a rail spur.'],
    ['a noun that could be a verb', 'The claim was settled and the report was filed.'],
    ['a country', 'He lives in the United States.'],
  ])('%s', (_, text) => expect(showAttributions(text)).toEqual([]))
})

/** Whether two runs of text share a character. */
function touches([start, end]: Span, [from, to]: Span): boolean {
  return start < to && from < end
}

test('every span lies in the text, apart from its own source and cue, and none is told twice, whatever the text', () => {
  const word = fc.constantFrom(
    'he',
    'said',
    'that',
    '"',
    '“',
    '”',
    "'",
    ',',
    '.',
    'Smith',
    'who',
    'according',
    'to',
    'denied',
    'and',
    'the',
    'talks',
    'failed',
    ':',
    '\n\n',
    'saying',
    'told',
    'them',
    'adding',
    'which',
    'he said, reported TASS',
    'as',
    'by',
    'reported',
  )
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), (words) => {
      const text = words.join(' ')
      const found = attributionsIn(text)
      const named = found
        .filter(({ cue }) => cue.length > 0)
        .map(({ source, cue }) => JSON.stringify([source, cue]))
      expect(new Set(named).size).toBe(named.length)
      const marked = findQuotes(segment(text)).map(({ span }) => span)
      for (const { source, cue, content, direct, continues, construction } of found) {
        for (const words of content)
          expect([...source, ...cue].some((span) => touches(span, words))).toBe(false)
        // A turn in a conversation is direct without marks.
        for (const [start, end] of construction === 'turn' ? [] : direct)
          expect(marked.some(([open, close]) => open < start && end <= close)).toBe(true)
        for (const [start, end] of [...source, ...cue, ...content, ...direct]) {
          expect(start).toBeLessThan(end)
          expect(end).toBeLessThanOrEqual(text.length)
        }
        if (continues !== null) expect(continues).toBeGreaterThanOrEqual(0)
      }
    }),
  )
})

test.each([
  'he said ',
  '"a," he said ',
  'said that ',
  'according to ',
  '"',
  'Smith, who ',
  'his claim that ',
])('a text of %j over and over takes time in proportion', (piece) => {
  const timeOf = (length: number) => {
    const start = process.cpuUsage()
    attributionsIn(piece.repeat(length / piece.length))
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1000
  }
  timeOf(20_000)
  // Four times the text; the square would be sixteen times the time.
  expect(timeOf(160_000)).toBeLessThan(10 * timeOf(40_000) + 50)
})
