import { readFileSync } from 'node:fs'
import { listSettings, readSettings, renderSettingsTable, SettingError } from '@rashomon/server/config'
import { describe, expect, test } from 'vitest'

/** What reading these variables fails with. */
function problemOf(environment: Record<string, string>): string {
  try {
    readSettings(environment)
  } catch (error) {
    if (error instanceof SettingError) return error.message
    throw error
  }
  throw new Error('the settings were taken')
}

describe('settings', () => {
  test('have defaults that need nothing', () => {
    expect(readSettings({})).toEqual({
      HOST: '127.0.0.1',
      PORT: 4000,
      DATA_DIR: '.data',
      LOG_LEVEL: 'info',
      RATE_LIMIT: 200,
      CACHE_MEGABYTES: 32,
      FAST_READS: 'on',
    })
  })

  test('are what the environment says, and what it leaves empty is unset', () => {
    const environment = {
      HOST: '::1',
      PORT: '0',
      DATABASE_URL: 'postgresql://me:secret@db.example:5432/rashomon?sslmode=require',
      DATA_DIR: '',
      LOG_LEVEL: 'debug',
      RATE_LIMIT: '0',
      CACHE_MEGABYTES: '8',
      FAST_READS: 'off',
      TRUST_PROXY: '10.0.0.0/8, ::1',
      SOMETHING_ELSE: 'ignored',
    }
    expect(readSettings(environment)).toEqual({
      HOST: '::1',
      PORT: 0,
      DATABASE_URL: environment.DATABASE_URL,
      DATA_DIR: '.data',
      LOG_LEVEL: 'debug',
      RATE_LIMIT: 0,
      CACHE_MEGABYTES: 8,
      FAST_READS: 'off',
      TRUST_PROXY: ['10.0.0.0/8', '::1'],
    })
  })

  test.each([
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '4000x'],
    ['PORT', '1e3'],
    ['HOST', 'http://localhost'],
    ['HOST', 'a b'],
    ['LOG_LEVEL', 'INFO'],
    ['RATE_LIMIT', 'many'],
    ['FAST_READS', 'yes'],
    ['TRUST_PROXY', 'everybody'],
    ['TRUST_PROXY', '10.0.0.0/33'],
    ['TRUST_PROXY', '10.0.0.1,'],
  ] as const)('%s=%s stops with the name, the value and what is allowed', (name, value) => {
    const allowed = listSettings().find((row) => row.name === name)?.allowed
    expect(problemOf({ [name]: value })).toBe(`The setting ${name} is "${value}": it must be ${allowed}.`)
  })

  test.each(['mysql://me:secret@host/db', 'secret', 'postgresql://me:secret@host:port/db'])(
    'a database URL that cannot be used is not shown: %s',
    (url) => {
      const problem = problemOf({ DATABASE_URL: url })
      expect(problem).toMatch(
        /^The setting DATABASE_URL cannot be used: it must be a URL such as postgresql:/,
      )
      expect(problem).not.toContain('secret')
    },
  )

  test('that are wrong are all named, a line each', () => {
    expect(problemOf({ PORT: 'x', LOG_LEVEL: 'y' }).split('\n')).toHaveLength(2)
  })

  test('cannot write to the terminal what is no text', () => {
    expect(problemOf({ HOST: 'a\u001b[2Jb\nc' })).not.toContain('\u001b')
  })
})

test('the README has the table of all settings', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
  const [, table] = /<!-- settings -->\n\n?(.*?)\n\n?<!-- \/settings -->/s.exec(readme) ?? []
  expect(collapse(table)).toBe(collapse(renderSettingsTable()))
})

/** A table without the padding that aligns its columns. */
function collapse(table = ''): string {
  return table.replace(/ +/g, ' ').replace(/-{3,}/g, '---')
}
