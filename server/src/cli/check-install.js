// Plain JavaScript, and nothing but Node's own modules: it runs where nothing is installed.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../../..')

/** What running the server takes, by folder. */
const NEEDED = { '.': ['tsx'], prisma: readDependencies('prisma'), server: readDependencies('server') }

/** Says in one sentence what keeps the program from starting, and what to do; undefined where nothing does. */
export function findInstallProblem() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) {
    return `Node 20.19 or newer is needed; this is ${process.versions.node}.`
  }
  for (const [folder, names] of Object.entries(NEEDED)) {
    const missing = names.find((name) => !existsSync(join(ROOT, folder, 'node_modules', name)))
    if (missing)
      return `The package ${missing} is not installed: run "npx --yes pnpm install" and see what it reports.`
  }
  return undefined
}

/** The same about the database client, which is generated after the installation. */
export function findClientProblem() {
  if (existsSync(join(ROOT, 'prisma/generated/client/client.ts'))) return undefined
  return 'The database client is not generated: run "npx --yes pnpm generate:client" and see what it reports.'
}

function readDependencies(folder) {
  return Object.keys(JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8')).dependencies)
}

/** Ends the process where there is a problem. */
export function stopAt(problem) {
  if (problem === undefined) return
  console.error(problem)
  process.exit(1)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) stopAt(findInstallProblem())
