import { validate as isUuid } from 'uuid'

/** How the Prisma plugin of Pothos begins the cursor of a row, before it is encoded. */
const ROW_CURSOR = 'GPC:S:'

/**
 * Whether text is a cursor that the schema could have made: base64 of a row's id, or of a JSON list. Any other would
 * reach the database, which only knows that it is no id.
 */
export function isCursor(text: string): boolean {
  const decoded = Buffer.from(text, 'base64').toString('utf8')
  if (decoded.startsWith(ROW_CURSOR)) return isUuid(decoded.slice(ROW_CURSOR.length))
  try {
    return Array.isArray(JSON.parse(decoded))
  } catch {
    return false
  }
}
