import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CORPUS } from '../../reading/sketches.ts'
import { type Editing, extracted, startEditing } from './start-editing.ts'

const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8')
const [mutation = ''] = [...readme.matchAll(/```graphql\n(mutation .*?)```/gs)].map(
  ([, source = '']) => source,
)

let api: Editing
beforeAll(async () => {
  api = await startEditing()
  await api.store(extracted(CORPUS))
})
afterAll(() => api.dispose())

test('the correction that the README shows can be made as it stands', async () => {
  const { quotations, figure } = await api.edit(
    '{ quotations { nodes { id } } figure(slug: "grushko") { id name } }',
  )
  const variables = { quotation: quotations.nodes[0].id, speaker: figure.id }
  expect(await api.edit(mutation, variables)).toEqual({
    reviewQuotation: {
      quotation: { origin: 'REVIEWED', speaker: { name: figure.name } },
      article: {
        history: {
          nodes: [
            {
              at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
              actor: 'editor',
              action: 'REVIEW_QUOTATION',
              before: expect.objectContaining({ speaker: 'stoltenberg' }),
              after: expect.objectContaining({ speaker: 'grushko' }),
            },
          ],
        },
      },
    },
  })
})
