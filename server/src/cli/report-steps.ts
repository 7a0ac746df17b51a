import type { Writable } from 'node:stream'

/** Tells the person at the terminal what takes its time. */
export interface StepReport {
  /** Announces a step, runs it, and says how long it took. */
  step<Result>(what: string, work: () => Promise<Result>): Promise<Result>
  /** Says something that is finished. */
  say(line: string): void
}

/** Reports to standard error, or wherever else: standard output is for the log. */
export function createStepReport(output: Pick<Writable, 'write'> = process.stderr): StepReport {
  return {
    async step(what, work) {
      const start = performance.now()
      output.write(`${what} ...`)
      try {
        const result = await work()
        output.write(` ${((performance.now() - start) / 1000).toFixed(1)} s\n`)
        return result
      } catch (error) {
        output.write(' failed\n')
        throw error
      }
    },
    say: (line) => {
      output.write(`${line}\n`)
    },
  }
}
