import { type DocumentNode, Kind, type ParseOptions, parse, type Source, visit } from 'graphql'
import { describeUnsafeText } from './find-unsafe-text.ts'
import { LIMITS } from './limits.ts'
import { measureDocument } from './measure-document.ts'
import { refuse, tooComplex } from './refuse.ts'

/** How the parser begins its message about an escape such as `\\uD800`, which is half of a character. */
const BAD_ESCAPE = 'Syntax Error: Invalid Unicode escape sequence'

/**
 * Parses a document that is within the limits on characters, tokens, depth, aliases and selections, and whose strings can be
 * stored.
 *
 * @throws QUERY_TOO_COMPLEX, BAD_USER_INPUT, or the parser's syntax error
 */
export function parseWithinLimits(source: string | Source, options?: ParseOptions): DocumentNode {
  const { length } = typeof source === 'string' ? source : source.body
  if (length > LIMITS.characters) {
    throw tooComplex('characters', length, LIMITS.characters, 'Send values as variables, and fewer comments.')
  }
  const document = parseTokens(source, options)
  const size = measureDocument(document)
  if (size.depth > LIMITS.depth) {
    throw tooComplex('depth', size.depth, LIMITS.depth, 'Ask for inner objects in a query of their own.')
  }
  if (size.aliases > LIMITS.aliases) {
    throw tooComplex('aliases', size.aliases, LIMITS.aliases, 'Use a filter with a list of values.')
  }
  if (size.selections > LIMITS.selections) {
    throw tooComplex('selections', size.selections, LIMITS.selections, 'Spread fewer fragments.')
  }
  visit(document, {
    [Kind.STRING]: (node) => {
      const problem = describeUnsafeText(node.value)
      if (problem) throw refuse('BAD_USER_INPUT', `A string in the query contains ${problem}.`, {}, [node])
    },
  })
  return document
}

function parseTokens(source: string | Source, options: ParseOptions | undefined): DocumentNode {
  try {
    return parse(source, { ...options, maxTokens: LIMITS.tokens })
  } catch (error) {
    if (error instanceof RangeError || (error instanceof Error && /Parsing aborted\.$/.test(error.message))) {
      // The parser stops at the first token too many, or where values are nested too deep for its stack.
      throw tooComplex('tokens', LIMITS.tokens + 1, LIMITS.tokens, 'Split the query.')
    }
    if (error instanceof Error && error.message.startsWith(BAD_ESCAPE)) {
      throw refuse('BAD_USER_INPUT', error.message, {})
    }
    throw error
  }
}
