import { readFileSync } from 'node:fs'
import { schema } from '@rashomon/server/schema/index'
import { printSchema } from 'graphql'
import { expect, test } from 'vitest'

test('server/schema.graphql is the built schema: run `pnpm generate` after a change', () => {
  const committed = readFileSync(new URL('../../server/schema.graphql', import.meta.url), 'utf8')
  expect(committed.trim()).toBe(printSchema(schema).trim())
})
