import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { setTimeout as sleep } from 'node:timers/promises'
import { openDatabase } from '@rashomon/database'
import { afterAll, describe, expect, test, vi } from 'vitest'

// Each starts processes that open databases and read articles in threads.
vi.setConfig({ testTimeout: 300_000 })

const ROOT = join(import.meta.dirname, '../..')
const { PATH = '' } = process.env
const scratch = mkdtempSync(join(tmpdir(), 'rashomon-ingest-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

const TEXT = `Minister leaves after the vote 𝒩

“Nothing has changed since the vote,” Prime Minister Anna Holm told reporters in Geneva on Tuesday.

The chairman, Peter Lund, said that the count would be over on Friday and that all members would be heard.`

function rashomon(args: readonly string[], { input = '', dataDir = join(scratch, 'none') } = {}) {
  return spawnSync(process.execPath, ['server/src/cli/rashomon.js', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    input,
    maxBuffer: 50_000_000,
    env: { PATH, DATA_DIR: dataDir },
  })
}

const parseLines = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

describe('extract', () => {
  test('writes who said what as JSON, counted in code points of the text as given, and nothing else', () => {
    const { status, stdout, stderr } = rashomon(['extract'], { input: TEXT })
    expect(stderr).toBe('')
    expect(status).toBe(0)
    const { language, attributions } = JSON.parse(stdout)
    expect(language).toBe('en')
    const [quote] = attributions
    const letters = [...TEXT]
    const words = quote.content.map(([start, end]: [number, number]) => letters.slice(start, end).join(''))
    expect(words).toEqual(['Nothing has changed since the vote'])
    expect(quote).toMatchObject({ form: 'DIRECT', speaker: 'Anna Holm' })
  })

  test('gives a line for each line, in their order, and says what is wrong with some', () => {
    const lines = Array.from({ length: 300 }, (_, doc) => JSON.stringify({ doc, text: `${TEXT} ${doc}` }))
    lines[7] = '{"doc": 7'
    lines[8] = '{"doc": "eight", "text": 8}'
    lines[9] = JSON.stringify({ doc: 9, text: 'NUL \0 in it' })
    const { status, stdout } = rashomon(['extract', '--ndjson'], { input: lines.join('\n') })
    expect(status).toBe(1)
    const answers = parseLines(stdout)
    expect(answers).toHaveLength(300)
    expect(answers[7]).toEqual({ error: 'The line is not JSON.' })
    expect(answers[8]).toEqual({ doc: 'eight', error: expect.stringContaining('"text"') })
    expect(answers[9]).toEqual({ doc: 9, error: expect.stringContaining('NUL') })
    const others = answers.filter(({ attributions }) => attributions !== undefined)
    expect(others).toHaveLength(297)
    for (const { doc, attributions } of others) {
      expect(attributions.length).toBeGreaterThan(0)
      expect(answers[doc].doc).toBe(doc)
    }
  })
})

describe('ingest', () => {
  const folder = join(scratch, 'articles')
  mkdirSync(folder)
  for (let number = 0; number < 40; number++) {
    writeFileSync(
      join(folder, `${String(number).padStart(3, '0')}.txt`),
      TEXT.replace('Friday', `day ${number}`),
    )
  }
  const story = ['--story', 'vote', '--outlet', 'Daily Echo', '--published-on', '2021-10-06']

  test('names what it cannot read, and stores the rest; again, it stores nothing', async () => {
    const dataDir = join(scratch, 'data')
    const lines = [
      JSON.stringify({ id: 1, text: TEXT, story: 'vote', outlet: 'Morning Post', publishedOn: '2021-10-06' }),
      '{"id": 2, "text": ',
      JSON.stringify({ id: 3, text: TEXT, publishedOn: 'yesterday', story: 'vote' }),
      JSON.stringify({ id: 4, text: TEXT }),
    ].join('\n')
    const first = rashomon(['ingest', '-'], { input: lines, dataDir })
    expect(first.status).toBe(1)
    expect(first.stdout).toBe('')
    expect(first.stderr).toContain('stdin:2: The line is not JSON in UTF-8.')
    expect(first.stderr).toContain('stdin:3: "publishedOn": write a calendar date such as 2021-10-06.')
    expect(first.stderr).toContain('stdin:4 (4): No story is given')
    expect(first.stderr).toMatch(/1 stored, 3 that could not be ingested; .* s\.\n$/)

    const again = rashomon(['ingest', '-'], { input: lines.split('\n')[0] ?? '', dataDir })
    expect(again.status).toBe(0)
    expect(again.stderr).toMatch(/0 stored, 1 stored before; /)
  })

  test('killed again and again, it goes on where it was, and loses and doubles nothing', async () => {
    const killed = join(scratch, 'killed')
    for (let kill = 0; kill < 2; kill++) {
      const child = spawn(process.execPath, ['server/src/cli/rashomon.js', 'ingest', folder, ...story], {
        cwd: ROOT,
        env: { PATH, DATA_DIR: killed },
        stdio: 'ignore',
      })
      await sleep(4000 + 3000 * kill)
      child.kill('SIGKILL')
    }
    const last = rashomon(['ingest', folder, ...story], { dataDir: killed })
    expect(last.stderr).toMatch(/stored.*; /)
    expect(last.status).toBe(0)
    const whole = join(scratch, 'whole')
    expect(rashomon(['ingest', folder, ...story], { dataDir: whole }).status).toBe(0)
    expect(await digestOf(killed)).toEqual(await digestOf(whole))
  })

  test('shows with --dry-run what it would store, without a database', () => {
    const { status, stdout } = rashomon(['ingest', join(folder, '000.txt'), ...story, '--dry-run'])
    expect(status).toBe(0)
    expect(parseLines(stdout)).toMatchObject([
      { story: 'vote', outlet: 'daily-echo', language: 'en', removed: [] },
    ])
  })
})

/** What a database holds, as counts and a digest of all quotations and statements. */
async function digestOf(dataDir: string) {
  const database = await openDatabase({ dataDir })
  const { prisma } = database
  try {
    const quotations = await prisma.quotation.findMany({ orderBy: { id: 'asc' } })
    const statements = await prisma.statement.findMany({ orderBy: { id: 'asc' } })
    const digest = createHash('sha256')
      .update(JSON.stringify([quotations, statements]))
      .digest('hex')
    return {
      articles: await prisma.article.count(),
      documents: await prisma.sourceDocument.count(),
      quotations: quotations.length,
      statements: statements.length,
      digest,
    }
  } finally {
    await database.close()
  }
}
