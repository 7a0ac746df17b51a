import { haveConflict } from '@rashomon/server/schema/conflicting-speakers'
import { nameSource } from '@rashomon/server/schema/name-source'
import { shortNameOf } from '@rashomon/server/schema/short-name'
import { describe, expect, test } from 'vitest'

const speaker = (
  id: string,
  kind: string,
  side: string | null = null,
  affiliationId: string | null = null,
) => ({
  id,
  kind,
  side,
  affiliationId,
})

describe('speakers of one statement are in conflict', () => {
  test.each([
    [
      'a person of one side and one of another',
      speaker('a', 'PERSON', 'x'),
      speaker('b', 'PERSON', 'y'),
      true,
    ],
    ['two persons of one side', speaker('a', 'PERSON', 'x'), speaker('b', 'PERSON', 'x'), true],
    [
      'a person and whom it speaks for',
      speaker('a', 'PERSON', 'x', 'b'),
      speaker('b', 'ORGANIZATION', 'x'),
      false,
    ],
    [
      'an official of a side, and a person of it',
      speaker('a', 'ANONYMOUS', 'x'),
      speaker('b', 'PERSON', 'x'),
      false,
    ],
    [
      'an official of a side, and a paper of none',
      speaker('a', 'ANONYMOUS', 'x'),
      speaker('b', 'ORGANIZATION'),
      true,
    ],
    [
      'somebody of whom nothing is told, and a person',
      speaker('a', 'ANONYMOUS'),
      speaker('b', 'PERSON', 'x'),
      false,
    ],
  ])('%s', (_who, one, other, isConflict) => {
    expect(haveConflict([one, other])).toBe(isConflict)
    expect(haveConflict([other, one])).toBe(isConflict)
  })
})

describe('a source is called', () => {
  const unnamed = (role: string | null, body: string | null, name = `${role} (Post)`) => ({
    name,
    kind: 'ANONYMOUS',
    role,
    affiliation: body === null ? null : { name: body },
  })

  test.each([
    [
      'by the role that all have',
      [unnamed('harbour official', 'Port'), unnamed('unnamed harbour official', 'Port')],
      'harbour official, unnamed',
    ],
    [
      'by its body where the roles differ',
      [unnamed('official', 'Port'), unnamed('source in the port', 'Port')],
      'Port source, unnamed',
    ],
    [
      'by nothing where all differs',
      [unnamed('official', 'Port'), unnamed('diplomat', 'Union')],
      'Unnamed sources',
    ],
    ['by its own name in one outlet', [unnamed('official', 'Port', 'Official (Post)')], 'Official (Post)'],
  ])('%s', (_how, sources, label) => {
    const [first = expect.fail('no source')] = sources
    expect(nameSource(first, sources)).toBe(label)
  })

  test('by name where it has one, whoever else is said to have spoken', () => {
    const named = { name: 'Ann Lee', kind: 'PERSON', role: 'mayor', affiliation: null }
    expect(nameSource(named, [named, unnamed('aide', null), unnamed('aide', null)])).toBe('Ann Lee')
  })
})

test('a short name is what the slug is made of', () => {
  expect(shortNameOf({ name: 'The Harbour Post', slug: 'harbour-post' })).toBe('Harbour Post')
  expect(shortNameOf({ name: 'XYZ News', slug: 'xyz' })).toBe('XYZ')
  expect(shortNameOf({ name: 'Morning Star', slug: 'the-star' })).toBe('Morning Star')
})
