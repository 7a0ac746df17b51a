import { describe, expect, test } from 'vitest'
import { type Change, problemsIn, smallSeeds } from './small-seeds.ts'

/** What is wrong after one change, which is one thing, and what the file has from there to the line's end. */
export function problemAfter(file: string, change: Change) {
  const files = smallSeeds({ [file]: change })
  const [problem, ...others] = problemsIn(files)
  expect(others).toEqual([])
  const line = files[problem?.file ?? '']?.split('\n')[(problem?.line ?? 0) - 1] ?? ''
  return { ...problem, at: line.slice((problem?.column ?? 0) - 1) }
}

type Case = readonly [what: string, change: readonly [string, string], at: string, message: string]

/** Changes of a file, each with the place where its problem is found, and a part of the message. */
export function describeProblems(what: string, file: string, cases: readonly Case[]) {
  describe(what, () => {
    test.each(cases)('%s', (_, change, at, message) => {
      const problem = problemAfter(file, change)
      expect(problem.file).toBe(file)
      expect(problem.at.slice(0, at.length)).toBe(at)
      expect(problem.message).toContain(message)
    })
  })
}
