import type { Day } from '../../../domain/records.ts'
import type { Token } from '../../extraction.ts'
import { addDays } from './calendar-days.ts'

/** Days from the one that was told last. */
const STEPS: ReadonlyMap<string, number> = new Map([
  ['next', 1],
  ['following', 1],
  ['same', 0],
  ['previous', -1],
])

/** The following day, that same day: a day beside the one that was told last. */
export function readNearDay(
  tokens: readonly Token[],
  at: number,
  told: Day,
): { readonly date: Day; readonly length: number } | null {
  const [pointer, step, day] = [0, 1, 2].map((next) => tokens[at + next]?.text.toLowerCase() ?? '')
  if (pointer !== 'the' && pointer !== 'that') return null
  const steps = STEPS.get(step ?? '')
  return steps === undefined || day !== 'day' ? null : { date: addDays(told, steps), length: 3 }
}
