import { existsSync } from 'node:fs'
import process from 'node:process'

/** How somebody without a browser gets one for the tests. */
export const HOW_TO_GET_CHROMIUM =
  'install the package chromium, or set CHROMIUM_PATH to a Chromium or Chrome'

/** The executable of the machine's Chromium; undefined where there is none. */
export function findChromium(): string | undefined {
  const { CHROMIUM_PATH } = process.env
  const candidates = CHROMIUM_PATH ? [CHROMIUM_PATH] : ['/usr/bin/chromium', '/usr/bin/google-chrome']
  return candidates.find((path) => existsSync(path))
}
