import {
  addAttributionScores,
  precisionOfForm,
  recallOfForm,
  scoreAttributions,
} from '@rashomon/server/evaluation/score-attributions'
import { expect, test } from 'vitest'
import { extractionOf, goldArticle } from './attributions.ts'

const GOLD = goldArticle(
  '<source1>Mr Lee</source1> <cue1>said</cue1> <content1>the tide rose</content1>. ' +
    '“<content2>Run now and run fast</content2>,” <source2>he</source2> <cue2>cried</cue2>. ' +
    '<source3>Orr</source3> <cue3>denied</cue3> <content3>all of it</content3>. The end.',
  [{ speaker: 'Ann Lee' }, { form: 'DIRECT', speaker: 'Ann Lee' }, { speaker: 'Tom Orr' }],
)

/** The first exact; the second cut short, by the wrong speaker, without its cue; the third missed; one false. */
const EXTRACTED = extractionOf(
  '<source1>Mr Lee</source1> <cue1>said</cue1> <content1>the tide rose</content1>. ' +
    '“<content2>Run now</content2> and run fast,” he cried. ' +
    '<source2>Orr</source2> denied all of it. <content3>The end</content3>.',
  [{ speaker: 'Lee' }, { form: 'MIXED', speaker: 'Tom Orr' }, {}],
)

const score = scoreAttributions(GOLD, EXTRACTED)

test('contents are counted at each share of the words', () => {
  expect(score.some).toEqual({ gold: 3, extracted: 3, matched: 2 })
  expect(score.most).toEqual({ gold: 3, extracted: 3, matched: 1 })
  expect(score.exact).toEqual({ gold: 3, extracted: 3, matched: 1 })
})

test('of the matched, speakers, sources and cues are counted', () => {
  expect(score.speaker).toEqual({ right: 1, of: 2 })
  expect(score.source).toEqual({ right: 1, of: 2 })
  expect(score.cue).toEqual({ right: 1, of: 2 })
})

test('forms are counted by what they were taken for, with recall and precision of each', () => {
  expect(score.forms.DIRECT).toEqual({ DIRECT: 0, MIXED: 1, INDIRECT: 0, NONE: 0 })
  expect(score.forms.INDIRECT).toEqual({ DIRECT: 0, MIXED: 0, INDIRECT: 1, NONE: 1 })
  expect(score.forms.NONE).toEqual({ DIRECT: 0, MIXED: 0, INDIRECT: 1, NONE: 0 })
  expect(recallOfForm(score.forms, 'DIRECT')).toEqual({ right: 1, of: 1 })
  expect(recallOfForm(score.forms, 'INDIRECT')).toEqual({ right: 1, of: 2 })
  expect(precisionOfForm(score.forms, 'INDIRECT')).toEqual({ right: 1, of: 2 })
  expect(precisionOfForm(score.forms, 'MIXED')).toEqual({ right: 1, of: 1 })
})

test('words that are too many count against an attribution only where both sides are asked for', () => {
  const gold = goldArticle('He <cue1>said</cue1> on Monday <content1>it was so</content1>.', [{}])
  const wide = extractionOf('He <cue1>said</cue1> <content1>on Monday it was so</content1>.', [{}])
  const { most, close, exact } = scoreAttributions(gold, wide)
  expect([most.matched, close.matched, exact.matched]).toEqual([1, 0, 0])
})

test('nobody is right where nobody is known, and wrong where somebody is', () => {
  const marked = 'It is so, <cue1>it was said</cue1>: <content1>so</content1>.'
  const unknown = extractionOf(marked, [{}])
  const known = extractionOf(marked, [{ speaker: 'Ann Lee' }])
  expect(scoreAttributions(goldArticle(marked, [{}]), unknown).speaker).toEqual({ right: 1, of: 1 })
  expect(scoreAttributions(goldArticle(marked, [{}]), known).speaker).toEqual({ right: 0, of: 1 })
  expect(scoreAttributions(goldArticle(marked, [{ speaker: 'Ann Lee' }]), unknown).speaker.right).toBe(0)
})

test('articles are added up before anything is divided', () => {
  const sum = addAttributionScores([score, score])
  expect(sum.some).toEqual({ gold: 6, extracted: 6, matched: 4 })
  expect(sum.speaker).toEqual({ right: 2, of: 4 })
  expect(sum.forms.INDIRECT).toEqual({ DIRECT: 0, MIXED: 0, INDIRECT: 2, NONE: 2 })
  expect(addAttributionScores([]).some).toEqual({ gold: 0, extracted: 0, matched: 0 })
})
