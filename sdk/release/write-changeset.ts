import { execFile } from 'node:child_process'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { compareSchemas } from './compare-schemas.ts'
import { printChangeset } from './print-changeset.ts'

const run = promisify(execFile)

const SCHEMA = 'server/schema.graphql'
const CHANGESET = '.changeset/schema.md'

/**
 * Writes the changeset for what has changed in the API's schema since the SDK was last released, or takes it away where
 * nothing has.
 *
 * @param root folder of the repository
 * @returns what was done, in words
 */
export async function writeChangeset(root: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(root, 'sdk/package.json'), 'utf8'))
  const before = await readReleased(root, `@rashomon/sdk@${version}`)
  if (before === undefined) return `Version ${version} is not released yet: nothing to compare with.`

  const after = await readFile(join(root, SCHEMA), 'utf8')
  const changes = compareSchemas(before, after, version)
  const changeset = printChangeset(changes)
  if (changeset === undefined) {
    await rm(join(root, CHANGESET), { force: true })
    return `The schema is that of version ${version}.`
  }
  await writeFile(join(root, CHANGESET), changeset)
  return `${CHANGESET}: ${changes.bump}`
}

/** The schema as of a release's tag; undefined where there is no such tag. */
async function readReleased(root: string, tag: string): Promise<string | undefined> {
  const { stdout: tags } = await run('git', ['-C', root, 'tag', '--list', tag])
  if (tags.trim() === '') return undefined
  const { stdout } = await run('git', ['-C', root, 'show', `refs/tags/${tag}:${SCHEMA}`], {
    maxBuffer: 2 ** 26,
  })
  return stdout
}
