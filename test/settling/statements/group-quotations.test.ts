import process from 'node:process'
import { readSamenessJudge } from '@rashomon/server/settling/sameness/read-sameness-knowledge'
import { groupQuotations } from '@rashomon/server/settling/statements/group-quotations'
import type { Speaker, StoryQuotation } from '@rashomon/server/settling/statements/story-quotation'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

const JUDGE = readSamenessJudge()
const MAYOR: Speaker = { figure: 'ana-ruiz', kind: 'PERSON', affiliations: ['porto-council'] }
const OFFICIAL: Speaker = { figure: 'official-a', kind: 'ANONYMOUS', affiliations: ['porto-council'] }
const FULL = 'We will rebuild every house on the waterfront before the winter storms arrive.'

let count = 0
function quote(text: string, more: Partial<StoryQuotation> = {}): StoryQuotation {
  count++
  return {
    id: `q${count}`,
    article: `article-${count}`,
    publishedOn: '2023-03-15',
    position: 1,
    isHeadline: false,
    retells: false,
    known: null,
    speaker: MAYOR,
    form: 'DIRECT',
    text,
    saidOn: null,
    ...more,
  }
}

/** The ids of quotations that share a statement. */
function groupsOf(quotations: readonly StoryQuotation[]): readonly (readonly string[])[] {
  return groupQuotations(quotations, JUDGE)
    .groups.map((group) => group.map(({ id }) => id).toSorted())
    .toSorted()
}

function areOne(...quotations: readonly StoryQuotation[]): boolean {
  return groupsOf(quotations).length === 1
}

describe('one statement', () => {
  test.each([
    ['cut short', quote('We will rebuild every house on the waterfront')],
    [
      'spelled and marked in another way',
      quote('“We will re-build every house on the waterfront … before the winter storms arrive”'),
    ],
    [
      'put in other words',
      quote('the city would rebuild all waterfront houses before winter', { form: 'INDIRECT' }),
    ],
    [
      'quoted in a fragment',
      quote('nobody would stand in ruins once the "winter storms" came', { form: 'MIXED' }),
    ],
  ])('however it is %s', (_, other) => {
    expect(areOne(quote(FULL), other)).toBe(true)
  })

  test('of unnamed sources of one body, however they are called', () => {
    const other: Speaker = { ...OFFICIAL, figure: 'spokesperson-b' }
    expect(areOne(quote(FULL, { speaker: OFFICIAL }), quote(FULL, { speaker: other }))).toBe(true)
  })

  test('where two papers give the same words to different speakers', () => {
    const radio: Speaker = { figure: 'radio-porto', kind: 'ORGANIZATION', affiliations: [] }
    expect(areOne(quote(FULL, { speaker: radio }), quote(FULL, { speaker: OFFICIAL }))).toBe(true)
  })
})

describe('two statements', () => {
  test('of other occasions, even in like words', () => {
    expect(areOne(quote(FULL, { saidOn: '2023-03-13' }), quote(FULL, { saidOn: '2023-03-15' }))).toBe(false)
  })

  test('where one is printed before the other is said', () => {
    const early = quote(FULL, { publishedOn: '2023-03-14' })
    expect(areOne(early, quote(FULL, { saidOn: '2023-03-15' }))).toBe(false)
  })

  test('that have only function words in common', () => {
    expect(areOne(quote("They can't."), quote("They can't."))).toBe(false)
    expect(
      areOne(quote('It is what it is and we are here.'), quote('It is what it is and they are there.')),
    ).toBe(false)
  })

  test('of different speakers in reported words', () => {
    const rival: Speaker = { figure: 'luis-costa', kind: 'PERSON', affiliations: [] }
    const text = 'the city would rebuild every house on the waterfront'
    expect(areOne(quote(text, { form: 'INDIRECT' }), quote(text, { form: 'INDIRECT', speaker: rival }))).toBe(
      false,
    )
  })

  test('where one article gives the same words to two speakers, since one reports the other', () => {
    const rival: Speaker = { figure: 'luis-costa', kind: 'PERSON', affiliations: [] }
    expect(areOne(quote(FULL, { article: 'one' }), quote(FULL, { article: 'one', speaker: rival }))).toBe(
      false,
    )
  })

  test('that share a word and no more', () => {
    expect(areOne(quote(FULL), quote('The winter budget leaves nothing for schools or hospitals.'))).toBe(
      false,
    )
  })
})

describe('what stands beside', () => {
  const speech = (article: string, lines: readonly (readonly [string, StoryQuotation['form']])[]) =>
    lines.map(([text, form], position) => quote(text, { article, position, form }))

  test('carries a remark that is too short to be known again', () => {
    const [first, shortOne] = speech('one', [
      [FULL, 'DIRECT'],
      ["They can't.", 'DIRECT'],
    ])
    const [second, shortOther] = speech('two', [
      ['We will rebuild every house on the waterfront', 'DIRECT'],
      ["They can't.", 'DIRECT'],
    ])
    if (!first || !second || !shortOne || !shortOther) throw new Error('The speeches have two lines.')
    expect(groupsOf([first, shortOne, second, shortOther])).toHaveLength(2)
    expect(groupsOf([shortOne, shortOther])).toHaveLength(2)
  })
})

