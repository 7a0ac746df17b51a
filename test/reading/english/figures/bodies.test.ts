import { describe, expect, test } from 'vitest'
import { readMarkedSources } from './read-marked-sources.ts'

const speakersOf = (marked: string) => readMarkedSources(marked).speakers

describe('states and alliances', () => {
  test('go by the name of the gazetteer, whichever the article uses', () => {
    const { figures, speakers } = readMarkedSources(
      '‹The UK› agreed. ‹Britain› paid. ‹London› did not say when.',
    )
    expect(new Set(speakers)).toEqual(new Set(['United Kingdom']))
    expect(figures).toMatchObject([
      { key: 'united-kingdom', kind: 'ORGANIZATION', country: 'GB', aliases: ['UK', 'Britain', 'London'] },
    ])
  })

  test('speak through their capitals and seats', () => {
    expect(
      speakersOf(
        '‹Moscow› protested. ‹The Kremlin› fumed. ‹Washington› shrugged. ‹Beijing› was silent. ‹Brussels› paid.',
      ),
    ).toEqual(['Russia', 'Russia', 'United States', 'China', 'European Union'])
  })

  test('are not meant where their capital is a place', () => {
    const { figures } = readMarkedSources('‹Jane Doe› landed in Moscow and flew on to Paris.')
    expect(figures.map(({ name }) => name)).toEqual(['Jane Doe'])
  })

  test('are not named by an adjective', () => {
    const { figures } = readMarkedSources('‹Jane Doe› likes French wine and a Russian novel.')
    expect(figures.map(({ name }) => name)).toEqual(['Jane Doe'])
  })

  test('are what the article goes on to call them', () => {
    expect(speakersOf('‹NATO› expelled them. ‹The alliance› gave no reason.')).toEqual(['NATO', 'NATO'])
  })

  test('are there as affiliations though nobody names them', () => {
    const { figures } = readMarkedSources('‹Russian Foreign Minister Sergei Lavrov› spoke.')
    expect(figures.find(({ key }) => key === 'russia')?.mentions).toEqual([])
    expect(figures.find(({ key }) => key === 'sergei-lavrov')).toMatchObject({
      affiliation: 'russia',
      country: 'RU',
      role: 'Russian Foreign Minister',
    })
  })
})

describe('organisations', () => {
  test('are known by the acronym in brackets', () => {
    const { speakers, figure } = readMarkedSources(
      '‹The Mid-State Water Authority (MSWA)› cut supplies. ‹The MSWA› blamed drought.',
    )
    expect(speakers).toEqual(['Mid-State Water Authority', 'Mid-State Water Authority'])
    expect(figure('Mid-State Water Authority')?.aliases).toContain('MSWA')
  })

  test('are known by their initials', () => {
    expect(speakersOf('‹The Federal Investigation Agency› raided it. ‹The FIA› found cash.')).toEqual([
      'Federal Investigation Agency',
      'Federal Investigation Agency',
    ])
  })

  test('are known by the first word of their name', () => {
    expect(speakersOf('‹Halden Motor Company› lost money. ‹Halden› cut jobs.')).toEqual([
      'Halden Motor Company',
      'Halden Motor Company',
    ])
  })

  test('are what the article goes on to call them', () => {
    expect(
      speakersOf(
        '‹The Russian Foreign Ministry› was late. ‹The ministry› said sorry. ‹Tolley Bank› paid up. ‹The bank› was glad. ‹The High Court› ruled. ‹The court› was firm.',
      ),
    ).toEqual([
      'Russian Foreign Ministry',
      'Russian Foreign Ministry',
      'Tolley Bank',
      'Tolley Bank',
      'High Court',
      'High Court',
    ])
  })

  test('keep the small words of their names', () => {
    expect(
      speakersOf('‹The Department of Health and Human Services› spoke. ‹The Bank of America› did too.'),
    ).toEqual(['Department of Health and Human Services', 'Bank of America'])
  })

  test('are no persons, though they are called after some', () => {
    const { figures } = readMarkedSources('‹Goldman Sachs› and ‹Wells Fargo› agreed.')
    expect(figures.map(({ kind }) => kind)).toEqual(['ORGANIZATION', 'ORGANIZATION'])
  })

  test('agencies are known with what they are', () => {
    const { speakers, figure } = readMarkedSources(
      '‹The Kommersant daily newspaper› had it. ‹Interfax news agency› too.',
    )
    expect(speakers).toEqual(['Kommersant', 'Interfax'])
    expect(figure('Interfax')).toMatchObject({ key: 'interfax', affiliation: null, country: 'RU' })
  })
})

describe('offices', () => {
  test('speak without a name', () => {
    const { figure } = readMarkedSources('‹The White House› denied it. ‹The Danish prime minister› did not.')
    expect(figure('White House')).toMatchObject({ kind: 'OFFICE', affiliation: 'united-states' })
    expect(figure('Danish prime minister')).toMatchObject({ kind: 'OFFICE', affiliation: 'denmark' })
  })
})

describe('mentions', () => {
  test('have titles and no determiners, in text order', () => {
    const { text, figure } = readMarkedSources(
      '‹NATO head Jens Stoltenberg› spoke. ‹The NATO chief› smiled. ‹Stoltenberg› came back.',
    )
    expect(figure('Jens Stoltenberg')?.mentions.map((span) => text.slice(...span))).toEqual([
      'NATO head Jens Stoltenberg',
      'NATO chief',
      'Stoltenberg',
    ])
  })

  test('are found in a headline of capitals', () => {
    const { text, figure } = readMarkedSources(
      'Moscow Slams Decision As NATO Chief Stoltenberg Waits\n\n‹Jens Stoltenberg› was patient on Monday.',
    )
    expect(
      figure('Jens Stoltenberg')
        ?.mentions.map((span) => text.slice(...span))
        .at(-1),
    ).toBe('Jens Stoltenberg')
    expect(figure('NATO')).toBeDefined()
  })

  test('do not stand in the place line of an agency', () => {
    const { figures } = readMarkedSources('KUALA LUMPUR, Aug 23 (Reuters) - ‹Grace Loh› spoke on a call.')
    expect(figures.map(({ name }) => name)).toEqual(['Grace Loh'])
  })
})
