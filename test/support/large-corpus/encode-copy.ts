/** A value of a column, as COPY takes it: lists become arrays, other objects JSON. */
export type Value = string | number | boolean | null | readonly string[] | object

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

/** A row in the text format of COPY. */
export function encodeRow(values: readonly Value[]): string {
  return `${values.map(encodeValue).join('\t')}\n`
}

function encodeValue(value: Value): string {
  if (value === null) return '\\N'
  if (typeof value === 'number' || typeof value === 'boolean') return `${value}`
  const text = typeof value === 'string' ? value : encodeObject(value)
  return text.replace(/[\\\t\n\r]/g, (character) => ESCAPES[character] as string)
}

/** Strings make an array of the database; whatever else is a list is JSON. */
function encodeObject(value: object): string {
  const isTextArray = Array.isArray(value) && value.every((item) => typeof item === 'string')
  return isTextArray ? `{${value.map((item) => JSON.stringify(item)).join(',')}}` : JSON.stringify(value)
}
