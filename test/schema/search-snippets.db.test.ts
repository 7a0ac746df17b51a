import { randomUUID } from 'node:crypto'
import { findHits } from '@rashomon/server/schema/search-documents'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'

let place: TestDatabase
beforeAll(async () => {
  place = await createTestDatabase()
})
afterAll(() => place.dispose())

/** Words that no test looks for. */
const filler = (words: number) => Array.from({ length: words }, (_, index) => `filler${index % 97}`).join(' ')

/** The snippet of a document, of which a search finds nothing else. */
async function readSnippet(query: string, text: string, title = ''): Promise<string> {
  const { prisma } = place.database
  await prisma.$executeRaw`TRUNCATE search_documents`
  await prisma.$executeRaw`
    INSERT INTO search_documents (kind, node_id, story_ids, title, text, vector)
    SELECT 'STORY', ${randomUUID()}::uuid, '{}', ${title}, ${text}, to_tsvector('english', document) || to_tsvector('simple', document)
    FROM concat(${title}::text, ' ', ${text}::text) AS document`
  const page = { after: undefined, before: undefined, limit: 2, inverted: false }
  const hits = await findHits(prisma, { query }, page)
  expect(hits).toHaveLength(1)
  return hits[0]?.snippet ?? ''
}

/** The passages of a snippet without its marks. */
const passagesOf = (snippet: string) => snippet.replaceAll(/[«»]/g, '').split(' … ')

test('a snippet is the surroundings of the match, from a whole word to a whole word', async () => {
  const text = `${filler(300)} the Ministers were deterred, said an envoy ${filler(300)}`
  const snippet = await readSnippet('minister', text)
  expect(snippet).toContain('filler8 the «Ministers» were deterred, said an envoy filler0')
  expect(snippet.length).toBeLessThan(200)
  expect(` ${text} `).toContain(` ${passagesOf(snippet)[0]} `)
})

test('words that stand together are shown together, others in two passages', async () => {
  const apart = await readSnippet('envoy harbour', `The envoy ${filler(200)} a harbour ${filler(200)}`)
  expect(passagesOf(apart)).toHaveLength(2)
  expect(apart).toMatch(/^The «envoy» filler0 .* … .* a «harbour» filler0 /)
  const together = await readSnippet('Envoy harbour', `A harbour ${filler(200)} the envoy saw a harbour`)
  expect(together).toMatch(/^filler.* the «envoy» saw a «harbour»$/)
})

test('a phrase is shown where it stands, not where its words do', async () => {
  const text = `An arms dealer won a race. ${filler(200)} The arms race goes on.`
  expect(await readSnippet('"arms race"', text)).toMatch(/^filler.* The «arms» «race» goes on\.$/)
})

test.each([
  ['in the title', 'hope', 'Hoping for the best', filler(200), '«Hoping» for the best · filler0'],
  ['behind other words with its letters', 'ham', '', `Hamlet ${filler(200)} some (ham)`, 'some («ham»'],
  ['in a form that begins otherwise', 'die', '', `${filler(200)} he was dying there`, 'was «dying» there'],
  ['at the beginning of a paragraph', 'taxes', '', `${filler(200)}\n\n"Taxing" is`, 'filler5 "«Taxing»" is'],
  ['as a beginning that no stem has', 'activit*', '', `${filler(200)} activities`, '«activities»'],
  ['in a compound', 'e-mail', '', `${filler(200)} by e-mail only`, 'by «e»-«mail» only'],
])('a match is shown %s', async (_where, query, title, text, shown) => {
  expect(await readSnippet(query, text, title)).toContain(shown)
})

test('guillemets of the text become simple ones', async () => {
  expect(await readSnippet('accord', 'Un « accord » dit « cadre »')).toBe('Un ‹ «accord» › dit ‹ cadre ›')
})

test('words without spaces are shown as they are', async () => {
  expect(await readSnippet('-envoy', '欧州'.repeat(400))).toMatch(/^(欧州){20,}/)
})
