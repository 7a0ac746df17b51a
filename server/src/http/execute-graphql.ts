import {
  type ExecutionArgs,
  type ExecutionResult,
  type GraphQLSchema,
  getOperationAST,
  type OperationTypeNode,
} from 'graphql'
import { createYoga, type Plugin, useExecutionCancellation } from 'graphql-yoga'
import { LRUCache } from 'lru-cache'
import { executeDirectly } from './execute-directly.ts'
import { createDocumentCache } from './limits/cache-documents.ts'
import type { PageSizes } from './limits/check-operation.ts'
import type { CountRows } from './limits/row-counts.ts'
import { useOperationLimits } from './limits/use-operation-limits.ts'
import { createErrorMask } from './mask-error.ts'
import type { GraphQLRequestParams } from './parse-params.ts'
import { requestScope } from './request-scope.ts'
import { type PrepareOperation, usePreparation } from './use-preparation.ts'

/** What executing GraphQL needs. */
export interface GraphQLDependencies {
  readonly schema: GraphQLSchema
  readonly pageSizes: PageSizes
  /**
   * Executes operations once the limits have been kept, where answers are to be fast: then nothing of HTTP is made up for
   * Yoga, either. If it is left out, Yoga and GraphQL.js do all of it.
   */
  readonly execute?: Executor
  /** Makes what the resolvers of one request share. */
  readonly createContext: () => object
  /**
   * The same for the bearer of a token, whose request may have an idempotency key; undefined where the token is not
   * good. Without it, tokens mean nothing.
   */
  readonly createContextFor?: (
    token: string,
    requestKey: string | null,
  ) => Promise<(() => object) | undefined>
  /**
   * Looks at an operation before it is executed. Gives the document to execute in its place, or undefined; an error that it
   * throws is the answer.
   */
  readonly prepareOperation?: PrepareOperation
  /** Counts what there is, for questions that would cost too much if every page were full. */
  readonly countRows?: CountRows
  /** Whether whoever has a context may send articles, which are longer than questions; nobody may if left out. */
  readonly maySendArticles?: (context: object) => boolean
  /** Tells the database's absence from other errors. */
  readonly isUnavailable: (error: unknown) => boolean
}

/** A GraphQL request whose parameters the HTTP layer has read. */
export interface GraphQLRequest {
  readonly method: 'GET' | 'POST'
  /** Media types that the client takes. */
  readonly accept: string | undefined
  readonly params: GraphQLRequestParams
  /** Makes the context of whoever asks; null for anybody. */
  readonly createContext: (() => object) | null
  /** Aborted when the client has gone. */
  readonly signal: AbortSignal
}

/** What became of a request. */
export interface Outcome {
  /** Kind of the operation that was executed; undefined where none was. */
  operation: OperationTypeNode | undefined
  /** Whether the answer has everything that was asked for. */
  isWhole: boolean
}

/** The text of an answer that is whole, or a response that says more: errors, other statuses, streams. */
export type GraphQLAnswer = Readonly<Outcome> & (WholeAnswer | { readonly response: Response })

export interface WholeAnswer {
  readonly text: string
  readonly contentType: string
}

interface ServerContext {
  readonly requestParams: GraphQLRequestParams
  readonly createRequestContext: () => object
  readonly outcome: Outcome
  /** What the request gave, where only its response is still to be written. */
  readonly result: ExecutionResult | undefined
}

/** `Accept` headers whose content type is remembered. */
const MAX_CONTENT_TYPES = 64

/**
 * Puts Yoga behind the HTTP layer: Yoga parses, validates, executes and serialises as GraphQL over HTTP has it; sockets,
 * bodies, sizes, compression and CORS are not its business.
 */
export function createGraphQLExecutor(
  dependencies: GraphQLDependencies,
): (request: GraphQLRequest) => Promise<GraphQLAnswer> {
  const mask = createErrorMask(dependencies.isUnavailable)
  const yoga = createYoga<ServerContext, object>({
    schema: dependencies.schema,
    context: ({ createRequestContext }) => createRequestContext(),
    plugins: [
      useParsedParams(),
      useGivenResult(),
      useOperationLimits(dependencies.pageSizes, dependencies.countRows),
      useOperationName(),
      useExecutionCancellation(),
      useExecutor(dependencies.execute),
      ...(dependencies.prepareOperation ? [usePreparation(dependencies.prepareOperation, mask)] : []),
      useOutcome(),
    ],
    maskedErrors: { maskError: mask },
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
  // What Yoga answers to an `Accept` header, learnt from its first answer: a whole answer has no other content type.
  const contentTypes = new LRUCache<string, string>({ max: MAX_CONTENT_TYPES })

  return async ({ method, accept = '', params, createContext, signal }) => {
    const outcome: Outcome = { operation: undefined, isWhole: false }
    const createRequestContext = createContext ?? dependencies.createContext
    const context = { requestParams: params, createRequestContext, outcome, result: undefined }
    const contentType = dependencies.execute && contentTypes.get(accept)
    // Yoga wraps each request and response in objects of the web, which take longer than many a query.
    const result =
      contentType && (await executeDirectly(yoga, mask, { ...context, request: { method, signal } }))
    if (contentType && result && result.errors === undefined && result.extensions === undefined) {
      return { ...outcome, isWhole: true, text: JSON.stringify({ data: result.data }), contentType }
    }

    const headers: Record<string, string> = accept === '' ? {} : { accept }
    const init = { method, headers, signal }
    const response = await yoga.fetch('http://localhost/graphql', init, {
      ...context,
      result: result || undefined,
    })
    const given = response.headers.get('content-type') ?? ''
    if (!outcome.isWhole || outcome.operation !== 'query' || response.status !== 200)
      return { ...outcome, response }
    contentTypes.set(accept, given)
    return { ...outcome, text: await response.text(), contentType: given }
  }
}

type Execute = (args: ExecutionArgs) => Promise<ExecutionResult> | ExecutionResult

/** Executes an operation in a way of its own, or in the usual one. */
type Executor = (args: ExecutionArgs, executeUsually: Execute) => ReturnType<Execute>

function useExecutor(execute: Executor | undefined): Plugin {
  return {
    onExecute({ executeFn, setExecuteFn }) {
      if (execute) setExecuteFn(((args) => execute(args, executeFn as Execute)) as typeof executeFn)
    },
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

/** Yoga only writes the response where the operation was executed before. */
function useGivenResult(): Plugin<object, ServerContext> {
  return {
    onParams({ context, setResult }) {
      const { result } = context as Partial<ServerContext>
      if (result) setResult(result)
    },
  }
}

/** Notes whether the answer is whole, and names the request in errors: whatever is wrong can be found in the log. */
function useOutcome(): Plugin<object, ServerContext> {
  return {
    onResultProcess({ result, serverContext }) {
      if (Symbol.asyncIterator in result) return
      const results = Array.isArray(result) ? result : [result]
      serverContext.outcome.isWhole = results.every(({ errors }) => errors === undefined)
      const scope = requestScope.getStore()
      for (const error of results.flatMap(({ errors = [] }) => errors)) {
        if (scope) Object.assign(error.extensions, { requestId: scope.id })
      }
    },
  }
}

function useOperationName(): Plugin<ServerContext> {
  return {
    onExecute({ args }) {
      const operation = getOperationAST(args.document, args.operationName)
      args.contextValue.outcome.operation = operation?.operation
      const scope = requestScope.getStore()
      if (scope) scope.operation = operation?.name?.value ?? null
    },
  }
}
