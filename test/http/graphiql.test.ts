import { createHash } from 'node:crypto'
import { readTabs } from '@rashomon/server/http/graphiql/read-tabs'
import { parseWithinLimits } from '@rashomon/server/http/limits/parse-within-limits'
import { schema } from '@rashomon/server/schema/index'
import { type OperationDefinitionNode, validate } from 'graphql'
import { describe, expect, test } from 'vitest'
import { startExample } from './start-example.ts'

const { origin, ask } = await startExample()
const url = `${origin}/graphql`
const asBrowser = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' }

describe('GraphiQL', () => {
  test('is one page that names nothing to load from elsewhere', async () => {
    const response = await fetch(url, { headers: asBrowser })
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    const head = (await response.text()).replace(/<(style|script)>.*?<\/\1>/gs, '')
    expect(head).toContain('<title>Rashomon</title>')
    expect(head).not.toMatch(/https?:/)
    expect(head).not.toMatch(/<(link|script|img|iframe)\b(?![^>]*(="data:|>$))/)
  }, 20_000)

  test('runs no script but its own', async () => {
    const response = await fetch(url, { headers: asBrowser })
    const policy = response.headers.get('content-security-policy')
    const scripts = [...(await response.text()).matchAll(/<script>(.*?)<\/script>/gs)].map(
      ([, script = '']) => script,
    )
    expect(scripts).toHaveLength(2)
    const hashes = scripts.map((script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`)
    expect(policy).toContain(`script-src ${hashes.join(' ')};`)
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline|https?:/)
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  })

  test('comes compressed, and once: a browser that has it keeps it', async () => {
    const first = await fetch(url, { headers: asBrowser })
    expect(first.headers.get('content-encoding')).toBe('gzip')
    expect(Number(first.headers.get('content-length'))).toBeLessThan(3_000_000)
    expect(first.headers.get('vary')).toBe('accept, accept-encoding')
    await first.text()
    const etag = first.headers.get('etag') ?? ''
    const start = performance.now()
    const second = await fetch(url, { headers: { ...asBrowser, 'if-none-match': etag } })
    expect(second.status).toBe(304)
    expect(performance.now() - start).toBeLessThan(200)
  })

  test('comes as it is to a browser that cannot unpack it', async () => {
    const response = await fetch(url, { headers: { ...asBrowser, 'accept-encoding': 'identity' } })
    expect(response.headers.get('content-encoding')).toBeNull()
    expect(await response.text()).toContain('<title>Rashomon</title>')
  })

  test('is for browsers: everybody else gets answers, in few bytes', async () => {
    for (const accept of ['*/*', 'application/json', 'application/graphql-response+json']) {
      const response = await fetch(`${url}?query={__typename}`, { headers: { accept } })
      expect(response.headers.get('content-type')).toContain('json')
      expect(response.headers.get('content-security-policy')).toBeNull()
    }
    expect((await ask('{ __typename }')).text).toBe('{"data":{"__typename":"Query"}}')
  })
})

describe('the questions that GraphiQL opens with', async () => {
  const tabs = await readTabs()

  test.each(tabs.map((tab) => [nameOf(tab.query), tab] as const))('%s', (name, { query, variables }) => {
    const document = parseWithinLimits(query)
    expect(validate(schema, document)).toEqual([])
    expect(name).toMatch(/^[A-Z]/)
    // A comment that asks something, in lines that the editor shows whole.
    expect(query).toMatch(/^# [A-Z][^?]*\?/)
    expect(
      Math.max(
        ...query
          .split('\n')
          .filter((line) => line.startsWith('#'))
          .map((line) => line.length),
      ),
    ).toBeLessThan(60)
    const declared = operationOf(query).variableDefinitions?.map(
      (definition) => definition.variable.name.value,
    )
    expect(Object.keys(JSON.parse(variables))).toEqual(declared)
  })
})

function operationOf(query: string): OperationDefinitionNode {
  const operation = parseWithinLimits(query).definitions.find((one) => one.kind === 'OperationDefinition')
  if (!operation) throw new Error('a tab without an operation')
  return operation
}

function nameOf(query: string): string {
  return operationOf(query).name?.value ?? ''
}
