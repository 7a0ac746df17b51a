import type { FramingMark } from '@rashomon/database/client'
import type { FramingMarkKind } from '../domain/vocabulary.ts'
import { builder } from './builder.ts'
import { readSelector, TextSelector } from './text-selector.ts'

export const Framing = builder.objectRef<readonly FramingMark[]>('Framing').implement({
  description: "Signals of distance in an article's own voice.",
  fields: (t) => ({
    hedges: t.field({
      type: [TextSelector],
      description: 'Hedges: alleged, suspected, claimed, supposed, so-called.',
      resolve: (marks) => selectorsOf(marks, 'HEDGE'),
    }),
    scareQuotes: t.field({
      type: [TextSelector],
      description: 'Words set in quotation marks without a speaker.',
      resolve: (marks) => selectorsOf(marks, 'SCARE_QUOTE'),
    }),
  }),
})

function selectorsOf(marks: readonly FramingMark[], kind: FramingMarkKind) {
  return marks.filter((mark) => mark.kind === kind).map((mark) => readSelector(mark.selector))
}
