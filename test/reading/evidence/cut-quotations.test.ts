import { segment } from '@rashomon/server/reading/english/segment'
import { createQuotationCutter } from '@rashomon/server/reading/evidence/cut-quotations'
import type { Attribution } from '@rashomon/server/reading/extraction'
import { describe, expect, test } from 'vitest'

/** An attribution whose parts are given by their words. */
function attributionOf(
  text: string,
  form: Attribution['form'],
  content: readonly string[],
  direct: readonly string[] = form === 'DIRECT' ? content : [],
  cue: readonly string[] = [],
): Attribution {
  const spans = (words: readonly string[]) =>
    words.map((part) => [text.indexOf(part), text.indexOf(part) + part.length] as const)
  return {
    form,
    source: [],
    cue: spans(cue),
    cueLemma: 'say',
    stance: 'NEUTRAL',
    content: spans(content),
    direct: spans(direct),
    via: [],
    continues: null,
    construction: 'test',
    circumstances: [],
  }
}

/** What a text's attribution is cut into: form and words of each, the direct parts in brackets. */
function cut(
  text: string,
  ...rest: Parameters<typeof attributionOf> extends [string, ...infer Rest] ? Rest : never
) {
  const attribution = attributionOf(text, ...rest)
  return createQuotationCutter(segment(text))(attribution).map(({ form, runs, direct }) => [
    form,
    runs.map((run) => text.slice(...run)).join(' | '),
    direct.map((run) => text.slice(...run)).join(' | '),
  ])
}

describe('a quote', () => {
  test('of two sentences is two quotations', () => {
    expect(cut('“We met. It went well,” he said.', 'DIRECT', ['We met. It went well'])).toEqual([
      ['DIRECT', 'We met.', 'We met.'],
      ['DIRECT', 'It went well', 'It went well'],
    ])
  })

  test('whose sentence the attribution splits is one quotation of two runs', () => {
    const text = '“We met,” he said, “and it went well.”'
    expect(cut(text, 'DIRECT', ['We met', 'and it went well.'])).toEqual([
      ['DIRECT', 'We met | and it went well.', 'We met | and it went well.'],
    ])
  })

  test('that goes on after the attribution with another sentence is two', () => {
    const text = '“We met,” he said. “It went well.”'
    expect(cut(text, 'DIRECT', ['We met', 'It went well.']).map(([, words]) => words)).toEqual([
      'We met',
      'It went well.',
    ])
  })

  test('ends with its paragraph', () => {
    const text = '“We met\n\n“It went well,” he said.'
    expect(cut(text, 'DIRECT', ['We met', 'It went well']).map(([, words]) => words)).toEqual([
      'We met',
      'It went well',
    ])
  })
})

test('a clause with a quoted fragment is one mixed quotation', () => {
  const text = 'He said that the move was “a provocation” by the others.'
  expect(cut(text, 'MIXED', ['the move was “a provocation” by the others'], ['a provocation'])).toEqual([
    ['MIXED', 'the move was “a provocation” by the others', 'a provocation'],
  ])
})

test('a sentence of mixed words without a quoted part is indirect', () => {
  const text = 'He said they had met. It was “a success”, he said.'
  expect(cut(text, 'MIXED', ['they had met', 'It was “a success”'], ['a success'])).toEqual([
    ['INDIRECT', 'they had met', ''],
    ['MIXED', 'It was “a success”', 'a success'],
  ])
})

test('the comma that only serves the attribution is left out', () => {
  expect(cut('They had met, he said.', 'INDIRECT', ['They had met,'])).toEqual([
    ['INDIRECT', 'They had met', ''],
  ])
})

test('a refusal to comment that names no matter is rendered by its cue', () => {
  const text = 'The ministry declined to comment.'
  expect(cut(text, 'INDIRECT', [], [], ['declined to comment'])).toEqual([
    ['INDIRECT', 'declined to comment', ''],
  ])
})
