import { parseGivenNames, readGivenNames } from '@rashomon/server/lexicons/read-given-names'
import { readOrganisationWords } from '@rashomon/server/lexicons/read-organisation-words'
import { parseTitles, readTitles } from '@rashomon/server/lexicons/read-titles'
import { describe, expect, test } from 'vitest'

const titles = (rest: string, positions = '{}', synonyms = '[]') =>
  `honorifics: [mr]\npositions: ${positions}\ngroups: [{ class: press, nouns: [spokesman] }]\n` +
  `synonyms: ${synonyms}\n${rest}`
const noneOther = 'genders: { MALE: [], FEMALE: [] }\nplurals: {}'

describe('titles and nouns for persons', () => {
  const { honorifics, nouns, plurals } = readTitles()

  test('tell gender where the word does', () => {
    expect(honorifics.get('dame')).toBe('FEMALE')
    expect(honorifics.get('dr')).toBeNull()
    expect(nouns.get('spokeswoman')).toMatchObject({ gender: 'FEMALE', isOffice: false })
  })

  test('have all classes of a word that stands in several groups', () => {
    expect([...(nouns.get('expert')?.classes ?? [])]).toEqual(['scholar', 'analyst'])
    expect(nouns.get('prime minister')?.isOffice).toBe(true)
  })

  test('know irregular plurals', () => {
    expect(plurals.get('people')).toBe('person')
  })

  test('tell which positions honorifics are short for, and which offices are one', () => {
    expect(readTitles().positions.get('col')?.noun).toBe('colonel')
    expect(nouns.get('premier')?.synonyms).toBe(nouns.get('prime minister')?.synonyms)
    expect(nouns.get('foreign minister')?.synonyms).not.toBe(nouns.get('prime minister')?.synonyms)
  })

  test('cannot have a position or synonym that is not there', () => {
    expect(() => parseTitles(titles(noneOther, '{ mr: mister }'))).toThrow(
      'titles.yaml, positions.mr: mister is no noun of this file',
    )
    expect(() => parseTitles(titles(noneOther, '{}', '[[spokesman, rep]]'))).toThrow(
      'titles.yaml, synonyms: rep is no noun of this file',
    )
  })

  test('cannot tell the gender of a word that is not there', () => {
    expect(() => parseTitles(titles('genders: { MALE: [king], FEMALE: [] }\nplurals: {}'))).toThrow(
      'titles.yaml, genders: king is no word of this file',
    )
  })

  test('cannot have the plural of a word that is not there', () => {
    expect(() => parseTitles(titles('genders: { MALE: [mr], FEMALE: [] }\nplurals: { men: man }'))).toThrow(
      'titles.yaml, plurals.men: man is no noun of this file',
    )
  })
})

describe('given names', () => {
  const givenNames = readGivenNames()

  test.each([
    ['Jens', 'MALE'],
    ['Svetlana', 'FEMALE'],
    ['NARENDRA', 'MALE'],
    ['Robin', 'EITHER'],
    ['Xi', 'EITHER'],
    ['Ministry', null],
  ])('%s: %s', (name, gender) => {
    expect(givenNames(name)).toBe(gender)
  })

  test('stand in one list each', () => {
    expect(() => parseGivenNames('MALE: [robin]\nFEMALE: []\nEITHER: [robin]\n')).toThrow(
      'given-names.yaml, EITHER: robin stands here twice',
    )
  })
})

test('words for organisations have the classes of all their groups', () => {
  const { words, nouns } = readOrganisationWords()
  expect(words.get('Ministry')).toEqual(new Set(['ministry']))
  expect(nouns.get('department')).toEqual(new Set(['department', 'police']))
})
