import { execFile } from 'node:child_process'
import { copyFile, cp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { type BuildOptions, build } from 'esbuild'

// Writes dist/: what the packed package holds. Within this workspace the sources are used as they are.

const locate = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

await rm(locate('dist'), { recursive: true, force: true })

const options: BuildOptions = {
  entryPoints: [locate('src/index.ts'), locate('src/graphql.ts')],
  bundle: true,
  external: ['gql.tada'],
  // graphql-request reads documents with three of its exports, and this package has them smaller.
  alias: { graphql: locate('src/graphql-syntax.ts') },
  target: 'es2022',
  logLevel: 'warning',
}
await build({ ...options, format: 'esm', outdir: locate('dist/esm') })
await build({ ...options, format: 'cjs', outdir: locate('dist/cjs') })

await promisify(execFile)(locate('../node_modules/.bin/tsc'), [
  ...['--project', locate('src'), '--outDir', locate('dist/esm')],
  ...['--noEmit', 'false', '--declaration', '--emitDeclarationOnly'],
])
for (const name of await readdir(locate('dist/esm'), { recursive: true })) {
  if (!name.endsWith('.d.ts')) continue
  const declarations = await readFile(locate(`dist/esm/${name}`), 'utf8')
  // The sources import each other as .ts files, which are not there.
  await writeFile(locate(`dist/esm/${name}`), declarations.replaceAll(/(['"]\.[^'"]*)\.ts(?=['"])/g, '$1.js'))
}
// The same declarations serve both: this package.json says that the copies describe CommonJS modules.
await cp(locate('dist/esm'), locate('dist/cjs'), { recursive: true, filter: (path) => !path.endsWith('.js') })
await writeFile(locate('dist/cjs/package.json'), '{ "type": "commonjs" }\n')

await copyFile(locate('../server/schema.graphql'), locate('dist/schema.graphql'))
// These are part of the bundle, and their licences ask to go where they go.
await copyFile(locate('node_modules/graphql-request/LICENSE'), locate('dist/graphql-request.LICENSE.txt'))
await copyFile(locate('node_modules/@0no-co/graphql.web/LICENSE.md'), locate('dist/graphql.web.LICENSE.md'))
