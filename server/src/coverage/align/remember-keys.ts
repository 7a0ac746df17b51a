import type { SpellingKey } from './spelling-key.ts'

/** Some ten times the different words of a long article; what is longer than any word is not kept. */
const MAX_WORDS = 20_000
const MAX_LENGTH = 40

/**
 * The same key function, which keeps its answers: texts repeat their words, and a key takes a dozen of rules. All
 * is forgotten when too many have come, so that no text can fill the memory.
 */
export function rememberKeys(spell: SpellingKey): SpellingKey {
  const keys = new Map<string, string>()
  return (word) => {
    const known = keys.get(word)
    if (known !== undefined) return known
    const key = spell(word)
    if (word.length > MAX_LENGTH) return key
    if (keys.size >= MAX_WORDS) keys.clear()
    keys.set(word, key)
    return key
  }
}
