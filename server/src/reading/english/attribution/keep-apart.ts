import type { Proposal } from './construction.ts'
import type { Range } from './nodes.ts'

/** Content without the words that name its own speaker or saying, whichever construction took them in. */
export function keepApart(proposal: Proposal): Proposal {
  const { source, cue, via } = proposal
  const others = [...cue, ...(source === null ? [] : [source]), ...(via === null ? [] : [via])]
  return { ...proposal, content: proposal.content.flatMap((range) => others.reduce(cutAll, [range])) }
}

function cutAll(ranges: readonly Range[], other: Range): readonly Range[] {
  return ranges.flatMap((range) => cut(range, other))
}

/** What is left of a range without another one. */
function cut([first, end]: Range, [start, stop]: Range): readonly Range[] {
  if (stop <= first || end <= start) return [[first, end]]
  const parts: readonly Range[] = [
    [first, start],
    [stop, end],
  ]
  return parts.filter(([from, to]) => from < to)
}

/** Leaves out what has source and cue of an attribution before it: the words are said once. */
export function leaveOutRepeats(proposals: readonly Proposal[]): readonly Proposal[] {
  const seen = new Set<string>()
  return proposals.filter(({ source, cue }) => {
    if (cue.length === 0) return true
    const key = JSON.stringify([source, cue])
    const isNew = !seen.has(key)
    seen.add(key)
    return isNew
  })
}
