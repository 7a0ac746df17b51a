import { describeError } from '@rashomon/server/evaluation/describe-error'
import { listErrors } from '@rashomon/server/evaluation/list-errors'
import { showInContext } from '@rashomon/server/evaluation/show-in-context'
import { describe, expect, test } from 'vitest'
import { extractionOf, goldArticle } from './attributions.ts'

describe('errors', () => {
  const gold = goldArticle(
    '<source1>Lee</source1> <cue1>said</cue1> <content1>the tide rose</content1>. ' +
      '<source2>Orr</source2> <cue2>denied</cue2> <content2>it all</content2>. The end.',
    [{ speaker: 'Ann Lee' }, { speaker: 'Tom Orr' }],
  )
  const extraction = extractionOf(
    'Lee said <content1>the tide</content1> rose. <source1>Orr</source1> <cue1>denied</cue1> it all. ' +
      '<content2>The end</content2>.',
    [
      { form: 'MIXED', speaker: 'Tom Orr', confidence: 0.5 },
      { speaker: 'Tom Orr', confidence: 0.25 },
    ],
  )
  const errors = listErrors({ gold, extraction })

  test('are misses, false alarms, and what is wrong about what was found', () => {
    expect(errors.map(({ kind, difference }) => [kind, difference])).toEqual([
      ['miss', 'Tom Orr was not heard'],
      ['false-alarm', 'Tom Orr was heard where nobody spoke'],
      ['speaker', 'Ann Lee was taken for Tom Orr'],
      ['cue', '"said" was taken for "denied"'],
      ['form', 'INDIRECT was taken for MIXED'],
      ['extent', '67 % of the words agree'],
    ])
  })

  test('show the words in context, with construction and confidence', () => {
    expect(errors.map(describeError)[0]).toBe(
      'miss (indirect) in article: Tom Orr was not heard\n' +
        '  marked:    Lee said the tide rose. <source>Orr</source> <cue>denied</cue> <content>it all</content>. The end.',
    )
    expect(errors.map(describeError)[1]).toBe(
      'false-alarm (indirect, test, confidence 0.25) in article: Tom Orr was heard where nobody spoke\n' +
        '  extracted: …said the tide rose. Orr denied it all. <content>The end</content>.'.replace(
          '…',
          'Lee ',
        ),
    )
  })

  test('are none where everything is right', () => {
    expect(
      listErrors({
        gold,
        extraction: {
          ...extraction,
          attributions: gold.attributions.map((attribution, index) => ({
            ...attribution,
            stance: null,
            direct: [],
            via: [],
            continues: null,
            construction: 'test',
            circumstances: [],
            confidence: 1,
            speakerConfidence: null,
            speaker: ['Ann Lee', 'Tom Orr'][index] ?? null,
            viaFigure: null,
            saidOn: null,
          })),
          figures: extractionOf('', [{ speaker: 'Ann Lee' }, { speaker: 'Tom Orr' }]).figures,
        },
      }),
    ).toEqual([])
  })
})

test('a context is cut on both sides and put in one line', () => {
  const words = 'word '.repeat(20)
  const shown = showInContext(`${words}\n\nHe said.\n\n${words}`, {
    source: [[102, 104]],
    cue: [[105, 109]],
    content: [],
  })
  expect(shown).toMatch(/^…rd (word ){9}<source>He<\/source> <cue>said<\/cue>\. (word ){9}wo…$/)
})
