export type {
  Client,
  Collection,
  CoverageArguments,
  Dataset,
  QuotationStats,
  SearchArguments,
  Stories,
  VariablesAndOptions,
} from './client.ts'
export type {
  ClientOptions,
  OperationOptions,
  RequestOptions,
  Retry,
  RetryOptions,
} from './client-options.ts'
export type {
  Coverage,
  OmissionArguments,
  SharedPassageArguments,
  StatementCoverageArguments,
} from './coverage.ts'
export { createClient } from './create-client.ts'
export { type CellOf, eachCell, type MatrixRow } from './each-cell.ts'
export {
  AbortedError,
  AuthenticationError,
  ConnectionError,
  type ErrorDetails,
  type ErrorExtensions,
  type ErrorType,
  InvalidRequestError,
  MalformedResponseError,
  PaginationError,
  QueryTooComplexError,
  RashomonError,
  RateLimitError,
  type ResponseError,
  ServerError,
  TimeoutError,
} from './errors.ts'
export type { ArrayOptions, Items, List, Page } from './list.ts'
export type { PageArguments } from './list-by.ts'
export type * from './objects.ts'
export { select, type TextRange, toUtf16Range } from './select.ts'
export { type TableOptions, type TableRow, toRows } from './to-rows.ts'
export type { DocumentTypes, TypedDocument, TypedText } from './typed-document.ts'
