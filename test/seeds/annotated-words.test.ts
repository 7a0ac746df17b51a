import { expect, test } from 'vitest'
import { describeProblems, problemAfter } from './describe-problems.ts'
import { problemsIn, smallSeeds } from './small-seeds.ts'

const NOTES = 'annotations/one.yaml'

test('nothing is wrong with the small seeds', () => {
  expect(problemsIn(smallSeeds())).toEqual([])
})

test('words that are not in the text are named with file, line, and how far the text has them', () => {
  const passage = 'A Nato official earlier said the men were "undeclared officers"'
  expect(problemAfter(NOTES, [`passage: ${passage}`, 'passage: A Nato official later said'])).toEqual({
    file: NOTES,
    line: 19,
    column: 14,
    words: 'A Nato official later said',
    message:
      'these words are not in the article; it has "A Nato official " but goes on with "earlier said the men wer"',
    at: 'A Nato official later said',
  })
})

describeProblems('words are not in the text:', NOTES, [
  ['a quotation', ['text: Moscow could respond', "text: Russia's mission"], "Russia's", 'not in the passage'],
  ['a speaker', ['speakerText: the official', 'speakerText: an officer'], 'an officer', 'not in the passage'],
  ['a cue', ['cue: { text: told,', 'cue: { text: tells,'], 'tells', 'not in the passage'],
  [
    'an event',
    ['text: Nato expels eight', 'text: Nato expels nine'],
    'Nato expels nine',
    'not in the article',
  ],
  ['a value', ['text: October 2021', 'text: October 2022'], 'October 2022', 'not in the article'],
  ['a stretch', ['within: has expelled eight', 'within: had expelled'], 'had expelled', 'not in the article'],
  [
    'words within a stretch',
    ['within: has expelled eight', 'within: eight Russian diplomats'],
    'expelled',
    'not in the words given as "within"',
  ],
  ['a label', ['labels: [Jens Stoltenberg]', 'labels: [Stoltenburg]'], 'Stoltenburg', 'not in the article'],
  ['a hedge', ['hedges: [alleged]', 'hedges: [so-called]'], 'so-called', 'not in the article'],
  ['part of a word', ['text: October 2021', 'text: ctober 2021'], 'ctober', 'only as part of longer words'],
  ['a furniture line', ['Most read]', 'Most read, Least read]'], 'Least read', 'no such line'],
  [
    'a headline',
    ['headline: Nato expels eight', 'headline: Nato expels nine'],
    'Nato expels nine',
    'no line',
  ],
  ['a line end', ['20 to 10 in]', '20 to 10 in, to 9 in]'], 'to 9 in', 'no line of the article text ends so'],
])

describeProblems('words stand in several places:', NOTES, [
  ['an event', ['text: expelled\n    within: has expelled eight', 'text: Nato'], 'Nato', 'in 3 places'],
  [
    'a value',
    ['text: eight, within: Nato expels eight Russians', 'text: eight'],
    'eight',
    'in 2 places of the article',
  ],
  [
    'a passage',
    ['passage: Moscow could respond, the official told Interfax', 'passage: eight'],
    'eight',
    'in 2 places of the article; give more words',
  ],
  ['a cue', ['cue: { text: told,', 'cue: { text: o,'], 'o', 'only as part of longer words'],
  ['a stretch', ['within: has expelled eight', 'within: Nato'], 'Nato', 'in 3 places'],
  [
    'a label of two figures',
    ['labels: [Jens Stoltenberg]', 'labels: [Jens Stoltenberg, Nato]'],
    'Nato',
    'use { text, within }',
  ],
])

describeProblems('a label marks nothing:', NOTES, [
  [
    'it stands only in longer ones',
    ['[A Nato official, the official]', '[A Nato official, the official, official]'],
    'official]',
    'only as part of longer labels',
  ],
  [
    'it fills no quotation marks',
    ['scareQuotes: [alleged spies]', 'scareQuotes: [eight]'],
    'eight',
    'nowhere in the article directly between quotation marks',
  ],
])

describeProblems('a form does not fit:', NOTES, [
  [
    'direct words outside marks',
    ['form: INDIRECT, text: Moscow could', 'form: DIRECT, text: Moscow could'],
    'Moscow could',
    'inside quotation marks',
  ],
  [
    'mixed words without marks',
    ['form: INDIRECT, text: Moscow could', 'form: MIXED, text: Moscow could'],
    'Moscow could',
    'at least one pair',
  ],
  [
    'indirect words with marks',
    ['form: MIXED, text: the men', 'form: INDIRECT, text: the men'],
    'the men',
    'no quotation marks',
  ],
  [
    'runs out of order',
    [
      '[This decision is not linked to any event, but we need to be vigilant.]',
      '[but we need to be vigilant., This decision]',
    ],
    '[but',
    'text order',
  ],
])
