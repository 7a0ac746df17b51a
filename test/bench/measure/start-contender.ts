import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import process from 'node:process'
import { createInterface } from 'node:readline'
import { PassThrough } from 'node:stream'

const START_WITHIN_MS = 30_000

/** A server that is measured. */
export interface Contender {
  readonly name: string
  readonly url: string
  readonly pid: number
  /** From its start until it said where it serves. */
  readonly startMs: number
  stop(): Promise<void>
}

export interface ContenderProgram {
  readonly name: string
  /** Arguments to Node: a file that prints a line with the address of its GraphQL endpoint. */
  readonly args: readonly string[]
  readonly cwd: string
  readonly env: Readonly<Record<string, string>>
}

/** Starts a program and waits until it serves. @param node the Node to run it on */
export async function startContender(node: string, program: ContenderProgram): Promise<Contender> {
  const started = performance.now()
  const child = spawn(node, program.args, {
    cwd: program.cwd,
    env: { ...process.env, NODE_ENV: 'production', ...program.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const tooLate = setTimeout(() => child.kill(), START_WITHIN_MS)
  try {
    const url = await readAddress(child, program.name)
    return {
      name: program.name,
      url,
      pid: child.pid as number,
      startMs: performance.now() - started,
      stop: async () => {
        const ended = once(child, 'exit')
        child.kill('SIGTERM')
        await ended
      },
    }
  } finally {
    clearTimeout(tooLate)
  }
}

/** Reads whatever the program says until it names its address; later words are of no interest. */
async function readAddress(child: ChildProcess, name: string): Promise<string> {
  const said = new PassThrough()
  const lines: string[] = []
  child.stdout?.pipe(said, { end: false })
  child.stderr?.pipe(said, { end: false })
  child.once('exit', () => said.end())
  for await (const line of createInterface({ input: said })) {
    lines.push(line)
    const address = /http:\/\/127\.0\.0\.1:\d+\/graphql/.exec(line)?.[0]
    if (address) {
      child.stdout?.unpipe(said).resume()
      child.stderr?.unpipe(said).resume()
      return address
    }
  }
  throw new Error(`${name} did not say where it serves, but:\n${lines.join('\n')}`)
}
