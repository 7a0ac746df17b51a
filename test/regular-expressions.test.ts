import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { parseAst } from 'vitest/node'

// Of its checkers, the one in JavaScript is on every machine.
vi.stubEnv('RECHECK_BACKEND', 'pure')
afterAll(() => vi.unstubAllEnvs())
const { check } = await import('recheck')

const SOURCES = join(import.meta.dirname, '../server/src')
const TIMEOUT_MS = 30_000
/** What takes more than linear time takes ten times as long and more over the texts that the checker makes. */
const REPLAY_MS = 500
/** Any; the same one every time, so that the guesses are. */
const SEED = 1

/** The files that put expressions together while they run, and what makes each of them do it. */
const BUILDERS: Readonly<Record<string, () => Promise<unknown>>> = {
  'coverage/passages/read-own-words.ts': () => import('@rashomon/server/coverage/passages/read-own-words'),
  'coverage/align/spelling-key.ts': async () =>
    (await import('@rashomon/server/lexicons/read-spelling-key')).readSpellingKey(),
  'coverage/align/tokenize.ts': () => import('@rashomon/server/coverage/align/tokenize'),
  'domain/count-words.ts': async () =>
    (await import('@rashomon/server/domain/count-words')).countWords('One word.'),
  'reading/english/find-framing.ts': async () =>
    (await import('@rashomon/server/reading/english/find-framing')).findFraming('One word.', [], [], []),
}

interface Expression {
  /** File and line, or file. */
  readonly place: string
  readonly source: string
  readonly flags: string
}

/** A node of a syntax tree, as far as it is looked into. */
interface SyntaxNode {
  readonly type?: unknown
  readonly start?: number
  readonly regex?: { readonly pattern: string; readonly flags: string }
  readonly callee?: { readonly name?: string }
}

function* nodesOf(value: unknown): Generator<SyntaxNode> {
  if (typeof value !== 'object' || value === null) return
  if ('type' in value) yield value
  for (const child of Object.values(value)) yield* nodesOf(child)
}

const sources = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.[jt]s$/.test(file))
  .map((file) => {
    const code = readFileSync(join(SOURCES, file), 'utf8')
    return { file, code, nodes: [...nodesOf(parseAst(code, { lang: file.endsWith('.ts') ? 'ts' : 'js' }))] }
  })

const literals = sources.flatMap(({ file, code, nodes }) =>
  nodes.flatMap(({ regex, start = 0 }): readonly Expression[] => {
    const place = `${file}:${code.slice(0, start).split('\n').length}`
    return regex ? [{ place, source: regex.pattern, flags: regex.flags }] : []
  }),
)

/** The expressions that a piece of work puts together. */
async function recordExpressions(
  place: string,
  work: () => Promise<unknown>,
): Promise<readonly Expression[]> {
  const built: Expression[] = []
  const Recording = new Proxy(RegExp, {
    construct(target, [pattern, flags]: [string | RegExp, string | undefined]) {
      const expression = new target(pattern, flags)
      built.push({ place, source: expression.source, flags: expression.flags })
      return expression
    },
  })
  // Modules build their expressions once, when they are loaded.
  vi.resetModules()
  vi.stubGlobal('RegExp', Recording)
  await work()
  vi.unstubAllGlobals()
  return built
}

/** What an expression can be made to do, where it can be made to take more than linear time; else null. */
async function findWeakness({ source, flags }: Expression): Promise<string | null> {
  const diagnostics = await check(source, flags, { timeout: TIMEOUT_MS, randomSeed: SEED })
  if (diagnostics.status === 'safe') return null
  if (diagnostics.status === 'unknown') return `cannot be told: ${diagnostics.error.kind}`
  // Where the automaton cannot tell, as with lookbehinds, the checker guesses texts and counts steps of its own engine.
  const isGuess = diagnostics.checker === 'fuzz'
  return isGuess && endsInTime(source, flags, diagnostics.attack.string)
    ? null
    : diagnostics.complexity.summary
}

/** Whether the engine that the program runs on gets through a text that is said to be hard. */
function endsInTime(source: string, flags: string, text: string): boolean {
  try {
    runInNewContext('new RegExp(source, flags).test(text)', { source, flags, text }, { timeout: REPLAY_MS })
    return true
  } catch (error) {
    // It comes from the other context, whose errors are of another class.
    if (Object(error).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return false
    throw error
  }
}

describe('the checker', () => {
  const weaknessOf = (source: string) => findWeakness({ place: 'test', source, flags: 'u' })

  test('finds what backtracks, lookbehinds or not', async () => {
    expect(await weaknessOf('^(?:a+)+$')).toBe('exponential')
    expect(await weaknessOf('a+$')).toBe('2nd degree polynomial')
    expect(await weaknessOf('(?<!b)(?:a|a)*c')).toMatch(/exponential/)
  })

  test('lets pass what does not', async () => {
    expect(await weaknessOf('^a+b')).toBeNull()
  })
})

describe('no input makes a regular expression take more than linear time', () => {
  test.each(literals)('$place /$source/$flags', { timeout: TIMEOUT_MS + 5000 }, async (literal) => {
    expect(await findWeakness(literal)).toBeNull()
  })

  test('nor one that is put together at run time; all files that do so are known', async () => {
    const builders = sources.filter(({ nodes }) => nodes.some(({ callee }) => callee?.name === 'RegExp'))
    expect(builders.map(({ file }) => file).sort()).toEqual(Object.keys(BUILDERS).sort())
  })

  test.each(Object.entries(BUILDERS))(
    'nor those of %s',
    { timeout: TIMEOUT_MS + 5000 },
    async (place, work) => {
      const built = await recordExpressions(place, work)
      expect(built).not.toEqual([])
      for (const expression of built) expect(await findWeakness(expression)).toBeNull()
    },
  )
})
