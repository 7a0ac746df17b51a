import { describe, expect, test } from 'vitest'
import { showSpeech } from './show-speech.ts'

describe('a "that" which describes the occasion or the hearer', () => {
  test.each([
    ['“We lost,” Rita Cole said in an interview that aired on Sunday.', ['DIRECT Rita Cole: We lost']],
    ['“We lost,” Rita Cole told a crowd that had gathered in Leith.', ['DIRECT Rita Cole: We lost']],
    ['“We lost,” said Rita Cole in a letter that was sent on Friday.', ['DIRECT Rita Cole: We lost']],
    [
      'Rita Cole said in an interview that aired on Sunday that the deal was dead.',
      ['INDIRECT Rita Cole: the deal was dead'],
    ],
    [
      'Rita Cole told a meeting that lasted four hours that nobody would be fired.',
      ['INDIRECT Rita Cole: nobody would be fired'],
    ],
  ])('is no part of what is said: %s', (text, speech) => expect(showSpeech(text)).toEqual(speech))

  test('hearers without an article leave it to what is said', () => {
    expect(showSpeech('Rita Cole told reporters that was wrong.')).toEqual(['INDIRECT Rita Cole: was wrong'])
  })
})
