import { indexText } from '@rashomon/server/domain/index-text'
import { describe, expect, test } from 'vitest'
import { readSeeds, smallSeeds } from './small-seeds.ts'

const corpus = readSeeds(smallSeeds())
const [article] = corpus.articles
if (article === undefined) throw new Error('The small seeds have an article.')

test('the text is the headline and the body, without furniture, with wrapped lines joined', () => {
  expect(article.text).toBe(
    [
      'Nato expels eight Russians',
      'Nato has expelled eight Russian diplomats it says were “alleged spies”. Eight more may go.',
      '"This decision is not linked to any event," Jens Stoltenberg said, "but we need to be vigilant."',
      'A Nato official earlier said the men were "undeclared officers".',
      "Moscow could respond, the official told Interfax. Russia's mission shrinks from 20 to 10 in October 2021.",
    ].join('\n\n'),
  )
})

test('what is left out is null, empty or false', () => {
  expect(corpus.stories).toMatchObject([{ slug: 'expulsion', date: '2021-10' }])
  expect(corpus.outlets[1]).toEqual({
    slug: 'tass',
    name: 'TASS',
    country: null,
    ownership: 'STATE',
    stateAffiliation: 'RU',
    homepage: null,
    wikidataId: null,
    identification: 'STATED',
  })
  expect(corpus.figures[3]).toMatchObject({ role: null, affiliation: null, polity: false, aliases: [] })
  expect(corpus.statements[2]).toMatchObject({ saidOn: null, occasion: null, links: [] })
  expect(article).toMatchObject({ subheadline: null, byline: null, url: null })
})

test('a year may be written without quotation marks', () => {
  expect(corpus.events[0]?.date).toBe('2021')
})

describe('quotations', () => {
  test('stand in text order, their passages numbered from 1, whatever the order of the file', () => {
    expect(article.quotations.map(({ statement, passage }) => [statement, passage])).toEqual([
      ['alleged-spies', 1],
      ['not-linked', 2],
      ['undeclared-officers', 3],
      ['could-respond', 4],
    ])
  })

  test('of several runs have a selector each, and their words in one text', () => {
    const quotation = article.quotations[1]
    expect(quotation).toMatchObject({
      form: 'DIRECT',
      text: 'This decision is not linked to any event but we need to be vigilant.',
      selectors: [
        { exact: 'This decision is not linked to any event' },
        { exact: 'but we need to be vigilant.' },
      ],
    })
    expect(quotation?.directSelectors).toEqual(quotation?.selectors)
  })

  test('name speaker, cue and agency as printed', () => {
    expect(article.quotations[3]).toMatchObject({
      speaker: 'nato-official',
      speakerText: 'the official',
      via: 'interfax',
      cue: { text: 'told', lemma: 'tell', selector: { exact: 'told' } },
      directSelectors: [],
      origin: 'CURATED',
      confidence: null,
    })
  })

  test("have the lexicon's stance of their cue unless the annotation states another", () => {
    expect(article.quotations.map(({ cue }) => cue?.stance)).toEqual([
      'NEUTRAL',
      'NEUTRAL',
      'NEUTRAL',
      'EMPHATIC',
    ])
  })

  test('of mixed form have the words between marks as direct parts', () => {
    expect(article.quotations[0]?.directSelectors.map(({ exact }) => exact)).toEqual(['alleged spies'])
  })
})

test('events are mentioned in each place', () => {
  expect(article.eventMentions.map(({ selector }) => selector.exact)).toEqual([
    'Nato expels eight Russians',
    'expelled',
  ])
})

test('a value is a number, a range or a date', () => {
  const values = article.reportedValues.map(({ low, high, date }) => ({ low, high, date }))
  expect(values).toEqual([
    { low: 8, high: 8, date: null },
    { low: null, high: null, date: '2021-10' },
  ])
})

test('a plain label marks every place where it stands, but for those within a longer label', () => {
  const places = article.figureMentions.map(({ figure, selector }) => [figure, selector.exact])
  expect(places).toEqual([
    ['nato', 'Nato'],
    ['nato', 'Nato'],
    ['jens-stoltenberg', 'Jens Stoltenberg'],
    ['nato-official', 'A Nato official'],
    ['nato-official', 'the official'],
  ])
})

test('a label with its place marks that one, and takes it from a plain label of another figure', () => {
  const changed = readSeeds(
    smallSeeds({
      'annotations/one.yaml': [
        '  - { figure: jens-stoltenberg, labels: [Jens Stoltenberg] }',
        '  - { figure: interfax, labels: [{ text: Nato, within: Nato has }] }',
      ],
    }),
  )
  const places = changed.articles[0]?.figureMentions.filter(({ selector }) => selector.exact === 'Nato')
  expect(places?.map(({ figure }) => figure)).toEqual(['nato', 'interfax'])
})

test('framing marks are hedges wherever they stand, and scare quotes that fill quotation marks', () => {
  expect(article.framingMarks.map(({ kind, selector }) => [kind, selector.exact])).toEqual([
    ['HEDGE', 'alleged'],
    ['SCARE_QUOTE', 'alleged spies'],
  ])
})

test('white space of any kind in the annotation stands for any in the text', () => {
  const seeds = smallSeeds({
    'articles/one.txt': ['Moscow could respond', 'Moscow\u00a0could \u2009 respond'],
    'annotations/one.yaml': ['text: Moscow could respond', 'text: "Moscow could\\n respond"'],
  })
  const quotation = readSeeds(seeds).articles[0]?.quotations[3]
  expect(quotation?.selectors[0]?.exact).toBe('Moscow\u00a0could \u2009 respond')
  expect(quotation?.text).toBe('Moscow could respond')
})

test('the document is known by the SHA-256 of its bytes, which is not that of its text', () => {
  const withMark = readSeeds(smallSeeds({ 'articles/one.txt': ['Menu', '\ufeffMenu'] })).articles[0]
  expect(withMark?.text).toBe(article.text)
  expect(withMark?.sourceSha256).not.toBe(article.sourceSha256)
})

test('every selector counts over the text', () => {
  expect(indexText(article.text).codePoints).toBe(Array.from(article.text).length)
  for (const { selector } of article.figureMentions) {
    expect(Array.from(article.text).slice(selector.start, selector.end).join('')).toBe(selector.exact)
  }
})
