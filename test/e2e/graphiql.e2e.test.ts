import process from 'node:process'
import { readTabs } from '@rashomon/server/http/graphiql/read-tabs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
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

  /** Runs the tab that is open, by one click, and waits for a text of its response. */
  const run = async (text: string) => {
    // GraphiQL reads which operations a text holds a moment after it has changed, quicker than a hand moves.
    await opened.page.waitForTimeout(500)
    await opened.page.locator('.graphiql-execute-button').click()
    await response().getByText(text).first().waitFor({ timeout: 10_000 })
  }

  test('opens with the questions, the first with its variables', async () => {
    const { page } = opened
    await page.getByText('Which outlets carried').waitFor()
    const names = (await readTabs()).map(({ query }) => /^query (\w+)/m.exec(query)?.[1])
    expect(names[0]).toBe('OneRemark')
    expect(await page.locator('.graphiql-tab-button').allTextContents()).toEqual(names)
    await page.locator('.graphiql-editor-tool').getByText('alexander-grushko').waitFor()
  })

  test('shows all tabs at 1440 pixels, and opens each with one click', async () => {
    const { page } = opened
    const tabs = await page.locator('.graphiql-tab').all()
    for (const tab of [...tabs, ...tabs.slice(0, 1)]) {
      const box = await tab.boundingBox()
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThan(1440)
      await tab.locator('.graphiql-tab-button').click()
      await expect.poll(() => tab.getAttribute('class')).toContain('graphiql-tab-active')
    }
  })

  test('opens its documentation with the vocabulary', async () => {
    const { page } = opened
    await page.getByLabel('Show Documentation Explorer').click()
    await page.locator('.graphiql-doc-explorer').getByText('one sentence that a figure said').waitFor()
    await page.getByLabel('Hide Documentation Explorer').click()
  })

  test('runs the first, and shows the outlets and their words', async () => {
    await run('Alexander Grushko')
    await response().getByText('bogeyman').first().waitFor()
  })

  test('runs another, with its own variables', async () => {
    const { page } = opened
    const tab = page.locator('.graphiql-tab', { hasText: 'VoicesBySide' })
    await tab.locator('.graphiql-tab-button').click()
    await expect.poll(() => tab.getAttribute('class')).toContain('graphiql-tab-active')
    await page.locator('.graphiql-editor-tool').getByText('nato-expels-russian-diplomats').waitFor()
    await run('Jens Stoltenberg')
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
    await run('Press TV')
  })

  test('asked nobody else for anything, and broke no rule of its own', () => {
    expect(opened.outside).toEqual([])
    expect(opened.complaints).toEqual([])
  })
})
