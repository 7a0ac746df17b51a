import { compareLabels, type LabelMention } from '@rashomon/server/coverage/compare-labels'
import { createHedgeTest } from '@rashomon/server/coverage/create-hedge-test'
import { readHedges } from '@rashomon/server/lexicons/read-hedges'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

const isHedged = createHedgeTest(readHedges())

/** A wording in its context, which brackets mark. */
function inContext(text: string): { exact: string; prefix: string; suffix: string } {
  const [prefix = '', exact = '', suffix = ''] = text.split(/[{}]/)
  return { prefix: prefix.slice(-32), exact, suffix: suffix.slice(0, 32) }
}

describe('a wording is hedged', () => {
  test.each([
    ['by a word in it', 'remove the {alleged spies} from the alliance'],
    ['by a word before it', 'for being alleged {spies}, allied sources'],
    ['by a word before it and its article', 'that allegedly the {spies} were'],
    ['by a word with a hyphen', 'the so-called {expert} said'],
    ['by a phrase before it', 'are thought to be {undeclared intelligence officers}'],
    ['by a phrase and an article before it', 'adapting to what he described as a {more assertive Russia}'],
    ['by an adverb in it', 'the {nerve gas purportedly used}'],
    ['by quotation marks around it', 'expels 8 Russian diplomats over ‘{spying}’; Moscow'],
    ['by quotation marks around it and a point', 'on the “{special operation}.”'],
    ['by quotation marks within it', 'a {"terrible sins" speech} today'],
    ['by a noun that makes a claim of it', 'Russian diplomats over {espionage allegations}, with'],
    ['whatever its capitals', 'ALLEGED {SPIES}'],
  ])('%s', (_, text) => {
    expect(isHedged(inContext(text))).toBe(true)
  })
})

describe('a wording is not hedged', () => {
  test.each([
    ['by a hedge further off', 'the alleged plot of the {spies}'],
    ['by a hedge in the sentence before', 'That was alleged. {Spies} were'],
    ['by a hedge after it', 'the {spies} allegedly fled'],
    ['by a noun before it, which has an object of its own', 'amid suspicions {Moscow} was behind it'],
    ['by a part of a word', 'the unalleged{spies}'],
    ['by a source of other words', 'according to {Nato}, they'],
    ['by a verb that accuses it', 'Russian officials accused {the West} of using'],
    ['by a quotation mark on one side, where a quotation begins', '“{NATO}’s policy towards Russia'],
    ['by an apostrophe', 'the {diplomats}’ departure'],
  ])('%s', (_, text) => {
    expect(isHedged(inContext(text))).toBe(false)
  })
})

function mention(outlet: string, text: string, isSpoken = false): LabelMention {
  return { outlet, isSpoken, ...inContext(text) }
}

describe('labels', () => {
  const mentions = [
    mention('daily-beast', 'eight Russian officials pretending to be {diplomats}'),
    mention('daily-beast', 'that those supposed {diplomats} were acting'),
    mention('daily-beast', 'several Russian {diplomats} in solidarity'),
    mention('el-american', 'expels Eight Russian {Diplomats} for Espionage'),
    mention('el-american', 'number of {diplomats} Russia can accredit'),
    mention('el-american', 'less {diplomats} there'),
    mention('bbc', '"the {diplomats} are spies"', true),
  ]

  test('are counted by outlet, hedged and not hedged apart, as printed most often', () => {
    const labels = compareLabels(mentions, readHedges())
    expect(labels.map(({ outlet, text, hedged, count }) => [outlet, text, hedged, count])).toEqual([
      ['daily-beast', 'diplomats', false, 2],
      ['daily-beast', 'diplomats', true, 1],
      ['el-american', 'diplomats', false, 3],
    ])
  })

  test('come with the mentions counted', () => {
    expect(compareLabels(mentions, readHedges())[1]?.mentions).toEqual([mentions[1]])
  })

  test('in direct speech are the speaker’s and not the outlet’s', () => {
    expect(compareLabels(mentions, []).filter(({ outlet }) => outlet === 'bbc')).toEqual([])
  })

  test('do not depend on the order of the mentions', () => {
    const words = fc.constantFrom('the {spies} fled', 'alleged {Spies} fled', '{diplomats}', '‘{spies}’')
    const any = fc.array(
      fc
        .tuple(fc.constantFrom('a', 'b'), words, fc.boolean())
        .map(([outlet, text, isSpoken]) => mention(outlet, text, isSpoken)),
    )
    fc.assert(
      fc.property(any, (some) => {
        const rows = (them: readonly LabelMention[]) =>
          compareLabels(them, readHedges()).map(({ outlet, text, hedged, count }) => [
            outlet,
            text,
            hedged,
            count,
          ])
        expect(rows(some.toReversed())).toEqual(rows(some))
        expect(compareLabels(some, readHedges()).reduce((sum, { count }) => sum + count, 0)).toBe(
          some.filter(({ isSpoken }) => !isSpoken).length,
        )
      }),
    )
  })
})
