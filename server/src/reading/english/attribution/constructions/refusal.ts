import { isRefusable } from '../admit.ts'
import { propose, type Traits, type VerbConstruction } from '../construction.ts'
import { isQuestionWord, isStop, nodeAt } from '../nodes.ts'
import { scopeFrom } from '../scope.ts'

const REFUSAL: Traits = {
  name: 'refusal',
  keepsMarks: true,
  isOpen: false,
  goesAlong: true,
  mayBeEmpty: true,
}

/** Declined to comment on the trial | refused to say whether he would go | would not say why. */
export const refusal: VerbConstruction = {
  name: 'refusal',
  read: (context, cue, at) => {
    const isNegated = cue.isNegated && isRefusable(cue)
    if (!cue.entry.frames.has('refusal') && !isNegated) return null
    const source = context.subjects[at]?.range ?? null
    if (source === null) return null
    const { nodes } = context
    // "Would not comment on" keeps its preposition for what it is about.
    const end = isNegated ? cue.head + 1 : cue.end
    const isBare = isStop(nodeAt(nodes, end))
    // He refused: the verb alone is a refusal to say something only where nothing follows.
    if (cue.entry.rest.length === 0 && !isNegated && !isBare) return null
    const kind = isQuestionWord(nodeAt(nodes, end)) ? 'clause' : 'phrase'
    const content = isBare ? [] : [scopeFrom(context, cue, end, kind)]
    const words = [isNegated ? cue.first : cue.head, end] as const
    return propose(REFUSAL, cue, { source, content, cue: [words] })
  },
}
