import { linkFigures, type OutsideFigure } from '@rashomon/server/settling/figures/link-figures'
import { settleFigures } from '@rashomon/server/settling/figures/settle-figures'
import { describe, expect, test } from 'vitest'
import { body, figure, story } from './stories.ts'

function outside(name: string, rest: Partial<OutsideFigure> = {}): OutsideFigure {
  return { slug: `known-${name}`, name, kind: 'PERSON', role: null, country: null, ...rest }
}

function linksOf(
  own: readonly ReturnType<typeof figure>[],
  ...known: readonly OutsideFigure[]
): readonly string[] {
  const figures = settleFigures(story(own))
  const links = [...linkFigures(figures, known)]
  expect([...linkFigures(figures.toReversed(), known.toReversed())].sort()).toEqual(links.toSorted())
  return links.map(([id, slug]) => `${id} ${slug}`)
}

describe('who is who in other stories', () => {
  test.each([
    ['Graham Pell', 'Graham Pell'],
    ['Graham Pell', 'Graham T. Pell'],
    ['Sergei Orlov', 'Sergey Orlov'],
  ])('%s is %s', (name, known) => {
    expect(linksOf([figure(name)], outside(known))).toEqual([`a/${name} known-${known}`])
  })

  test.each([
    ['a surname alone', figure('Pell'), outside('Pell')],
    ['another country', figure('Graham Pell', { country: 'CL' }), outside('Graham Pell', { country: 'PE' })],
    [
      'another trade',
      figure('Graham Pell', { role: 'striker' }),
      outside('Graham Pell', { role: 'minister' }),
    ],
    ['another generation', figure('Graham Pell Jr.'), outside('Graham Pell')],
    ['another kind', figure('Graham Pell'), outside('Graham Pell', { kind: 'ORGANIZATION' })],
  ])('%s links nobody', (_, own, known) => {
    expect(linksOf([own], known)).toEqual([])
  })

  test('offices that one may hold one after the other do not part', () => {
    expect(
      linksOf([figure('Ana Soto', { role: 'Sen.' })], outside('Ana Soto', { role: 'secretary of state' })),
    ).toHaveLength(1)
  })

  test('a name that two may have links neither, unless one is the same to the letter', () => {
    expect(linksOf([figure('G. Pell')], outside('Graham Pell'), outside('George Pell'))).toEqual([])
    expect(linksOf([figure('Graham Pell')], outside('Graham Pell'), outside('Graham T. Pell'))).toEqual([
      'a/Graham Pell known-Graham Pell',
    ])
  })

  test('bodies are linked by their names', () => {
    expect(linksOf([body('Harbour Trust')], outside('Harbour Trust', { kind: 'ORGANIZATION' }))).toHaveLength(
      1,
    )
  })
})
