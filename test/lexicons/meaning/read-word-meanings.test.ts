import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readWordMeanings } from '@rashomon/server/lexicons/meaning/read-word-meanings'
import { describe, expect, test } from 'vitest'

const FOLDER = join(import.meta.dirname, '../../../server/src/lexicons/meaning')
const meanings = readWordMeanings()

function numberOf(word: string): number {
  const number = meanings.numberOf(word)
  if (number === undefined) throw new TypeError(`no ${word} in the tables`)
  return number
}

describe('the tables of meaning', () => {
  test('are as the script wrote them', () => {
    const digests = readFileSync(join(FOLDER, 'SHA256SUMS'), 'utf8').trimEnd().split('\n')
    expect(digests).toHaveLength(4)
    for (const line of digests) {
      const [digest, file = ''] = line.split('  ')
      expect(
        createHash('sha256')
          .update(readFileSync(join(FOLDER, file)))
          .digest('hex'),
      ).toBe(digest)
    }
  })

  test('number words from the commonest', () => {
    expect(numberOf('the')).toBe(0)
    expect(numberOf('people')).toBeLessThan(numberOf('glacier'))
    expect(meanings.numberOf('qwzx')).toBeUndefined()
  })

  test('have words that occur alike near one another', () => {
    const near = meanings.likeness(numberOf('bridge'), numberOf('tunnel'))
    expect(near).toBeGreaterThan(0.5)
    expect(near).toBeGreaterThan(meanings.likeness(numberOf('bridge'), numberOf('violin')))
    expect(meanings.likeness(numberOf('bridge'), numberOf('bridge'))).toBeCloseTo(1)
  })

  test('tell synonyms by how common the meaning is that they share', () => {
    expect(meanings.synonymy(numberOf('error'), numberOf('mistake'))).toBe(1)
    expect(meanings.synonymy(numberOf('film'), numberOf('movie'))).toBeGreaterThan(0)
    expect(meanings.synonymy(numberOf('film'), numberOf('river'))).toBe(0)
  })

  test('tell opposites with their part of speech, and derived words', () => {
    expect(meanings.oppositesIn(numberOf('honest'), numberOf('dishonest'))).toEqual(['a'])
    expect(meanings.areDerived(numberOf('expel'), numberOf('expulsion'))).toBe(true)
  })

  test('know verbs with particles, which have no vector', () => {
    const number = numberOf('step_down')
    expect(number).toBeGreaterThanOrEqual(meanings.vocabulary)
    expect(meanings.likeness(number, numberOf('resign'))).toBe(0)
    expect(meanings.synonymy(number, numberOf('resign'))).toBeGreaterThan(0)
  })

  test('tell persons and groups', () => {
    expect(meanings.topicsOf(numberOf('pilot'))).toEqual(['person'])
    expect(meanings.topicsOf(numberOf('government'))).toEqual(['group'])
    expect(meanings.topicsOf(numberOf('spoon'))).toEqual([])
  })
})
