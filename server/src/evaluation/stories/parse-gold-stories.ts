import { z } from 'zod'
import { edtfBounds } from '../../domain/edtf-bounds.ts'
import { QUOTATION_FORMS } from '../../domain/vocabulary.ts'
import type { GoldQuantity, GoldSpeaker, GoldStory } from './gold-story.ts'

const UNNAMED = 'unnamed:'
/** A year, month or day, alone or with a remark in brackets: 2018-04 (this month). */
const DATE = /^(\d{4}(?:-\d{2}){0,2}|\d{4}(?:-\d{2}){0,2}\/\d{4}(?:-\d{2}){0,2})(?: \(.*)?$/
const NUMBER = /^\d+(?:\.\d+)?$/

const schema = z.array(
  z.object({
    story: z.string().min(1),
    main_event: z.string(),
    main_event_date: z.string().nullable(),
    people: z.array(z.object({ name: z.string().min(1), forms: z.array(z.string().min(1)) })),
    numbers: z.array(
      z.object({ what: z.string(), values: z.record(z.string(), z.union([z.number(), z.string()])) }),
    ),
    quotes: z.array(
      z
        .object({
          doc: z.string(),
          start: z.int().nonnegative(),
          end: z.int().positive(),
          speaker: z.string().min(1),
          group: z.string(),
          form: z.enum(QUOTATION_FORMS),
        })
        .refine(({ start, end }) => start < end, 'ends before it starts'),
    ),
  }),
)

/** A file of marked stories that cannot be used. */
export class InvalidGoldStories extends Error {
  readonly code = 'INVALID_GOLD_STORIES'

  constructor(path: string, reason: string) {
    super(`${path}: ${reason}`)
    this.name = 'InvalidGoldStories'
  }
}

/**
 * The stories of a JSON file: a list of objects with `story`, `main_event`, `main_event_date`, `people` (`name`,
 * `forms`), `numbers` (`what`, `values` by document) and `quotes` (`doc`, `start`, `end` in code points of the
 * document, `speaker`, `group`, `form`). Other fields are left alone. A speaker who is no person with a name is written
 * "unnamed: a description".
 *
 * @param path named in messages.
 * @throws InvalidGoldStories that names the first thing that is wrong.
 */
export function parseGoldStories(json: string, path: string): readonly GoldStory[] {
  let read: unknown
  try {
    read = JSON.parse(json)
  } catch {
    throw new InvalidGoldStories(path, 'this is not JSON')
  }
  const { data, error } = schema.safeParse(read)
  if (data === undefined) {
    const [issue] = error.issues
    throw new InvalidGoldStories(path, `${issue?.path.join('.')}: ${issue?.message}`)
  }
  return data.map(({ story, people, numbers, quotes, ...main }) => ({
    story,
    mainEvent: main.main_event,
    mainEventDate: main.main_event_date,
    people,
    numbers: numbers.map(({ what, values }) => ({
      what,
      values: new Map(Object.entries(values).map(([doc, value]) => [doc, readQuantity(value)])),
    })),
    sayings: quotes.map(({ speaker, start, end, ...saying }) => ({
      ...saying,
      content: [[start, end]],
      speaker: readSpeaker(speaker),
    })),
    conflicts: [],
  }))
}

/** A speaker as files give it. */
export function readSpeaker(written: string): GoldSpeaker {
  return written.startsWith(UNNAMED)
    ? { kind: 'unnamed', description: written.slice(UNNAMED.length).trim() }
    : { kind: 'named', name: written }
}

/** A number, a date, or null where the words are neither. */
export function readQuantity(written: number | string): GoldQuantity | null {
  if (typeof written === 'number') return { kind: 'number', value: written }
  const [, date] = DATE.exec(written) ?? []
  if (date !== undefined && isEdtf(date)) return { kind: 'date', value: date }
  return NUMBER.test(written) ? { kind: 'number', value: Number(written) } : null
}

function isEdtf(date: string): boolean {
  try {
    edtfBounds(date)
    return true
  } catch {
    return false
  }
}
