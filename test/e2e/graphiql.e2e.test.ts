import process from 'node:process'
import { readTabs } from '@rashomon/server/http/graphiql/read-tabs'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { findChromium, HOW_TO_GET_CHROMIUM } from './find-chromium.ts'
import { type IsolatedPage, openIsolatedPage } from './open-browser.ts'
import { makeDataDirectory, type ServerProcess, startServer } from './start-server.ts'

const { CI } = process.env
const canRun = findChromium() !== undefined || CI === 'true'
if (!canRun) process.stderr.write(`Skipped: no browser to test GraphiQL in: ${HOW_TO_GET_CHROMIUM}.\n`)

describe.skipIf(!canRun)('GraphiQL in a browser without a network', () => {
  const data = makeDataDirectory()
  let server: ServerProcess
  let opened: IsolatedPage

  beforeAll(async () => {
    server = await startServer({ DATA_DIR: data.path })
    opened = await openIsolatedPage(server.origin)
    await opened.page.goto(`${server.origin}/graphql`)
  })
  afterAll(async () => {
    await opened?.browser.close()
    await server?.stop()
    data.remove()
  })

  const queryEditor = () => opened.page.locator('.graphiql-query-editor')
  const response = () => opened.page.locator('.graphiql-response .view-lines')

  /** Runs the tab that is open until its response is shown: the page may lose a click while it is still at work. */
  const runUntilShown = (text: string) =>
    vi.waitFor(
      async () => {
        await opened.page.locator('.graphiql-execute-button').click({ timeout: 5000 })
        await response().getByText(text).first().waitFor({ timeout: 10_000 })
      },
      { timeout: 90_000, interval: 500 },
    )

  test('opens with the questions, the first with its variables', async () => {
    const { page } = opened
    await page.getByText('Which outlets carried').waitFor()
    const names = (await readTabs()).map(({ query }) => /^query (\w+)/m.exec(query)?.[1])
    expect(names[0]).toBe('OneRemark')
    expect(await page.locator('.graphiql-tab-button').allTextContents()).toEqual(names)
    await page.locator('.graphiql-editor-tool').getByText('alexander-grushko').waitFor()
  })

  test('runs the first, and shows the outlets and their words', async () => {
    await runUntilShown('Alexander Grushko')
    await response().getByText('bogeyman').first().waitFor()
  })

  test('runs another, with its own variables', async () => {
    const { page } = opened
    const tab = page.locator('.graphiql-tab', { hasText: 'VoicesBySide' })
    // The page takes no clicks on tabs while it is still reading the schema.
    await expect
      .poll(
        async () => {
          await tab.locator('.graphiql-tab-button').click()
          return tab.getAttribute('class')
        },
        { timeout: 20_000 },
      )
      .toContain('graphiql-tab-active')
    await page.locator('.graphiql-editor-tool').getByText('nato-expels-russian-diplomats').waitFor()
    await runUntilShown('Jens Stoltenberg')
  })

  test('completes the name of a field', async () => {
    const { page } = opened
    await page.locator('.graphiql-tab-add').click()
    await queryEditor().locator('.view-lines').click()
    await page.keyboard.press('Control+A')
    await page.keyboard.type('{ outlets { nodes { nam', { delay: 20 })
    await page.keyboard.press('Control+Space')
    await page.locator('.suggest-widget.visible').getByText('name', { exact: true }).first().waitFor()
    // The list takes no keys while it is still being filled.
    await page.waitForTimeout(1000)
    await page.keyboard.press('Enter')
    await queryEditor().getByText('name').first().waitFor()
    await runUntilShown('Press TV')
  })

  test('asked nobody else for anything, and broke no rule of its own', () => {
    expect(opened.outside).toEqual([])
    expect(opened.complaints).toEqual([])
  })
})
