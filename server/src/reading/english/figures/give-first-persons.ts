import type { Entity } from './entity.ts'
import { isFirstPerson } from './find-pronouns.ts'
import type { ReadArticle } from './follow-article.ts'

/** An attribution that holds another one stands at most so many places from it. */
const MAX_NEIGHBOURS = 8

/** Gives what "I" and "we" say inside a quotation to whoever is quoted. */
export function giveFirstPersons(
  { words, attributions, sources }: ReadArticle,
  speakers: (Entity | null)[],
): void {
  for (const [index, source] of sources.entries()) {
    if (
      source === null ||
      !isFirstPerson(words.lower[source.range[0]] ?? '') ||
      source.range[1] - source.range[0] > 1
    )
      continue
    const [start] = words.tokens[source.range[0]]?.span ?? [0]
    for (let other = Math.max(0, index - MAX_NEIGHBOURS); other <= index + MAX_NEIGHBOURS; other++) {
      const holds = attributions[other]?.content.some(([from, to]) => from <= start && start < to)
      if (other !== index && holds === true) speakers[index] = speakers[other] ?? null
    }
  }
}
