import { uuidOf } from './create-random.ts'
import { makeArticle } from './make-article.ts'
import type { Cast, Emit, SpeakerRow } from './make-rows.ts'
import { writeHeadline, writeStatement } from './write-sentences.ts'

const DAY_MS = 86_400_000
const FIRST_DAY = Date.UTC(2015, 0, 1)
const DAYS = 3600

/** A statement of a story, and which outlets carry it so far. */
export interface SketchedStatement {
  readonly id: string
  readonly speaker: SpeakerRow
  readonly text: string
  readonly carriers: Set<string>
}

/**
 * A story: its events, a few measures, the articles of one to thirty outlets, and the statements that they carry.
 *
 * @returns how many quotations it has, at most `atMost`
 */
export function makeStory(cast: Cast, number: number, atMost: number, emit: Emit): number {
  const { random, figures } = cast
  const places = Array.from({ length: random.between(2, 5) }, () => random.pick(cast.places, 3))
  const id = uuidOf(`story ${number}`)
  const day = random.between(0, DAYS)
  const date = isoDay(day)
  const events = Array.from({ length: random.between(2, 6) }, (_, place) => {
    const event = uuidOf(`event ${number} ${place}`)
    const on = isoDay(day - place * random.between(1, 200))
    emit('events', {
      id: event,
      slug: `event-${number}-${place}`,
      title: `${random.pick(places)} ${random.pick(['summit', 'attack', 'vote', 'expulsion', 'ruling', 'strike'])}`,
      kind: random.pick(['MEETING', 'ATTACK', 'POLICY', 'EXPULSION', 'LEGAL', 'OTHER']),
      date: on,
      date_from: on,
      date_to: on,
    })
    return event
  })
  const telling = chooseOutlets(cast, Math.ceil(30 * random() ** 3))
  const speakers = Array.from({ length: random.between(3, 12) }, () => random.pick(figures, 3))
  const statements = Array.from({ length: 3 * telling.length + random.between(4, 12) }, (_, place) => ({
    id: uuidOf(`statement ${number} ${place}`),
    speaker: random.pick(speakers, 1.5),
    text: writeStatement(random, places),
    carriers: new Set<string>(),
  }))
  const measure = uuidOf(`measure ${number}`)
  emit('measures', {
    id: measure,
    slug: `measure-${number}`,
    name: 'people affected',
    unit: 'people',
    event_id: events[0] as string,
  })

  let quotations = 0
  let articles = 0
  for (const outlet of telling) {
    const own = Math.min(random.between(4, 20), atMost - quotations)
    if (own < 1) break
    const story = { id, number, places, statements, events, measure }
    quotations += makeArticle(
      cast,
      story,
      { outlet, place: articles, day: isoDay(day + random.between(0, 3)) },
      own,
      emit,
    )
    articles += 1
  }
  emit('stories', {
    id,
    slug: `story-${number}`,
    title: writeHeadline(random, places),
    summary: null,
    date,
    date_from: date,
    date_to: date,
    main_event_id: events[0] as string,
    article_count: articles,
  })
  emitStatements(
    id,
    date,
    statements.filter(({ carriers }) => carriers.size > 0),
    emit,
  )
  return quotations

  function isoDay(since: number): string {
    return new Date(FIRST_DAY + since * DAY_MS).toISOString().slice(0, 10)
  }
  function chooseOutlets({ random, outlets }: Cast, count: number) {
    const chosen = new Set(Array.from({ length: count * 2 }, () => random.pick(outlets, 2)))
    return [...chosen].slice(0, count)
  }
}

/** Every tenth statement answers the one before. */
function emitStatements(
  story: string,
  date: string,
  statements: readonly SketchedStatement[],
  emit: Emit,
): void {
  statements.forEach(({ id, speaker, text, carriers }, place) => {
    emit('statements', {
      id,
      story_id: story,
      key: `statement-${place}`,
      speaker_id: speaker.id,
      text,
      said_on: date,
      said_from: date,
      said_to: date,
      carriers: carriers.size,
    })
    const target = statements[place - 1]
    if (target && place % 10 === 0) {
      emit('statement_links', { reply_id: id, target_id: target.id, relation: 'DENIES' })
    }
  })
}
