import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** Which folder of the server may import which others, besides itself. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  coverage: ['domain'],
  lexicons: ['domain', 'coverage'],
  seeds: ['domain'],
  reading: ['domain', 'lexicons'],
  settling: ['domain', 'coverage', 'lexicons', 'reading'],
  storing: ['domain', 'coverage', 'lexicons', 'reading', 'settling', '@rashomon/database'],
  evaluation: ['domain', 'coverage', 'reading', 'settling'],
  tokens: ['domain', '@rashomon/database'],
  workers: ['domain', 'lexicons', 'reading', 'storing'],
  execution: [],
  rows: ['execution', '@rashomon/database'],
  schema: [
    'domain',
    'coverage',
    'lexicons',
    'reading',
    'storing',
    'tokens',
    'execution',
    'rows',
    '@rashomon/database',
  ],
  http: [],
  cli: [
    'config.ts',
    'domain',
    'lexicons',
    'seeds',
    'reading',
    'settling',
    'storing',
    'evaluation',
    'tokens',
    'workers',
    'execution',
    'rows',
    'schema',
    'http',
    '@rashomon/database',
  ],
}

interface Import {
  readonly file: string
  /** Folder of the server, its config, or a package of the workspace. */
  readonly target: string
}

function sourcesOf(directory: string): string[] {
  return readdirSync(join(ROOT, directory), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|js)$/.test(file) && !/(^|\/)(node_modules|dist|generated)\//.test(file))
    .map((file) => join(directory, file))
}

function importsOf(file: string): string[] {
  const text = readFileSync(join(ROOT, file), 'utf8')
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, specifier = '']) => specifier)
}

/** Imports across the folders of the server. */
function crossings(folder: string): Import[] {
  return sourcesOf(`server/src/${folder}`).flatMap((file) =>
    importsOf(file).flatMap((specifier) => {
      if (specifier.startsWith('@rashomon/')) {
        return [{ file, target: specifier.split('/').slice(0, 2).join('/') }]
      }
      if (!specifier.startsWith('.')) return []
      const inServer = relative(join(ROOT, 'server/src'), resolve(ROOT, dirname(file), specifier))
      const [target = ''] = inServer.split(sep)
      return target === folder ? [] : [{ file, target }]
    }),
  )
}

/** Files that lead back to themselves by what they import, types included. */
function findCircles(directory: string): string[] {
  const imports = new Map(
    sourcesOf(directory).map((file) => [
      file,
      importsOf(file).flatMap((specifier) =>
        specifier.startsWith('.') ? relative(ROOT, resolve(ROOT, dirname(file), specifier)) : [],
      ),
    ]),
  )
  const reached = (from: string): ReadonlySet<string> => {
    const found = new Set<string>()
    const follow = (file: string): void => {
      for (const next of imports.get(file) ?? []) {
        if (found.has(next)) continue
        found.add(next)
        follow(next)
      }
    }
    follow(from)
    return found
  }
  return [...imports.keys()].filter((file) => reached(file).has(file))
}

describe('imports run one way', () => {
  test('every folder of the server has its rule', () => {
    const folders = readdirSync(join(ROOT, 'server/src'), { withFileTypes: true })
    const names = folders.filter((entry) => entry.isDirectory()).map(({ name }) => name)
    expect(names.toSorted()).toEqual(Object.keys(ALLOWED).toSorted())
  })

  test.each(Object.entries(ALLOWED))('%s imports only %j', (folder, allowed) => {
    expect(crossings(folder).filter(({ target }) => !allowed.includes(target))).toEqual([])
  })

  test.each([
    'prisma',
    ...['cli', 'execution', 'http', 'rows', 'schema'].map((name) => `server/src/${name}`),
  ])('no file of %s leads back to itself', (directory) => {
    expect(findCircles(directory)).toEqual([])
  })

  test('what executes operations knows no rows, nor what they are planned and loaded by', () => {
    const knowing = sourcesOf('server/src/execution').filter((file) =>
      /\brows?\b|pothos|prisma/i.test(readFileSync(join(ROOT, file), 'utf8')),
    )
    expect(knowing).toEqual([])
  })

  test('the environment is read by the configuration alone', () => {
    const readers = sourcesOf('server/src').filter((file) =>
      /process\.env|\{ env\b/.test(readFileSync(join(ROOT, file), 'utf8')),
    )
    expect(readers).toEqual(['server/src/config.ts'])
  })

  test('the database package knows nobody', () => {
    const own = sourcesOf('prisma').flatMap((file) =>
      importsOf(file).map((specifier) => ({ file, specifier })),
    )
    expect(own.filter(({ specifier }) => /@rashomon|\.\.\/(server|sdk|test|seeds)/.test(specifier))).toEqual(
      [],
    )
  })

  test('server and SDK do not know each other', () => {
    const named = (directory: string, name: string) =>
      sourcesOf(directory).filter((file) => importsOf(file).some((specifier) => specifier.includes(name)))
    expect(named('server/src', '@rashomon/sdk')).toEqual([])
    expect(named('sdk/src', '@rashomon/server')).toEqual([])
    expect(named('sdk/src', '/server/')).toEqual([])
  })
})
