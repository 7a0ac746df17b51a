import { expect, test } from 'vitest'
import { annotate, mainOf, settle, tell } from './tell-story.ts'

const NAMES = { norway: 'Norway', china: 'China', poland: 'Poland' }

const STORY = [
  tell(
    'echo',
    'Norway expels two Chinese diplomats\n\nNorway expelled two Chinese diplomats on Tuesday, its foreign ministry said.\n\nIn 2018, Norway expelled four diplomats.',
    NAMES,
  ),
  tell(
    'globe',
    'Oslo: Norway kicks out Chinese diplomats\n\nNorway has kicked out two diplomats of China, it was announced.\n\nThe ministers will meet in Geneva on Friday.',
    NAMES,
  ),
  tell(
    'post',
    'China angry as Norway expels diplomats\n\nTwo Chinese diplomats have been expelled on Tuesday by Norway.\n\nPoland expelled three diplomats in 2018.',
    NAMES,
  ),
]

test('one event told by three articles is one entry, and the story is about it', () => {
  const settled = settle(STORY)
  const main = settled.events.find(({ id }) => id === settled.main)
  expect(new Set(main?.members.map(({ article }) => article))).toEqual(new Set(['echo', 'globe', 'post']))
  expect(main).toMatchObject({
    title: 'Norway expels two Chinese diplomats',
    kind: 'EXPULSION',
    date: '2023-03-14',
  })
})

test('expulsions of another year or by another state are other events', () => {
  const { events } = settle(STORY)
  const expulsions = events.filter(({ kind }) => kind === 'EXPULSION')
  expect(expulsions.map(({ date }) => date).sort()).toEqual(['2018', '2018', '2023-03-14'])
})

test('the order of the articles changes nothing', () => {
  const [a, b, c] = STORY
  const orders = [
    [a, b, c],
    [a, c, b],
    [b, a, c],
    [b, c, a],
    [c, a, b],
    [c, b, a],
  ].map((order) => order.flatMap((one) => one ?? []))
  for (const order of orders) expect(settle(order)).toEqual(settle(STORY))
})

test('an event is named by the least of its members, so that more articles leave its name alone', () => {
  const [first, ...others] = STORY
  expect(settle(STORY).main).toBe(settle(first === undefined ? [] : [first]).main)
  expect(settle(others).main).not.toBeNull()
})

test('a story of which nothing is told is about nothing', () => {
  expect(settle([])).toEqual({ events: [], main: null })
  expect(settle([tell('echo', 'Our weather page\n\nSunny.')])).toEqual({ events: [], main: null })
})

test('what somebody says is no event of a story', () => {
  const { events } = settle([tell('echo', 'Harbour deal\n\n“We will sign it,” Rita Cole said on Tuesday.')])
  expect(events).toEqual([])
})

test('what a person described keeps title, kind and date, and takes in what articles tell of it', () => {
  const known = {
    known: 'oslo-expulsion',
    title: 'Oslo sends two Chinese diplomats home',
    kind: 'EXPULSION',
    date: '2023-03-14',
  } as const
  const { events } = settle([...STORY, annotate('times', 'Norway expels diplomats of China', [known])])
  const [event] = events.filter((one) => one.known !== null)
  expect(event).toMatchObject({ title: known.title, kind: known.kind, date: known.date })
  expect(event?.members.length).toBeGreaterThan(2)
})

test('two events that people told apart are never one, and what they called one always is', () => {
  const shared = { title: 'Norway expels diplomats', kind: 'EXPULSION', date: '2018' } as const
  const article = annotate('times', 'Norway expels diplomats', [
    { ...shared, known: 'first' },
    { ...shared, known: 'second' },
  ])
  const other = annotate('herald', 'A quiet day', [
    { known: 'first', title: 'Something else', kind: 'OTHER', date: '1990' },
  ])
  const { events } = settle([article, other])
  expect(events.map(({ known, members }) => [known, members.length])).toEqual([
    ['first', 2],
    ['second', 1],
  ])
})

test('the main event is what most articles tell, and not what one of them tells most of', () => {
  const ferry = 'Ferry sinks off Crete\n\nA ferry sank off Crete on Monday.'
  const court = 'Court jails captain\n\nA court convicted the captain of the ferry in 2019.'
  expect(mainOf(settle([tell('a', court), tell('b', ferry), tell('c', ferry)]))).toBe('Ferry sinks off Crete')
})
