export interface Answer {
  readonly status: number
  readonly bodyBytes: number
  /** The bytes that came last and that hold errors. */
  readonly errors: string | undefined
}

const HEAD_END = '\r\n\r\n'
const STATUS_AT = 'HTTP/1.1 '.length
const WITHOUT_BODY = 304

/**
 * Takes the answers of HTTP/1.1 out of what a connection receives. It knows what the servers here send, which is a
 * body whose length the head says, or none; a client that knows more costs more than a server with a cache. Bodies are
 * counted and looked through as they come, never put together.
 *
 * @returns takes the next bytes, which may be overwritten after that; throws where an answer does not say its length
 */
export function createAnswerReader(onAnswer: (answer: Answer) => void): (chunk: Buffer) => void {
  let beginning: Buffer | undefined
  let answer: { status: number; bodyBytes: number; missing: number; errors: string | undefined } | undefined
  return (chunk) => {
    let bytes = beginning ? Buffer.concat([beginning, chunk]) : chunk
    beginning = undefined
    while (bytes.length > 0) {
      if (!answer) {
        const end = bytes.indexOf(HEAD_END)
        if (end < 0) {
          beginning = Buffer.from(bytes)
          return
        }
        const head = readHead(bytes.toString('latin1', 0, end))
        answer = { ...head, missing: head.bodyBytes, errors: undefined }
        bytes = bytes.subarray(end + HEAD_END.length)
      }
      const part = bytes.subarray(0, answer.missing)
      if (part.includes('"errors"')) answer.errors = part.toString()
      answer.missing -= part.length
      bytes = bytes.subarray(part.length)
      if (answer.missing > 0) return
      onAnswer(answer)
      answer = undefined
    }
  }
}

function readHead(head: string): { readonly status: number; readonly bodyBytes: number } {
  const status = Number(head.slice(STATUS_AT, STATUS_AT + 3))
  const length = status === WITHOUT_BODY ? '0' : /\r\ncontent-length: (\d+)/i.exec(head)?.[1]
  if (length === undefined) throw new Error(`the answer does not say how long it is:\n${head}`)
  return { status, bodyBytes: Number(length) }
}
