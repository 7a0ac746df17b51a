import type { TokenScope } from '../domain/vocabulary.ts'

/** Who asks, where a token says so. */
export interface Viewer {
  readonly tokenId: string
  /** Of the token. */
  readonly name: string
  readonly scopes: readonly TokenScope[]
}
