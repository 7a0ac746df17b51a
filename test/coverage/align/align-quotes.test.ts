import { alignQuotes } from '@rashomon/server/coverage/align/align-quotes'
import type { Edit } from '@rashomon/server/coverage/align/edit'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rendering, spell } from '../renderings.ts'

/** An alignment as one line: changes in braces. */
function show(edits: readonly Edit[]): string {
  return edits
    .map(({ op, kind, from, to }) => (op === 'EQUAL' ? from : `{${kind} ${from ?? '∅'} → ${to ?? '∅'}}`))
    .join('')
}

function align(from: string, to: string): string {
  return show(alignQuotes(from, to, spell))
}

describe('the five documents', () => {
  test('El American spells defense in a sentence that Sputnik and The Daily Beast print otherwise alike', () => {
    const sputnik =
      'We have strengthened our deterrence and defence in response to Russia’s aggressive actions, while at the same time we remain open for a meaningful dialogue'
    const elAmerican = sputnik.replace('defence', 'defense')
    expect(alignQuotes(sputnik, elAmerican, spell)).toEqual([
      {
        op: 'EQUAL',
        kind: 'NONE',
        from: 'We have strengthened our deterrence and ',
        to: 'We have strengthened our deterrence and ',
      },
      { op: 'REPLACE', kind: 'SPELLING', from: 'defence', to: 'defense' },
      {
        op: 'EQUAL',
        kind: 'NONE',
        from: ' in response to Russia’s aggressive actions, while at the same time we remain open for a meaningful dialogue',
        to: ' in response to Russia’s aggressive actions, while at the same time we remain open for a meaningful dialogue',
      },
    ])
  })

  test('the BBC prints an ellipsis for four words of Mr Stoltenberg', () => {
    expect(
      align(
        'This decision is not linked to any particular event, but we have seen over some time now an increase in Russian malign activity, and therefore we need to be vigilant',
        'This decision is not linked to any particular event, but we have seen... an increase in Russian malign activity, and therefore we need to be vigilant',
      ),
    ).toBe(
      'This decision is not linked to any particular event, but we have seen{ELLIPSIS  over some time now → ...} an increase in Russian malign activity, and therefore we need to be vigilant',
    )
  })

  test('the BBC ends Mr Grushko’s sentence with a question mark, Press TV with a point', () => {
    expect(
      align(
        "After the dramatic end of the Afghan era, how can they can get by without the bogeyman of the 'Russian threat'?",
        "After the dramatic end of the Afghan era, how can they can get by without the bogeyman of the 'Russian threat.'",
      ),
    ).toBe(
      "After the dramatic end of the Afghan era, how can they can get by without the bogeyman of the 'Russian threat{PUNCTUATION '? → .'}",
    )
  })

  test('Sputnik inserts [and] into what Mr Karasin says', () => {
    expect(
      align(
        'necessary to restore the Russia-NATO format, we were already too tired',
        'necessary to restore the Russia-NATO format, [and] we were already too tired',
      ),
    ).toBe('necessary to restore the Russia-NATO format,{BRACKETED ∅ →  [and]} we were already too tired')
    expect(align('the format, and we were', 'the format, [and] we were')).toBe(
      'the format, {BRACKETED and → [and]} we were',
    )
  })

  test('El American cuts Mr Stoltenberg and changes a word inside the marks', () => {
    expect(
      align(
        'the relationship between the transatlantic family and Russia is at its lowest point',
        'the transatlantic alliance and Russia’s relations are at “their lowest point,”',
      ),
    ).toBe(
      '{WORDING the relationship between  → ∅}the transatlantic {WORDING family → alliance} and {WORDING Russia is → Russia’s relations are} at {PUNCTUATION ∅ → “}{WORDING its → their} lowest point{PUNCTUATION ∅ → ,”}',
    )
  })
})

