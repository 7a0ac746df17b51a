import { createCandidateIndex } from '@rashomon/server/settling/candidates/create-candidate-index'
import { createSamenessJudge } from '@rashomon/server/settling/sameness/create-sameness-judge'
import { readSamenessKnowledge } from '@rashomon/server/settling/sameness/read-sameness-knowledge'
import { describe, expect, test } from 'vitest'
import { readPairs } from '../sameness/read-pairs.ts'

const judge = createSamenessJudge(readSamenessKnowledge())
const same = readPairs().filter(({ isSame }) => isSame)
const sentences = same.flatMap(({ one, other }) => [judge.read(one), judge.read(other)])

describe('the nearest sentences', () => {
  test('have the other rendering among them, five times in six', () => {
    const index = createCandidateIndex(sentences)
    const found = sentences.filter((sentence, at) =>
      index.nearestTo(sentence, 3).some((candidate) => Math.floor(candidate.at / 2) === Math.floor(at / 2)),
    )
    expect(found.length / sentences.length).toBeGreaterThanOrEqual(0.84)
  })

  test('are the same in whatever order the sentences come', () => {
    const turned = sentences.toReversed()
    const [index, other] = [createCandidateIndex(sentences), createCandidateIndex(turned)]
    for (const sentence of sentences.slice(0, 100)) {
      const named = index
        .nearestTo(sentence, 3)
        .map(({ at, ...scores }) => ({ ...scores, text: sentences[at]?.text }))
      const again = other
        .nearestTo(sentence, 3)
        .map(({ at, ...scores }) => ({ ...scores, text: turned[at]?.text }))
      expect(again).toEqual(named)
    }
  })

  test('are found among more sentences than are looked at one by one', { timeout: 30_000 }, () => {
    const halves = sentences.slice(0, 400).map(({ text }) => text.split(' '))
    const mixed = [1, 2, 3, 4].flatMap((step) =>
      halves.map((words, at) => {
        const others = halves[(at + 7 * step) % halves.length] ?? []
        return judge.read([...words.slice(0, words.length / 2), ...others.slice(others.length / 2)].join(' '))
      }),
    )
    const many = [...sentences, ...mixed]
    const index = createCandidateIndex(many)
    const found = sentences.filter((sentence, at) =>
      index.nearestTo(sentence, 5).some((candidate) => candidate.at === (at % 2 === 0 ? at + 1 : at - 1)),
    )
    expect(many.length).toBeGreaterThan(2_000)
    expect(found.length / sentences.length).toBeGreaterThanOrEqual(0.65)
  })

  test('are few, and never the sentence itself', () => {
    const index = createCandidateIndex(sentences)
    for (const [at, sentence] of sentences.slice(0, 100).entries()) {
      const candidates = index.nearestTo(sentence, 3)
      expect(candidates.length).toBeLessThanOrEqual(9)
      expect(candidates.map((candidate) => candidate.at)).not.toContain(at)
    }
  })

  test('are found for a sentence that is not in the index', () => {
    const index = createCandidateIndex(sentences.filter((_, at) => at % 2 === 0))
    const [, asked] = sentences
    expect(asked && index.nearestTo(asked, 5).map(({ at }) => at)).toContain(0)
  })

  test('of an index of none are none', () => {
    const [sentence] = sentences
    expect(sentence && createCandidateIndex([]).nearestTo(sentence, 3)).toEqual([])
  })
})
