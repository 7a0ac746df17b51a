import { parseNameVariants, readNameVariants } from '@rashomon/server/lexicons/read-name-variants'
import { describe, expect, test } from 'vitest'

describe('variants of names', () => {
  test('short forms stand for the names that they are short for', () => {
    const { areOneGivenName } = readNameVariants()
    expect(areOneGivenName('bob', 'robert')).toBe(true)
    expect(areOneGivenName('bob', 'rupert')).toBe(false)
  })

  test('transcriptions of a name are spelled alike', () => {
    const { spellAlike } = readNameVariants()
    expect(new Set(['slutsky', 'slutski', 'sluzki'].map(spellAlike)).size).toBe(1)
    expect(spellAlike('marina')).not.toBe(spellAlike('maria'))
  })

  test('a list gives a name once', () => {
    expect(() => parseNameVariants('{ given: [[bob, bob]], spellings: [] }')).toThrow('bob stands here twice')
  })
})
