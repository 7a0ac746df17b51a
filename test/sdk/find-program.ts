import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import process from 'node:process'

const { CHROMIUM_PATH = '/usr/bin/chromium', CI } = process.env

/**
 * The browser; undefined where this machine has none.
 *
 * @throws where nothing may be skipped
 */
export function findChromium(): string | undefined {
  return existsSync(CHROMIUM_PATH) ? CHROMIUM_PATH : missing('apt-get install chromium, or set CHROMIUM_PATH')
}

/**
 * A Python with `requests`; undefined where this machine has none.
 *
 * @throws where nothing may be skipped
 */
export function findPython(): string | undefined {
  const found = ['python3', '/usr/bin/python3'].find(hasRequests)
  return found ?? missing('apt-get install python3-requests')
}

function hasRequests(python: string): boolean {
  try {
    execFileSync(python, ['-c', 'import requests'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

function missing(remedy: string): undefined {
  if (CI === 'true') throw new Error(`Something to test with is missing: ${remedy}.`)
  process.stderr.write(`Skipped: ${remedy}.\n`)
}
