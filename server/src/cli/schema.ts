import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { lexicographicSortSchema, printSchema } from 'graphql'
import { schema } from '../schema/index.ts'
import { writeSeedSchemas } from '../seeds/render-seed-schemas.ts'

const ROOT = join(import.meta.dirname, '../../..')

/** The API's schema as it is published: sorted, so that a diff shows changes and nothing else. */
export function renderSchema(): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`
}

/** Writes the published schemas of the API and of the seed files. */
export async function writeSchemas(): Promise<void> {
  await writeFile(join(ROOT, 'server/schema.graphql'), renderSchema())
  writeSeedSchemas(join(ROOT, 'seeds/schema'))
  console.error('Wrote server/schema.graphql and seeds/schema/.')
}
