import { parseGazetteer, readGazetteer } from '@rashomon/server/lexicons/read-gazetteer'
import { describe, expect, test } from 'vitest'

const gazetteer = (states: string, bodies = '[]') =>
  `states: ${states}\nbodies: ${bodies}\nmedia: []\ncompanies: []\nthings: []\n`

describe('the gazetteer of the project', () => {
  const { entries } = readGazetteer()
  const entry = (name: string) => entries.find((each) => each.name === name)

  test('has the states with their codes, peoples and capitals', () => {
    expect(entries.filter(({ kind }) => kind === 'STATE').length).toBeGreaterThan(190)
    expect(entry('Russia')).toMatchObject({
      country: 'RU',
      peoples: ['Russian'],
      seats: ['Moscow', 'Kremlin'],
      polity: true,
    })
  })

  test('knows what a body speaks for, and where one is that speaks for itself', () => {
    expect(entry('White House')).toMatchObject({ kind: 'OFFICE', partOf: 'United States', country: 'US' })
    expect(entry('Reuters')).toMatchObject({ kind: 'MEDIUM', partOf: null, country: 'GB' })
    expect(entry('NATO')).toMatchObject({ partOf: null, country: null, polity: true })
  })

  test('goes by names without an article', () => {
    expect(entry('Guardian')?.names).toEqual(['the Guardian'])
  })
})

describe('a gazetteer that cannot be used', () => {
  test('gives a name twice', () => {
    const twice = gazetteer('{ FR: { names: [France], capitals: [Paris] }, XX: { names: [Paris] } }')
    expect(() => parseGazetteer(twice)).toThrow('gazetteer.yaml, Paris: Paris stands for France already')
  })

  test('belongs to what it lacks', () => {
    const lacking = gazetteer('{}', '[{ names: [Duma], of: Atlantis }]')
    expect(() => parseGazetteer(lacking)).toThrow('gazetteer.yaml, Duma: Atlantis is no entry of this file')
  })

  test('has a code that is none', () => {
    expect(() => parseGazetteer(gazetteer('{ France: { names: [France] } }'))).toThrow(
      'gazetteer.yaml, states',
    )
  })
})
