import { describe, expect, test } from 'vitest'
import { showSpeech } from './show-speech.ts'

describe('words after the closing mark', () => {
  test.each([
    ['Tom Hill called it “a farce” and left the room.', ['MIXED Tom Hill: it “a farce”']],
    ['Tom Hill said it was “a farce” and walked out of the hall.', ['MIXED Tom Hill: it was “a farce”']],
    ['Tom Hill described the plan as “a mess” and went home.', ['MIXED Tom Hill: the plan as “a mess”']],
    [
      'Tom Hill branded the offer “an insult” but signed the paper.',
      ['MIXED Tom Hill: the offer “an insult”'],
    ],
    ['Tom Hill called the mayor “a liar” and the crowd cheered.', ['MIXED Tom Hill: the mayor “a liar”']],
    [
      'Rita Cole said the vote was fair, but Tom Hill called it “a farce” and Ann Moss said that she would appeal.',
      [
        'INDIRECT Rita Cole: the vote was fair',
        'MIXED Tom Hill: it “a farce”',
        'INDIRECT Ann Moss: she would appeal',
      ],
    ],
  ])('are the writer’s or another’s: %s', (text, speech) => expect(showSpeech(text)).toEqual(speech))

  test.each([
    [
      'Ann Moss said the plan was “a mess” and had cost lives.',
      ['MIXED Ann Moss: the plan was “a mess” and had cost lives'],
    ],
    [
      'Ann Moss called it “a farce” and “a waste of money”.',
      ['MIXED Ann Moss: it “a farce” and “a waste of money”'],
    ],
    ['Ann Moss condemned the men who lied and stole.', ['INDIRECT Ann Moss: the men who lied and stole']],
    ['Ann Moss vowed to fight on and win.', ['INDIRECT Ann Moss: to fight on and win']],
  ])('go on with what is said: %s', (text, speech) => expect(showSpeech(text)).toEqual(speech))
})

describe('quoted words that hold the verb', () => {
  test.each([
    ['The deal, Rita Cole said, “is dead”.', ['MIXED Rita Cole: The deal / “is dead”']],
    ['Talks, Rita Cole told reporters, “will resume”.', ['MIXED Rita Cole: Talks / “will resume”']],
    [
      'The board, said Rita Cole, “should be ashamed of itself”.',
      ['MIXED Rita Cole: The board / “should be ashamed of itself”'],
    ],
  ])('go with the subject before the attribution: %s', (text, speech) =>
    expect(showSpeech(text)).toEqual(speech),
  )
})
