/** Words that tell nobody apart. */
const EMPTY_WORDS: ReadonlySet<string> = new Set(
  'the a an his her their its mr mrs ms miss dr sir dame lord lady'.split(' '),
)
/** Words after which a name or description is narrowed down: Mission to NATO, people with knowledge of the plan. */
const NARROWING_WORDS: ReadonlySet<string> = new Set(
  'of to from in into on at for by with near about against who whose which that'.split(' '),
)
const MARKS = /\p{M}/gu
const NOT_IN_WORDS = /[^\p{L}\p{N}]/u

interface NameParts {
  readonly head: readonly string[]
  /** What narrows it down; empty where nothing does. */
  readonly tail: readonly string[]
}

/**
 * Whether two names may be of one person or body: all the words of the shorter one are in the longer one, and the
 * last words are equal ("Stoltenberg", "Mr Stoltenberg", "NATO head Jens Stoltenberg"; not "Jens" and "Jens
 * Stoltenberg", not "Joe Biden" and "Hunter Biden"). What comes after a preposition or a relative pronoun is
 * compared likewise, where both have it ("U.S. Mission", "U.S. Mission to NATO"; not "Ministry of Finance" and
 * "Ministry of Defence"). Case, accents, articles, courtesy titles, possessive endings and what follows a comma or
 * stands in brackets count for nothing.
 */
export function sameName(a: string, b: string): boolean {
  const [one, other] = [readName(a), readName(b)]
  return (
    fits(one.head, other.head) &&
    (one.tail.length === 0 || other.tail.length === 0 || fits(one.tail, other.tail))
  )
}

/** Whether any name of one list is the same as any of another. */
export function sharesName(some: readonly string[], others: readonly string[]): boolean {
  return some.some((a) => others.some((b) => sameName(a, b)))
}

function fits(a: readonly string[], b: readonly string[]): boolean {
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a]
  if (shorter.length === 0) return false
  return shorter.at(-1) === longer.at(-1) && shorter.every((word) => longer.includes(word))
}

function readName(name: string): NameParts {
  const [plain = ''] = name.split(/[,(]/)
  const words = plain
    .normalize('NFKD')
    .replaceAll(MARKS, '')
    .replaceAll(/['’]s?(?!\p{L})/gu, '')
    .toLowerCase()
    .replaceAll('.', '')
    .split(NOT_IN_WORDS)
    .filter((word) => word !== '' && !EMPTY_WORDS.has(word))
  const cut = words.findIndex((word, at) => at > 0 && NARROWING_WORDS.has(word))
  return cut < 0 ? { head: words, tail: [] } : { head: words.slice(0, cut), tail: words.slice(cut + 1) }
}
