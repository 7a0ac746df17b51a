import { settleFigures } from '@rashomon/server/settling/figures/settle-figures'
import { describe, expect, test } from 'vitest'
import { body, figure, office, openName, role, settled, showMembers, story } from './stories.ts'

const anonymous = (name: string) => figure(name, { kind: 'ANONYMOUS' })
const president = role('president', { classes: ['head'], isOffice: true })
const wife = role('wife', { classes: ['kin'] })

describe('one person is one figure', () => {
  test.each([
    ['Pell', 'Graham Pell'],
    ['Graham Pell', 'Graham T. Pell'],
    ['Graham Pell', 'G. Pell'],
    ['G. Thomas Pell', 'Thomas Pell'],
    ['Rob Pell', 'Robert Pell'],
    ['Anna Marsh Pell', 'Anna Pell'],
    ['Anna Marsh', 'Anna Marsh Pell'],
    ['José García Soto', 'Jose Garcia'],
    ['García', 'José García Soto'],
    ['Ana Ruiz-Gil', 'Ana Gil'],
    ['Leonid Slutsky', 'Leonid Slutski'],
    ['Leonid Slutsky', 'Sluzki'],
    ['Sergei Orlov', 'Sergey Orlov'],
    ['Bashir al-Hamdani', 'Hamdani'],
    ['Pak Min-ho', 'Pak Min Ho'],
    ['Pak', 'Pak Min-ho'],
    ['Zoë Brûlé', 'Zoe Brule'],
  ])('%s and %s', (one, other) => {
    expect(settled([figure(one)], [figure(other)])).toEqual([`a: ${one}, b: ${other}`])
  })

  test('a name that nothing explains is a person where the story has the surname', () => {
    const [pell] = settleFigures(story([openName('Pell')], [figure('Graham Pell')]))
    expect(pell).toMatchObject({ name: 'Graham Pell', kind: 'PERSON', aliases: ['Pell'] })
  })

  test('nor whoever an article also prints without it', () => {
    expect(
      settled([figure('Roy T. Pell Jr.', { aliases: ['Roy Pell'] })], [figure('Roy Pell')]),
    ).toHaveLength(1)
  })

  test('titles without a full name are one person while nothing speaks against it', () => {
    expect(settled([figure('Pell', { roles: [president] })], [figure('Pell')])).toEqual(['a: Pell, b: Pell'])
  })

  test('a missing Jr. parts nobody who holds one position', () => {
    const roles = [president]
    expect(settled([figure('Roy Pell Jr.', { roles })], [figure('Roy Pell', { roles })])).toHaveLength(1)
  })
})

describe('two persons are two figures', () => {
  test.each([
    ['Graham Pell', 'Anna Pell'],
    ['Graham T. Pell', 'Graham S. Pell'],
    ['Graham Pell Jr.', 'Graham Pell Sr.'],
    ['Graham Pell Jr.', 'Graham Pell'],
    ['Maria Orlova', 'Marina Orlova'],
    ['Jean Ruiz', 'Joan Ruiz'],
  ])('%s and %s', (one, other) => {
    expect(settled([figure(one)], [figure(other)])).toHaveLength(2)
  })

  test('a surname that two of the story have is given to neither', () => {
    expect(settled([figure('Graham Pell')], [figure('Anna Pell')], [figure('Pell')])).toHaveLength(3)
  })

  test('but to the one whom the gender or the office tells', () => {
    const people = [
      [figure('Graham Pell', { gender: 'MALE', roles: [president] })],
      [figure('Anna Pell', { gender: 'FEMALE' })],
    ] as const
    expect(settled(...people, [figure('Pell', { gender: 'FEMALE' })])).toContain('b: Anna Pell, c: Pell')
    expect(settled(...people, [figure('Pell', { roles: [president] })])).toContain('a: Graham Pell, c: Pell')
  })

  test('a name with an initial that two may have stays apart', () => {
    expect(settled([figure('Graham Pell')], [figure('George Pell')], [figure('G. Pell')])).toHaveLength(3)
  })

  test('a wife does not take over the surname of who holds an office', () => {
    expect(
      settled([figure('Pell', { roles: [president] })], [figure('Anna Pell', { roles: [wife] })]),
    ).toHaveLength(2)
  })

  test('nor does whoever the article keeps apart', () => {
    expect(settled([figure('Anna Pell'), figure('Pell', { key: 'pell' })])).toHaveLength(2)
  })

  test('father and son stay two', () => {
    expect(
      settled([figure('Roy Pell'), figure('Roy Pell Jr.')], [figure('Roy Pell')], [figure('Roy Pell Jr.')]),
    ).toEqual(['a: Roy Pell, b: Roy Pell', 'a: Roy Pell Jr., c: Roy Pell Jr.'])
  })
})

