import { findQuotedParts } from '@rashomon/server/domain/find-quoted-parts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nfcText } from './texts.ts'

function quotedIn(text: string): readonly string[] {
  return findQuotedParts(text).map(({ inner }) => text.slice(inner.start, inner.end))
}

describe('words are quoted', () => {
  test.each([
    ['in straight marks', 'using Moscow as a "bogeyman".', ['bogeyman']],
    ['in curly marks', 'being “undeclared officers.”', ['undeclared officers.']],
    ['in a straight mark and a curly one', '"We can confirm,” the official added.', ['We can confirm,']],
    ['in guillemets', 'Il a dit « non » hier', [' non ']],
    ['in low and high marks', 'Er sagte „nein“ dazu', ['nein']],
    ['in single straight marks', "the 'Russian threat' again", ['Russian threat']],
    ['in single curly marks', 'over ‘spying’; Moscow', ['spying']],
    [
      'in several places',
      '“more aggressive” abroad and more “repressive” at home',
      ['more aggressive', 'repressive'],
    ],
    ['in double marks inside single ones', '‘He said “no”, twice’, she wrote', ['He said “no”, twice']],
    [
      'in double marks, whatever single ones do inside',
      `"the 'Russian threat'? - They can't."`,
      ["the 'Russian threat'? - They can't."],
    ],
  ])('%s', (_, text, quoted) => {
    expect(quotedIn(text)).toEqual(quoted)
  })

  test('from paragraph to paragraph where each opens with a mark', () => {
    expect(quotedIn('“One.\n\n“Two,” he said. “Three.”')).toEqual(['One.', 'Two,', 'Three.'])
  })

  test('with the marks around them', () => {
    expect(findQuotedParts('a “b” c')).toEqual([{ inner: { start: 3, end: 4 }, outer: { start: 2, end: 5 } }])
    // The second paragraph goes on with the quote, so no mark closes the first.
    expect(findQuotedParts('“b\n\n“c”')[0]).toEqual({
      inner: { start: 1, end: 2 },
      outer: { start: 0, end: 2 },
    })
  })
})

describe('words are not quoted', () => {
  test.each([
    ['by apostrophes', "Russia's and the leaders' summit, don't they"],
    ['by curly apostrophes', 'Russia’s and the leaders’ summit'],
    ['by a year without its century', "the '90s and rock 'n roll"],
    ['by a mark that nothing closes', 'he said "no and left'],
    ['by a mark that the next paragraph closes', 'he said “no\n\nand left”'],
    ['by inches', 'a 5" pipe and a 6" pipe'],
    ['by a stray closing mark', 'and left” he did'],
  ])('%s', (_, text) => {
    expect(quotedIn(text)).toEqual([])
  })

  test('by a single mark that only a quote behind it would close', () => {
    expect(quotedIn(`'tis "the 'bad' one" here`)).toEqual(["the 'bad' one"])
  })
})

test('parts stand in text order, apart from each other, with no paragraph break in them', () => {
  fc.assert(
    fc.property(nfcText, (text) => {
      let end = 0
      for (const { inner, outer } of findQuotedParts(text)) {
        expect(outer.start).toBeGreaterThanOrEqual(end)
        expect(inner.start).toBe(outer.start + 1)
        expect(inner.end).toBeGreaterThanOrEqual(inner.start)
        expect(text.slice(inner.start, inner.end)).not.toContain('\n\n')
        end = outer.end
      }
    }),
  )
})

test.each([["'"], ['‘'], ['“'], ['"'], [" '“a"], [` ‘a "b`], ['«'], ['“\n\n']])(
  'a megabyte of %j is read in time linear in it',
  (piece) => {
    const text = piece.repeat(1_000_000 / piece.length)
    const before = performance.now()
    findQuotedParts(text)
    expect(performance.now() - before).toBeLessThan(2_000)
  },
)
