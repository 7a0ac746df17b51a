import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** A question that GraphiQL opens with. */
export interface Tab {
  readonly query: string
  /** JSON text. */
  readonly variables: string
}

const TABS_DIR = join(import.meta.dirname, 'tabs')

/** Reads the tabs, in the order of their file names: `NAME.graphql`, and `NAME.variables.json` where it takes any. */
export async function readTabs(directory: string = TABS_DIR): Promise<readonly Tab[]> {
  const files = (await readdir(directory)).sort()
  const queries = files.filter((file) => file.endsWith('.graphql'))
  return Promise.all(
    queries.map(async (file) => {
      const variablesFile = file.replace(/graphql$/, 'variables.json')
      const variables = files.includes(variablesFile)
        ? await readFile(join(directory, variablesFile), 'utf8')
        : '{}'
      return { query: await readFile(join(directory, file), 'utf8'), variables }
    }),
  )
}
