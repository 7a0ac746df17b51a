import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** Names the request in responses, errors and logs. */
export const REQUEST_ID_HEADER = 'x-request-id'

/** An id from in front of the server is kept, so that logs can be joined, unless it could forge log lines or pages. */
export function chooseRequestId(request: Pick<IncomingMessage, 'headers'>): string {
  const given = request.headers[REQUEST_ID_HEADER]
  return typeof given === 'string' && /^[\w.:-]{1,100}$/.test(given) ? given : randomUUID()
}
