import { groupStory, type ReadStoryArticle } from '@rashomon/server/evaluation/group-story'
import { readSamenessJudge } from '@rashomon/server/settling/sameness/read-sameness-knowledge'
import { expect, test } from 'vitest'
import { extractionOf } from './attributions.ts'

const JUDGE = readSamenessJudge()

function article(name: string, marked: string): ReadStoryArticle {
  const text = marked.replaceAll(/<[^>]*>/g, '')
  const extraction = extractionOf(marked, [{ form: 'DIRECT', speaker: 'Ann Lee' }])
  return { gold: { name, text, publishedOn: '2021-10-06' }, extraction }
}

test('quotations are cut by sentence, and those of one sentence share a statement across articles', () => {
  const articles = [
    article(
      'a',
      '“<content1>The harbour bridge was closed by ice. Nobody slept</content1>,” <cue1>said</cue1> Lee.',
    ),
    article('b', '<source1>Lee</source1>: “<content1>The harbour bridge was closed by ice</content1>.”'),
  ]
  const [first, second] = groupStory(articles, JUDGE).map((quotations, index) =>
    quotations.map(({ statement, content }) => ({
      statement,
      words: content.map((span) => articles[index]?.gold.text.slice(...span)),
    })),
  )
  expect(first?.map(({ words }) => words)).toEqual([
    ['The harbour bridge was closed by ice.'],
    ['Nobody slept'],
  ])
  expect(second?.map(({ words }) => words)).toEqual([['The harbour bridge was closed by ice']])
  expect(second?.[0]?.statement).toBe(first?.[0]?.statement)
  expect(first?.[1]?.statement).not.toBe(first?.[0]?.statement)
})

test('an article without quotations has none', () => {
  const silent = { ...article('a', 'Nothing.'), extraction: extractionOf('Nothing.', []) }
  expect(groupStory([silent], JUDGE)).toEqual([[]])
})
