import { z } from 'zod'
import { isDay } from '../reading/cleaning/find-printed-date.ts'
import { MAX_LINE_BYTES } from '../workers/extract-lines.ts'
import { splitIntoChunks } from '../workers/split-into-chunks.ts'
import type { Claims, DocumentItem } from './document-item.ts'
import { toItem } from './to-item.ts'

const optional = z.string().nullish()

const schema = z.object({
  id: z.union([z.string(), z.number()]).nullish(),
  text: optional,
  html: optional,
  outlet: optional,
  url: optional,
  publishedOn: z
    .string()
    .transform((text) => text.slice(0, 10))
    .refine(isDay, 'write a calendar date such as 2021-10-06')
    .nullish(),
  story: optional,
  storyTitle: optional,
})

const NEWLINE = 0x0a

/**
 * The documents of lines of JSON, each with `text` or `html` and what it says of itself; the rest is as the claims say.
 *
 * @param name of the stream, for messages.
 */
export async function* readNdjsonDocuments(
  stream: AsyncIterable<Uint8Array>,
  name: string,
  claims: Claims,
): AsyncGenerator<DocumentItem> {
  let number = 0
  for await (const chunk of splitIntoChunks(stream, MAX_LINE_BYTES)) {
    if (chunk.kind === 'too-long') {
      number++
      const problem = `The line has ${chunk.bytes} bytes, and ${MAX_LINE_BYTES} are the most that is read.`
      yield { name: `${name}:${number}`, problem }
      continue
    }
    for (let start = 0; start < chunk.bytes.length; ) {
      const newline = chunk.bytes.indexOf(NEWLINE, start)
      const end = newline < 0 ? chunk.bytes.length : newline
      number++
      const line = chunk.bytes.subarray(start, end)
      if (line.some((byte) => byte > 0x20)) yield readLine(line, `${name}:${number}`, claims)
      start = end + 1
    }
  }
}

function readLine(bytes: Uint8Array, name: string, claims: Claims): DocumentItem {
  let item: unknown
  try {
    item = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return { name, problem: 'The line is not JSON in UTF-8.' }
  }
  const { data, error } = schema.safeParse(item)
  if (data === undefined) {
    const [issue] = error.issues
    const field = issue?.path.join('.') ?? ''
    return { name, problem: field === '' ? 'The line is no JSON object.' : `"${field}": ${issue?.message}.` }
  }
  const shown = data.id === undefined || data.id === null ? name : `${name} (${data.id})`
  const content = data.html ?? data.text
  if (content === undefined || content === null || (data.html && data.text)) {
    return { name: shown, problem: 'Give either "text" or "html".' }
  }
  if (/\p{Surrogate}/u.test(content)) {
    return { name: shown, problem: 'The document holds half a surrogate pair.' }
  }
  return toItem(
    shown,
    Buffer.from(content),
    {
      story: data.story ?? claims.story,
      storyTitle: data.storyTitle ?? claims.storyTitle,
      outlet: data.outlet ?? claims.outlet,
      url: data.url ?? claims.url,
      publishedOn: data.publishedOn ?? claims.publishedOn,
    },
    data.html ? 'html' : 'text',
  )
}
