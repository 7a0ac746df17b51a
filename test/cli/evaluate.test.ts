import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { NoMarkedArticles, readMarkedFolder } from '@rashomon/server/cli/read-gold'
import { renderMarkdown, renderPlain } from '@rashomon/server/cli/render-tables'
import { InvalidMarkedArticle } from '@rashomon/server/evaluation/marked-article-error'
import { afterAll, describe, expect, test, vi } from 'vitest'

// Each starts a process, which reads all the lexicons.
vi.setConfig({ testTimeout: 30_000 })

const scratch = mkdtempSync(join(tmpdir(), 'rashomon-gold-'))
afterAll(() => rmSync(scratch, { recursive: true }))

/** Runs the command line as `pnpm rashomon` does. */
function rashomon(args: readonly string[]) {
  const { PATH = '' } = process.env
  const { status, stdout, stderr } = spawnSync(process.execPath, ['server/src/cli/rashomon.js', ...args], {
    cwd: join(import.meta.dirname, '../..'),
    encoding: 'utf8',
    env: { PATH },
  })
  return { status, stdout, stderr }
}

function folderOf(name: string, files: Readonly<Record<string, string>>): string {
  const folder = join(scratch, name)
  mkdirSync(folder)
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text)
  return folder
}

const MARKED = `---
style: brief
publishedOn: 2021-10-06
attributions:
  1: { form: INDIRECT, speaker: null }
---
It <cue1>was said</cue1> that <content1>it is so</content1>.
`

test('a folder of marked articles is read in the order of their names, and other files left alone', () => {
  const folder = folderOf('two', { 'b.md': MARKED, 'a.md': MARKED, 'notes.txt': 'none' })
  const { name, articles } = readMarkedFolder(folder)
  expect(name).toBe('two')
  expect(articles.map((article) => article.name.split('/').at(-1))).toEqual(['a.md', 'b.md'])
})

test('a folder without marked articles is a mistake', () => {
  const folder = folderOf('none', { 'notes.txt': 'none' })
  expect(() => readMarkedFolder(folder)).toThrow(NoMarkedArticles)
})

test('a marked article that cannot be used is named', () => {
  const folder = folderOf('wrong', { 'a.md': MARKED.replace('<cue1>', '') })
  expect(() => readMarkedFolder(folder)).toThrow(InvalidMarkedArticle)
  expect(() => readMarkedFolder(folder)).toThrow(/a\.md:7 <\/cue1> closes what is not open/)
})

const TABLE = {
  title: 'Scores',
  layer: 'STATEMENTS',
  header: ['Articles', 'F1'],
  rows: [
    ['seeds', '8.0'],
    ['others', '83.5'],
  ],
} as const

test('tables are Markdown with numbers flush right', () => {
  expect(renderMarkdown(TABLE)).toBe(
    `### Scores

| Articles |   F1 |
| :------- | ---: |
| seeds    |  8.0 |
| others   | 83.5 |`,
  )
})

test('tables for the terminal have columns as wide', () => {
  expect(renderPlain(TABLE)).toBe(
    `Scores

Articles |   F1
:------- | ---:
seeds    |  8.0
others   | 83.5`,
  )
})

describe('rashomon evaluate', () => {
  const folder = folderOf('set', { 'a.md': MARKED })

  test('prints the tables of the layers asked for, for the seeds and every folder given', () => {
    const { status, stdout } = rashomon([
      'evaluate',
      '--layer',
      'figures',
      '--markdown',
      '--articles',
      folder,
    ])
    expect(status).toBe(0)
    expect(stdout).toMatch(/^### Mentions of figures\n\n\| Articles \|.*\n\| seeds +\|/s)
    expect(stdout).not.toContain('Attributions')
  })

  test('lists errors in context, of the kinds and forms asked for', () => {
    const args = [
      'evaluate',
      'errors',
      '--no-seeds',
      '--articles',
      folder,
      '--kind',
      'miss',
      '--form',
      'direct',
    ]
    expect(rashomon(args)).toEqual({ status: 0, stdout: 'Articles: 1. Errors: 0.\n', stderr: '' })
  })

  test('says what is wrong with a folder', () => {
    const { status, stderr } = rashomon(['evaluate', '--articles', folderOf('empty', {})])
    expect(status).toBe(1)
    expect(stderr).toMatch(/^There are no marked articles \(\*\.md\) in .*empty\.\n$/)
  })

  test('knows its layers', () => {
    const { status, stderr } = rashomon(['evaluate', '--layer', 'colours'])
    expect(status).toBe(1)
    expect(stderr).toContain('Allowed choices are statements, events, figures, measures.')
  })
})

describe('rashomon evaluate stories', () => {
  const line = { id: 'echo', text: 'Mine closed', outlet: 'echo', story: 'mine' }
  const articles = join(folderOf('articles', { 'all.ndjson': `${JSON.stringify(line)}\n` }), 'all.ndjson')
  const evaluate = (marks: string, name: string) =>
    rashomon(['evaluate', 'stories', articles, '--gold', folderOf(name, { 'marks.json': marks })])

  test('says what is wrong with the marks', () => {
    const { status, stderr } = evaluate('[{}]', 'broken')
    expect(status).toBe(1)
    expect(stderr).toMatch(/marks\.json: 0\.story: /)
  })

  test('says that no story of the articles is marked', () => {
    const { status, stderr } = evaluate('[]', 'unmarked')
    expect(status).toBe(1)
    expect(stderr).toMatch(/^No story of .*all\.ndjson is marked/)
  })
})
