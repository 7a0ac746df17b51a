import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { LIMITS } from '../limits/limits.ts'
import type { GraphQLRequestParams } from '../parse-params.ts'
import { RequestError } from '../request-error.ts'

/** Characters of documents that are remembered. */
const MAX_CHARACTERS = 4 * 1024 * 1024

/**
 * Documents that clients name by their SHA-256 once they have sent them, as "automatic persisted queries" do: a GET
 * that carries a hash instead of a document is short, and a CDN can keep its answer. They are remembered within a bound;
 * clients send a forgotten one again.
 */
export class PersistedDocuments {
  readonly #documents = new LRUCache<string, string>({
    maxSize: MAX_CHARACTERS,
    sizeCalculation: ({ length }) => length + 200,
  })

  /**
   * The request with its document in full.
   *
   * @throws PERSISTED_QUERY_NOT_FOUND where the hash alone was sent and its document is not remembered; BAD_USER_INPUT
   *   where the hash is not that of the document, or is none
   */
  resolve(params: GraphQLRequestParams): GraphQLRequestParams {
    const hash = readHash(params)
    if (hash === undefined) return params
    const { extensions: _read, ...named } = params
    const { query: sent } = params
    if (typeof sent === 'string') {
      this.#remember(hash, sent)
      return named
    }
    const query = this.#documents.get(hash)
    if (query === undefined) {
      // The words by which clients of other servers know to send the document.
      throw new RequestError(404, 'PERSISTED_QUERY_NOT_FOUND', 'PersistedQueryNotFound')
    }
    return { ...named, query }
  }

  #remember(hash: string, query: string): void {
    if (this.#documents.has(hash) || query.length > LIMITS.characters) return
    if (createHash('sha256').update(query).digest('hex') !== hash) {
      throw badHash('is not the SHA-256 of the document, in lower-case hexadecimal')
    }
    this.#documents.set(hash, query)
  }
}

/** @throws BAD_USER_INPUT where there is a hash that is not one */
function readHash({ extensions }: GraphQLRequestParams): string | undefined {
  const { persistedQuery: persisted } = isObject(extensions) ? extensions : {}
  if (persisted === undefined || persisted === null) return undefined
  const { version, sha256Hash } = isObject(persisted) ? persisted : {}
  if (version !== 1) throw badHash('comes with a version other than 1')
  if (typeof sha256Hash !== 'string' || !/^[0-9a-f]{64}$/.test(sha256Hash)) {
    throw badHash('is not 64 digits of lower-case hexadecimal')
  }
  return sha256Hash
}

function badHash(problem: string): RequestError {
  return new RequestError(400, 'BAD_USER_INPUT', `"extensions.persistedQuery.sha256Hash" ${problem}.`)
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
