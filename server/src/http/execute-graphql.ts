import { type GraphQLSchema, getOperationAST } from 'graphql'
import { createYoga, type Plugin, useExecutionCancellation } from 'graphql-yoga'
import { createDocumentCache } from './limits/cache-documents.ts'
import type { PageSizes } from './limits/check-operation.ts'
import { useOperationLimits } from './limits/use-operation-limits.ts'
import { createErrorMask } from './mask-error.ts'
import type { GraphQLRequestParams } from './parse-params.ts'
import { requestScope } from './request-scope.ts'

/** What executing GraphQL needs. */
export interface GraphQLDependencies {
  readonly schema: GraphQLSchema
  readonly pageSizes: PageSizes
  /** Makes what the resolvers of one request share. */
  readonly createContext: () => object
  /** Tells the database's absence from other errors. */
  readonly isUnavailable: (error: unknown) => boolean
}

/** A GraphQL request whose parameters the HTTP layer has read. */
export interface GraphQLRequest {
  readonly method: 'GET' | 'POST'
  /** Media types that the client takes. */
  readonly accept: string | undefined
  readonly params: GraphQLRequestParams
  /** Aborted when the client has gone. */
  readonly signal: AbortSignal
}

interface ServerContext {
  readonly requestParams: GraphQLRequestParams
}

/**
 * Puts Yoga behind the HTTP layer: Yoga parses, validates, executes and serialises as GraphQL over HTTP has it; sockets,
 * bodies, sizes, compression and CORS are not its business.
 */
export function createGraphQLExecutor(
  dependencies: GraphQLDependencies,
): (request: GraphQLRequest) => Promise<Response> {
  const yoga = createYoga<ServerContext, object>({
    schema: dependencies.schema,
    context: () => dependencies.createContext(),
    plugins: [
      useParsedParams(),
      useOperationLimits(dependencies.pageSizes),
      useOperationName(),
      useExecutionCancellation(),
      useRequestId(),
    ],
    maskedErrors: { maskError: createErrorMask(dependencies.isUnavailable) },
    parserAndValidationCache: {
      documentCache: createDocumentCache(),
      // Errors hold on to their source text, and nobody needs the same error fast.
      errorCache: { get: () => undefined, set: () => undefined },
    },
    // The error mask logs what there is to log.
    logging: false,
    cors: false,
    graphiql: false,
    landingPage: false,
    multipart: false,
    maxRequestBodySize: false,
  })
  return async ({ method, accept, params, signal }) => {
    const headers: Record<string, string> = accept === undefined ? {} : { accept }
    return yoga.fetch('http://localhost/graphql', { method, headers, signal }, { requestParams: params })
  }
}

/** Yoga takes the parameters as they were read; it still checks their types. */
function useParsedParams(): Plugin<object, ServerContext> {
  return {
    onRequestParse({ serverContext, setRequestParser }) {
      setRequestParser(() => serverContext.requestParams)
    },
  }
}

/** Whatever is wrong, its error can be found in the log. */
function useRequestId(): Plugin {
  return {
    onResultProcess({ result }) {
      const scope = requestScope.getStore()
      if (!scope || Symbol.asyncIterator in result) return
      for (const { errors = [] } of Array.isArray(result) ? result : [result]) {
        for (const error of errors) Object.assign(error.extensions, { requestId: scope.id })
      }
    },
  }
}

function useOperationName(): Plugin {
  return {
    onExecute({ args }) {
      const scope = requestScope.getStore()
      if (scope) scope.operation = getOperationAST(args.document, args.operationName)?.name?.value ?? null
    },
  }
}
