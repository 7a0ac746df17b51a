import { ingestArticles } from '@rashomon/server/storing/writes/ingest-articles'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { prepareDocument, writeDocument } from '../reading/prepare-documents.ts'
import { emptyTables, readTables } from '../storing/tables.ts'
import { type Editing, startEditing } from '../storing/writes/start-editing.ts'

const PEACE = 'We will not leave this table until there is an agreement on the border'
const TRADE = 'Trade across the river has to begin again before the winter comes to the valley'
const WINE = 'The wine at dinner was the best that this government has ever paid for'
/** Says PEACE in prose, and gives it to nobody. */
const PROSE = 'The delegation would not leave the table until there was an agreement on the border.'

let api: Editing
beforeAll(async () => {
  api = await startEditing()
})
afterAll(() => api.dispose())
beforeEach(() => emptyTables(api.database.prisma))

const told = prepareDocument(writeDocument(1, [PEACE, 'Anna Holm'], [WINE, 'Anna Holm']))
const again = prepareDocument(writeDocument(2, [PEACE, 'Anna Holm']), { outlet: 'Evening Star' })
const prose = prepareDocument(`${writeDocument(3, [TRADE, 'Peter Lund'])}\n\n${PROSE}\n`, {
  outlet: 'Morning Post',
})
const silent = prepareDocument(writeDocument(4, [TRADE, 'Peter Lund']), { outlet: 'Quiet Times' })
const ALL = [told, again, prose, silent]

const MATRIX = `{ story(slug: "summit") { coverage {
  statements { nodes { carriers statement { text }
    cells { outlet { slug } presence candidates { id score selector { exact } quotation { text } article { slug } } } } }
  outlets { outlet { slug } omissions { nodes { text } } exclusives { nodes { text } } } } } }`

async function readCoverage() {
  const { story } = await api.edit(MATRIX)
  return story.coverage
}

/** The cells of the statement that begins with a word, by outlet. */
async function cellsOf(word: string) {
  const { statements } = await readCoverage()
  const row = statements.nodes.find(({ statement }: { statement: { text: string } }) =>
    statement.text.startsWith(word),
  )
  return Object.fromEntries(row.cells.map((cell: { outlet: { slug: string } }) => [cell.outlet.slug, cell]))
}

describe('a statement that an outlet prints in prose', () => {
  beforeEach(async () => {
    await ingestArticles(api.database.prisma, ALL)
  })

  test('is POSSIBLE there, with its place, and ABSENT where nothing is like it', async () => {
    const cells = await cellsOf('We')
    expect(cells['morning-post']).toMatchObject({
      presence: 'POSSIBLE',
      candidates: [{ selector: { exact: PROSE }, quotation: null }],
    })
    expect(cells['quiet-times']).toMatchObject({ presence: 'ABSENT', candidates: [] })
    expect(cells['evening-star']).toMatchObject({ presence: 'PRESENT', candidates: [] })
  })

  test('is not said to be left out', async () => {
    const { outlets } = await readCoverage()
    const omitted = Object.fromEntries(
      outlets.map((column: { outlet: { slug: string }; omissions: { nodes: { text: string }[] } }) => [
        column.outlet.slug,
        column.omissions.nodes.map(({ text }) => text.split(' ')[0]),
      ]),
    )
    expect(omitted['morning-post']).toEqual([])
    expect(omitted['quiet-times']).toEqual(['We'])
  })
})

test('places are the same in whatever order the articles came', async () => {
  const { prisma } = api.database
  const readPlaces = async () => {
    const { possible_places: places } = await readTables(prisma)
    return places?.map((place) => {
      const { article_id, selector, score } = (place as { row: Record<string, unknown> }).row
      return { article_id, selector, score }
    })
  }
  await ingestArticles(prisma, ALL)
  const together = await readPlaces()
  expect(together).toHaveLength(1)
  await emptyTables(prisma)
  for (const one of ALL.toReversed()) await ingestArticles(prisma, [one])
  expect(await readPlaces()).toEqual(together)
})
