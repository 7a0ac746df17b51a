import { hash } from 'node:crypto'

/** Repeatable choices: the same seed gives the same ones. */
export interface Random {
  /** A number from 0 to 1. */
  (): number
  /** A whole number from `least` to `most`. */
  between(least: number, most: number): number
  /** One of the items; the higher the skew, the more often one of the first. */
  pick<Item>(items: readonly Item[], skew?: number): Item
}

export function createRandom(seed: number): Random {
  let state = seed
  // mulberry32
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  return Object.assign(next, {
    between: (least: number, most: number) => least + Math.floor(next() * (most - least + 1)),
    pick: <Item>(items: readonly Item[], skew = 1) =>
      items[Math.floor(next() ** skew * items.length)] as Item,
  })
}

/** A UUID that follows from a name; their order says nothing about the order of the names, as with real ids. */
export function uuidOf(name: string): string {
  const hex = hash('md5', name)
  const part = (start: number, end: number) => hex.slice(start, end)
  return `${part(0, 8)}-${part(8, 12)}-4${part(13, 16)}-8${part(17, 20)}-${part(20, 32)}`
}
