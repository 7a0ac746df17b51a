import process from 'node:process'
import { defineConfig } from 'prisma/config'

// `prisma generate` would download a schema engine that it never runs; a path that exists stops it.
const { PRISMA_SCHEMA_ENGINE_BINARY = process.execPath } = process.env
Object.assign(process.env, { PRISMA_SCHEMA_ENGINE_BINARY })

export default defineConfig({ schema: 'schema.prisma', migrations: { path: 'migrations' } })
