import type { FigureRecord, Slug } from '../../domain/records.ts'

/** What the articles of one story say of a figure. */
export interface FigureDescription
  extends Pick<FigureRecord, 'name' | 'kind' | 'role' | 'affiliation' | 'polity' | 'country' | 'aliases'> {
  readonly story: Slug
  /** Articles that name it: the story that has more to say is heard first. */
  readonly articles: number
}

/**
 * The record of a figure that stories describe, made of all of them: the same whichever came first. What the story with
 * most articles says holds, and the others add what it leaves open.
 *
 * @param descriptions one at least, one a story.
 */
export function describeFigure(slug: Slug, descriptions: readonly FigureDescription[]): FigureRecord {
  const ordered = descriptions.toSorted(
    (a, b) => b.articles - a.articles || b.name.length - a.name.length || compare(a.story, b.story),
  )
  const [first] = ordered
  if (first === undefined) throw new Error(`Nothing describes figure ${slug}.`)
  const affiliation = firstOf(ordered, (one) => (one.affiliation === slug ? null : one.affiliation))
  const names = new Set(ordered.flatMap(({ name, aliases }) => [name, ...aliases]))
  names.delete(first.name)
  return {
    slug,
    name: first.name,
    kind: first.kind,
    role: firstOf(ordered, ({ role }) => role),
    affiliation,
    polity: ordered.some(({ polity }) => polity),
    country: firstOf(ordered, ({ country }) => country),
    aliases: [...names],
    wikidataId: null,
    origin: 'EXTRACTED',
  }
}

function firstOf<Value>(
  descriptions: readonly FigureDescription[],
  read: (description: FigureDescription) => Value | null,
): Value | null {
  for (const description of descriptions) {
    const value = read(description)
    if (value !== null) return value
  }
  return null
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
