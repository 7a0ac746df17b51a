import { graphql } from '@rashomon/sdk/graphql'
import { parse } from 'graphql'
import { expect, test } from 'vitest'
import { readDocument } from '../../sdk/src/read-document.ts'

/** What code generators write where documents are text. */
class TypedDocumentString extends String {}

test.each([
  ['text', 'query Headlines { articles { nodes { headline } } }'],
  ['a String object', new TypedDocumentString('query Headlines { articles { nodes { headline } } }')],
  ['a syntax tree of graphql-js', parse('query Headlines { articles { nodes { headline } } }')],
  ['a document typed on the spot', graphql('query Headlines { articles { nodes { headline } } }')],
])('%s gives its text and name', (_form, document) => {
  const { text, name, mayWrite } = readDocument(document)
  expect(text.replace(/\s+/g, ' ').trim()).toBe('query Headlines { articles { nodes { headline } } }')
  expect({ name, mayWrite }).toEqual({ name: 'Headlines', mayWrite: false })
})

test('a document with several operations has no name of its own', () => {
  expect(readDocument('query A { a } query B { b }')).toMatchObject({ name: undefined, mayWrite: false })
})

test('what has the word may be a mutation, whether it can be read or not', () => {
  for (const text of ['mutation Write { write }', 'query A { a } mutation B { b }', 'mutation {']) {
    expect(readDocument(text), text).toMatchObject({ text, mayWrite: true })
  }
  expect(readDocument('query { mutations }')).toMatchObject({ mayWrite: false })
})

test('what can not be read has no name', () => {
  expect(readDocument('query Headlines {')).toEqual({
    text: 'query Headlines {',
    name: undefined,
    mayWrite: false,
  })
})
