import { sentenceEnd } from '../clauses.ts'
import { type PeriodContext, propose, type VerbConstruction } from '../construction.ts'
import { isAdverb, isDeterminer, isOwner, nodeAt } from '../nodes.ts'
import { coreFrom } from '../phrases-from.ts'
import { scopeFrom } from '../scope.ts'
import type { CueVerb } from '../verb-groups.ts'

/** Expressed confidence that the talks would go on | came to the conclusion that | expressed gratitude to. */
export const supportVerb: VerbConstruction = {
  name: 'support-verb',
  read: (context, cue, at) => {
    const source = context.subjects[at]?.range ?? null
    if (cue.isPassive || source === null || !cue.entry.frames.has('support')) return null
    const noun = findNoun(context, cue)
    if (noun === null) return null
    const { nodes } = context
    const link = nodeAt(nodes, noun + 1).lower
    const limit = sentenceEnd(nodes, noun)
    if (link === 'that' && noun + 2 < limit) {
      const content = scopeFrom(context, cue, noun + 2, 'clause')
      return propose({ name: 'support-verb', keepsMarks: true }, cue, {
        source,
        content: [content],
        cue: [[cue.head, noun + 1]],
      })
    }
    const isGratitude =
      /^(?:gratitude|condolences|thanks|congratulations|support|sympathy|tribute|greetings)$/.test(
        nodeAt(nodes, noun).lower,
      )
    if (!isGratitude || (link !== 'to' && link !== 'for') || coreFrom(nodes, noun + 2, limit) === null)
      return null
    const content = scopeFrom(context, cue, noun + 2, 'phrase')
    return propose({ name: 'support-verb', keepsMarks: true }, cue, {
      source,
      content: [content],
      cue: [[cue.head, noun + 2]],
    })
  },
}

/** The noun of saying that is the verb's object: expressed its deep concern, came to the conclusion. */
function findNoun({ nodes, index }: PeriodContext, cue: CueVerb): number | null {
  let at = cue.head + 1
  if (cue.form.lemma === 'come' && nodeAt(nodes, at).lower === 'to') at++
  for (let steps = 0; steps < 6; steps++, at++) {
    const node = nodeAt(nodes, at)
    if (index.nouns.has(node.lemma) || index.nouns.has(node.lower)) {
      const next = nodeAt(nodes, at + 1).lower
      return next === 'that' || next === 'to' || next === 'for' ? at : null
    }
    const goesOn =
      isDeterminer(node) || isOwner(node) || isAdverb(node) || ['ADJ', 'NOUN', 'CCONJ'].includes(node.pos)
    if (!goesOn) return null
  }
  return null
}
