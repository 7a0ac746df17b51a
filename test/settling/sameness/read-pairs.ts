import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface MarkedPair {
  readonly isSame: boolean
  readonly one: string
  readonly other: string
  readonly kind: string
}

/** All marked pairs of the folder. */
export function readPairs(): readonly MarkedPair[] {
  return ['dev', 'more'].flatMap((name) =>
    readFileSync(join(import.meta.dirname, 'pairs', `${name}.tsv`), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => {
        const [label, one = '', other = '', kind = ''] = line.split('\t')
        return { isSame: label === '1', one, other, kind }
      }),
  )
}
