import { namesOfFigure } from '@rashomon/server/evaluation/name-speakers'
import { sameName } from '@rashomon/server/evaluation/same-name'
import { describe, expect, test } from 'vitest'

describe('names are the same', () => {
  test.each([
    ['Jens Stoltenberg', 'Stoltenberg'],
    ['Mr Slutsky', 'Leonid Slutsky'],
    ['NATO head Jens Stoltenberg', 'Jens Stoltenberg'],
    ['the U.S. Mission to NATO', 'US Mission to NATO'],
    ['Björn Höcke', 'Bjorn Hocke'],
    ['NATO official (Press TV)', 'A NATO official'],
    ['Leonid Slutsky, head of a committee', 'LEONID SLUTSKY'],
    ["Russia's", 'Russia'],
    ["Dara O'Brien", 'O’Brien'],
    ['U.S. Mission', 'the U.S. Mission to NATO'],
    ['people with knowledge of the plan', 'people with knowledge of the plan'],
  ])('%s and %s', (a, b) => {
    expect(sameName(a, b)).toBe(true)
    expect(sameName(b, a)).toBe(true)
  })
})

describe('names are not the same', () => {
  test.each([
    ['Joe Biden', 'Hunter Biden'],
    ['Jens', 'Jens Stoltenberg'],
    ['the NATO chief', 'Jens Stoltenberg'],
    ['NATO official', 'U.S. official'],
    ['Ministry of Finance', 'Ministry of Defence'],
    ['Bank of England', 'England'],
    ['', ''],
    ['the', 'the'],
  ])('%s and %s', (a, b) => {
    expect(sameName(a, b)).toBe(false)
    expect(sameName(b, a)).toBe(false)
  })
})

test('how an article calls a figure is a name only of a figure that has none', () => {
  const figure = { name: 'Sergei Lavrov', aliases: ['Lavrov'] }
  expect(namesOfFigure({ ...figure, kind: 'PERSON' }, ['the minister'])).toEqual(['Sergei Lavrov', 'Lavrov'])
  expect(namesOfFigure({ name: 'official', kind: 'ANONYMOUS', aliases: [] }, ['a diplomat'])).toEqual([
    'official',
    'a diplomat',
  ])
})
