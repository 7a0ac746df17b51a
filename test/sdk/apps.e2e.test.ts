import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createProject, type Project, packSdk, SDK } from './create-project.ts'
import { findChromium, findPython } from './find-program.ts'
import { readSnippets, toPrograms } from './read-snippets.ts'
import { runProgram } from './run-program.ts'
import { type ServedFolder, serveFolder } from './serve-folder.ts'
import { type ServedSeeds, serveSeeds } from './serve-seeds.ts'

const TADA = { 'gql.tada': '1.11.3' }
const COMPILER_OPTIONS = {
  strict: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: false,
  target: 'ES2022',
  rootDir: '.',
}

const REACT_PAGE = `
  import { createClient } from '@rashomon/sdk'
  import { createRoot } from 'react-dom/client'
  import { StatementMatrix } from './statement-matrix'

  const client = createClient({ url: 'URL' })
  const main = document.querySelector('main')
  if (main) createRoot(main).render(<StatementMatrix client={client} story="nato-expels-russian-diplomats" />)
`

const chromiumPath = findChromium()
const python = findPython()

let folder: string
let tarball: string
let server: ServedSeeds
let modules: Project
let commonJs: Project
let bundled: Project
let page: ServedFolder

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rashomon-apps-'))
  tarball = await packSdk(folder)
  const node = { '@types/node': '20.19.43' }
  const react = {
    '@types/react': '19.3.0',
    '@types/react-dom': '19.3.0',
    react: '19.3.1',
    'react-dom': '19.3.1',
  }
  ;[server, modules, commonJs, bundled] = await Promise.all([
    serveSeeds(),
    createProject(tarball, 'module', { ...TADA, ...node, typescript: '7.0.2' }),
    createProject(tarball, 'commonjs', { ...node, typescript: '5.9.3' }),
    createProject(tarball, 'module', { ...TADA, ...react, esbuild: '0.28.2', typescript: '6.0.3' }),
  ])
})

afterAll(async () => {
  page?.close()
  await server?.stop()
  await Promise.all([
    modules?.remove(),
    commonJs?.remove(),
    bundled?.remove(),
    rm(folder, { recursive: true }),
  ])
})

/** A file of the SDK's folder or of this one, asking this test's server. */
async function readFor(path: string): Promise<string> {
  const text = await readFile(new URL(path, import.meta.url), 'utf8')
  return text.replaceAll('http://127.0.0.1:4000/graphql', server.url)
}

async function writeTypescriptConfig(project: Project, options: object): Promise<void> {
  const config = { compilerOptions: { ...COMPILER_OPTIONS, ...options }, include: ['*.ts', '*.tsx'] }
  await project.write('tsconfig.json', JSON.stringify(config))
}

function toLines(output: string): string[] {
  return output.trim().split('\n')
}

/** What the program of ten lines prints: the same in every environment. */
let omissions: readonly string[]

test('ten lines in an empty project of ES modules print who left out what', async () => {
  const program = await readFor('../../sdk/examples/list-omissions.ts')
  expect(toLines(program).length).toBeLessThan(10)
  await writeTypescriptConfig(modules, { module: 'NodeNext', lib: ['ES2023'], types: ['node'] })
  await modules.write('list-omissions.ts', program)
  await modules.write('check-types.ts', await readFor('check-types.ts'))
  await modules.run('tsc')

  omissions = toLines(await modules.run('node', 'list-omissions.js'))
  expect(omissions.length).toBeGreaterThan(1)
  for (const outlet of ['BBC', 'Press TV']) {
    const prefix = `${outlet}.* left out .*: `
    expect(omissions).toContainEqual(
      expect.stringMatching(`${prefix}NATO.s policy towards Russia remains consistent`),
    )
    expect(omissions).toContainEqual(expect.stringMatching(`${prefix}We have strengthened our deterrence`))
  }
})

test('every snippet of the readme compiles and runs, and prints what it says', async () => {
  const readme = await readFor('../../sdk/README.md')
  const [shown = ''] = readSnippets(readme, 'text')
  expect(omissions).toEqual(expect.arrayContaining(toLines(shown.replace('…', ''))))

  const programs = toPrograms(readSnippets(readme, 'ts'))
  expect(programs.length).toBeGreaterThan(5)
  await Promise.all(programs.map((program, index) => modules.write(`readme-${index}.ts`, program)))
  await modules.run('tsc')
  for (const index of programs.keys()) {
    expect((await modules.run('node', `readme-${index}.js`)).trim(), programs[index]).not.toBe('')
  }
})

test('the notebook’s cells run', async () => {
  const notebook = (await readFor('../../sdk/examples/coverage.notebook.html')).replace('npm:', '')
  const cells = [...notebook.matchAll(/<script id="\d+" type="module"[^>]*>([\s\S]*?)<\/script>/g)].map(
    ([, cell]) => cell,
  )
  expect(cells).toHaveLength(3)
  const standIns = `
    const display = (shown) => console.log(JSON.stringify(shown))
    const Inputs = { table: (rows) => rows }
    const Plot = { plot: ({ marks }) => marks, barX: (rows) => rows }
  `
  await modules.write('notebook.mjs', [standIns, ...cells].join('\n'))
  const [table, [bars]] = toLines(await modules.run('node', 'notebook.mjs')).map((line) => JSON.parse(line))
  expect(table[0]).toMatchObject({ statement: expect.any(String), bbc: expect.any(String) })
  expect(bars[0]).toMatchObject({
    outlet: expect.any(String),
    stance: expect.any(String),
    quotations: expect.any(Number),
  })
})

