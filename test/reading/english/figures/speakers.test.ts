import { describe, expect, test } from 'vitest'
import { readMarkedSources } from './read-marked-sources.ts'

const speakersOf = (marked: string) => readMarkedSources(marked).speakers

describe('names', () => {
  test('a surname goes on for the full name', () => {
    expect(
      speakersOf(
        '‹Leonid Slutsky›, the chair of the foreign affairs committee, called it baseless. ‹Mr Slutsky› said more would follow. ‹Slutsky› did not elaborate.',
      ),
    ).toEqual(['Leonid Slutsky', 'Leonid Slutsky', 'Leonid Slutsky'])
  })

  test('a surname before the full name is the same person', () => {
    expect(
      speakersOf(
        'The striker would go, ‹Garrity› said on Monday.\n\nManager Des Garrity named his team on Tuesday.',
      ),
    ).toEqual(['Des Garrity'])
  })

  test('titles and positions are no part of the name', () => {
    expect(
      speakersOf(
        '‹Russian Deputy Foreign Minister Alexander Grushko› said so. ‹Sir Keir Starmer› agreed. ‹Dr. Maria van Kerkhove› did not. ‹Sen. Ted Cruz› left. ‹Lt. Col. John Hale› stayed.',
      ),
    ).toEqual(['Alexander Grushko', 'Keir Starmer', 'Maria van Kerkhove', 'Ted Cruz', 'John Hale'])
  })

  test('initials, suffixes and middle names are left open', () => {
    expect(
      speakersOf(
        '‹Martin J. Delacroix› denied it. ‹Mr. Delacroix› was led away. ‹Robert Hayes Jr.› watched. ‹Hayes› wept.',
      ),
    ).toEqual(['Martin J. Delacroix', 'Martin J. Delacroix', 'Robert Hayes Jr.', 'Robert Hayes Jr.'])
  })

  test('a given name goes on for the full name', () => {
    expect(
      speakersOf('‹Betty Lumley›, 83, lost her savings. The caller was charming, ‹Betty› said.'),
    ).toEqual(['Betty Lumley', 'Betty Lumley'])
  })

  test('a month, a state and a town can be surnames', () => {
    expect(
      speakersOf('‹Theresa May› resigned. ‹Mrs May› wept. ‹Michael Jordan› watched. ‹Jordan› did not.'),
    ).toEqual(['Theresa May', 'Theresa May', 'Michael Jordan', 'Michael Jordan'])
  })
})

describe('persons of one surname', () => {
  test('are told apart by title', () => {
    expect(
      speakersOf(
        'Alex Murdaugh was convicted of killing Maggie Murdaugh. Neil Loxley met Sandra Loxley. ‹Mr Loxley› thanked everybody. ‹Ms Loxley› did not.',
      ),
    ).toEqual(['Neil Loxley', 'Sandra Loxley'])
  })

  test('are told apart by position', () => {
    expect(
      speakersOf(
        'Superintendent Kari Nyquist closed the school. Sheriff Tom Nyquist blocked the road. ‹Sheriff Nyquist› asked people to stay away.',
      ),
    ).toEqual(['Tom Nyquist'])
  })

  test('stay unresolved where nothing tells', () => {
    expect(
      speakersOf('John Price and Robert Price ran the shop in Dayton. ‹Price› said it would close.'),
    ).toEqual([null])
  })

  test('keep the surname that one of them had first', () => {
    expect(
      speakersOf(
        '‹Martin Delacroix› denied it. ‹Delacroix› will appeal. His brother, Paul Delacroix, pleaded guilty. ‹Delacroix› did not look at him.',
      ),
    ).toEqual(['Martin Delacroix', 'Martin Delacroix', 'Martin Delacroix'])
  })

  test('are two figures', () => {
    const { figures } = readMarkedSources('‹Joe Biden› spoke. ‹Hunter Biden› did not.')
    expect(figures.map(({ key }) => key)).toEqual(['joe-biden', 'hunter-biden'])
  })
})

describe('pronouns', () => {
  test('mean who spoke last', () => {
    expect(
      speakersOf(
        '"We have seen an increase in malign activity," ‹NATO head Jens Stoltenberg› said.\n\nIt was not linked to any event, ‹he› said.',
      ),
    ).toEqual(['Jens Stoltenberg', 'Jens Stoltenberg'])
  })

  test('agree in gender', () => {
    expect(
      speakersOf('‹John Carter› met Angela Ruiz on Friday. ‹She› said the talks went well. ‹He› disagreed.'),
    ).toEqual(['John Carter', 'Angela Ruiz', 'John Carter'])
  })

  test('take their gender from a title where the name tells none', () => {
    expect(
      speakersOf('‹Spokeswoman Kim Leal› met her colleague Robin Webb. ‹She› said the road was shut.'),
    ).toEqual(['Kim Leal', 'Kim Leal'])
  })

  test('teach the gender of a name that is not known', () => {
    expect(
      speakersOf(
        '‹Zulkifli Manap› dismissed the claim. ‹She› pointed to a dividend. Peter Hall listened. ‹She› left.',
      ),
    ).toEqual(['Zulkifli Manap', 'Zulkifli Manap', 'Zulkifli Manap'])
  })

  test('do not mean those whom a quotation names', () => {
    expect(
      speakersOf('"I told Barack Obama that David Cameron was wrong," ‹Peter Hall› said. ‹He› laughed.'),
    ).toEqual(['Peter Hall', 'Peter Hall'])
  })

  test('it means a body, they several people', () => {
    expect(
      speakersOf(
        '‹The European Commission› opened an inquiry. ‹It› said prices were too high. ‹Officials› welcomed it. ‹They› asked for more.',
      ),
    ).toEqual(['European Commission', 'European Commission', 'Officials', 'Officials'])
  })

  test('who means the noun before it', () => {
    expect(speakersOf('Police praised custodian Al Brandvold, ‹who› said he heard a groan.')).toEqual([
      'Al Brandvold',
    ])
  })

  test('mean nobody where nobody fits', () => {
    expect(speakersOf('It rained. ‹She› said so.')).toEqual([null])
  })
})