describe('offices', () => {
  test('go to the only one who holds them', () => {
    const holder = figure('Graham Pell', { roles: [president] })
    expect(settled([holder], [office('president', { classes: ['head'] })])).toEqual([
      'a: Graham Pell, b: president',
    ])
  })

  test('go to nobody where two hold them', () => {
    const holders = ['Graham Pell', 'Anna Ruiz'].map((name) => figure(name, { roles: [president] }))
    expect(settled(holders, [office('president')])).toHaveLength(3)
  })

  test('are not given to those who held them once', () => {
    const former = figure('Graham Pell', { roles: [{ ...president, isLimited: true }] })
    expect(settled([former], [office('president')])).toHaveLength(2)
  })

  test('belong to the body that is named', () => {
    const nato = body('NATO', { key: 'nato', entry: 'nato' })
    const union = body('European Union', { key: 'eu', entry: 'european-union' })
    const head = figure('Jens Holm', {
      roles: [role('secretary-general', { classes: ['head'], body: 'nato' })],
    })
    const chief = (key: string) => office('chief', { classes: ['head'], isOffice: false, body: key })
    expect(settled([nato, head], [nato, chief('nato')])).toContain('a: Jens Holm, b: chief')
    expect(settled([nato, head], [union, chief('eu')])).toHaveLength(4)
  })

  test('of one body are one even where nobody says who holds them', () => {
    const state = body('Chile', { key: 'chile', entry: 'chile' })
    const minister = office('foreign minister', { body: 'chile' })
    expect(settled([state, minister], [state, minister])).toHaveLength(2)
  })
})

describe('bodies', () => {
  test.each([
    [body('Harbour Trust'), body('the Harbour Trust')],
    [body('Perak Light Inc.'), body('Perak Light')],
    [body('Coastal Rescue Service', { aliases: ['CRS'] }), body('CRS')],
    [body('Coastal Rescue Service'), body('CRS')],
    [body('Coastal Rescue Service'), body('C.R.S.')],
    [body('EU', { entry: 'european-union' }), body('European Union', { entry: 'european-union' })],
  ])('have one figure: %#', (one, other) => {
    expect(settled([one], [other])).toHaveLength(1)
  })

  test('do not share an acronym that two may have', () => {
    expect(
      settled([body('Coastal Rescue Service')], [body('Central Road Survey')], [body('CRS')]),
    ).toHaveLength(3)
  })
})

describe('what is known', () => {
  test('joins those who are said to be one and parts those who are said to be two', () => {
    const known = (name: string, slug: string) => figure(name, { known: slug })
    expect(settled([known('Graham Pell', 'pell')], [known('Someone', 'pell')])).toHaveLength(1)
    expect(settled([known('Graham Pell', 'pell')], [known('Graham Pell', 'other-pell')])).toHaveLength(2)
  })

  test('gives name and slug', () => {
    const [pell] = settleFigures(
      story([figure('Graham T. Pell')], [figure('Graham Pell', { known: 'g-pell', role: 'pilot' })]),
    )
    expect(pell).toMatchObject({ known: 'g-pell', name: 'Graham Pell', role: 'pilot' })
  })
})

test('unnamed sources are of their article, and keep the body they come from', () => {
  const nato = body('NATO', { key: 'nato', entry: 'nato' })
  const source = { ...anonymous('official'), affiliation: 'nato' }
  const figures = settleFigures(story([nato, source], [nato, source]))
  expect(figures.filter(({ kind }) => kind === 'ANONYMOUS')).toMatchObject([
    { affiliation: 'a/nato' },
    { affiliation: 'a/nato' },
  ])
})

test('a figure speaks for the body that most articles name, and affiliations never go round', () => {
  const bodies = [body('Labour', { key: 'l' }), body('Harbour Trust', { key: 'h' })]
  const speaker = (affiliation: string) => figure('Graham Pell', { affiliation })
  const [, , pell] = settleFigures(
    story([...bodies, speaker('h')], [...bodies, speaker('l')], [...bodies, speaker('l')]),
  ).toSorted((a, b) => (a.kind < b.kind ? -1 : 1))
  expect(pell).toMatchObject({ name: 'Graham Pell', affiliation: 'a/l' })
  const round = settleFigures(
    story([body('One', { key: '1', affiliation: '2' }), body('Two', { key: '2', affiliation: '1' })]),
  )
  expect(round.map(({ affiliation }) => affiliation)).toEqual(['a/2', null])
})

test('the order of the articles changes nothing', () => {
  const given = ['Graham', 'Anna', 'G.', 'Gray', 'Robert', 'Rob', '']
  const surnames = ['Pell', 'Ruiz', 'Ruiz-Gil', 'Slutsky', 'Slutski', 'Pell Jr.']
  const next = randomNumbers(7)
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(next() * items.length)] as Item
  for (let round = 0; round < 60; round++) {
    const articles = story(
      ...Array.from({ length: 6 }, () =>
        Array.from({ length: 4 }, (_, index) => ({
          ...figure(`${pick(given)} ${pick(surnames)}`.trim(), { key: `${index}` }),
          ...pick([{}, { gender: 'MALE' as const }, { gender: 'FEMALE' as const }, { isOpen: true }]),
          ...pick([
            {},
            { roles: [president] },
            { roles: [wife] },
            { kind: 'OFFICE' as const, roles: [president] },
          ]),
        })),
      ),
    )
    const shuffled = articles
      .map((article) => ({ ...article, figures: article.figures.toReversed(), order: next() }))
      .toSorted((a, b) => a.order - b.order)
    expect(settleFigures(shuffled).map(showMembers)).toEqual(settleFigures(articles).map(showMembers))
    expect(settleFigures(shuffled)).toEqual(settleFigures(articles))
  }
})

/** Numbers from 0 to 1 that are the same each time. */
function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}
