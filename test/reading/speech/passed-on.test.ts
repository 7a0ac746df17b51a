import { describe, expect, test } from 'vitest'
import { showSpeech } from './show-speech.ts'

describe('who passes words on', () => {
  test.each([
    ['“We lost,” Rita Cole said, reported Interfax.', ['DIRECT Rita Cole (via Interfax): We lost']],
    [
      'The deal had failed, Rita Cole said, Interfax reported.',
      ['INDIRECT Rita Cole (via Interfax): The deal had failed'],
    ],
    [
      'Interfax cited Ivan Petrov, head of the foreign affairs committee, as saying that Moscow would answer.',
      ['INDIRECT Ivan Petrov (via Interfax): Moscow would answer'],
    ],
    [
      'Interfax quoted Ann Moss, a lawyer, as saying that the deal was dead.',
      ['INDIRECT Ann Moss (via Interfax): the deal was dead'],
    ],
    [
      '“He can just call me,” Tom Hill was quoted as telling the visiting envoys.',
      ['DIRECT Tom Hill: He can just call me'],
    ],
    ['Video shows Rita Cole saying: “We lost.”', ['DIRECT Rita Cole: We lost.']],
    ['A clip of Tom Hill shouting “We will win” went round.', ['DIRECT Tom Hill: We will win']],
  ])('is not the one who speaks: %s', (text, speech) => expect(showSpeech(text)).toEqual(speech))

  test('an outlet that names its sources reports what they said', () => {
    const text = 'The Guardian reported that, according to two sources, the mayor would quit.'
    expect(showSpeech(text)).toEqual([
      'INDIRECT Guardian: the mayor would quit',
      'INDIRECT two sources (via Guardian): the mayor would quit',
    ])
  })

  test('what goes on without a cue is the speaker’s and not the agency’s', () => {
    const text =
      '“Everyone sees what it cost,” Rita Cole said, reported TASS.\n\n“How could one live without it? No way.”'
    expect(showSpeech(text)).toContainEqual(
      expect.stringMatching(/^DIRECT Rita Cole \(via TASS\): .*No way\.$/),
    )
  })
})
