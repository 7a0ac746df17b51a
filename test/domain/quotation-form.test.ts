import { findQuotedParts } from '@rashomon/server/domain/find-quoted-parts'
import { directParts, findFormProblem } from '@rashomon/server/domain/quotation-form'
import type { QuotationForm } from '@rashomon/server/domain/vocabulary'
import { describe, expect, test } from 'vitest'

function read(text: string, form: QuotationForm, ...words: readonly string[]) {
  const runs = words.map((run) => ({ start: text.indexOf(run), end: text.indexOf(run) + run.length }))
  const quoted = findQuotedParts(text)
  return {
    parts: directParts(text, form, runs, quoted).map(({ start, end }) => text.slice(start, end)),
    problem: findFormProblem(text, form, runs, quoted),
  }
}

describe("a speaker's own words are", () => {
  test('all of a direct quotation, run by run', () => {
    const { parts, problem } = read('"This," he said, "is it."', 'DIRECT', 'This', 'is it.')
    expect(parts).toEqual(['This', 'is it.'])
    expect(problem).toBeNull()
  })

  test('what a mixed quotation has between marks', () => {
    const clause = 'Moscow becoming “more aggressive” abroad and more “repressive” domestically'
    expect(read(`He saw ${clause}.`, 'MIXED', clause)).toEqual({
      parts: ['more aggressive', 'repressive'],
      problem: null,
    })
  })

  test('without the comma that closes the clause around them', () => {
    const clause = 'relations are at “their lowest point,”'
    expect(read(`He said ${clause} with more.`, 'MIXED', clause).parts).toEqual(['their lowest point'])
  })

  test('nothing of an indirect quotation', () => {
    expect(read('He said all was well.', 'INDIRECT', 'all was well')).toEqual({ parts: [], problem: null })
  })
})

describe('a form does not fit', () => {
  test.each([
    ['DIRECT', 'He said all was "well".', 'all was "well"', 'inside quotation marks'],
    ['DIRECT', 'He said all was well.', 'all was well', 'inside quotation marks'],
    ['DIRECT', '"All is well," he said.', 'All is well,', 'comma'],
    ['MIXED', 'He said all was well.', 'all was well', 'at least one pair'],
    ['MIXED', 'He said all was "".', 'all was ""', 'at least one pair'],
    ['MIXED', 'He said "all was well".', 'all was well', 'at least one pair'],
    ['INDIRECT', 'He said all was "well".', 'all was "well"', 'no quotation marks'],
    ['INDIRECT', 'He said all was ‘well’ now.', 'all was ‘well’ now', 'no quotation marks'],
    ['INDIRECT', 'He said «non».', 'said «', 'no quotation marks'],
  ] as const)('%s of %s', (form, text, words, problem) => {
    expect(read(text, form, words).problem).toContain(problem)
  })

  test('but an apostrophe is no quotation mark', () => {
    expect(
      read(
        "Nato's move would strain the leaders' talks.",
        'INDIRECT',
        "Nato's move would strain the leaders' talks",
      ).problem,
    ).toBeNull()
  })
})
