import type { EventRecord, Slug } from '../../domain/records.ts'
import { slugOf } from '../../reading/evidence/slug-of.ts'

/** The slug of an event that is new to its story: what happened, and when. */
export function nameNewEvent({ title, date }: Pick<EventRecord, 'title' | 'date'>): Slug {
  return date === null ? slugOf(title) : `${slugOf(title)}-${slugOf(date)}`
}
