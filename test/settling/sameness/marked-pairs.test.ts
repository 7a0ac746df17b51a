import { createSamenessJudge } from '@rashomon/server/settling/sameness/create-sameness-judge'
import { readSamenessKnowledge } from '@rashomon/server/settling/sameness/read-sameness-knowledge'
import { describe, expect, test } from 'vitest'
import { readPairs } from './read-pairs.ts'

const judge = createSamenessJudge(readSamenessKnowledge())
const pairs = readPairs().map((pair) => ({ ...pair, a: judge.read(pair.one), b: judge.read(pair.other) }))
const verdicts = pairs.map((pair) => ({ ...pair, judgement: judge.judge(pair.a, pair.b) }))

function shareSame(of: typeof verdicts): number {
  return of.filter(({ judgement }) => judgement.verdict === 'SAME').length / of.length
}

describe('marked pairs', () => {
  test('of one statement are found to be one, at least three in four', () => {
    expect(shareSame(verdicts.filter(({ isSame }) => isSame))).toBeGreaterThanOrEqual(0.75)
  })

  test('of other claims are kept apart, all but one in twelve', () => {
    expect(shareSame(verdicts.filter(({ isSame }) => !isSame))).toBeLessThanOrEqual(0.08)
  })

  test.each([
    ['light', 0.9],
    ['trimmed', 0.95],
    ['indirect', 0.85],
    ['translation', 0.4],
  ])('%s are found', (kind, least) => {
    expect(shareSame(verdicts.filter((pair) => pair.isSame && pair.kind === kind))).toBeGreaterThanOrEqual(
      least,
    )
  })

  test('of one statement are seldom forbidden to be one', () => {
    const vetoed = verdicts.filter(({ isSame, judgement }) => isSame && judgement.verdict === 'DIFFERENT')
    expect(vetoed.length / verdicts.length).toBeLessThanOrEqual(0.03)
  })

  test('crossed with one another are not the same, but for one in a thousand', { timeout: 30_000 }, () => {
    let [same, count] = [0, 0]
    for (const [at, { a }] of pairs.entries()) {
      for (let step = 1; step <= 20; step++) {
        const other = pairs[(at + step * 27) % pairs.length]
        // Several pairs start from one sentence.
        if (other === undefined || [other.one, other.other].some((text) => shareWords(a.text, text))) continue
        count++
        if (judge.judge(a, other.b).verdict === 'SAME') same++
      }
    }
    expect(count).toBeGreaterThan(9_000)
    expect(same / count).toBeLessThan(0.001)
  })

  test('get the same judgement from both sides', () => {
    for (const { a, b, judgement } of verdicts) {
      const turned = judge.judge(b, a)
      expect(turned).toEqual({
        ...judgement,
        rests: judgement.rests.map((difference) => ({ a: difference.b, b: difference.a })),
      })
    }
  })

  test('get the same judgement from another judge', () => {
    const other = createSamenessJudge(readSamenessKnowledge())
    for (const { one, other: second, judgement } of verdicts.slice(0, 100)) {
      expect(other.judge(other.read(one), other.read(second))).toEqual(judgement)
    }
  })
})

/** Whether two sentences begin with the same three words, as the remarks that were made from one do. */
function shareWords(one: string, other: string): boolean {
  const start = (text: string) => text.toLowerCase().split(' ').slice(0, 3).join(' ')
  return start(one) === start(other)
}
