import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { cloneCleanly, ROOT } from './clone-cleanly.ts'

const READMES = ['README.md', 'sdk/README.md', 'seeds/README.md', '.changeset/README.md']
const readmes = READMES.map((path) => readFileSync(join(ROOT, path), 'utf8'))
const commands = readmes
  .flatMap((text) => [...text.matchAll(/```sh\n(.*?)```/gs)])
  .flatMap(([, block = '']) => block.replaceAll('\\\n', ' ').trim().split('\n'))
  .map((line) => line.replace(/\s+# .*$/, ''))

test('every command of the READMEs is one that a machine with nothing but Node and npm has', () => {
  expect(commands.length).toBeGreaterThan(10)
  for (const command of commands) expect(command).toMatch(/^(npx --yes pnpm|npm|cd|git clone|curl) /)
  for (const text of readmes) expect(text.match(/`pnpm [^`]*`|npx pnpm/g) ?? []).toEqual([])
})

/** An article as short as may be. */
const PARAGRAPHS = [
  'Talks end',
  '"We agreed on the bridge," the mayor, Ann Lee, said on Tuesday after three days of talks.',
  'The two towns on the river have argued for years about who pays for the new bridge and its lights.',
  'Work on the bridge is to begin in the spring, and the old ferry will go on until it is open.',
]

describe('in a shell without a terminal, with only Node and npm on the path', () => {
  const clone = cloneCleanly({
    'articles/first.txt': PARAGRAPHS.join('\n\n'),
    'pages/second.html': `<html lang="en"><head><title>Talks end</title>
      <meta property="og:site_name" content="Morning Post"></head>
      <body><article>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`,
    'articles.ndjson': `${JSON.stringify({ id: 'third', outlet: 'evening-star', text: PARAGRAPHS.join('\n\n') })}\n`,
    'texts.ndjson': `${JSON.stringify({ doc: 'fourth', text: '"Never," she said.' })}\n`,
  })
  afterAll(clone.remove)

  const ours = commands.filter((command) => / rashomon /.test(command))

  test('there are some that this program runs', () => expect(ours.length).toBeGreaterThanOrEqual(8))

  // In the order in which they are printed: a token is revoked after it was made.
  test.each(ours)('%s', async (command) => {
    const shell = spawn('sh', ['-c', command], { ...clone, stdio: ['ignore', 'pipe', 'pipe'] })
    let told = ''
    shell.stdout.on('data', (chunk) => {
      told += chunk
    })
    shell.stderr.on('data', (chunk) => {
      told += chunk
    })
    const [code] = await once(shell, 'close')
    expect(code, told).toBe(0)
  })

  test('what was started as printed serves, and ends when what started it is told to', async () => {
    const [program = '', ...args] = commands.find((command) => command.endsWith('start'))?.split(' ') ?? []
    const child = spawn(program, args, { ...clone, stdio: ['ignore', 'pipe', 'pipe'] })
    const closed = once(child, 'close')
    let told = ''
    child.stderr.on('data', (chunk) => {
      told += chunk
    })
    await expect.poll(() => told, { timeout: 90_000 }).toMatch(/(http:\/\/\S+)\/graphql\n/)
    const [, origin = ''] = /(http:\/\/\S+)\/graphql\n/.exec(told) ?? []
    expect((await fetch(`${origin}/ready`)).status).toBe(200)

    child.kill('SIGTERM')
    // Its output closes when the last process that writes to it has ended, which is the server.
    await closed
    await expect(fetch(`${origin}/health`)).rejects.toThrow('fetch failed')
    expect(told).toContain('Shutting down')
  })
})
