import { execFileSync } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'

export const ROOT = join(import.meta.dirname, '../..')

/** Programs that the machine has besides Node and npm: a shell, and what the shell scripts of npm take. */
const PROGRAMS = ['node', 'npm', 'npx', 'sh', 'env']
const LEFT_OUT = ['.git', '.data', 'node_modules', 'bench']
const PACKAGES = ['.', 'prisma', 'sdk', 'server', 'test']

/** A copy of the project with everything installed, and the environment of a machine that has little else. */
export interface CleanClone {
  readonly cwd: string
  readonly env: Readonly<Record<string, string>>
  readonly remove: () => void
}

/** @param files more files to put into it, by path */
export function cloneCleanly(files: Readonly<Record<string, string>>): CleanClone {
  const folder = mkdtempSync(join(tmpdir(), 'rashomon-clone-'))
  const [cwd, path] = [join(folder, 'rashomon'), join(folder, 'bin')]
  cpSync(ROOT, cwd, {
    recursive: true,
    filter: (source) => source === ROOT || !LEFT_OUT.includes(basename(source)),
  })
  for (const name of PACKAGES) linkEntries(join(ROOT, name, 'node_modules'), join(cwd, name, 'node_modules'))
  // What is installed belongs to the original, and must not be brought up to date from here.
  const settings = join(cwd, 'pnpm-workspace.yaml')
  const text = readFileSync(settings, 'utf8')
  writeFileSync(settings, text.replace('verifyDepsBeforeRun: install', 'verifyDepsBeforeRun: false'))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, name)), { recursive: true })
    writeFileSync(join(cwd, name), content)
  }
  mkdirSync(path)
  for (const name of PROGRAMS) {
    symlinkSync(
      execFileSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).trim(),
      join(path, name),
    )
  }
  return {
    cwd,
    env: { PATH: path, HOME: homedir(), PORT: '0', DATA_DIR: join(folder, 'data') },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** A folder of its own with the other's packages; what pnpm notes beside them it notes anew. */
function linkEntries(from: string, to: string): void {
  mkdirSync(to)
  const names = readdirSync(from).filter((name) => !/^\.(pnpm-|modules)/.test(name))
  for (const name of names) symlinkSync(join(from, name), join(to, name))
}
