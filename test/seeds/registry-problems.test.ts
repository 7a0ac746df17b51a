import { expect, test } from 'vitest'
import { describeProblems } from './describe-problems.ts'
import { problemsIn, smallSeeds } from './small-seeds.ts'

describeProblems('stories are wrong:', 'stories.yaml', [
  ['an event', ['mainEvent: expulsion', 'mainEvent: expulson'], 'expulson', 'did you mean "expulsion"?'],
  [
    'a slug twice',
    ['- { slug', '- { slug: expulsion, title: A, date: 2021, mainEvent: expulsion }\n  - { slug'],
    '{ slug: expulsion, title: NATO',
    'an entry above has this slug',
  ],
  ['a date', ['date: 2021-10', 'date: 2021-02-30'], '2021-02-30', 'EDTF level 1'],
])

describeProblems('outlets are wrong:', 'outlets.yaml', [
  ['a slug twice', ['slug: tass', 'slug: bbc'], '{ slug: bbc, name: TASS', 'an entry above has this slug'],
  [
    'a Wikidata item twice',
    ['slug: tass,', 'slug: tass, wikidataId: Q1,'],
    '{ slug: tass',
    'has this Wikidata item',
  ],
  ['a country', ['stateAffiliation: RU', 'stateAffiliation: Russia'], 'Russia', 'ISO 3166-1 alpha-2'],
  ['no text', ['country: GB', 'country: true'], 'true', 'must be text; put it in quotation marks: "true"'],
])

describeProblems('figures are wrong:', 'figures.yaml', [
  [
    'an affiliation',
    ['ANONYMOUS, affiliation: nato', 'ANONYMOUS, affiliation: otan'],
    'otan',
    'no such figure',
  ],
  ['a kind', ['kind: PERSON', 'kind: PERSONS'], 'PERSONS', 'one of PERSON, OFFICE, ORGANIZATION, ANONYMOUS'],
  ['a Wikidata item', ['wikidataId: Q7184', 'wikidataId: P31'], 'P31', 'must be a Wikidata item'],
  [
    'its own affiliation',
    ['name: Interfax', 'affiliation: interfax, name: Interfax'],
    'interfax',
    'in a circle',
  ],
])

test('affiliations that lead in a circle are named one by one', () => {
  const problems = problemsIn(
    smallSeeds({ 'figures.yaml': ['polity: true', 'affiliation: jens-stoltenberg'] }),
  )
  expect(problems.map(({ words, line }) => [words, line])).toEqual([
    ['nato', 2],
    ['jens-stoltenberg', 4],
  ])
})

describeProblems('events are wrong:', 'events.yaml', [
  ['a participant', ['figure: nato', 'figure: nata'], 'nata', 'did you mean "nato"?'],
  [
    'a participant twice',
    ['figure: nato }', 'figure: nato }, { role: AGENT, figure: nato }'],
    '{ role: AGENT, figure: nato }]',
    'twice in one role',
  ],
  ['a code', ['code: "166"', 'code: 166'], '166', 'put it in quotation marks: "166"'],
  [
    'a code twice',
    ['code: "166" }', 'code: "166" }, { scheme: CAMEO, code: "166" }'],
    '{ scheme: CAMEO, code: "166" }]',
    'this code twice',
  ],
  ['a scheme', ['scheme: CAMEO', 'scheme: CAMOE'], 'CAMOE', 'must be one of CAMEO, PLOVER'],
  [
    'a measure twice',
    ['unit: date }', 'unit: date }\n      - { slug: expelled, name: Again, unit: person }'],
    '{ slug: expelled, name: Again',
    'a measure above has this slug',
  ],
])

const IDLE = '- { key: idle, story: expulsion, speaker: nato }\n  '

describeProblems('statements are wrong:', 'statements.yaml', [
  ['a speaker', ['speaker: jens-stoltenberg', 'speaker: jens'], 'jens', 'no such figure'],
  ['an occasion', ['occasion: expulsion', 'occasion: briefing'], 'briefing', 'no such event'],
  [
    'a link',
    ['statement: not-linked', 'statement: not-liked'],
    'not-liked',
    'the story expulsion has no such statement; did you mean "not-linked"?',
  ],
  [
    'a link to itself',
    ['statement: not-linked', 'statement: could-respond'],
    'could-respond',
    'linked to itself',
  ],
  [
    'a link twice',
    ['links: [', 'links: [{ relation: RESPONDS_TO, statement: not-linked }, '],
    '{ relation: RESPONDS_TO, statement: not-linked }]',
    'this link is given twice',
  ],
  [
    'one that nobody quotes',
    ['- { key: not-linked', `${IDLE}- { key: not-linked`],
    'idle',
    'no annotation quotes',
  ],
  [
    'a key twice in a story',
    ['- { key: not-linked', '- { key: not-linked, story: expulsion, speaker: nato }\n  - { key: not-linked'],
    '{ key: not-linked, story: expulsion, speaker: jens-stoltenberg',
    'a statement of this story above has this key',
  ],
])

test('a statement belongs to its story alone', () => {
  const moved = smallSeeds({
    'statements.yaml': ['key: not-linked, story: expulsion', 'key: not-linked, story: other'],
  })
  expect(problemsIn(moved).map(({ file, line, message }) => `${file}:${line} ${message}`)).toEqual([
    'annotations/one.yaml:31 there is no such statement of the story expulsion in statements.yaml',
    'statements.yaml:4 no annotation quotes this statement',
    'statements.yaml:4 there is no such story in stories.yaml',
    'statements.yaml:5 the story expulsion has no such statement',
  ])
})
