import { ingestArticles } from '@rashomon/server/storing/writes/ingest-articles'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { prepareDocument, writeDocument } from '../reading/prepare-documents.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { executeBy, projectReads } from '../support/reads.ts'

const SAID = 'We have approved the new flood wall on the waterfront of the old town'
const DENIED = 'We have not approved the new flood wall on the waterfront of the old town'
const QUERY = `{
  story(slug: "summit") {
    conflictingStatements {
      totalCount
      nodes {
        relation
        target { text outlets { slug } }
        statement { text outlets { slug } }
        edits { op from to }
      }
    }
    statements { totalCount }
  }
}`

let place: TestDatabase
beforeAll(async () => {
  place = await createTestDatabase()
})
afterAll(() => place.dispose())

test('outlets that quote one sentence with opposite sense are told, with the words that differ', async () => {
  const { prisma } = place.database
  await ingestArticles(prisma, [
    prepareDocument(writeDocument(1, [SAID, 'Anna Holm'])),
    prepareDocument(writeDocument(2, [DENIED, 'Anna Holm']), { outlet: 'Morning Post' }),
  ])
  const { data, errors } = await executeBy(projectReads(prisma), QUERY)
  expect(errors).toBeUndefined()
  expect(data).toMatchObject({
    story: {
      statements: { totalCount: 2 },
      conflictingStatements: {
        totalCount: 1,
        nodes: [
          {
            relation: 'CONFLICTS_WITH',
            target: { text: SAID, outlets: [{ slug: 'daily-echo' }] },
            statement: { text: DENIED, outlets: [{ slug: 'morning-post' }] },
            edits: [{ op: 'EQUAL' }, { op: 'INSERT', to: expect.stringContaining('not') }, { op: 'EQUAL' }],
          },
        ],
      },
    },
  })
})

test('an outlet that prints both contradicts nobody: they are two sentences', async () => {
  const { prisma } = place.database
  await ingestArticles(prisma, [
    prepareDocument(writeDocument(3, [SAID, 'Anna Holm'], [DENIED, 'Anna Holm']), { outlet: 'Evening Star' }),
  ])
  const { data } = await executeBy(projectReads(prisma), QUERY)
  expect(data).toMatchObject({ story: { conflictingStatements: { totalCount: 0 } } })
})
