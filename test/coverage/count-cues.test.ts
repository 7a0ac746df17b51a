import { type CuedQuotation, countCues } from '@rashomon/server/coverage/count-cues'
import type { CueStance } from '@rashomon/server/domain/vocabulary'
import fc from 'fast-check'
import { expect, test } from 'vitest'

function cued(lemma: string, stance: CueStance, side: string | null): CuedQuotation {
  return { cue: { lemma, stance }, side }
}

test('cues are counted by lemma, stance and side, most often first, with the quotations', () => {
  const said = cued('say', 'NEUTRAL', 'nato')
  const saidAgain = cued('say', 'NEUTRAL', 'nato')
  const claimed = cued('claim', 'DISTANCING', 'nato')
  const slammed = cued('slam', 'CONFRONTATIONAL', 'russia')
  expect(countCues([slammed, said, claimed, saidAgain, { cue: null, side: 'nato' }])).toEqual([
    { lemma: 'say', stance: 'NEUTRAL', side: 'nato', count: 2, quotations: [said, saidAgain] },
    { lemma: 'claim', stance: 'DISTANCING', side: 'nato', count: 1, quotations: [claimed] },
    { lemma: 'slam', stance: 'CONFRONTATIONAL', side: 'russia', count: 1, quotations: [slammed] },
  ])
})

test('one lemma is counted by side, and apart where a curator gives it another stance', () => {
  const counts = countCues([
    cued('say', 'NEUTRAL', 'nato'),
    cued('say', 'NEUTRAL', 'russia'),
    cued('say', 'NEUTRAL', null),
    cued('say', 'DISTANCING', 'nato'),
  ])
  expect(counts.map(({ stance, side, count }) => [stance, side, count])).toEqual([
    ['DISTANCING', 'nato', 1],
    ['NEUTRAL', 'nato', 1],
    ['NEUTRAL', 'russia', 1],
    ['NEUTRAL', null, 1],
  ])
})

test('every quotation with a cue is counted once, in whatever order they come', () => {
  const quotation: fc.Arbitrary<CuedQuotation> = fc.record({
    cue: fc.option(
      fc.record({ lemma: fc.constantFrom('say', 'claim'), stance: fc.constantFrom('NEUTRAL', 'EMPHATIC') }),
    ),
    side: fc.option(fc.constantFrom('nato', 'russia')),
  })
  fc.assert(
    fc.property(fc.array(quotation), (any) => {
      const counts = countCues(any)
      expect(counts.flatMap(({ quotations }) => quotations)).toHaveLength(any.filter(({ cue }) => cue).length)
      const rows = (cues: typeof counts) =>
        cues.map(({ lemma, stance, side, count }) => [lemma, stance, side, count])
      expect(rows(countCues(any.toReversed()))).toEqual(rows(counts))
    }),
  )
})
