import { join } from 'node:path'
import { alignQuotes } from '@rashomon/server/coverage/align/align-quotes'
import { chooseFullest } from '@rashomon/server/coverage/choose-fullest'
import { classifyRendering } from '@rashomon/server/coverage/classify-rendering'
import { compareLabels } from '@rashomon/server/coverage/compare-labels'
import { compareMeasures } from '@rashomon/server/coverage/compare-measures'
import { countCues } from '@rashomon/server/coverage/count-cues'
import { fillMatrix } from '@rashomon/server/coverage/fill-matrix'
import { findExclusives } from '@rashomon/server/coverage/find-exclusives'
import { findOmissions } from '@rashomon/server/coverage/find-omissions'
import { findSharedPassages } from '@rashomon/server/coverage/shared-passages'
import { edtfBounds } from '@rashomon/server/domain/edtf-bounds'
import { readCueLexicon } from '@rashomon/server/lexicons/read-cue-lexicon'
import { readHedges } from '@rashomon/server/lexicons/read-hedges'
import { readCorpus } from '@rashomon/server/seeds/read-corpus'
import { describe, expect, test } from 'vitest'
import { spell } from './renderings.ts'

// The comparison of the five documents as they are annotated, from the records to what is told of them.
const { articles, statements } = readCorpus(join(import.meta.dirname, '../../seeds'), {
  cueStances: readCueLexicon(),
})

const quotations = articles.flatMap(({ slug, outlet, publishedOn, quotations: own }) =>
  own.map((quotation) => ({
    ...quotation,
    article: slug,
    outlet,
    publishedOn,
    start: quotation.selectors[0]?.start ?? 0,
  })),
)

const OUTLETS = articles.map(({ outlet, publishedOn, layers }) => ({
  outlet,
  articles: [{ publishedOn, isAnnotated: layers.STATEMENTS !== undefined }],
}))

const rows = fillMatrix(
  statements.map(({ key, saidOn }) => ({
    item: key,
    since: saidOn === null ? null : edtfBounds(saidOn).from,
    evidence: quotations.filter(({ statement }) => statement === key),
  })),
  OUTLETS,
)

/** The key of the statement of which some article prints these words. */
function statementOf(words: string): string {
  const found = new Set(
    quotations.filter(({ text }) => text.includes(words)).map(({ statement }) => statement),
  )
  expect([...found]).toHaveLength(1)
  return [...found].join()
}

/** What becomes of a statement at each outlet that carries it, direct quotations only. */
function renderDirectly(words: string) {
  const ofStatement = quotations.filter(({ statement }) => statement === statementOf(words))
  const fullest = chooseFullest(ofStatement)
  return ofStatement
    .filter(({ form }) => form === 'DIRECT')
    .map(({ outlet, form, text }) => {
      const edits = alignQuotes(fullest?.text ?? '', text, spell)
      const kinds = edits.map(({ kind }) => kind).filter((kind) => kind !== 'NONE')
      return { outlet, rendering: classifyRendering(form, edits, fullest?.form ?? form), kinds }
    })
}

function presenceOf(words: string): Readonly<Record<string, string>> {
  const row = rows.find(({ item }) => item === statementOf(words))
  return Object.fromEntries(row?.cells.map(({ outlet, presence }) => [outlet, presence]) ?? [])
}

describe('two sentences of the alliance', () => {
  test.each(['policy towards Russia remains consistent', 'We have strengthened our deterrence'])(
    '"%s" is carried by three outlets and omitted by the BBC and Press TV',
    (words) => {
      expect(presenceOf(words)).toEqual({
        bbc: 'ABSENT',
        'press-tv': 'ABSENT',
        sputnik: 'PRESENT',
        'el-american': 'PRESENT',
        'daily-beast': 'PRESENT',
      })
      for (const outlet of ['bbc', 'press-tv']) {
        const omission = findOmissions(rows, outlet, 2).find(({ item }) => item === statementOf(words))
        expect(omission?.carriers).toHaveLength(3)
      }
    },
  )

  test('the second one is VERBATIM in all three, with defence and defense', () => {
    const renderings = renderDirectly('We have strengthened our deterrence')
    expect(renderings.map(({ rendering }) => rendering)).toEqual(['VERBATIM', 'VERBATIM', 'VERBATIM'])
    const respelled = renderings.filter(({ kinds }) => kinds.includes('SPELLING'))
    expect(respelled.map(({ outlet }) => outlet)).toEqual(['el-american'])
  })
})

test('Mr Stoltenberg’s "not linked to any particular event" is TRIMMED at the BBC and whole at Press TV', () => {
  const renderings = renderDirectly('not linked to any particular event')
  expect(renderings.find(({ outlet }) => outlet === 'bbc')).toMatchObject({
    rendering: 'TRIMMED',
    kinds: ['ELLIPSIS'],
  })
  expect(renderings.find(({ outlet }) => outlet === 'press-tv')).toMatchObject({ rendering: 'VERBATIM' })
})

