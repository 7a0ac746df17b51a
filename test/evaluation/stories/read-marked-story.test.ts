import { InvalidMarkedArticle } from '@rashomon/server/evaluation/marked-article-error'
import { readMarkedStory } from '@rashomon/server/evaluation/stories/read-marked-story'
import { expect, test } from 'vitest'

const COMMON = `mainEvent: A flood closed the mine
mainEventDate: 2031-05-02
people:
  - name: Ada Berg
    forms: [Berg]
numbers:
  - what: miners
    values: { echo: 40 }
conflicts: []
`
const ECHO = `---
outlet: The Echo
publishedOn: 2031-05-03
sayings:
  1: { form: DIRECT, speaker: Ada Berg, group: dry }
  2: { form: INDIRECT, speaker: 'unnamed: two miners', group: wet }
---
😀 Mine closed

"<content1>We are</content1>," said Ada Berg, "<content1>dry</content1>." Two miners said <content2>it was wet</content2>.
`

const read = (common = COMMON, echo = ECHO) =>
  readMarkedStory('mine', { path: 'mine/story.yaml', source: common }, [
    { path: 'mine/echo.md', source: echo },
  ])

test('a story is read with its documents, and offsets count code points of the text without tags', () => {
  const { gold, documents } = read()
  const [document] = documents
  expect(document).toMatchObject({ doc: 'echo', outlet: 'The Echo', publishedOn: '2031-05-03' })
  const points = [...(document?.text ?? '')]
  const shown = gold.sayings.map(({ content, ...saying }) => ({
    ...saying,
    words: content.map(([start, end]) => points.slice(start, end).join('')),
  }))
  expect(shown).toEqual([
    {
      doc: 'echo',
      form: 'DIRECT',
      group: 'dry',
      speaker: { kind: 'named', name: 'Ada Berg' },
      words: ['We are', 'dry'],
    },
    {
      doc: 'echo',
      form: 'INDIRECT',
      group: 'wet',
      speaker: { kind: 'unnamed', description: 'two miners' },
      words: ['it was wet'],
    },
  ])
  expect(gold.numbers[0]?.values.get('echo')).toEqual({ kind: 'number', value: 40 })
})

test.each([
  ['a saying without a tag', ECHO.replaceAll(/<\/?content2>/g, ''), /echo\.md:6 attribution 2 has neither/],
  ['a form that the marks belie', ECHO.replace('INDIRECT', 'DIRECT'), /echo\.md:10 attribution 2: DIRECT/],
  ['a field that nobody knows', ECHO.replace('outlet:', 'paper:'), /echo\.md:\d+ .*paper/],
])('%s is named with its line', (_, echo, message) => {
  expect(() => read(COMMON, echo)).toThrow(InvalidMarkedArticle)
  expect(() => read(COMMON, echo)).toThrow(message)
})

test('so is what is wrong with what the articles have in common', () => {
  expect(() => read(COMMON.replace('2031-05-02', 'May'))).toThrow(/story\.yaml:2 mainEventDate: /)
})