describe('a change is', () => {
  test.each([
    ['a word replaced', 'it was done here', 'it was made here', 'it was {WORDING done → made} here'],
    ['a word left out', 'a very good end', 'a good end', 'a{WORDING  very → ∅} good end'],
    ['the first words left out', 'I think we must', 'we must', '{WORDING I think  → ∅}we must'],
    ['words added', 'We have to', 'But we have to', '{WORDING ∅ → But }{CASE We → we} have to'],
    [
      'a phrase left out with its commas',
      'it was, after all, right',
      'it was right',
      'it was{WORDING , after all, → ∅} right',
    ],
    [
      'a comma apart from the word replaced before it',
      'done, so that',
      'made; so that',
      '{WORDING done → made}{PUNCTUATION , → ;} so that',
    ],
    ['capitals', 'the NATO chief', 'The Nato chief', '{CASE the → The} {CASE NATO → Nato} chief'],
    [
      'each spelling by itself',
      'defence programme',
      'defense program',
      '{SPELLING defence → defense} {SPELLING programme → program}',
    ],
    [
      'two words for one',
      'ten per cent of',
      '10 percent of',
      '{SPELLING ten → 10} {SPELLING per cent → percent} of',
    ],
    [
      'a hyphen between words',
      'the US led force',
      'the U.S.-led force',
      'the {SPELLING US led → U.S.-led} force',
    ],
    [
      'the form of quotation marks',
      '“yes” it is',
      "'yes' it is",
      "{PUNCTUATION “ → '}yes{PUNCTUATION ” → '} it is",
    ],
    [
      'quotation marks put in',
      'the Russian threat is',
      "the 'Russian threat' is",
      "the {PUNCTUATION ∅ → '}Russian threat{PUNCTUATION ∅ → '} is",
    ],
    ['the form of an apostrophe', 'Russia’s end', "Russia's end", "{PUNCTUATION Russia’s → Russia's} end"],
    ['a dash', 'at war - they', 'at war—they', 'at war{PUNCTUATION  -  → —}they'],
    ['a no-break space', 'a\u00a0b', 'a b', 'a{PUNCTUATION \u00a0 →  }b'],
    ['two spaces for one', 'a  b', 'a b', 'a{PUNCTUATION   → ∅} b'],
    [
      'the form of an ellipsis, which elides nothing more',
      'so... on',
      'so… on',
      'so{PUNCTUATION ... → …} on',
    ],
    ['an ellipsis for a beginning', 'Now then, we go', '... we go', '{ELLIPSIS Now then, → ...} we go'],
    ['an ellipsis for an end', 'we go. And on.', 'we go …', 'we go{ELLIPSIS . And on. →  …}'],
    ['words where the fullest elides', 'we … go', 'we two go', 'we {ELLIPSIS … → two} go'],
    ['a name for a pronoun', 'He is here', '[Putin] is here', '{BRACKETED He → [Putin]} is here'],
    ['a letter in brackets', 'We have it', '[w]e have it', '{BRACKETED We → [w]e} have it'],
    [
      'an ending in brackets',
      'they expel them',
      'they expel[led] them',
      'they {WORDING expel → expel[led]} them',
    ],
    ['a group left out', 'it, [and] we', 'it, we', 'it,{BRACKETED  [and] → ∅} we'],
    ['US, which is not us', 'tell us now', 'tell US now', 'tell {WORDING us → US} now'],
    [
      'unlike clauses as a whole',
      'they could well respond to us the next day',
      'nobody at all agreed the plan',
      '{WORDING they could well respond to us the next day → nobody at all agreed the plan}',
    ],
  ])('%s', (_, from, to, expected) => {
    expect(align(from, to)).toBe(expected)
  })
})

describe('for any two texts', () => {
  test('the sides of the edits, joined, are the texts to the letter', () => {
    fc.assert(
      fc.property(rendering, rendering, (from, to) => {
        const edits = alignQuotes(from, to, spell)
        expect(edits.map((edit) => edit.from ?? '').join('')).toBe(from)
        expect(edits.map((edit) => edit.to ?? '').join('')).toBe(to)
      }),
      { numRuns: 500 },
    )
  })

  test('operation, kind and sides fit together', () => {
    fc.assert(
      fc.property(rendering, rendering, (from, to) => {
        for (const edit of alignQuotes(from, to, spell)) {
          expect(edit.kind === 'NONE').toBe(edit.op === 'EQUAL')
          expect(edit.from === edit.to).toBe(edit.op === 'EQUAL')
          expect(edit.from === null).toBe(edit.op === 'INSERT')
          expect(edit.to === null).toBe(edit.op === 'DELETE')
          expect(edit.from).not.toBe('')
          expect(edit.to).not.toBe('')
        }
      }),
      { numRuns: 500 },
    )
  })

  test('no two neighbours are of one kind', () => {
    fc.assert(
      fc.property(rendering, rendering, (from, to) => {
        const kinds = alignQuotes(from, to, spell).map(({ kind }) => kind)
        expect(kinds.filter((kind, index) => kind === kinds[index + 1])).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  test('the same text is one equal edit', () => {
    fc.assert(
      fc.property(rendering, (text) => {
        const whole = text === '' ? [] : [{ op: 'EQUAL', kind: 'NONE', from: text, to: text }]
        expect(alignQuotes(text, text, spell)).toEqual(whole)
      }),
    )
  })
})
