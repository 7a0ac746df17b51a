import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const CLI = fileURLToPath(new URL('../../server/src/cli/rashomon.js', import.meta.url))

/** The program as people start it, with the seeds, on a free port and an embedded database of its own. */
export interface ServedSeeds {
  /** Where GraphQL is. */
  readonly url: string
  stop(): Promise<void>
}

export async function serveSeeds(): Promise<ServedSeeds> {
  const dataDir = await mkdtemp(join(tmpdir(), 'rashomon-sdk-'))
  const env = {
    ...process.env,
    PORT: '0',
    DATA_DIR: dataDir,
    DATABASE_URL: '',
    RATE_LIMIT: '0',
    LOG_LEVEL: 'warn',
  }
  const server = spawn(process.execPath, [CLI, 'serve', '--seed'], {
    env,
    stdio: ['ignore', 'inherit', 'pipe'],
  })
  const ended = once(server, 'exit')
  const url = await findAddress(server.stderr)
  return {
    url,
    stop: async () => {
      server.kill('SIGTERM')
      await ended
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

/** The address that the program prints when it is ready. */
async function findAddress(output: NodeJS.ReadableStream): Promise<string> {
  const lines: string[] = []
  for await (const line of createInterface({ input: output })) {
    lines.push(line)
    const address = /http:\/\/\S+\/graphql/.exec(line)?.[0]
    if (address !== undefined) {
      output.resume()
      return address
    }
  }
  throw new Error(`The server ended before it was ready:\n${lines.join('\n')}`)
}
