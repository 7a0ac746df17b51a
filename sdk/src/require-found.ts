import { InvalidRequestError } from './errors.ts'

/**
 * What was asked for by name.
 *
 * @throws InvalidRequestError, code NOT_FOUND, where there is none: an empty list would say something else
 */
export function requireFound<Found>(found: Found | null | undefined, what: string): Found {
  if (found === null || found === undefined) {
    throw new InvalidRequestError(`there is no such ${what}`, { code: 'NOT_FOUND' })
  }
  return found
}
