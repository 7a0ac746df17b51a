import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { annotationSchema } from './annotation-schema.ts'
import { eventsSchema } from './events-schema.ts'
import { figuresSchema } from './figures-schema.ts'
import { manifestSchema } from './manifest-schema.ts'
import { outletsSchema } from './outlets-schema.ts'
import { statementsSchema } from './statements-schema.ts'
import { storiesSchema } from './stories-schema.ts'

const SEED_SCHEMAS = {
  manifest: manifestSchema,
  stories: storiesSchema,
  outlets: outletsSchema,
  figures: figuresSchema,
  events: eventsSchema,
  statements: statementsSchema,
  annotation: annotationSchema,
}

/**
 * The JSON Schemas of the seed files, by file name, as text to be committed. Draft 7 is what YAML editors support
 * best.
 */
export function renderSeedSchemas(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(SEED_SCHEMAS).map(([name, schema]) => [
      `${name}.schema.json`,
      `${JSON.stringify(z.toJSONSchema(schema, { target: 'draft-07', io: 'input', override }), null, 2)}\n`,
    ]),
  )
}

/** Editors show the title and description of a property, not those of the forms that it may take. */
function override({ jsonSchema }: { readonly jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  const [form, other] = jsonSchema.anyOf ?? []
  if (other?.type !== 'null' || form === undefined) return
  jsonSchema.title ??= form.title
  jsonSchema.description ??= form.description
}

/** Writes the JSON Schemas of the seed files into a directory. */
export function writeSeedSchemas(directory: string): void {
  mkdirSync(directory, { recursive: true })
  for (const [name, schema] of renderSeedSchemas()) writeFileSync(join(directory, name), schema)
}
