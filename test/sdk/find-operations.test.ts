import fc from 'fast-check'
import { Kind, parse } from 'graphql'
import { expect, test } from 'vitest'
import { findOperations } from '../../sdk/src/find-operations.ts'

type Found = readonly [operation: string, name: string | undefined]

const find = (text: string): Found[] =>
  findOperations(text).map(({ operation, name }) => [operation, name?.value])

/** What the reference implementation finds. */
const findByParsing = (text: string): Found[] =>
  parse(text).definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION
      ? [[definition.operation, definition.name?.value] as const]
      : [],
  )

const name = fc.constantFrom('A', 'Headlines', 'query', 'mutation', 'fragment', 'on2', '_x')
const ignored = fc.constantFrom('', ' ', '\n', ',', '\uFEFF', '# query No { "\n', '# }\u2028{\n')
const value = fc.constantFrom(
  '1',
  '"}"',
  '"\\"{ mutation No {"',
  '"""\nquery "No" { \\""" }"""',
  '""',
  '[{ a: "" }]',
)
const directive = fc.oneof(
  fc.constant(''),
  value.map((given) => `@ live(reason: ${given})`),
)
const variables = fc.oneof(
  fc.constant(''),
  fc.tuple(value, directive).map(([given, directive]) => `($x: In = { a: ${given} } ${directive}, $y: Int)`),
)
const selections = value.map((given) => `{ a(b: ${given}) { ... on A { mutation } } }`)
const operation = fc
  .tuple(
    fc.constantFrom('query', 'mutation', 'subscription'),
    fc.option(name, { nil: '' }),
    variables,
    directive,
    selections,
  )
  .map((parts) => parts.join(' '))
const fragment = fc
  .tuple(name, directive, selections)
  .map(([name, directive, body]) => `fragment ${name} on query ${directive} ${body}`)

test('finds the operations and names that a parser of the whole language finds', () => {
  const definitions = fc.array(fc.tuple(ignored, fc.oneof(operation, fragment, selections)), { minLength: 1 })
  fc.assert(
    fc.property(definitions, ignored, (parts, end) => {
      const text = parts.flat().join('') + end
      expect(find(text)).toEqual(findByParsing(text))
    }),
  )
})

test.each<[string, Found[]]>([
  ['{ a }', [['query', undefined]]],
  ['query @live { a }', [['query', undefined]]],
  ['fragment query on A { a } mutation B { b }', [['mutation', 'B']]],
  ['"A description" query A { a }', [['query', 'A']]],
  ['type A { a: Int }', []],
  ['query A {', []],
  ['', []],
])('%s', (text, operations) => {
  expect(find(text)).toEqual(operations)
})