describe('descriptions', () => {
  test('mean whom the article gave that position', () => {
    expect(
      speakersOf(
        '‹NATO Secretary General Jens Stoltenberg› spoke in Brussels. ‹The NATO chief› said so. ‹The secretary general› added more. ‹Kremlin spokesperson Dmitry Peskov› answered. ‹The Kremlin spokesman› was brief.',
      ),
    ).toEqual(['Jens Stoltenberg', 'Jens Stoltenberg', 'Jens Stoltenberg', 'Dmitry Peskov', 'Dmitry Peskov'])
  })

  test('mean the position that stands behind a name', () => {
    expect(
      speakersOf(
        'Alexander Grushko, Russia’s deputy foreign minister, met Jane Doe, a nurse from Leeds. ‹The minister› smiled. ‹The nurse› did not.',
      ),
    ).toEqual(['Alexander Grushko', 'Jane Doe'])
  })

  test('mean the position that stands before a name', () => {
    expect(
      speakersOf(
        '‹The official representative of the ministry›, Irina Bellac, spoke. ‹The company’s chief executive›, Tim Holt, did too. ‹The chief executive› was calm.',
      ),
    ).toEqual(['Irina Bellac', 'Tim Holt', 'Tim Holt'])
  })

  test('a lead may describe before the article names', () => {
    expect(
      speakersOf(
        '‹A Russian lawmaker› revealed the plan on Monday.\n\n‹Senior Russian lawmaker Grigory Karasin› said it was old.',
      ),
    ).toEqual(['Grigory Karasin', 'Grigory Karasin'])
  })

  test('somebody described is named later', () => {
    expect(
      speakersOf(
        'The inquiry opened.\n\nIt sat.\n\nIt ate.\n\n‹A councillor› complained. ‹The councillor›, Graham Pell, has apologised.',
      ),
    ).toEqual(['Graham Pell', 'Graham Pell'])
  })

  test('by age, family and trade mean the person in view', () => {
    expect(
      speakersOf(
        'Betty Lumley, 83, was robbed at home. ‹The retired cook› said she felt silly. ‹The 83-year-old› has no regrets. ‹The mother of two› went home.',
      ),
    ).toEqual(['Betty Lumley', 'Betty Lumley', 'Betty Lumley'])
  })

  test('do not cross genders', () => {
    expect(speakersOf('‹Peter Hall› drove the car. ‹The woman› said she saw nothing.')).toEqual([
      'Peter Hall',
      'woman',
    ])
  })
})

describe('unnamed sources', () => {
  test('are one while the article calls them alike', () => {
    const { speakers, figures } = readMarkedSources(
      '‹A NATO official› said the men were officers. ‹The official› gave no names. ‹An unnamed NATO official› added more.',
    )
    expect(new Set(speakers)).toEqual(new Set(['NATO official']))
    expect(figures.filter(({ kind }) => kind === 'ANONYMOUS')).toMatchObject([
      { name: 'NATO official', affiliation: 'nato', role: null },
    ])
  })

  test('are two where the article says so', () => {
    expect(speakersOf('‹A senior official› agreed. ‹Another official› did not.')).toEqual([
      'senior official',
      'official',
    ])
  })

  test('are kept from those with a name', () => {
    expect(
      speakersOf('‹Foreign ministry spokesman Li Wei› declined. ‹A source in the ministry› did not.'),
    ).toEqual(['Li Wei', 'source in the ministry'])
  })

  test('have the affiliation that their description tells', () => {
    const { figure } = readMarkedSources('‹A spokesperson for the European Union› confirmed it.')
    expect(figure('spokesperson for the European Union')).toMatchObject({
      kind: 'ANONYMOUS',
      affiliation: 'european-union',
    })
  })

  test('are whoever they belong to', () => {
    expect(
      speakersOf('‹Donald Trump› golfed. ‹Trump’s lawyer› said nothing. ‹His lawyer› said nothing again.'),
    ).toEqual(['Donald Trump', "Trump's lawyer", "Trump's lawyer"])
  })

  test('documents speak too', () => {
    expect(speakersOf('‹Court papers› say so. ‹The court papers› say more.')).toEqual([
      'Court papers',
      'Court papers',
    ])
  })
})

describe('those who speak together', () => {
  test('are one figure of both', () => {
    const { figures, speakers } = readMarkedSources('‹Jane Smith and Robert Jones› said they would marry.')
    expect(speakers).toEqual(['Jane Smith and Robert Jones'])
    expect(figures.map(({ key }) => key)).toContain('jane-smith')
  })

  test('go on as they and both', () => {
    expect(
      speakersOf('‹Jane Smith and Robert Jones› wed in May. ‹They› said it rained. ‹Both› laughed.'),
    ).toEqual(['Jane Smith and Robert Jones', 'Jane Smith and Robert Jones', 'Jane Smith and Robert Jones'])
  })
})
