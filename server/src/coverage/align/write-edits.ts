import type { Edit, EditKind } from './edit.ts'

/** What stands on each side of a step of an alignment; either side may be empty. */
export interface Step {
  readonly kind: EditKind
  readonly from: string
  readonly to: string
}

/**
 * Steps as edits: neighbours of one kind are joined, empty ones left out, and white space at which a change begins
 * or ends on both sides is taken out of it. The joined `from` and the joined `to` stay as they were.
 */
export function writeEdits(steps: readonly Step[]): readonly Edit[] {
  return joinNeighbours(joinNeighbours(steps).flatMap(freeSpace)).map(toEdit)
}

function joinNeighbours(steps: readonly Step[]): readonly Step[] {
  const joined: Step[] = []
  for (const step of steps) {
    if (step.from === '' && step.to === '') continue
    const previous = joined.at(-1)
    if (previous?.kind !== step.kind) joined.push(step)
    else joined[joined.length - 1] = { ...step, from: previous.from + step.from, to: previous.to + step.to }
  }
  return joined
}

function freeSpace(step: Step): readonly Step[] {
  if (step.kind === 'NONE') return [step]
  const lead = leadingSpaceInCommon(step.from, step.to)
  const from = step.from.slice(lead)
  const to = step.to.slice(lead)
  const trail = trailingSpaceInCommon(from, to)
  const space = (text: string): Step => ({ kind: 'NONE', from: text, to: text })
  return [
    space(step.from.slice(0, lead)),
    { kind: step.kind, from: from.slice(0, from.length - trail), to: to.slice(0, to.length - trail) },
    space(from.slice(from.length - trail)),
  ]
}

function leadingSpaceInCommon(a: string, b: string): number {
  let length = 0
  while (isSpace(a[length]) && a[length] === b[length]) length++
  return length
}

/** Length of the longest white space that both texts end with. */
export function trailingSpaceInCommon(a: string, b: string): number {
  let length = 0
  while (isSpace(a.at(-1 - length)) && a.at(-1 - length) === b.at(-1 - length)) length++
  return length
}

function isSpace(character: string | undefined): boolean {
  return character !== undefined && /[\s\u200B\u2060]/u.test(character)
}

function toEdit({ kind, from, to }: Step): Edit {
  if (kind === 'NONE') return { op: 'EQUAL', kind, from, to }
  if (from === '') return { op: 'INSERT', kind, from: null, to }
  if (to === '') return { op: 'DELETE', kind, from, to: null }
  return { op: 'REPLACE', kind, from, to }
}