test('Mr Grushko’s sentence on the Afghan era is VERBATIM at two outlets, which end it differently', () => {
  const renderings = renderDirectly('After the dramatic end of the Afghan era')
  expect(renderings.map(({ outlet, rendering }) => [outlet, rendering]).sort()).toEqual([
    ['bbc', 'VERBATIM'],
    ['press-tv', 'VERBATIM'],
  ])
  expect(renderings.flatMap(({ kinds }) => kinds)).toEqual(['PUNCTUATION'])
})

test('Mr Peskov speaks at Press TV alone', () => {
  const his = statements.filter(({ speaker }) => speaker === 'dmitry-peskov').map(({ key }) => key)
  const exclusive = findExclusives(rows, 'press-tv').map(({ item }) => item)
  expect(his.length).toBeGreaterThan(2)
  expect(his.filter((key) => !exclusive.includes(key))).toEqual([])
})

describe('measures', () => {
  const values = articles.flatMap(({ slug, reportedValues }) =>
    reportedValues.map((value) => ({ ...value, article: slug })),
  )
  const agreementOf = (words: string) => {
    const measures = new Set(
      values.filter(({ selector }) => selector.exact === words).map(({ measure }) => measure),
    )
    return [...measures].map((measure) => compareMeasures(values).get(measure)?.agreement)
  }

  test('agree in five articles on the number expelled', () => {
    const eight = values.filter(({ selector }) => selector.exact === '8').map(({ measure }) => measure)
    const comparison = compareMeasures(values).get(eight[0] ?? '')
    expect(comparison?.agreement).toBe('AGREED')
    expect(
      new Set(comparison?.groups.flatMap((group) => group.values.map(({ article }) => article))).size,
    ).toBe(5)
  })

  test('are LESS_PRECISE on the day of leaving: the end of October, October 31', () => {
    expect(agreementOf('October 31')).toEqual(['LESS_PRECISE'])
  })

  test('are nowhere in conflict', () => {
    expect([...compareMeasures(values).values()].filter(({ agreement }) => agreement === 'CONFLICT')).toEqual(
      [],
    )
  })
})

test('Press TV has Russia slam, lambast and denounce; at the BBC NATO only says', () => {
  const sideOf = (speaker: string) => (/nato|stoltenberg/.test(speaker) ? 'nato' : 'other')
  const cuesAt = (outlet: string) =>
    countCues(
      quotations
        .filter((quotation) => quotation.outlet === outlet)
        .map(({ cue, speaker }) => ({ cue, side: sideOf(speaker) })),
    )
  const confrontational = cuesAt('press-tv').filter(({ stance }) => stance === 'CONFRONTATIONAL')
  expect(confrontational.map(({ lemma }) => lemma)).toEqual(
    expect.arrayContaining(['slam', 'lambast', 'denounce', 'protest']),
  )
  expect(confrontational.filter(({ side }) => side === 'nato')).toEqual([])
  const natoAtBbc = cuesAt('bbc').filter(({ side }) => side === 'nato')
  expect(natoAtBbc.map(({ lemma, stance }) => [lemma, stance])).toEqual([['say', 'NEUTRAL']])
})

test('El American and The Daily Beast call the eight alleged spies, the BBC calls them diplomats and men', () => {
  const mentions = articles.flatMap(({ outlet, figureMentions, quotations: own }) =>
    figureMentions
      .filter(({ figure }) => figure === 'expelled-russian-diplomats-2021')
      .map(({ selector }) => ({
        ...selector,
        outlet,
        isSpoken: own.some(({ directSelectors }) =>
          directSelectors.some(({ start, end }) => start <= selector.start && selector.end <= end),
        ),
      })),
  )
  const labels = compareLabels(mentions, readHedges())
  const hedged = labels.filter(({ text, hedged: isHedged }) => isHedged && text === 'alleged spies')
  expect(hedged.map(({ outlet }) => outlet)).toEqual(['daily-beast', 'el-american'])
  expect(labels.filter(({ outlet, hedged: isHedged }) => outlet === 'bbc' && isHedged)).toEqual([])
})

test('the BBC and Press TV share wording of their own on the expulsion of 2018', () => {
  const worded = articles.map(({ outlet, text, quotations: own }) => ({
    article: outlet,
    text,
    quoted: own.flatMap(({ selectors }) => selectors),
  }))
  expect(findSharedPassages(worded, 8).map(({ a, b, words }) => [a, b, words])).toEqual([
    ['bbc', 'press-tv', 9],
  ])
})
