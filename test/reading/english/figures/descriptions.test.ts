import { describe, expect, test } from 'vitest'
import { readMarkedSources } from './read-marked-sources.ts'

const speakersOf = (marked: string) => readMarkedSources(marked).speakers

describe('names of many languages', () => {
  test.each([
    ['‹Anneke van der Meer› agreed. Days later, ‹Van der Meer› did not.', 'Anneke van der Meer'],
    ['The shop of ‹Bashir al-Hamdani› burned. ‹Al-Hamdani› wept.', 'Bashir al-Hamdani'],
    ['‹José Luis García Márquez› spoke. ‹García› smiled.', 'José Luis García Márquez'],
    ['‹Sir Alan Pettigrew› spoke. ‹Sir Alan› smiled.', 'Alan Pettigrew'],
    ['‹Minister of Energy Bakyt Omarov› reported it. ‹Omarov› stressed it.', 'Bakyt Omarov'],
    ['‹Director of public health Dr Mina Rourke› said so. ‹The director› smiled.', 'Mina Rourke'],
    ['‹Deputy head of the tax service Ivan Petrenko› said so. ‹Petrenko› smiled.', 'Ivan Petrenko'],
  ])('%s', (marked, name) => {
    expect(speakersOf(marked)).toEqual([name, name])
  })

  test('couples share the surname of the second', () => {
    expect(
      speakersOf('Eric and Joyce Tennick watched. ‹Eric› heard nothing. ‹Joyce› heard a dog bark.'),
    ).toEqual(['Eric Tennick', 'Joyce Tennick'])
  })

  test('a ministry is no person', () => {
    expect(speakersOf('‹The Minister of Foreign Affairs› said so.')).toEqual(['Minister of Foreign Affairs'])
  })
})

describe('positions', () => {
  test('another office is another person', () => {
    expect(
      speakersOf(
        '‹Prime Minister Adaeze Nwosu› spoke first. ‹Foreign Minister Tunde Bello› was silent. ‹The prime minister› left.',
      ),
    ).toEqual(['Adaeze Nwosu', 'Tunde Bello', 'Adaeze Nwosu'])
  })

  test('words for one office are for one person', () => {
    expect(
      speakersOf(
        '‹Prime Minister Adaeze Nwosu› spoke. ‹Mayor Tunde Bello› was silent. ‹The premier› said she would go.',
      ),
    ).toEqual(['Adaeze Nwosu', 'Tunde Bello', 'Adaeze Nwosu'])
  })

  test('a deputy is not whom he stands in for', () => {
    expect(
      speakersOf(
        '‹Governor Elif Aydin› spoke. ‹Deputy governor Can Demir› voted against. ‹The governor› respected him.',
      ),
    ).toEqual(['Elif Aydin', 'Can Demir', 'Elif Aydin'])
  })

  test('short titles tell the position', () => {
    expect(
      speakersOf(
        '‹Col. Eitan Barak› spoke. ‹Sen. Bill Tate› left. ‹The colonel› stayed. ‹The senator› did not.',
      ),
    ).toEqual(['Eitan Barak', 'Bill Tate', 'Eitan Barak', 'Bill Tate'])
  })

  test('a family is more than one of its members', () => {
    expect(speakersOf("‹Ruth Cole›, the dead man's mother, wept. ‹The family› will appeal.")).toEqual([
      'Ruth Cole',
      'family',
    ])
  })
})

describe('those whom a headline or lead describes', () => {
  test('are named by the person who comes next', () => {
    expect(
      speakersOf(
        '‹Farmer› says state lied\n\n‹A farmer who lost 300 cows› has accused the state.\n\n‹Piet Bakker›, 61, was promised help.',
      ),
    ).toEqual(['Piet Bakker', 'Piet Bakker', 'Piet Bakker'])
  })

  test('stay unnamed where that person is somebody else', () => {
    expect(
      speakersOf('‹A farmer› has accused the state.\n\n‹Judge Piet Bakker› threw the case out.'),
    ).toEqual(['farmer', 'Piet Bakker'])
    expect(speakersOf('‹An official› has accused the state.\n\n‹Piet Bakker›, 61, agreed.')).toEqual([
      'official',
      'Piet Bakker',
    ])
  })
})

describe('persons of one name', () => {
  test('a family member who spoke goes on speaking', () => {
    expect(
      speakersOf('The victim was Tyler Banks. ‹Kev Banks›, his father, wept. ‹Mr Banks› wants justice.'),
    ).toEqual(['Kev Banks', 'Kev Banks'])
  })

  test('one word between commas is a name behind a description, and no name behind a name', () => {
    expect(speakersOf('‹A fisherman›, Stavros, will help. ‹Bill Tate›, D-Ohio, will not.')).toEqual([
      'Stavros',
      'Bill Tate',
    ])
  })
})

describe('bodies', () => {
  test('a noun before a name tells what it is', () => {
    const { speakers, figure } = readMarkedSources(
      '‹The utility Pacific Light› cut the power. ‹It› was sorry. ‹The company› paid.',
    )
    expect(speakers).toEqual(['Pacific Light', 'Pacific Light', 'Pacific Light'])
    expect(figure('Pacific Light')?.kind).toBe('ORGANIZATION')
  })

  test('a name between commas is that of the body before it', () => {
    expect(speakersOf('His wife, Hanna, runs the dairy. ‹The bank›, Agrifin, kept silent.')).toEqual([
      'Agrifin',
    ])
  })

  test("a union's name goes past the apostrophe", () => {
    expect(speakersOf("‹The Metal Workers' Congress› called a strike. ‹The congress› will meet.")).toEqual([
      "Metal Workers' Congress",
      "Metal Workers' Congress",
    ])
  })

  test('two of a kind speak together', () => {
    expect(
      speakersOf('Aurora Airways will buy Baltic Airways. ‹The two airlines› announced it on Monday.'),
    ).toEqual(['Aurora Airways and Baltic Airways'])
  })

  test('a study is it', () => {
    expect(speakersOf('‹The study› found less sleep. ‹It› blames phones.')).toEqual(['study', 'study'])
  })
})