describe('one sentence with opposite sense', () => {
  const denied = 'The council has not approved the new flood wall on the waterfront.'
  const affirmed = 'The council has approved the new flood wall on the waterfront.'

  test('is two statements that contradict each other', () => {
    const [a, b] = [quote(affirmed), quote(denied)]
    const { groups, contradictions } = groupQuotations([a, b], JUDGE)
    expect(groups).toHaveLength(2)
    expect(contradictions.map((pair) => pair.toSorted())).toEqual([[a.id, b.id].toSorted()])
  })

  test('of two speakers is what two people think', () => {
    const rival: Speaker = { figure: 'luis-costa', kind: 'PERSON', affiliations: [] }
    expect(
      groupQuotations([quote(affirmed), quote(denied, { speaker: rival })], JUDGE).contradictions,
    ).toEqual([])
  })
})

describe('words within the words of another', () => {
  test('are not what the other says', () => {
    const rival: Speaker = { figure: 'luis-costa', kind: 'PERSON', affiliations: [] }
    const told = quote('The mayor told me that the harbour would be closed by the first of December', {
      speaker: rival,
      retells: true,
    })
    expect(areOne(told, quote('The harbour will be closed by the first of December'))).toBe(false)
  })
})

describe('a grouping', () => {
  test('joins a fragment to one sentence, and never ties two sentences together', () => {
    const other = quote('No house on the waterfront pays a cent for the new flood wall.')
    const groups = groupsOf([
      quote(FULL),
      other,
      quote('she spoke of each "house on the waterfront"', { form: 'MIXED' }),
    ])
    expect(groups.map(({ length }) => length).toSorted()).toEqual([1, 2])
  })

  test('keeps together what a person has put together, and joins to it what is like it', () => {
    const first = { ...quote(FULL), known: 'a' }
    const second = { ...quote('The budget leaves nothing for schools or hospitals.'), known: 'a' }
    const third = {
      ...quote('the city would rebuild all waterfront houses', { form: 'INDIRECT' }),
      known: 'b',
    }
    const late = quote('rebuild every house on the waterfront before the winter storms arrive')
    expect(groupsOf([late, third, second, first])).toEqual(
      [[first.id, second.id, late.id], [third.id]].map((ids) => ids.toSorted()).toSorted(),
    )
  })

  test('has the quotation that was first in the news first', () => {
    const early = quote('rebuild every house on the waterfront', { publishedOn: '2023-03-14' })
    const [group] = groupQuotations([quote(FULL), early], JUDGE).groups
    expect(group?.[0]?.id).toBe(early.id)
  })

  test('does not hang on the order of the quotations', () => {
    const pool = [
      quote(FULL),
      quote('rebuild every house on the waterfront'),
      quote('the city would rebuild all waterfront houses before winter', { form: 'INDIRECT' }),
      quote('The budget leaves nothing for schools or hospitals.'),
      quote('nothing left for schools', { form: 'INDIRECT', speaker: OFFICIAL }),
      quote(FULL, { saidOn: '2023-03-01' }),
      quote(FULL, { speaker: null }),
    ]
    const expected = groupsOf(pool)
    fc.assert(
      fc.property(fc.shuffledSubarray(pool, { minLength: pool.length }), (shuffled) => {
        expect(groupsOf(shuffled)).toEqual(expected)
      }),
    )
  })

  test('gives every quotation a statement, whatever it says', () => {
    const text = fc.array(
      fc.constantFrom('the', 'flood', 'wall', '"', '…', '[', 'rebuild', "can't", '7', 'é'),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(fc.array(text, { maxLength: 8 }), (texts) => {
        const quotations = texts.map((words) => quote(words.join(' '), { form: 'MIXED' }))
        expect(groupQuotations(quotations, JUDGE).groups.flat()).toHaveLength(quotations.length)
      }),
    )
  })

  test('of a thousand near-copies of an article takes seconds', { timeout: 60_000 }, () => {
    const sentences = [
      FULL,
      'The budget leaves nothing for schools or hospitals.',
      'Nobody on the waterfront will pay a cent for the new flood wall.',
      'The harbour authority ignored three warnings from its own engineers.',
    ]
    const copies = Array.from({ length: 1000 }, (_, copy) =>
      sentences.map((sentence, at) => {
        const words = sentence.split(' ')
        return quote(words.slice(0, words.length - (copy % 4)).join(' '), {
          article: `copy-${copy}`,
          position: at,
        })
      }),
    ).flat()
    const start = process.cpuUsage()
    const { groups } = groupQuotations(copies, JUDGE)
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(20_000)
    expect(groups).toHaveLength(sentences.length)
  })
})
