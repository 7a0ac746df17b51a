import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { listSettings } from '@rashomon/server/config'
import { afterAll, describe, expect, test, vi } from 'vitest'

// Each starts a process, which takes a second, or more where other tests run beside it.
vi.setConfig({ testTimeout: 30_000 })

const ROOT = join(import.meta.dirname, '../..')
const scratch = mkdtempSync(join(tmpdir(), 'rashomon-cli-'))
afterAll(() => rmSync(scratch, { recursive: true }))

/** Runs the command line as `pnpm rashomon` does. */
function rashomon(args: readonly string[], environment: Record<string, string> = {}) {
  const { PATH = '' } = process.env
  const { status, stdout, stderr } = spawnSync(process.execPath, ['server/src/cli/rashomon.js', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { PATH, ...environment },
  })
  return { status, stdout, stderr }
}

describe('the help', () => {
  const { status, stdout } = rashomon(['--help'])

  test('names every command, every setting, examples and exit codes', () => {
    expect(status).toBe(0)
    for (const command of ['serve', 'migrate', 'seed', 'schema', 'token'])
      expect(stdout).toMatch(new RegExp(`^  ${command} `, 'm'))
    for (const { name, meaning } of listSettings())
      expect(stdout).toMatch(new RegExp(`^  ${name} +${literally(meaning)}`, 'm'))
    expect(stdout).toContain('$ npx --yes pnpm rashomon serve --seed')
    expect(stdout).toContain('Exit codes: 0 done; 1 failed')
  })

  test.each(['serve', 'migrate', 'seed', 'schema', 'token'])('of %s says what it does', (command) => {
    const help = rashomon([command, '--help'])
    expect(help.status).toBe(0)
    expect(help.stdout).toMatch(new RegExp(`^Usage: rashomon ${command}`))
  })
})

describe('a command that cannot run says why in a sentence, and exits with 1', () => {
  test('for want of a command of that name', () => {
    const { status, stderr } = rashomon(['serv'])
    expect(status).toBe(1)
    expect(stderr).toContain("unknown command 'serv'\n(Did you mean serve?)")
  })

  test('for want of an option of that name', () => {
    const { status, stderr } = rashomon(['serve', '--sed'])
    expect(status).toBe(1)
    expect(stderr).toContain("unknown option '--sed'\n(Did you mean --seed?)")
  })

  test('because of a setting', () => {
    const { status, stderr } = rashomon(['serve'], { PORT: '70000' })
    expect(status).toBe(1)
    expect(stderr).toBe('The setting PORT is "70000": it must be a number from 0 to 65535.\n')
  })

  test('because the database cannot be reached, without its password', () => {
    const { status, stderr } = rashomon(['migrate'], {
      DATABASE_URL: 'postgresql://me:secret@127.0.0.1:1/none',
    })
    expect(status).toBe(1)
    expect(stderr).toContain('ECONNREFUSED')
    expect(stderr).not.toMatch(/secret|\n +at /)
  })

  test('with the stack as well where LOG_LEVEL is debug', () => {
    const { status, stderr } = rashomon(['migrate'], {
      DATABASE_URL: 'postgresql://me:secret@127.0.0.1:1/none',
      LOG_LEVEL: 'debug',
    })
    expect(status).toBe(1)
    expect(stderr).toMatch(/\n +at /)
    expect(stderr).not.toContain('secret')
  })

  test('because of mistakes in the seeds, each with its place', () => {
    const seeds = join(scratch, 'seeds')
    cpSync(join(ROOT, 'seeds'), seeds, { recursive: true })
    rmSync(join(seeds, 'outlets.yaml'))
    const { status, stderr } = rashomon(['seed', '--check', seeds])
    expect(status).toBe(1)
    expect(stderr).toMatch(/problems? in the seeds; nothing was loaded\.\n {2}outlets\.yaml:/)
  })
})

test('checking the seeds needs no database', () => {
  const { status, stderr } = rashomon(['seed', '--check'], { DATABASE_URL: 'postgresql://127.0.0.1:1/none' })
  expect(stderr).toMatch(/No mistakes: 1 story, 5 articles, 5 outlets, .* quotations\.\n$/)
  expect(status).toBe(0)
})

describe('where the installation failed', () => {
  const start = () =>
    spawnSync(process.execPath, ['server/src/cli/rashomon.js', 'serve'], { cwd: scratch, encoding: 'utf8' })

  test('the command says what to do', () => {
    for (const file of ['package.json', 'prisma/package.json', 'server/package.json', 'server/src/cli']) {
      cpSync(join(ROOT, file), join(scratch, file), { recursive: true })
    }
    const { status, stderr } = start()
    expect(status).toBe(1)
    expect(stderr).toMatch(
      /^The package \S+ is not installed: run "npx --yes pnpm install" and see what it reports\.\n$/,
    )
  })

  test('and where only the database client is lacking, what to do then', () => {
    for (const folder of ['.', 'prisma', 'server']) {
      symlinkSync(join(ROOT, folder, 'node_modules'), join(scratch, folder, 'node_modules'))
    }
    const { status, stderr } = start()
    expect(status).toBe(1)
    expect(stderr).toBe(
      'The database client is not generated: run "npx --yes pnpm generate:client" and see what it reports.\n',
    )
  })
})

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
