/** What one request may ask for. Every refusal names the limit, so that a client can see which one it met. */
export const LIMITS = {
  /** Bytes of a request body: the document, which has a limit of its own, and its variables. */
  bodyBytes: 128 * 1024,
  /** The same for bearers of a token who may ingest: an article of a megabyte, written in JSON with its escapes. */
  ingestBodyBytes: 4 * 1024 * 1024,
  /** Bytes of the request line and headers together, and so of a GET query. */
  headerBytes: 16 * 1024,
  /** Characters of a document; comments, which cost memory as tokens do, count here alone. */
  characters: 32 * 1024,
  /** Lexical tokens of a document; the introspection query has 190. */
  tokens: 2000,
  /** Fields inside fields; the introspection query has 15 levels. */
  depth: 16,
  /** Aliases written in a document. */
  aliases: 100,
  /** Fields and spreads of an operation, each fragment counted wherever it is spread. */
  selections: 2000,
  /** Values that the answer could hold, see `estimateCost`: about a second of work. */
  cost: 50_000,
  /** Items of a list in the arguments, such as the ids of `nodes`. */
  listItems: 500,
  /** Objects and lists inside each other in the variables. */
  variableDepth: 20,
  /** GraphQL requests worked on at the same time; more are told to come back, before those wait for seconds. */
  concurrentRequests: 64,
} as const
