import { readFile, writeFile } from 'node:fs/promises'
import { generateSdk } from './codegen/generate-sdk.ts'
import { readOperations } from './codegen/read-operations.ts'

// Writes src/generated from the server's schema and the operations.

const schema = await readFile(new URL('../server/schema.graphql', import.meta.url), 'utf8')
const files = await generateSdk(schema, await readOperations())
const folder = new URL('src/generated/', import.meta.url)
await Promise.all(Object.entries(files).map(([name, text]) => writeFile(new URL(name, folder), text)))
console.log(`sdk/src/generated: ${Object.keys(files).join(', ')}`)
