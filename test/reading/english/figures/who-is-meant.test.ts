import { describe, expect, test } from 'vitest'
import { readMarkedSources } from './read-marked-sources.ts'

const speakersOf = (marked: string) => readMarkedSources(marked).speakers

describe('a part in a story is whoever the text gives it, else an unnamed source', () => {
  test.each([
    ['Tom Hill stabbed a man on Monday. ‹The victim› told the court so.', 'victim'],
    ['Rita Cole was hit by a van on Monday. ‹The driver› told police so.', 'driver'],
    ['Tom Hill, a defence lawyer, spoke. ‹The prosecutor› said it was clear.', 'prosecutor'],
    ['Ann Moss, a singer, met Rita Cole. ‹The fan› said it was a dream.', 'fan'],
    ['Ann Moss, a singer, met Rita Cole. ‹The passenger› said it was late.', 'passenger'],
    ['Dr Omar Reyes treated Jill Kent. ‹The patient› said she felt well.', 'patient'],
    ['Joe Marsh, a goalkeeper, fell on Al Penn. ‹The referee› said it was nothing.', 'referee'],
    ['Nora Bell, a nurse, left the ward. ‹The surgeon› said it was full.', 'surgeon'],
  ])('%s', (marked, name) => {
    expect(speakersOf(marked)).toEqual([name])
  })

  test.each([
    ['Jill Kent, the victim, wept. ‹The victim› said it hurt.', 'Jill Kent'],
    ['Senator Jill Kent left. ‹The lawmaker› said it was late.', 'Jill Kent'],
    ['Ann Moss, a singer, was cheered. ‹The star› said it was a dream.', 'Ann Moss'],
    ['Defence lawyer Tom Hill spoke. ‹The lawyer› said it was clear.', 'Tom Hill'],
  ])('%s', (marked, name) => {
    expect(speakersOf(marked)).toEqual([name])
  })
})

describe('a family of one surname', () => {
  test('a president is not his wife, whoever is named in full', () => {
    expect(
      speakersOf(
        '‹President Harris› warned the rebels.\n\nHarris and first lady Anna Harris welcomed the king.\n\n‹Harris› was glad.',
      ),
    ).toEqual(['Harris', 'Harris'])
  })

  test('a headline before the title changes nothing', () => {
    expect(
      speakersOf(
        '‹Okoye› says no\n\nMinister of state Sam Obi left. ‹President Okoye› spoke beside his wife, Grace Okoye. ‹Okoye› waved.',
      ),
    ).toEqual(['Okoye', 'Okoye', 'Okoye'])
  })

  test('a son with Jr. is not his father', () => {
    expect(
      speakersOf(
        '‹President Roy Pell› spoke. His son, ‹Roy Pell Jr.›, was silent. ‹Pell› left. ‹Pell Jr.› stayed.',
      ),
    ).toEqual(['Roy Pell', 'Roy Pell Jr.', 'Roy Pell', 'Roy Pell Jr.'])
  })

  test('a Jr. may be left out later on', () => {
    expect(speakersOf('‹Roy T. Pell Jr.› spoke. ‹Mr. Pell› left with friends of ‹Roy Pell›.')).toEqual([
      'Roy T. Pell Jr.',
      'Roy T. Pell Jr.',
      'Roy T. Pell Jr.',
    ])
  })

  test('a mother is called by her surname after she is named', () => {
    expect(speakersOf("‹Ruth Cole›, the dead man's mother, wept. ‹Cole› will appeal.")).toEqual([
      'Ruth Cole',
      'Ruth Cole',
    ])
  })
})

describe('pronouns', () => {
  test('they are the two who stand together, not one who spoke before', () => {
    expect(
      speakersOf('‹Rita Cole› sang. Tom Hill and Ann Moss met on Friday. ‹They› liked the plan.'),
    ).toEqual(['Rita Cole', 'Tom Hill and Ann Moss'])
  })

  test('they are nobody where one more person has come up', () => {
    expect(speakersOf('‹Rita Cole› sang. Tom Hill danced on Friday. ‹They› liked the plan.')).toEqual([
      'Rita Cole',
      null,
    ])
  })

  test('a pronoun with a capital is no name', () => {
    const { figures } = readMarkedSources('‹Rita Cole› sang. “It is good,” ‹She› told reporters.')
    expect(figures.map(({ name }) => name)).toEqual(['Rita Cole'])
  })

  test('whose sister is the sister of whoever stands before', () => {
    expect(speakersOf('Tom Hill, ‹whose sister› said he was ill, did not come.')).toEqual([
      "Tom Hill's sister",
    ])
  })
})

describe('those who speak together', () => {
  test('are a source of their own and no person', () => {
    expect(
      readMarkedSources('‹Tom Hill and Ann Moss› agreed.').figure('Tom Hill and Ann Moss'),
    ).toMatchObject({
      kind: 'ANONYMOUS',
    })
  })
})

describe('names that are words', () => {
  const peopleOf = (text: string) =>
    readMarkedSources(text).figures.flatMap(({ kind, name }) => (kind === 'PERSON' ? [name] : []))

  test('of days, seasons, places and slogans are nobody', () => {
    expect(
      peopleOf('‹Rita Cole› watched the Winter Olympics near Spring Valley under the Golden Gate.'),
    ).toEqual(['Rita Cole'])
  })

  test('are persons where they speak', () => {
    expect(peopleOf('‹Summer Lee› watched the race. ‹Lee› was glad.')).toEqual(['Summer Lee'])
  })

  test('a headline in capitals names nobody by its words, with a full stop or without', () => {
    expect(
      peopleOf('Rita Cole Warns Leaders Against Closing Harbour.\n\n‹Rita Cole› said so on Monday.'),
    ).toEqual(['Rita Cole'])
  })
})
