import { readHedges } from '@rashomon/server/lexicons/read-hedges'
import { findFraming } from '@rashomon/server/reading/english/find-framing'
import { findQuotes } from '@rashomon/server/reading/english/find-quotes'
import { segment } from '@rashomon/server/reading/english/segment'
import type { Attribution } from '@rashomon/server/reading/extraction'
import { expect, test } from 'vitest'

/** The marks of a text, whose only attribution is direct speech of the words given. */
function marksOf(text: string, spoken?: string): readonly string[] {
  const start = spoken === undefined ? -1 : text.indexOf(spoken)
  const content = start < 0 ? [] : [[start, start + (spoken?.length ?? 0)] as const]
  const attribution: Attribution = {
    form: 'DIRECT',
    source: [],
    cue: [],
    cueLemma: null,
    stance: null,
    content,
    direct: content,
    via: [],
    continues: null,
    construction: 'test',
    circumstances: [],
  }
  return findFraming(text, findQuotes(segment(text)), [attribution], readHedges()).map(
    ({ kind, span }) => `${kind} ${text.slice(...span)}`,
  )
}

test('hedges of the own voice are marked', () => {
  expect(marksOf('The so-called experts met the alleged spies.')).toEqual([
    'HEDGE so-called',
    'HEDGE alleged',
  ])
})

test('hedges in the words of a speaker are not', () => {
  expect(marksOf('“They are alleged spies,” he said of them.', 'They are alleged spies,')).toEqual([])
})

test('a label in marks that nobody says is a scare quote, without its stop', () => {
  expect(marksOf('Moscow slams it over ‘spying’; the “peace plan.” failed')).toEqual([
    'SCARE_QUOTE spying',
    'SCARE_QUOTE peace plan',
  ])
})

test('a sentence in marks is none', () => {
  expect(marksOf('“We have nothing more to say about all of this today.”')).toEqual([])
})
