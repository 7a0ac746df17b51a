import { describe, expect, test } from 'vitest'
import { readMarkedSources } from './read-marked-sources.ts'

const affiliationOf = (marked: string, name: string) => readMarkedSources(marked).figure(name)?.affiliation

describe('for whom somebody speaks', () => {
  test.each([
    ['‹Rep. Ann Moss, D-Calif.›, said so.', 'Ann Moss', 'democratic-party'],
    ['‹Sen. Joe Marsh (R-N.Y.)› said so.', 'Joe Marsh', 'republican-party'],
    ['‹Jo Bell› (Lab, Leith) said so.', 'Jo Bell', 'labour-party'],
    ['Congress met. ‹Republican Senator Al Fox› said so.', 'Al Fox', 'republican-party'],
    ['The House of Commons met. ‹Tory MP Al Fox› said so.', 'Al Fox', 'conservative-party'],
    ['‹Ida Holm, head of the Harbour Trust›, said so.', 'Ida Holm', 'harbour-trust'],
  ])('%s', (marked, name, key) => {
    expect(affiliationOf(marked, name)).toBe(key)
  })

  test.each([
    ['‹The British ambassador to Chile, Al Fox›, said so.', 'Al Fox', 'united-kingdom'],
    ['‹Chilean singer Al Fox› said so.', 'Al Fox', null],
    ['‹Former Chilean minister Al Fox› said so.', 'Al Fox', null],
    ['‹Al Fox, a migrant from Chile›, said so.', 'Al Fox', null],
  ])('%s', (marked, name, key) => {
    expect(affiliationOf(marked, name)).toBe(key)
  })

  test('a party word names no party of another country', () => {
    expect(
      affiliationOf('The Knesset met in Israel. ‹Democratic leader Al Fox› said so.', 'Al Fox'),
    ).not.toBe('democratic-party')
  })

  test('a body that only an affiliation names keeps what it belongs to', () => {
    const { figure } = readMarkedSources('‹FBI director Al Fox› said so.')
    expect(figure('FBI')?.affiliation).toBe('united-states')
  })

  test('a title before a name that is a thing as well makes it a name', () => {
    expect(readMarkedSources('‹President Moon› smiled. In March ‹Moon› left.').speakers).toEqual([
      'Moon',
      'Moon',
    ])
  })
})
