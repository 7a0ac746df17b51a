import type { KnownFigure } from '@rashomon/server/reading/english/resolve-figures'
import { describe, expect, test } from 'vitest'
import { readMarkedSources } from './read-marked-sources.ts'

function known(slug: string, name: string, rest: Partial<KnownFigure> = {}): KnownFigure {
  return { slug, name, kind: 'PERSON', role: null, affiliation: null, country: null, aliases: [], ...rest }
}

const stoltenberg = known('jens-stoltenberg', 'Jens Stoltenberg', {
  role: 'NATO Secretary-General',
  affiliation: 'nato',
  aliases: ['Stoltenberg', 'NATO chief'],
})

const keysOf = (marked: string, figures: readonly KnownFigure[]) =>
  readMarkedSources(marked, figures).figures.map(({ key }) => key)

describe('figures that the registry knows', () => {
  test('are met by full name', () => {
    expect(keysOf('‹Jens Stoltenberg› spoke.', [known('stoltenberg', 'Jens Stoltenberg')])).toEqual([
      'stoltenberg',
    ])
  })

  test('are met by a surname that nobody else has, and keep their name and role', () => {
    const { figures } = readMarkedSources('‹Mr Stoltenberg› spoke.', [stoltenberg])
    expect(figures).toMatchObject([
      {
        key: 'jens-stoltenberg',
        name: 'Jens Stoltenberg',
        role: 'NATO Secretary-General',
        affiliation: 'nato',
      },
    ])
  })

  test('are not met by a surname that the article gives to somebody else', () => {
    expect(keysOf('‹Camilla Stoltenberg› spoke. ‹Stoltenberg› is a doctor.', [stoltenberg])).toEqual([
      'camilla-stoltenberg',
    ])
  })

  test('are not met by a surname that two of them have', () => {
    const camilla = known('camilla-stoltenberg', 'Camilla Stoltenberg', { aliases: ['Stoltenberg'] })
    expect(keysOf('‹Mr Stoltenberg› spoke.', [stoltenberg, camilla])).toEqual(['stoltenberg'])
  })

  test('are met by an alias of an organisation', () => {
    const mission = known('us-mission-to-nato', 'U.S. Mission to NATO', {
      kind: 'ORGANIZATION',
      aliases: ['Harbour Office'],
    })
    expect(keysOf('‹The Harbour Office› declined to comment.', [mission])).toEqual(['us-mission-to-nato'])
  })

  test('lend their slug to an entry of the gazetteer', () => {
    const britain = known('britain', 'Britain', { kind: 'ORGANIZATION' })
    const { figures } = readMarkedSources('‹The UK› spoke. ‹British minister Jane Hill› agreed.', [britain])
    expect(figures.find(({ name }) => name === 'Britain')).toMatchObject({ key: 'britain', country: 'GB' })
    expect(figures.find(({ name }) => name === 'Jane Hill')).toMatchObject({ affiliation: 'britain' })
  })

  test('are never met by an unnamed source', () => {
    const official = known('nato-official-bbc', 'NATO official', { kind: 'ANONYMOUS' })
    expect(keysOf('‹A NATO official› spoke.', [official])).toContain('nato-official')
  })
})
