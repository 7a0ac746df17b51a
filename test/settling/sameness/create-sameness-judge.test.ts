import { createSamenessJudge } from '@rashomon/server/settling/sameness/create-sameness-judge'
import type { Judgement } from '@rashomon/server/settling/sameness/judgement'
import { readSamenessKnowledge } from '@rashomon/server/settling/sameness/read-sameness-knowledge'
import { describe, expect, test } from 'vitest'

const judge = createSamenessJudge(readSamenessKnowledge())

function hold(one: string, other: string): Judgement {
  return judge.judge(judge.read(one), judge.read(other))
}

/** What a judgement rests on, as `word|word`. */
function wordsOf({ rests }: Judgement): readonly string[] {
  return rests.map(({ a, b }) => `${a?.text ?? ''}|${b?.text ?? ''}`)
}

describe('one statement', () => {
  test.each([
    ['in other spelling', 'The harbour programme was cancelled.', 'The harbor program was canceled.'],
    ['with other signs', '“The lake is dry,” they wrote to us all.', 'The lake is dry, they wrote to us all'],
    ['in the passive', 'The council closed three libraries.', 'Three libraries were closed by the council.'],
    [
      'with its figure in words',
      'We planted 1,200 trees along the canal.',
      'We planted twelve hundred trees along the canal.',
    ],
    [
      'with a share as a percentage',
      'A quarter of the wells are dry.',
      'Twenty-five percent of the wells are dry.',
    ],
    ['in another unit', 'The journey took a fortnight.', 'The journey took two weeks.'],
    [
      'in indirect speech',
      'We will rebuild the lighthouse.',
      'The mayor said they would rebuild the lighthouse.',
    ],
    [
      'denied by its reporter',
      'Our guards did not open the gate.',
      'The ministry denied that its guards had opened the gate.',
    ],
    [
      'trimmed',
      'The baker saw nobody on the stairs, he told us, and went home.',
      'The baker saw nobody on the stairs.',
    ],
    [
      'denied in two ways',
      'It is unlikely that the glacier will recover.',
      'It is not likely that the glacier will recover.',
    ],
    ['with an opposite denied', 'The water is not safe.', 'The water is unsafe.'],
  ])('is known %s', (_, one, other) => {
    expect(hold(one, other).verdict).toBe('SAME')
  })

  test('is known to the letter', () => {
    expect(hold('The bells rang all night.', 'the bells rang all night')).toMatchObject({
      reason: 'equal',
      score: 1,
    })
  })
})

describe('another claim', () => {
  test.each([
    ['number', 'The ferry carried 40 passengers.', 'The ferry carried 90 passengers.', '40|90'],
    ['number', 'The strike lasted three weeks.', 'The strike lasted three months.', 'three|three'],
    ['number', 'At least 40 boats were lost.', 'At most 40 boats were lost.', '40|40'],
    [
      'negation',
      'The archive keeps copies of the letters.',
      'The archive does not keep copies of the letters.',
      '|',
    ],
    [
      'antonym',
      'The new toll makes the bridge cheap to use.',
      'The new toll makes the bridge expensive to use.',
      'cheap|expensive',
    ],
    ['role', 'The miners sued the insurers.', 'The insurers sued the miners.', 'miners|insurers'],
    ['modality', 'The orchestra will tour the islands.', 'The orchestra might tour the islands.', '|might'],
    [
      'quantifier',
      'All orchards were flooded in spring.',
      'Some orchards were flooded in spring.',
      'all|some',
    ],
    [
      'substitution',
      'Thieves took the clock from the chapel.',
      'Thieves took the carpet from the chapel.',
      'clock|carpet',
    ],
  ])('is told by %s: %s / %s', (reason, one, other, words) => {
    const judgement = hold(one, other)
    expect(judgement).toMatchObject({ verdict: 'DIFFERENT', reason })
    const [found = ''] = wordsOf(judgement)
    for (const [at, word] of words.split('|').entries()) expect(found.split('|')[at]).toContain(word)
  })

  test.each([
    ['a refusal', 'The tenants signed the lease.', 'The tenants refused to sign the lease.'],
    ['what hardly happens', 'The pumps reach the upper floors.', 'The pumps hardly reach the upper floors.'],
    [
      'what is not ruled out',
      'We will sell the shipyard.',
      'We will not rule out that we sell the shipyard.',
    ],
    ['what one is ready for', 'We will lend them the organ.', 'We are ready to lend them the organ.'],
    ['what one can do', 'The divers will reach the wreck.', 'The divers can reach the wreck.'],
    ['what is over', 'The town will close its theatre.', 'The town closed its theatre.'],
    ['what is demanded more weakly', 'Every boat must carry a flare.', 'Every boat should carry a flare.'],
    ['what almost happened', 'The dam collapsed in the night.', 'The dam almost collapsed in the night.'],
    ['a condition', 'The choir will sing on Sunday.', 'The choir will sing on Sunday if the roof is mended.'],
    ['a regret', 'The mayor welcomed that the mill was sold.', 'The mayor regretted that the mill was sold.'],
    ['another currency', 'The statue cost $4m.', 'The statue cost €4m.'],
    ['another name', 'The pilot landed in Bergen at dawn.', 'The pilot landed in Tromso at dawn.'],
    [
      'who asked whom',
      'We have asked the bishop to release the letters.',
      'The bishop has asked us to release the letters.',
    ],
    [
      'from and to',
      'The herd moved from the coast to the hills.',
      'The herd moved to the coast from the hills.',
    ],
  ])('is told by %s', (_, one, other) => {
    expect(hold(one, other).verdict).toBe('DIFFERENT')
  })

  test('is not seen in the tenses and persons of a reporter', () => {
    expect(
      hold('We can and will finish the tunnel.', 'The engineer said they could and would finish the tunnel.')
        .verdict,
    ).toBe('SAME')
  })

  test('points into the sentences as they were given', () => {
    const [one, other] = [
      'She said: The ferry carried 40 passengers.',
      'The ferry carried ninety-one passengers.',
    ]
    const [difference] = hold(one, other).rests
    expect(one.slice(difference?.a?.start, difference?.a?.end)).toBe('40')
    expect(other.slice(difference?.b?.start, difference?.b?.end)).toBe('ninety-one')
  })

  test('is a conflict where all other words are the same', () => {
    expect(hold('The ferry carried 40 passengers.', 'The ferry carried 90 passengers.').isConflict).toBe(true)
    expect(hold('The vault was empty.', 'The vault was not empty.').isConflict).toBe(true)
  })

  test('is a conflict where another name stands in its place, and none where another thing does', () => {
    expect(hold('The pilot landed in Bergen at dawn.', 'The pilot landed in Oslo at dawn.').isConflict).toBe(
      true,
    )
    expect(
      hold('Thieves took the clock from the chapel.', 'Thieves took the carpet from the chapel.').isConflict,
    ).toBe(false)
  })

  test('is no conflict where roles or modes differ', () => {
    expect(hold('The miners sued the insurers.', 'The insurers sued the miners.').isConflict).toBe(false)
    expect(hold('The orchestra will tour.', 'The orchestra might tour.').isConflict).toBe(false)
  })
})

describe('too little or nothing in common', () => {
  test('is unrelated', () => {
    expect(hold('The glacier lost ten metres.', 'Our choir sings on Sundays.').verdict).toBe('UNRELATED')
  })

  test.each(['', '...', 'They can’t.', 'Yes.'])('is never more than possible: %j', (text) => {
    expect(hold(text, text).verdict).not.toBe('SAME')
    expect(judge.read(text).isShort).toBe(true)
  })
})
