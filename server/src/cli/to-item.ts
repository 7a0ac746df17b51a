import { createHash } from 'node:crypto'
import { type DocumentFormat, decodeDocument, UnreadableDocument } from '../reading/clean.ts'
import { isSlug } from '../reading/evidence/slug-of.ts'
import type { DocumentClaims } from '../reading/read-document.ts'
import type { Claims, DocumentItem } from './document-item.ts'

const HTML_NAME = /\.html?$/i
const HTML_BEGINNING = /^\s*<(?:!doctype html|html|head|body|article)\b/i
const MAX_OUTLET_LENGTH = 100

/**
 * A document with what is said of it, checked.
 *
 * @param format where it is known; else its name and beginning tell.
 */
export function toItem(
  name: string,
  content: Uint8Array,
  claims: Claims,
  format?: DocumentFormat,
): DocumentItem {
  try {
    const text = decodeDocument(content)
    const isHtml = HTML_NAME.test(name) || HTML_BEGINNING.test(text.slice(0, 200))
    return {
      name,
      content,
      document: {
        text,
        format: format ?? (isHtml ? 'html' : 'text'),
        sha256: createHash('sha256').update(content).digest('hex'),
        claims: checkClaims(claims),
      },
    }
  } catch (error) {
    return { name, problem: error instanceof Error ? error.message : String(error) }
  }
}

/** @throws UnreadableDocument that says what to write instead. */
function checkClaims({ story, outlet, url, ...claims }: Claims): DocumentClaims {
  if (story === null)
    throw new UnreadableDocument('No story is given: add --story SLUG, or "story" to the line.')
  if (!isSlug(story))
    throw new UnreadableDocument(`The story ${quote(story)} is no slug: write it as summit-in-geneva.`)
  if (outlet !== null && (outlet.trim() === '' || outlet.length > MAX_OUTLET_LENGTH)) {
    throw new UnreadableDocument(
      `The outlet ${quote(outlet)} is neither a slug nor a name, such as bbc or "BBC News".`,
    )
  }
  if (url !== null && !isWebAddress(url)) {
    throw new UnreadableDocument(`The address ${quote(url)} is no URL that begins with http:// or https://.`)
  }
  return { ...claims, story, outlet, url }
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\//.test(text) && text.length <= 2000 && URL.canParse(text)
}

function quote(text: string): string {
  return JSON.stringify(text.slice(0, MAX_OUTLET_LENGTH))
}
