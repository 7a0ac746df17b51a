import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { renderSeedSchemas, writeSeedSchemas } from '@rashomon/server/seeds/render-seed-schemas'
import { describe, expect, test } from 'vitest'

const COMMITTED = join(import.meta.dirname, '../../seeds/schema')

describe.each([...renderSeedSchemas()])('%s', (name, rendered) => {
  test('is committed as it is generated: run `pnpm generate` after a change', () => {
    expect(readFileSync(join(COMMITTED, name), 'utf8')).toBe(rendered)
  })

  test('has a title and a description for every property, which editors show', () => {
    expect(undescribed(JSON.parse(rendered), name)).toEqual([])
  })

  test('allows no key that it does not name', () => {
    expect(openObjects(JSON.parse(rendered), name)).toEqual([])
  })
})

test('no other schema is committed', () => {
  expect(readdirSync(COMMITTED).sort()).toEqual([...renderSeedSchemas().keys()].sort())
})

test('writing makes the directory and its files', () => {
  const directory = mkdtempSync(join(tmpdir(), 'rashomon-schemas-'))
  try {
    writeSeedSchemas(join(directory, 'schema'))
    expect(readdirSync(join(directory, 'schema'))).toHaveLength(renderSeedSchemas().size)
  } finally {
    rmSync(directory, { recursive: true })
  }
})

interface JsonSchema {
  readonly title?: string
  readonly description?: string
  readonly type?: string
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly additionalProperties?: boolean
  readonly items?: JsonSchema
  readonly anyOf?: readonly JsonSchema[]
}

/** Schemas inside a schema, with their paths. */
function inside(schema: JsonSchema, path: string): readonly (readonly [JsonSchema, string])[] {
  const direct = [
    ...Object.entries(schema.properties ?? {}).map(([key, value]) => [value, `${path}.${key}`] as const),
    ...(schema.items ? [[schema.items, `${path}[]`] as const] : []),
    ...(schema.anyOf ?? []).map((value, index) => [value, `${path}|${index}`] as const),
  ]
  return direct.flatMap(([value, place]) => [[value, place] as const, ...inside(value, place)])
}

function undescribed(schema: JsonSchema, path: string): readonly string[] {
  return inside(schema, path)
    .filter(([value, place]) => !place.includes('|') && !(value.title && value.description))
    .map(([, place]) => place)
}

function openObjects(schema: JsonSchema, path: string): readonly string[] {
  return [[schema, path] as const, ...inside(schema, path)]
    .filter(([value]) => value.type === 'object' && value.additionalProperties !== false)
    .map(([, place]) => place)
}
