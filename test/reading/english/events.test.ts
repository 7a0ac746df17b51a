import process from 'node:process'
import { readEventTriggers } from '@rashomon/server/lexicons/read-event-triggers'
import { findReferences } from '@rashomon/server/reading/english/events/find-references'
import { segment } from '@rashomon/server/reading/english/segment'
import { describe, expect, test } from 'vitest'
import { type Names, readNews } from '../read-news.ts'

function told(text: string, names: Names = {}): readonly string[] {
  return readNews(text, names).events.map(({ kind, title, date }) => `${kind} ${date} ${title}`)
}

describe('what an article tells of', () => {
  test.each([
    ['crime', 'Police arrested a man in Leeds on Monday over the robbery of a bank.', 'LEGAL', '2023-03-13'],
    ['courts', 'A jury in Ohio found the former mayor guilty of fraud last year.', 'LEGAL', '2022'],
    ['disasters', 'An earthquake struck northern Japan in January 2019.', 'OTHER', '2019-01'],
    ['elections', 'Voters re-elected President Ruiz in November 2020.', 'POLICY', '2020-11'],
    ['war', 'Troops invaded the valley on 4 May 1991.', 'CONFLICT', '1991-05-04'],
    ['meetings', 'The ministers will meet in Geneva on Friday.', 'MEETING', '2023-03-17'],
    ['attacks', 'A suicide bombing in Kabul killed dozens on Tuesday.', 'ATTACK', '2023-03-14'],
    ['sanctions', 'Brussels sanctioned three banks in 2014.', 'POLICY', '2014'],
    ['business', 'Acme acquired its rival company last month.', 'OTHER', '2023-02'],
    ['sport', 'United beat City in the final on Sunday.', 'OTHER', '2023-03-12'],
    ['protest', 'Thousands protested in Lima on Saturday.', 'CONFLICT', '2023-03-11'],
  ])('%s: kind and date', (_, text, kind, date) => {
    expect(readNews(text).events).toContainEqual(expect.objectContaining({ kind, date }))
  })

  test('a verb and its noun are one event, and its mentions stand in text order', () => {
    const { events, text } = readNews(
      'Norway expels two diplomats\n\nNorway has expelled two Chinese diplomats.\n\nThe expulsion was announced late.',
      { norway: 'Norway' },
    )
    const expulsion = events.find(({ kind }) => kind === 'EXPULSION')
    expect(expulsion?.mentions.map(({ span }) => text.slice(...span))).toEqual([
      'Norway expels two diplomats',
      'Norway has expelled two Chinese diplomats',
      'The expulsion',
    ])
  })

  test('one action at two times is two events', () => {
    const { events } = readNews(
      'Norway expelled two diplomats on Monday. In 2018, Norway expelled four diplomats.',
      {
        norway: 'Norway',
      },
    )
    expect(events.map(({ date }) => date)).toEqual(['2023-03-13', '2018'])
  })

  test('one action of two agents is two events', () => {
    const names = { norway: 'Norway', poland: 'Poland' }
    const { events } = readNews(
      'Norway expelled diplomats in 2018. Poland expelled diplomats in 2018.',
      names,
    )
    expect(events.map(({ participants }) => participants)).toEqual([
      [{ role: 'AGENT', figure: 'norway' }],
      [{ role: 'AGENT', figure: 'poland' }],
    ])
  })

  test('subject and object are agent and target, in the passive the other way round', () => {
    const names = { rebels: 'Red Army', town: 'Northland' }
    const roles = [
      { role: 'AGENT', figure: 'rebels' },
      { role: 'TARGET', figure: 'town' },
    ]
    expect(readNews('The Red Army attacked Northland.', names).events[0]?.participants).toEqual(roles)
    expect(readNews('Northland was attacked by the Red Army.', names).events[0]?.participants).toEqual(roles)
  })

  test('those who meet are all agents', () => {
    const { events } = readNews('Ruiz met Okafor on Monday.', { ruiz: 'Ruiz', okafor: 'Okafor' })
    expect(events[0]?.participants.map(({ role }) => role)).toEqual(['AGENT', 'AGENT'])
  })

  test('each date dates the event of its clause', () => {
    expect(
      told('Police charged a man on Monday, two years after a bomb exploded in the station in 2021.'),
    ).toEqual([expect.stringMatching(/^LEGAL 2023-03-13/), expect.stringMatching(/^OTHER 2021/)])
  })

  test.each([
    'Norway has not expelled any diplomats.',
    'If troops invade the valley, people will flee.',
    'The murder charges were read.',
    'He wore a strike shirt.',
  ])('nothing: %s', (text) => {
    // Below the lead, since headline and lead tell news by any verb.
    const lead = 'Notes\n\nThe weather was calm in all of the north of the country.\n\n'
    expect(told(lead + text).filter((event) => !event.startsWith('LEGAL'))).toEqual([])
  })

  test('a word alone, without date, people or number, is no event', () => {
    expect(told('The old house by the river.\n\nIt was a fire.')).toEqual([expect.stringMatching('Fire')])
    expect(told('Ferry sinks off Crete\n\nThe weather was calm. There was a fire.')).toEqual([
      expect.stringMatching(/Ferry sinks/),
    ])
  })

  test('the event of the headline is the main one, its ground a cause, the rest background', () => {
    const { events, text } = readNews(
      'Norway expels two diplomats for espionage\n\nIn 2018, Norway expelled four diplomats.',
      { norway: 'Norway' },
    )
    expect(
      events.flatMap(({ mentions }) => mentions.map(({ role, span }) => `${role} ${text.slice(...span)}`)),
    ).toEqual([
      'MAIN Norway expels two diplomats',
      'CAUSE espionage',
      'BACKGROUND Norway expelled four diplomats',
    ])
  })

  test('news without a date of its own is of about the day on which it is printed', () => {
    expect(readNews('Ferry sinks off Crete').events[0]?.date).toBe('2023-03-15~')
    expect(readNews('Ferry sinks off Crete', {}, null).events[0]?.date).toBeNull()
  })

  test('expelling diplomats has the codes on which coders disagree; another expulsion has none', () => {
    expect(readNews('Norway expelled two diplomats in 2018.').events[0]?.codes).toEqual([
      { scheme: 'CAMEO', code: '166' },
      { scheme: 'CAMEO', code: '161' },
      { scheme: 'CAMEO', code: '174' },
      { scheme: 'PLOVER', code: 'SANCTION/expel' },
    ])
    expect(readNews('The school expelled two pupils in 2018.').events[0]?.codes).toEqual([])
  })

  test('keys are slugs, unique in the article, and the same whenever it is read', () => {
    const text =
      'Storm hits Lisbon\n\nA storm hit Porto in 2018. A storm hit Porto in 2019. A storm hit Porto in 2018.'
    const keys = readNews(text).events.map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
    for (const key of keys) expect(key).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    expect(readNews(text).events.map(({ key }) => key)).toEqual(keys)
  })
})

describe('words that point back', () => {
  test('this decision and the latest move mean the main event, the decision to do something does not', () => {
    const text =
      'Norway expels diplomats. This decision was hard. The latest move helps. The decision to stay was mine.'
    const found = findReferences(segment(text), 'EXPULSION', 24, readEventTriggers())
    expect(found.map((span) => text.slice(...span))).toEqual(['This decision', 'The latest move'])
  })
})

/** Milliseconds of work, which a busy machine does not lengthen. */
function timeOf(text: string): number {
  const start = process.cpuUsage()
  readNews(text)
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

describe('hostile text', () => {
  test.each([
    ['one word without end', 'attack '.repeat(30_000)],
    ['dates without end', 'in May 2018 on Monday '.repeat(10_000)],
    ['one line of letters', 'a'.repeat(200_000)],
    ['numbers without end', '1 2 3 twenty and '.repeat(12_000)],
  ])('%s is read in a time that grows with its length alone', { timeout: 60_000 }, (_, text) => {
    const quarter = text.slice(0, text.length / 4)
    expect(timeOf(text)).toBeLessThan(Math.max(2000, 12 * timeOf(quarter)))
  })
})