test('CommonJS prints the same, without gql.tada being there', async () => {
  const program = await readFor('../../sdk/examples/list-omissions.ts')
  const [imports = '', ...rest] = program.split('\n')
  await writeTypescriptConfig(commonJs, { module: 'Node16', lib: ['ES2023'], types: ['node'] })
  await commonJs.write('main.ts', `${imports}\nasync function main() {\n${rest.join('\n')}\n}\nmain()\n`)
  await commonJs.run('tsc')
  expect(await readFile(join(commonJs.folder, 'main.js'), 'utf8')).toContain('require("@rashomon/sdk")')
  expect(toLines(await commonJs.run('node', 'main.js'))).toEqual(omissions)
})

test('a bundle prints the same', async () => {
  await writeTypescriptConfig(bundled, {
    ...{ module: 'ESNext', moduleResolution: 'Bundler', lib: ['ES2022', 'DOM'], types: [] },
    ...{ jsx: 'react-jsx', noEmit: true },
  })
  await bundled.write('list-omissions.ts', await readFor('../../sdk/examples/list-omissions.ts'))
  await bundled.write('check-types.ts', await readFor('check-types.ts'))
  await bundled.write('statement-matrix.tsx', await readFor('../../sdk/examples/statement-matrix.tsx'))
  await bundled.write('react-page.tsx', REACT_PAGE.replace('URL', server.url))
  await bundled.run('tsc')
  const entries = ['list-omissions.ts', 'react-page.tsx']
  await bundled.run('esbuild', ...entries, '--bundle', '--minify', '--format=esm', '--outdir=out')
  expect(toLines(await bundled.run('node', 'out/list-omissions.js'))).toEqual(omissions)
})

test.skipIf(!chromiumPath)(
  'the same bundle prints the same in a browser, on a page of another origin',
  async () => {
    page = await serveFolder(join(bundled.folder, 'out'))
    expect(page.origin).not.toBe(new URL(server.url).origin)
    const browser = await launchChromium()
    try {
      const tab = await browser.newPage()
      const printed: string[] = []
      tab.on('console', (message) => printed.push(message.text()))
      await tab.goto(`${page.origin}/list-omissions.html`)
      await expect.poll(() => printed.length, { timeout: 20_000 }).toBe(omissions.length)
      expect(printed).toEqual(omissions)
    } finally {
      await browser.close()
    }
  },
)

test.skipIf(!chromiumPath)('the React component fills its table', async () => {
  const browser = await launchChromium()
  try {
    const tab = await browser.newPage()
    await tab.goto(`${page.origin}/react-page.html`)
    const row = tab.locator('tr', { hasText: 'policy towards Russia remains consistent' })
    await row.waitFor({ timeout: 20_000 })
    const outlets = await tab.locator('thead th').allTextContents()
    const cells = await row.locator('td').allTextContents()
    expect(outlets).toHaveLength(cells.length + 1)
    expect(cells[outlets.findIndex((name) => name.startsWith('BBC')) - 1]).toBe('ABSENT')
    // More rows than a page has.
    await tab.locator('tbody tr').nth(20).waitFor({ timeout: 20_000 })
  } finally {
    await browser.close()
  }
})

test('curl gets the same', async () => {
  await modules.write('list-omissions.sh', await readFor('../../sdk/examples/list-omissions.sh'))
  const { data } = JSON.parse(await runProgram(modules.folder, 'sh', 'list-omissions.sh'))
  const lines = data.story.coverage.outlets.flatMap(({ outlet, omissions }: OutletOmissions) =>
    omissions.nodes.map(({ speaker, text }) => `${outlet.name} left out ${speaker.name}: ${text}`),
  )
  expect(lines).toEqual(omissions)
})

interface OutletOmissions {
  readonly outlet: { readonly name: string }
  readonly omissions: {
    readonly nodes: readonly { readonly text: string; readonly speaker: { readonly name: string } }[]
  }
}

test.skipIf(!python)('Python gets the same', async () => {
  await modules.write('list_omissions.py', await readFor('../../sdk/examples/list_omissions.py'))
  expect(toLines(await runProgram(modules.folder, python ?? '', 'list_omissions.py'))).toEqual(omissions)
})

test('no example goes without a test', async () => {
  expect((await readdir(join(SDK, 'examples'))).toSorted()).toEqual([
    'coverage.notebook.html',
    'list-omissions.sh',
    'list-omissions.ts',
    'list_omissions.py',
    'statement-matrix.tsx',
  ])
})

function launchChromium() {
  const flags = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking']
  return chromium.launch({
    executablePath: chromiumPath ?? '',
    args: [...flags, '--disable-component-update', '--disable-sync'],
  })
}
