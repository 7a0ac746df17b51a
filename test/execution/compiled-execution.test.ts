import { compileOperation } from '@rashomon/server/execution/compile-operation'
import { OperationNotCompilable } from '@rashomon/server/execution/compiled'
import { executeCompiled } from '@rashomon/server/execution/execute-compiled'
import {
  GraphQLEnumType,
  GraphQLError,
  GraphQLFloat,
  GraphQLInt,
  GraphQLInterfaceType,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
  getOperationAST,
  parse,
} from 'graphql'
import { describe, expect, test } from 'vitest'
import { executeBoth, expectSame, written } from './execute-both.ts'

const Named = new GraphQLInterfaceType({ name: 'Named', fields: { name: { type: GraphQLString } } })
const Colour = new GraphQLEnumType({ name: 'Colour', values: { RED: { value: 1 }, BLUE: { value: 2 } } })
const soon = async <Value>(value: Value): Promise<Value> => value
const fail = (message: string) => {
  throw new GraphQLError(message, { extensions: { code: 'BAD' } })
}

/** A thing whose fields come at once or later, are there or not, and fail or not. */
const Thing: GraphQLObjectType = new GraphQLObjectType({
  name: 'Thing',
  interfaces: [Named],
  fields: () => ({
    name: { type: GraphQLString, resolve: () => 'thing' },
    later: { type: new GraphQLNonNull(GraphQLString), resolve: () => soon('later') },
    nothing: { type: GraphQLString, resolve: () => undefined },
    missing: { type: new GraphQLNonNull(GraphQLString), resolve: () => soon(null) },
    bad: { type: GraphQLString, resolve: () => fail('bad') },
    badLater: { type: GraphQLString, resolve: async () => fail('bad later') },
    worst: { type: new GraphQLNonNull(GraphQLString), resolve: async () => fail('worst') },
    worstNow: { type: new GraphQLNonNull(GraphQLString), resolve: () => fail('worst now') },
    returned: { type: GraphQLString, resolve: () => new Error('returned') },
    whole: { type: GraphQLInt, resolve: () => 1.5 },
    number: {
      type: GraphQLFloat,
      args: { of: { type: GraphQLFloat, defaultValue: 2 } },
      resolve: (_s, { of }) => of,
    },
    colour: { type: Colour, args: { is: { type: Colour } }, resolve: (_s, { is }) => is ?? 2 },
    self: { type: Thing, resolve: () => soon({}) },
    selfNow: { type: new GraphQLNonNull(Thing), resolve: () => ({}) },
    none: { type: Thing, resolve: () => null },
    property: { type: GraphQLString },
    things: {
      type: new GraphQLNonNull(new GraphQLList(Thing)),
      args: { count: { type: GraphQLInt, defaultValue: 2 } },
      resolve: (_s, { count }) => Array.from({ length: count }, (_, place) => (place % 2 ? soon({}) : {})),
    },
    mixed: { type: new GraphQLList(new GraphQLNonNull(GraphQLInt)), resolve: () => [soon(1.5), 2.5, 1] },
    strict: { type: new GraphQLList(new GraphQLNonNull(Thing)), resolve: () => [{}, soon({})] },
    notAList: { type: new GraphQLList(GraphQLString), resolve: () => 'text' },
    strings: { type: new GraphQLList(GraphQLString), resolve: () => ['a', null, soon('b')] },
    named: { type: Named, resolve: () => ({}) },
  }),
})
const schema = new GraphQLSchema({
  query: new GraphQLObjectType({
    name: 'Query',
    fields: { thing: { type: Thing, resolve: () => ({ property: 'p' }) } },
  }),
  types: [Thing],
})

const HOLDS = {
  'fields, aliases and names of types':
    '{ thing { b: later a: name __typename property nothing none { name } } }',
  'lists of what comes at once or later':
    '{ thing { things(count: 5) { name later self { name } } strings } }',
  'merged selections':
    '{ thing { self { name } ...on Thing { self { later selfNow { name } } } self { selfNow { later } } } }',
  'fragments, on interfaces as well':
    'fragment T on Thing { name ...N } fragment N on Named { n: name } { thing { ...T ...N ...T } }',
  'arguments, written out, left out and from variables':
    'query ($of: Float, $is: Colour, $n: Int = 3) { thing { number a: number(of: 7) b: number(of: $of) c: number(of: null) colour(is: RED) d: colour(is: $is) things(count: $n) { name } } }',
  'what is left out':
    'query ($yes: Boolean = true, $no: Boolean = false) { thing { name @skip(if: $yes) later @include(if: $no) ... @include(if: $yes) { property } } }',
} as const

const FAILS = {
  'a field that may be null': '{ thing { bad name } }',
  'a field that fails later': '{ thing { badLater name } }',
  'an error that is returned': '{ thing { returned } }',
  'a value of another kind': '{ thing { whole } }',
  'what is no list': '{ thing { notAList } }',
  'a field that must be there, in an object': '{ thing { self { missing name } later } }',
  'a field that must be there, in a list': '{ thing { things { selfNow { worst } } later } }',
  'a field that must be there, in a list that cannot have gaps': '{ thing { strict { worst } name } }',
  'two fields at once, one of them later': '{ thing { self { worst worstNow } name } }',
  'all the way up': '{ thing { selfNow { selfNow { missing } } } }',
}

describe('answers are those of the usual way', () => {
  test.each(Object.entries(HOLDS))('for %s', async (_what, source) => {
    const { errors } = await expectSame(schema, source, { of: 4.5, is: 'RED' })
    expect(errors).toBeUndefined()
  })
})

describe('errors and gaps are those of the usual way', () => {
  test.each(Object.entries(FAILS))('for %s', async (_what, source) => {
    const { usual, compiled } = await executeBoth(schema, source, {})
    expect(usual.errors?.length).toBeGreaterThan(0)
    expect(written(compiled)).toEqual(written(usual))
  })
})

test('abstract types are left to the usual way', () => {
  const document = parse('{ thing { named { name } } }')
  const operation = getOperationAST(document)
  if (!operation) throw new Error('a query is missing')
  expect(() => compileOperation(schema, document, operation, {})).toThrow(OperationNotCompilable)
})

test('an item that fails later, behind one that fails at once, is passed over', async () => {
  const document = parse('{ thing { mixed name } }')
  const operation = getOperationAST(document)
  if (!operation) throw new Error('a query is missing')
  const compiled = compileOperation(schema, document, operation, {})
  const execution = { rootValue: undefined, context: {}, variables: {}, signal: undefined }
  expect(written(await executeCompiled(compiled, execution))).toMatchObject({
    data: { thing: { mixed: null, name: 'thing' } },
    errors: [{ path: ['thing', 'mixed', 1] }],
  })
})

test('whoever has gone is answered with the reason, and no resolver with a database is called', async () => {
  const document = parse('{ thing { things { name } } }')
  const operation = getOperationAST(document)
  if (!operation) throw new Error('a query is missing')
  const signal = AbortSignal.abort(new Error('gone'))
  const compiled = compileOperation(schema, document, operation, {})
  const answer = executeCompiled(compiled, { rootValue: undefined, context: {}, variables: {}, signal })
  await expect(answer.then((result) => signal.throwIfAborted() ?? result)).rejects.toThrow('gone')
})
