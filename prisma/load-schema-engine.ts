import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import type { SchemaEngine } from '@prisma/schema-engine-wasm'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'
import type pg from 'pg'
import { adaptForSchemaEngine } from './adapt-schema-engine.ts'

// Node has it, but TypeScript describes it only beside the browser's globals, which this project leaves out.
declare const WebAssembly: {
  instantiate(bytes: Uint8Array, imports: object): Promise<{ instance: { exports: Record<string, unknown> } }>
}

const BINDINGS = '@prisma/schema-engine-wasm/schema_engine_bg'

// The bindings hold one instance for the whole process, and so must whatever copies of this module it has loaded.
const INSTANTIATED = Symbol.for('@rashomon/database: schema engine')
const shared = globalThis as typeof globalThis & { [INSTANTIATED]?: Promise<void> }

/** Prisma's schema engine at work on a database, and what its errors mean. */
export interface LoadedSchemaEngine {
  readonly engine: SchemaEngine
  /** What went wrong, in the database's words where it was the database that complained. */
  explain(error: unknown): string
}

/**
 * Prisma's schema engine, compiled to WebAssembly: what its command line does in a process of its own.
 *
 * @param pool has one connection, so that a transaction or a lock of its session holds for what the engine does.
 *   The engine takes the same database for the scratch ("shadow") one, where it asks for that.
 */
export async function loadSchemaEngine(pool: pg.Pool): Promise<LoadedSchemaEngine> {
  shared[INSTANTIATED] ??= instantiate()
  await shared[INSTANTIATED]
  const factory = bindMigrationAwareSqlAdapterFactory(adaptForSchemaEngine(pool))
  const engine = await bindings.SchemaEngine.new({ datamodels: undefined }, () => {}, factory)

  /** The engine repeats an error of the database by a number; its own end in a trace of its insides. */
  function explain(error: unknown): string {
    const message = error instanceof Error ? error.message : String(error)
    const number = /External error id#(\d+)/.exec(message)?.[1]
    const complaint =
      number === undefined ? undefined : factory.errorRegistry.consumeError(Number(number))?.error
    return complaint instanceof Error ? complaint.message : (message.split('\n   0: ')[0] ?? message)
  }

  return { engine, explain }
}

/** Node does not import the package's WebAssembly as bundlers do, so its two halves are joined here. */
async function instantiate(): Promise<void> {
  const script = createRequire(import.meta.url).resolve(BINDINGS)
  const bytes = await readFile(script.replace(/\.js$/, '.wasm'))
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': { ...bindings } })
  bindings.__wbg_set_wasm(instance.exports)
  const { __wbindgen_start: start } = instance.exports as { __wbindgen_start: () => void }
  start()
}
