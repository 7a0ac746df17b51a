import type { Quotation } from '@rashomon/database/client'
import type { CueRecord } from '../domain/records.ts'
import { builder } from './builder.ts'
import { readSelector, TextSelector } from './text-selector.ts'

export const CueStance = builder.enumType('CueStance', {
  description: 'How a reporting expression stands to what it reports.',
  values: {
    NEUTRAL: { description: 'Takes no position: said, told, according to.' },
    ENDORSING: { description: 'Takes it as true: confirmed, revealed, noted.' },
    EMPHATIC: { description: 'Adds weight: stressed, emphasised, insisted.' },
    DISTANCING: { description: 'Keeps it at a distance: claimed, alleged.' },
    CONFRONTATIONAL: { description: 'Tells of an attack: slammed, lambasted, denounced.' },
    CONCESSIVE: { description: 'Tells of something granted: acknowledged, admitted.' },
    DECLINING: { description: 'Tells that nothing was said: refused to comment.' },
  },
})

export const Cue = builder.objectRef<CueRecord>('Cue').implement({
  description: 'The reporting expression: said, claimed, slammed, according to.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'As printed, such as slams.' }),
    lemma: t.exposeString('lemma', { description: 'Base form, such as slam.' }),
    stance: t.expose('stance', { type: CueStance, description: 'How it stands to what it reports.' }),
    selector: t.expose('selector', { type: TextSelector, description: 'Where it stands.' }),
  }),
})

/** The cue in a quotation's columns, which a check constraint keeps all set or all null. */
export function cueOf(
  quotation: Pick<Quotation, 'cueText' | 'cueLemma' | 'cueStance' | 'cueSelector'>,
): CueRecord | null {
  const { cueText, cueLemma, cueStance, cueSelector } = quotation
  if (cueText === null || cueLemma === null || cueStance === null) return null
  return { text: cueText, lemma: cueLemma, stance: cueStance, selector: readSelector(cueSelector) }
}
