import { type Browser, chromium, type Page } from 'playwright-core'
import { findChromium, HOW_TO_GET_CHROMIUM } from './find-chromium.ts'

/** A page that reaches one server and nothing else. */
export interface IsolatedPage {
  readonly browser: Browser
  readonly page: Page
  /** Addresses elsewhere that it tried to reach. */
  readonly outside: readonly string[]
  /** What went wrong in it: exceptions, and errors on the console. */
  readonly complaints: readonly string[]
}

/** Opens one. Everything but the origin, and what the page makes itself, is cut off. */
export async function openIsolatedPage(origin: string): Promise<IsolatedPage> {
  const executablePath = findChromium()
  if (!executablePath) throw new Error(`No browser to test in: ${HOW_TO_GET_CHROMIUM}.`)
  const browser = await chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  const outside: string[] = []
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  await page.route('**/*', (route) => {
    const url = new URL(route.request().url())
    if (url.origin === origin || url.protocol === 'data:' || url.protocol === 'blob:') return route.continue()
    outside.push(url.href)
    return route.abort()
  })
  return { browser, page, outside, complaints }
}
