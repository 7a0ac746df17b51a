import { isUtf8 } from 'node:buffer'
import { RequestError } from './request-error.ts'

/** What a GraphQL request says, its types not yet checked. */
export type GraphQLRequestParams = Readonly<Record<string, unknown>>

/**
 * Reads the JSON body of a POST request.
 *
 * @throws BAD_USER_INPUT where the bytes are not UTF-8, which decoding would silently replace; BAD_REQUEST where they
 *   are not a JSON object
 */
export function parseJsonBody(body: Buffer): GraphQLRequestParams {
  if (!isUtf8(body)) throw new RequestError(400, 'BAD_USER_INPUT', 'The request body is not valid UTF-8.')
  const params = parseJson(body.toString('utf8'), 'The request body')
  if (Array.isArray(params)) {
    throw new RequestError(400, 'BAD_REQUEST', 'Batches are not supported: send one operation a request.')
  }
  if (typeof params !== 'object' || params === null) {
    throw new RequestError(400, 'BAD_REQUEST', 'The request body is not a JSON object.')
  }
  return { ...params }
}

/**
 * Reads the parameters of a GET request.
 *
 * @param url path and query, as sent
 * @throws BAD_USER_INPUT where percent signs do not spell UTF-8; BAD_REQUEST where `variables` or `extensions` are not
 *   JSON
 */
export function parseUrlParams(url: string): GraphQLRequestParams {
  const query = url.includes('?') ? url.slice(url.indexOf('?') + 1) : ''
  try {
    decodeURIComponent(query)
  } catch {
    throw new RequestError(400, 'BAD_USER_INPUT', 'The URL is not valid UTF-8.')
  }
  const search = new URLSearchParams(query)
  const json = (name: string) => {
    const text = search.get(name)
    return text ? parseJson(text, `The parameter "${name}"`) : undefined
  }
  return {
    query: search.get('query') || undefined,
    operationName: search.get('operationName') || undefined,
    variables: json('variables'),
    extensions: json('extensions'),
  }
}

function parseJson(text: string, what: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new RequestError(400, 'BAD_REQUEST', `${what} is not valid JSON.`)
  }
}
