import { readdir, readFile } from 'node:fs/promises'
import { buildSchema, concatAST, parse, Source, validate } from 'graphql'
import { expect, test } from 'vitest'
import { generateSdk } from '../../sdk/codegen/generate-sdk.ts'
import { readOperations } from '../../sdk/codegen/read-operations.ts'

const generated = new URL('../../sdk/src/generated/', import.meta.url)
const schema = await readFile(new URL('../../server/schema.graphql', import.meta.url), 'utf8')

test('src/generated is what the schema and the operations give: run `pnpm generate` after a change', async () => {
  const files = await generateSdk(schema, await readOperations())
  expect((await readdir(generated)).toSorted()).toEqual(Object.keys(files).toSorted())
  for (const [name, text] of Object.entries(files)) {
    expect(await readFile(new URL(name, generated), 'utf8'), name).toBe(text)
  }
})

test('every operation is valid against the schema', async () => {
  const files = await readOperations()
  const documents = files.map(({ path, text }) => parse(new Source(text, path)))
  expect(validate(buildSchema(schema), concatAST(documents)).map(String)).toEqual([])
})

test('an operation that is not valid stops the generation, which names its file and line', async () => {
  const file = { path: 'dataset.graphql', text: 'query GetDataset {\n  dataset {\n    weather\n  }\n}\n' }
  await expect(generateSdk(schema, [file])).rejects.toThrow(/weather[\s\S]*dataset\.graphql:3/)
})

test('an operation without a name stops the generation', async () => {
  const file = { path: 'dataset.graphql', text: '{ dataset { revision } }' }
  await expect(generateSdk(schema, [file])).rejects.toThrow(/name/)
})
