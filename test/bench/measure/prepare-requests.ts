/** One way to put a question: what is sent, over and over, with the next of the variables. */
export interface Question {
  readonly document: string
  readonly variables: readonly Readonly<Record<string, unknown>>[]
  /** The tag of the answer to each, for a client that has it already; it asks by GET. */
  readonly tags?: readonly string[]
}

/** A request as it goes over the wire, and the status of a good answer. */
export interface PreparedRequest {
  readonly bytes: Buffer
  readonly status: number
}

/** Requests in the order in which they are sent, and the servers among which connections are shared out. */
export interface PreparedRequests {
  readonly urls: readonly string[]
  readonly list: readonly PreparedRequest[]
}

/** What `$value` is to be, one after another. */
export function toVariables(values: readonly string[]): readonly Readonly<Record<string, unknown>>[] {
  return values.map((value) => ({ value }))
}

/** Writes the requests before anything is measured; several questions take turns. */
export function prepareRequests(url: string, questions: readonly Question[]): PreparedRequests {
  const written = questions.map((question) => writeRequests(new URL(url), question))
  const turns = Math.max(...written.map(({ length }) => length))
  const list = Array.from({ length: turns }, (_, turn) =>
    written.map((requests) => requests[turn % requests.length] as PreparedRequest),
  ).flat()
  return { urls: [url], list }
}

function writeRequests(
  { host, pathname }: URL,
  { document: query, variables, tags }: Question,
): PreparedRequest[] {
  const common = `host: ${host}\r\naccept: application/json\r\n`
  return variables.map((each, index) => {
    if (tags) {
      const search = new URLSearchParams({ query, variables: JSON.stringify(each) })
      const head = `GET ${pathname}?${search} HTTP/1.1\r\n${common}if-none-match: ${tags[index]}\r\n\r\n`
      return { bytes: Buffer.from(head), status: 304 }
    }
    const body = JSON.stringify({ query, variables: each })
    const length = `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}`
    return {
      bytes: Buffer.from(`POST ${pathname} HTTP/1.1\r\n${common}${length}\r\n\r\n${body}`),
      status: 200,
    }
  })
}

/** Asks each question once by GET, and notes the tags of the answers. */
export async function readTags(url: string, { document, variables }: Question): Promise<string[]> {
  const tags: string[] = []
  for (const each of variables) {
    const search = new URLSearchParams({ query: document, variables: JSON.stringify(each) })
    const response = await fetch(`${url}?${search}`, { headers: { accept: 'application/json' } })
    await response.arrayBuffer()
    const tag = response.headers.get('etag')
    if (response.status !== 200 || !tag) throw new Error(`${url} gave ${response.status} and no tag`)
    tags.push(tag)
  }
  return tags
}
