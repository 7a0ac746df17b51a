import { readdir, readFile } from 'node:fs/promises'
import type { OperationsFile } from './generate-sdk.ts'

const folder = new URL('../operations/', import.meta.url)

/** The files of `operations/`, by name. */
export async function readOperations(): Promise<readonly OperationsFile[]> {
  const names = (await readdir(folder)).toSorted()
  return Promise.all(
    names.map(async (path) => ({ path, text: await readFile(new URL(path, folder), 'utf8') })),
  )
}
