import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runProgram } from './run-program.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** The SDK's folder in this workspace. */
export const SDK = join(ROOT, 'sdk')

/** A project outside the workspace, with the packed SDK installed as from the registry. */
export interface Project {
  readonly folder: string
  /** Writes a file into it. */
  write(path: string, text: string): Promise<void>
  /** Runs one of its programs, or Node, in it. */
  run(program: string, ...args: readonly string[]): Promise<string>
  remove(): Promise<void>
}

/** Builds and packs the SDK as for publication; returns the path of the tarball. */
export async function packSdk(folder: string): Promise<string> {
  const { packageManager } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'))
  await runProgram(SDK, 'npx', '--yes', packageManager, 'pack', '--pack-destination', folder)
  const [tarball, ...others] = (await readdir(folder)).filter((name) => name.endsWith('.tgz'))
  if (tarball === undefined || others.length > 0) throw new Error(`expected one tarball in ${folder}`)
  return join(folder, tarball)
}

/**
 * Creates a project and installs the SDK and what else it needs.
 *
 * @param type what Node takes its `.js` files for
 */
export async function createProject(
  tarball: string,
  type: 'module' | 'commonjs',
  dependencies: Readonly<Record<string, string>>,
): Promise<Project> {
  const folder = await mkdtemp(join(tmpdir(), 'rashomon-app-'))
  const project: Project = {
    folder,
    write: async (path, text) => {
      await mkdir(dirname(join(folder, path)), { recursive: true })
      await writeFile(join(folder, path), text)
    },
    run: (program, ...args) =>
      runProgram(
        folder,
        program === 'node' ? process.execPath : join(folder, 'node_modules/.bin', program),
        ...args,
      ),
    remove: () => rm(folder, { recursive: true, force: true }),
  }
  const manifest = {
    name: 'app',
    private: true,
    type,
    dependencies: { ...dependencies, '@rashomon/sdk': `file:${tarball}` },
  }
  await project.write('package.json', JSON.stringify(manifest))
  await runProgram(
    folder,
    'npm',
    'install',
    '--no-audit',
    '--no-fund',
    '--ignore-scripts',
    '--loglevel=error',
  )
  return project
}
