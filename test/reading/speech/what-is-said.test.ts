import { describe, expect, test } from 'vitest'
import { showSpeech } from './show-speech.ts'

describe('what tells of no words', () => {
  test.each([
    'Experience shows that fines seldom work.',
    'History suggests that the bridge will fall.',
    'Critics would say that the plan is too dear.',
    'Some would argue that the bridge is ugly.',
    'He has learned that life is hard.',
    'Police charged a third man with theft.',
    'The signs read “Shame” and hung in the square.',
  ])('is no speech: %s', (text) => expect(showSpeech(text)).toEqual([]))
})

describe('speech in less common dress', () => {
  test.each([
    [
      'Protesters chanted “No more lies” and held signs reading “Shame”.',
      ['DIRECT Protesters: No more lies'],
    ],
    ['Rita Cole is expected to say: “The deal is dead.”', ['DIRECT Rita Cole: The deal is dead.']],
    ['“It is over,” Rita Cole was due to tell the board.', ['DIRECT Rita Cole: It is over']],
    ['Tom Hill could only whisper: “We won.”', ['DIRECT Tom Hill: We won.']],
    [
      'The harbour will close in May, Sky News has learnt.',
      ['INDIRECT Sky News: The harbour will close in May'],
    ],
    [
      'The port expelled eight men who Rita Cole said were “spies in overalls”.',
      ['MIXED Rita Cole: were “spies in overalls”'],
    ],
    [
      'Tom Hill, a lawyer, called the accusations against the crew baseless.',
      ['INDIRECT Tom Hill: the accusations against the crew baseless'],
    ],
    ['Rita Cole has called the walkout reckless.', ['INDIRECT Rita Cole: the walkout reckless']],
    ['Rita Cole could not explain why the letter was lost.', ['INDIRECT Rita Cole: why the letter was lost']],
    [
      'Rita Cole vowed on Tuesday to look for common ground.',
      ['INDIRECT Rita Cole: to look for common ground'],
    ],
    [
      'Rita Cole announced on March 13 her decision to resign.',
      ['INDIRECT Rita Cole: her decision to resign'],
    ],
    [
      'Denying any blame, Tom Hill said that the crane was old.',
      ['INDIRECT Tom Hill: any blame', 'INDIRECT Tom Hill: the crane was old'],
    ],
    [
      'While stressing that the talks had gone well, Rita Cole warned that time was short.',
      ['INDIRECT Rita Cole: the talks had gone well', 'INDIRECT Rita Cole: time was short'],
    ],
    [
      'When Tom Hill replied that it was, Rita Cole asked whether he was sure.',
      ['INDIRECT Tom Hill: it was', 'INDIRECT Rita Cole: whether he was sure'],
    ],
    ['The clerks opened what Rita Cole described as “a locked door”.', ['MIXED Rita Cole: “a locked door”']],
    ['The suit refers to the fund as a “money mill”.', ['MIXED suit: the fund as a “money mill”']],
    ['Tom Hill refused. Rita Cole has not replied.', ['INDIRECT Tom Hill: ']],
    ['Rita Cole’s call for a new vote was ignored.', ['INDIRECT Rita Cole: a new vote']],
    [
      'Rita Cole added that, “unfortunately,” the crane was sold.',
      ['MIXED Rita Cole: “unfortunately,” the crane was sold'],
    ],
    ['The crew did not deny that the crane was sold.', ['INDIRECT crew: the crane was sold']],
  ])('is heard: %s', (text, speech) => expect(showSpeech(text)).toEqual(speech))
})
