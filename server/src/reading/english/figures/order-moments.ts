import { findPronouns } from './find-pronouns.ts'
import type { ReadArticle } from './follow-article.ts'
import { tokensWithin } from './locate-tokens.ts'

/** Something that a reader meets at a place. */
export interface Moment {
  readonly at: number
  readonly kind: 'MENTION' | 'PRONOUN' | 'ATTRIBUTION'
  /** Of the mention or attribution; the token of a pronoun. */
  readonly index: number
}

/** Mentions, pronouns and attributions in the order in which a reader meets them. */
export function orderMoments({ words, mentions, attributions, sources }: ReadArticle): readonly Moment[] {
  const sourceTokens = new Set<number>()
  for (const source of sources) {
    for (let at = source?.range[0] ?? 0; at < (source?.range[1] ?? 0); at++) sourceTokens.add(at)
  }
  const moments: Moment[] = mentions.map(({ range: [at] }, index) => ({ at, kind: 'MENTION', index }))
  for (const at of findPronouns(words)) {
    if (!sourceTokens.has(at)) moments.push({ at, kind: 'PRONOUN', index: at })
  }
  for (const [index, { content }] of attributions.entries()) {
    const source = sources[index]
    const at = source?.range[1] ?? tokensWithin(words, content[0] ?? [0, 0])[0]
    // After the mentions of its source.
    moments.push({ at: at - 0.5, kind: 'ATTRIBUTION', index })
  }
  return moments.sort((a, b) => a.at - b.at)
}
