import type { DocumentClaims, ReceivedDocument } from '../reading/read-document.ts'

/** What the command line says of every document that does not say otherwise. */
export type Claims = Omit<DocumentClaims, 'story'> & { readonly story: string | null }

/** A document to ingest, or why it cannot be. */
export type DocumentItem =
  | {
      /** For messages: the file, and the line or id in it. */
      readonly name: string
      readonly document: ReceivedDocument
      /** Byte for byte. */
      readonly content: Uint8Array
    }
  | { readonly name: string; readonly problem: string }
