import { InvalidMarkedArticle } from '@rashomon/server/evaluation/marked-article-error'
import { readMarkedArticle } from '@rashomon/server/evaluation/read-marked-article'
import { describe, expect, test } from 'vitest'

/** A marked article of these entries and this text. */
function article(entries: readonly string[], text: string): string {
  const lines = entries.map((entry, index) => `  ${index + 1}: ${entry}`)
  return ['---', 'style: agency', 'publishedOn: 2021-10-06', 'attributions:', ...lines, '---', text, ''].join(
    '\n',
  )
}

function problemsOf(source: string): readonly string[] {
  try {
    readMarkedArticle(source, 'a.md')
  } catch (error) {
    if (error instanceof InvalidMarkedArticle) return error.message.split('\n')
    throw error
  }
  return []
}

describe('a marked article', () => {
  const source = article(
    ['{ form: DIRECT, speaker: Ann Lee }', '{ form: INDIRECT, speaker: null }'],
    'Tide rises\n\n“<content1>It <source2>they</source2> <cue2>say</cue2> <content2>rises</content2></content1>,” ' +
      '<cue1>said</cue1> <source1>Lee</source1>. “<content1>Fast.</content1>”',
  )
  const { name, text, publishedOn, attributions } = readMarkedArticle(source, 'a.md')

  test('is its text without tags', () => {
    expect({ name, text, publishedOn }).toEqual({
      name: 'a.md',
      text: 'Tide rises\n\n“It they say rises,” said Lee. “Fast.”',
      publishedOn: '2021-10-06',
    })
  })

  test('has the words of each tag under its number, in text order', () => {
    const words = attributions.map(({ source: from, cue, content }) =>
      [from, cue, content].map((spans) => spans.map((span) => text.slice(...span))),
    )
    expect(words).toEqual([
      [['Lee'], ['said'], ['It they say rises', 'Fast.']],
      [['they'], ['say'], ['rises']],
    ])
  })

  test('has forms and speakers from above', () => {
    expect(attributions.map(({ form, speaker }) => ({ form, speaker }))).toEqual([
      { form: 'DIRECT', speaker: ['Ann Lee'] },
      { form: 'INDIRECT', speaker: [] },
    ])
  })

  test('may be saved by Windows', () => {
    expect(readMarkedArticle(source.replaceAll('\n', '\r\n'), 'a.md').text).toBe(text)
  })

  test('names somebody who is only described by the description or as printed', () => {
    const marked = article(
      ['{ form: INDIRECT, speaker: a senior official }'],
      '<source1>One diplomat</source1> <cue1>said</cue1> <content1>no</content1>.',
    )
    expect(readMarkedArticle(marked, 'a.md').attributions[0]?.speaker).toEqual([
      'a senior official',
      'One diplomat',
    ])
  })

  test('may lack the closing mark of a direct quote', () => {
    const marked = article(
      ['{ form: DIRECT, speaker: null }'],
      '“<content1>No</content1>, <cue1>he said</cue1>.',
    )
    expect(problemsOf(marked)).toEqual([])
  })
})

describe('a marked article is refused with file and line', () => {
  const INDIRECT = '{ form: INDIRECT, speaker: null }'
  const DIRECT = '{ form: DIRECT, speaker: null }'

  test.each([
    ['without a head', 'Only text.', 'a.md:1 the article begins with YAML between two lines of ---'],
    ['with an open tag', article([INDIRECT], 'A\n\nHe <cue1>said no.'), 'a.md:9 <cue1> is not closed'],
    [
      'with a tag that is closed but not open',
      article([INDIRECT], '<cue1>said</cue1></content1>'),
      'a.md:7 </content1> closes what is not open',
    ],
    [
      'with a tag opened twice',
      article([INDIRECT], '<cue1>a<cue1>b</cue1></cue1>'),
      'a.md:7 <cue1> is opened again before it is closed',
    ],
    [
      'with a misspelt tag',
      article([INDIRECT], '<quo1>a <cue1>b</cue1>'),
      'a.md:7 this < begins no tag: tags are <sourceN>, <cueN> and <contentN>',
    ],
    [
      'with a tag of no entry',
      article([INDIRECT], '<cue1>a</cue1> <cue2>b</cue2>'),
      'a.md:7 <cue2> belongs to no entry: add 2 to attributions',
    ],
    [
      'with an entry of no tag',
      article([INDIRECT, INDIRECT], '<cue1>a</cue1>'),
      'a.md:6 attribution 2 has neither <cue2> nor <content2> in the text',
    ],
    ['with an empty tag', article([INDIRECT], '<cue1></cue1>'), 'a.md:7 <cue1> marks nothing'],
    [
      'with white space inside a tag',
      article([INDIRECT], '<cue1>said </cue1>so'),
      'a.md:7 <cue1> begins or ends with white space',
    ],
    [
      'with a cue inside its own content',
      article([INDIRECT], '<content1>It <cue1>said</cue1> so</content1>'),
      'a.md:7 <cue1> and <content1> lie on top of each other: part the content where the other stands in it',
    ],
    [
      'with the quotation marks inside direct words',
      article([DIRECT], '<content1>“No”</content1>'),
      'a.md:7 attribution 1: leave the enclosing quotation marks outside',
    ],
    [
      'with the comma inside direct words',
      article([DIRECT], '“<content1>No,</content1>”'),
      'a.md:7 attribution 1: leave out the comma, which only serves the attribution',
    ],
    [
      'with direct words in no marks',
      article([DIRECT], 'He <content1>left</content1>'),
      'a.md:7 attribution 1: DIRECT words stand in quotation marks, and these do not',
    ],
    [
      'with quotation marks in indirect words',
      article([INDIRECT], 'He said <content1>it was “over”</content1>'),
      'a.md:7 attribution 1: INDIRECT words hold no quotation marks, and these do',
    ],
    [
      'with letters that are not composed',
      article([INDIRECT], '<cue1>said</cue1> e\u0301'),
      'a.md:7 the text is not in Unicode normal form NFC',
    ],
  ] as const)('%s', (_, source, problem) => {
    expect(problemsOf(source)).toContain(problem)
  })

  test('with an unknown form', () => {
    const source = article(['{ form: SPOKEN, speaker: null }'], '<cue1>a</cue1>')
    expect(problemsOf(source)).toEqual([expect.stringMatching(/^a.md:5 attributions.1.form: Invalid option/)])
  })

  test('and all that is wrong with it is told at once', () => {
    const source = article([INDIRECT, INDIRECT], '<cue1>a</cue1> <content3>b</content3>')
    expect(problemsOf(source)).toHaveLength(2)
  })
})
