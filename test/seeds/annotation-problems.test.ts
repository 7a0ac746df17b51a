import { expect, test } from 'vitest'
import { describeProblems } from './describe-problems.ts'
import { problemsIn, smallSeeds } from './small-seeds.ts'

const NOTES = 'annotations/one.yaml'

describeProblems('a name is not known:', NOTES, [
  [
    'an outlet',
    ['outlet: bbc', 'outlet: bcc'],
    'bcc',
    'there is no such outlet in outlets.yaml; did you mean "bbc"?',
  ],
  [
    'a speaker',
    ['speaker: jens-stoltenberg', 'speaker: jens-stoltenburg'],
    'jens',
    'did you mean "jens-stoltenberg"?',
  ],
  ['an agency', ['via: interfax', 'via: tass'], 'tass', 'there is no such figure in figures.yaml'],
  ['an event', ['event: expulsion, role', 'event: expulsions, role'], 'expulsions', 'no such event'],
  [
    'a measure',
    ['measure: expelled-on', 'measure: expelled-at'],
    'expelled-at',
    'no such measure in events.yaml',
  ],
  ['a figure', ['figure: nato,', 'figure: natto,'], 'natto', 'no such figure'],
  [
    'a lemma',
    ['lemma: tell, stance: EMPHATIC', 'lemma: tells'],
    'tells',
    'the cue lexicon has no such lemma; add it there; did you mean "tell"?',
  ],
])

test('a lemma that the lexicon does not have is enough where the annotation states the stance', () => {
  expect(problemsIn(smallSeeds({ [NOTES]: ['lemma: tell, stance', 'lemma: wire, stance'] }))).toEqual([])
})

describeProblems('a key or value is not allowed:', NOTES, [
  [
    'an unknown key',
    ['language: en-GB', 'languge: en-GB\nlanguage: en-GB'],
    'languge',
    'unknown key languge; allowed here: outlet, story,',
  ],
  ['an unknown key below', ['via: interfax', 'viaa: interfax'], 'viaa', 'did you mean "via"?'],
  [
    'an unknown key beside text',
    ['within: it says }', 'within: it says, at: 1 }'],
    'at: 1',
    'allowed here: text, within',
  ],
  ['a missing key', ['language: en-GB\n', ''], '', 'is missing'],
  ['a missing word', ['role: MAIN, text', 'text'], '{ event', 'is missing; must be one of MAIN, BACKGROUND'],
  [
    'an unknown word',
    ['role: MAIN, text', 'role: MAIM, text'],
    'MAIM',
    'must be one of MAIN, BACKGROUND, CAUSE, CONSEQUENCE; did you mean "MAIN"?',
  ],
  [
    'a number for words',
    ['text: Nato expels eight Russians }', 'text: 8 }'],
    '8',
    'must be text; put it in quotation marks: "8"',
  ],
  ['a word for a list', ['labels: [Jens Stoltenberg]', 'labels: Jens'], 'Jens', 'must be a list, not text'],
  [
    'a number for words or a mapping',
    ['labels: [Jens Stoltenberg]', 'labels: [7]'],
    '7',
    'must be words, or { text, within }',
  ],
  ['no words', ['hedges: [alleged]', 'hedges: [""]'], '""', 'must not be empty'],
  ['an empty list', ['labels: [Jens Stoltenberg]', 'labels: []'], '[]', 'must not be empty'],
  ['a slug', ['outlet: bbc', 'outlet: BBC'], 'BBC', 'must be lower-case letters, digits and single hyphens'],
  ['a day', ['publishedOn: 2021-10-07', 'publishedOn: 2021-10'], '2021-10', 'must be a calendar day'],
  ['a date', ['date: 2021-10 }', 'date: 2021-13 }'], '2021-13', 'EDTF level 1'],
  ['a language', ['language: en-GB', 'language: e'], 'e', 'BCP 47'],
  ['an address', ['language: en-GB', 'language: en-GB\nurl: ftp://x.org/a'], 'ftp', 'https://'],
  ['an origin', ['statements: CURATED', 'statements: EXTRACTED'], 'EXTRACTED', 'must be CURATED'],
  ['not even YAML', ['language: en-GB', 'language: [en-GB'], '', 'not valid YAML'],
  [
    'a key that is there twice',
    ['language: en-GB', 'language: en-GB\nlanguage: en-US'],
    'language: en-US',
    'not valid YAML: Map keys must be unique',
  ],
  ['an alias of nothing', ['language: en-GB', 'language: *tag'], '', 'not valid YAML'],
  ['a tag', ['language: en-GB', 'language: !tag en-GB'], '', 'not valid YAML'],
])

describeProblems('an annotation contradicts itself:', NOTES, [
  ['a day without its basis', ['publishedOnBasis: INFERRED', ''], '2021-10-07', 'publishedOnBasis'],
  ['a basis without its day', ['publishedOn: 2021-10-07\n', ''], 'INFERRED', 'no day of publication'],
  ['a layer that nobody looked at', ['events: CURATED, ', ''], '- { event', 'add events to layers'],
  [
    'one span twice',
    [
      '- { statement: could-respond',
      '- { statement: not-linked, form: INDIRECT, text: Moscow could respond }\n      - { statement: could-respond',
    ],
    'Moscow',
    'same span',
  ],
  [
    'one mention twice',
    [
      '  - event: expulsion',
      '  - { event: expulsion, role: CAUSE, text: Nato expels eight Russians }\n  - event: expulsion',
    ],
    '{ event: expulsion, role: CAUSE',
    'already annotated with this event',
  ],
  [
    'one value twice',
    [
      '  - { measure: expelled-on,',
      '  - { measure: expelled, text: eight, within: Nato expels eight Russians, value: 9 }\n  - { measure: expelled-on,',
    ],
    '{ measure: expelled,',
    'already annotated with this measure',
  ],
  [
    'one figure twice',
    [
      '- { figure: jens-stoltenberg',
      '- { figure: nato, labels: [eight Russians] }\n  - { figure: jens-stoltenberg',
    ],
    '{ figure: nato',
    'an entry above has this figure',
  ],
  [
    'a date counted',
    ['text: October 2021, date: 2021-10', 'text: October 2021, value: 2021'],
    '{ measure',
    'counts in date; give "date"',
  ],
  ['a count dated', ['value: 8', 'date: 2021-10'], '{ measure', 'counts in person; give a number'],
  [
    'a value of nothing',
    ['value: 8', 'approximate: true'],
    '{ measure',
    'give "value", "low" and "high", or "date"',
  ],
  ['a value both one and many', ['value: 8', 'value: 8, low: 7'], '{ measure', 'not both'],
  ['a value both counted and dated', ['value: 8', 'value: 8, date: 2021'], '{ measure', 'not both'],
  [
    'a range that ends before it starts',
    ['value: 8', 'low: 9, high: 8'],
    '{ measure',
    '"low" is above "high"',
  ],
])
