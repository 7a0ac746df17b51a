import { describe, expect, test } from 'vitest'
import { attributionsIn, showAttributions } from './show-attributions.ts'

describe('quotes and who said them', () => {
  test.each([
    ['"It was late," she recalled. "Then I cried."', ['she | recalled | It was late / Then I cried.']],
    [
      '"It was a great win," said coach Brian Smith, whose team has won five straight. "We never gave up."',
      ['coach Brian Smith | said | It was a great win / We never gave up.'],
    ],
    ['"No," he said, "I won\'t go."', ["he | said | No / I won't go."]],
    ['"Stop!" he shouted. The crowd ran.', ['he | shouted | Stop!']],
    ['"Why now?" asked Ms. Lee.', ['Ms. Lee | asked | Why now?']],
    ['"Why now?" Smith asked.', ['Smith | asked | Why now?']],
    ["'I'm gutted,' admitted the striker after the defeat.", ["the striker | admitted | I'm gutted"]],
    ['“The outlook is serious,” warned Stoltenberg.', ['Stoltenberg | warned | The outlook is serious']],
    [
      '«The weather was excellent», the diplomat emphasised.',
      ['the diplomat | emphasised | The weather was excellent'],
    ],
    ['Smith told the BBC: "We were lucky to escape."', ['Smith | told | We were lucky to escape.']],
    [
      'In a statement, the company said: "We take safety seriously."',
      ['the company | said | We take safety seriously.'],
    ],
    [
      'The Foreign Ministry spokesperson noted, "China urges no one."',
      ['The Foreign Ministry spokesperson | noted | China urges no one.'],
    ],
    ['He replied, "It is over", and left.', ['He | replied | It is over']],
    ['"We will fight," the statement read.', ['the statement | read | We will fight']],
    [
      '"The talks are over," Interfax news agency quoted Lavrov as saying.',
      ['Lavrov | saying | The talks are over'],
    ],
    [
      'Judge Alan Boyd sentenced him to four years, telling him: "You are a danger to the public."',
      ['Judge Alan Boyd | telling | You are a danger to the public.'],
    ],
    [
      '"It is a shame", Mrs. Jones, 76, of Ohio, told The Plain Dealer on Monday.',
      ['Mrs. Jones | told | It is a shame'],
    ],
    [
      '"Wool is the miracle fiber," said Walter Denny a professor of art history.',
      ['Walter Denny | said | Wool is the miracle fiber'],
    ],
    ['"I was there," the old man wept.', ['the old man | wept | I was there']],
    ["'We won't surrender,' says Zelensky", ["Zelensky | says | We won't surrender"]],
  ])('%s', (text, expected) => {
    expect(showAttributions(text)).toEqual(expected)
    expect(attributionsIn(text).map(({ form }) => form)).toEqual(expected.map(() => 'DIRECT'))
  })

  test('a quote goes on over paragraphs that open it again', () => {
    const text = 'Garrity raged: “He has my number.\n\n“Everyone has my number.”\n\nTown lost.'
    expect(showAttributions(text)).toEqual(['Garrity | raged | He has my number. / Everyone has my number.'])
  })

  test('a quote on its own right after one joins it', () => {
    const text = '"We left," Smith said.\n\n"It was late."'
    expect(showAttributions(text)).toEqual(['Smith | said | We left / It was late.'])
  })

  test('a quote on its own after reported speech is another attribution by the same speaker', () => {
    const text = 'Smith said he had left. "It was late."'
    expect(showAttributions(text)).toEqual(['Smith | said | he had left', '- | - | It was late.'])
    expect(attributionsIn(text).map(({ continues }) => continues)).toEqual([null, 0])
  })

  test('a quote on its own far from any speaker stays unattributed', () => {
    const [only] = attributionsIn('The square was empty.\n\n"They took everything."\n\nRain fell.')
    expect(only).toMatchObject({ form: 'DIRECT', source: [], cue: [], continues: null })
  })

  test('a speaker told of within a quote is another attribution', () => {
    expect(showAttributions('"I told my husband the bridge was rotten," Ms Strake said.')).toEqual([
      'Ms Strake | said | I told my husband the bridge was rotten',
      'I | told | the bridge was rotten',
    ])
  })

  test('ways of speaking within a quote are none', () => {
    expect(showAttributions('"I think we need time, you know," Smith said.')).toHaveLength(1)
  })

  test('an agency that quotes somebody passes it on', () => {
    const text = '"The talks are over," Interfax quoted Lavrov as saying.'
    const [only] = attributionsIn(text)
    expect(only?.via.map(([start, end]) => text.slice(start, end))).toEqual(['Interfax'])
  })
})

describe('quoted words in reported speech', () => {
  test.each([
    [
      'The move is "a mistake of historic proportions," Macron told Le Monde.',
      ['Macron | told | The move is "a mistake of historic proportions,"'],
    ],
    [
      'A NATO official said the men were "undeclared officers".',
      ['A NATO official | said | the men were "undeclared officers"'],
    ],
    ['His lawyer, Ann Rice, told jurors he was "no angel".', ['His lawyer | told | he was "no angel"']],
    ['He described the allegations as "baseless".', ['He | described | the allegations as "baseless"']],
    [
      'The authority called that suggestion “a convenient fiction”.',
      ['The authority | called | that suggestion “a convenient fiction”'],
    ],
    ['Asked about the delay, Harris blamed "bureaucracy".', ['Harris | blamed | "bureaucracy"']],
    ['What he called "a witch hunt" has dogged him for years.', ['he | called | "a witch hunt"']],
    ['The mayor, who said he was "heartbroken", left.', ['The mayor | said | he was "heartbroken"']],
    [
      'If the jury agreed, he said, “there will not be a free man left.”',
      ['he | said | If the jury agreed / “there will not be a free man left.”'],
    ],
  ])('%s', (text, expected) => {
    expect(showAttributions(text)).toEqual(expected)
    expect(attributionsIn(text).map(({ form }) => form)).toEqual(expected.map(() => 'MIXED'))
  })
})
