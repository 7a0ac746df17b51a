import { isDash, type Node, nodeAt } from './nodes.ts'

/** The longest dateline, in words and marks: SAINT-MARC, 30 October (Vostera Telegraph Agency) — */
const LONGEST = 18

/** Past the dateline that starts at `start` (LIMA, March 12 (Reuters) -), or `start` itself where there is none. */
export function afterDateline(nodes: readonly Node[], start: number): number {
  const first = nodeAt(nodes, start)
  if (
    start !== 0 ||
    first.text.length < 3 ||
    first.text !== first.text.toUpperCase() ||
    !/^\p{Lu}/u.test(first.text)
  )
    return start
  for (let at = start + 1; at < start + LONGEST; at++) {
    const node = nodeAt(nodes, at)
    if (isDash(node)) return at + 1
    if (node.pos === 'VERB' || node.kind !== 'word') return start
  }
  return start
}
