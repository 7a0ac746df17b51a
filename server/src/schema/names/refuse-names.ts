import type { GraphQLError } from 'graphql'
import { createGraphQLError } from 'graphql-yoga'
import type { NameBook } from './name-book.ts'
import type { NamedKind } from './named-kind.ts'

/** A name that nothing has, or several things, and the path of the argument with it. */
export interface UnknownName {
  readonly name: string
  readonly kind: NamedKind
  readonly path: string
}

const NOUNS: Readonly<Record<NamedKind, string>> = {
  ARTICLE: 'article',
  CODE: 'code of an event',
  CUE: 'cue',
  EVENT: 'event',
  FIGURE: 'figure',
  OUTLET: 'outlet',
  STATEMENT: 'statement',
  STORY: 'story',
}

/** The refusal of the first of the names that nothing has, with those that are nearest. */
export async function refuseNames(
  book: NameBook,
  [first]: readonly UnknownName[],
): Promise<GraphQLError | undefined> {
  if (!first) return undefined
  const { name, kind, path } = first
  const nearest = await book.findNearest(kind, name)
  const message = `Argument "${path}" names ${JSON.stringify(name)}, which is no ${NOUNS[kind]} here.${suggest(nearest)}`
  return createGraphQLError(message, {
    extensions: { code: 'BAD_USER_INPUT', argument: path, nearest, http: { status: 400, spec: true } },
  })
}

/** ` Did you mean "x" or "y"?`, or nothing. */
export function suggest(nearest: readonly string[]): string {
  const quoted = nearest.map((name) => JSON.stringify(name))
  return quoted.length === 0 ? '' : ` Did you mean ${quoted.join(' or ')}?`
}
