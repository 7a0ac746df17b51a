/** Rows to a statement: each statement has a deadline of its own, whatever the whole takes. */
export const MAX_ROWS = 200
/** Characters of JSON to a statement, unless one row alone has more: long texts take long to index. */
const MAX_JSON_LENGTH = 250_000

/** The items in batches that one statement can deal with. */
export function batchesOf<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / MAX_ROWS) }, (_, batch) =>
    items.slice(batch * MAX_ROWS, (batch + 1) * MAX_ROWS),
  )
}

/** Rows as JSON arrays that one statement can write. */
export function jsonBatchesOf(rows: readonly object[]): readonly string[] {
  const batches: string[][] = []
  let length = Infinity
  for (const row of rows) {
    const json = JSON.stringify(row)
    const isFull = length + json.length > MAX_JSON_LENGTH || batches.at(-1)?.length === MAX_ROWS
    if (isFull) batches.push([])
    length = isFull ? json.length : length + json.length
    batches.at(-1)?.push(json)
  }
  return batches.map((batch) => `[${batch.join(',')}]`)
}
