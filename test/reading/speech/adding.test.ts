import { describe, expect, test } from 'vitest'
import { showSpeech } from './show-speech.ts'

describe('what a second verb leads in', () => {
  test.each([
    [
      'Rita Cole said the deal was wrong, adding: “We are done.”',
      ['INDIRECT Rita Cole: the deal was wrong', 'DIRECT Rita Cole: We are done.'],
    ],
    [
      'Rita Cole said the deal was “a joke”, adding: “We are done.”',
      ['MIXED Rita Cole: the deal was “a joke”', 'DIRECT Rita Cole: We are done.'],
    ],
    [
      'Rita Cole defended the deal, saying: “We are proud.”',
      ['INDIRECT Rita Cole: the deal', 'DIRECT Rita Cole: We are proud.'],
    ],
    [
      'Rita Cole said the deal was wrong and added: “We are done.”',
      ['INDIRECT Rita Cole: the deal was wrong', 'DIRECT Rita Cole: We are done.'],
    ],
    [
      'Rita Cole said the board had failed, warning on Friday: “It will fail again.”',
      ['INDIRECT Rita Cole: the board had failed', 'DIRECT Rita Cole: It will fail again.'],
    ],
    [
      '“When they came,” Rita Cole says, “we hid. And then,” she adds, “we ran.”',
      ['DIRECT Rita Cole: When they came / we hid. And then', 'DIRECT Rita Cole: we ran.'],
    ],
  ])('is said once, by itself: %s', (text, speech) => expect(showSpeech(text)).toEqual(speech))
})

describe('what follows a quote after "and that"', () => {
  test.each([
    [
      '“We are done,” Rita Cole said, and that the board would meet on Friday.',
      ['DIRECT Rita Cole: We are done', 'INDIRECT Rita Cole: the board would meet on Friday'],
    ],
    [
      '“We are done,” Rita Cole told reporters on Monday, and that nobody would be fired.',
      ['DIRECT Rita Cole: We are done', 'INDIRECT Rita Cole: nobody would be fired'],
    ],
    [
      'The deal was dead, Rita Cole said, and that the board would meet.',
      ['INDIRECT Rita Cole: The deal was dead / and that the board would meet'],
    ],
  ])('is reported of the same speaker: %s', (text, speech) => expect(showSpeech(text)).toEqual(speech))
})
