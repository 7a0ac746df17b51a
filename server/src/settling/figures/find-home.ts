import type { SettledFigure } from '../settled-story.ts'

/** So many mentions of a state's bodies, one an article and body, show where a story takes place, */
const LEAST_MENTIONS = 4
/** and this share of all such mentions. */
const LEAST_SHARE = 0.75

/**
 * Id of the state whose bodies nearly all articles of a story name, such as its parliament and courts: the one that is
 * meant where an article says "the president" or "Senator" and names no state. Null where there is none.
 */
export function findHome(figures: readonly SettledFigure[]): string | null {
  const byId = new Map(figures.map((figure) => [figure.id, figure]))
  const counts = new Map<string, number>()
  let all = 0
  for (const { affiliation, country, known, members } of figures) {
    const whole = byId.get(affiliation ?? '')
    // A body of a state is in the gazetteer, as is its state.
    if (known === null || country === null || whole?.known == null || whole.country !== country) continue
    const articles = new Set(members.map(({ article }) => article)).size
    counts.set(whole.id, (counts.get(whole.id) ?? 0) + articles)
    all += articles
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a)
  return most !== undefined && most[1] >= LEAST_MENTIONS && most[1] >= all * LEAST_SHARE ? most[0] : null
}
