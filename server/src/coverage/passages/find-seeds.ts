/** Places of a sequence that have the same name, in more than one article. */
export interface Seeds {
  /** Places group by group, ascending within each. */
  readonly places: Uint32Array
  /** For each place of the sequence, where its group starts in `places`. */
  readonly groupStart: Uint32Array
  /** For each place of the sequence, where its group ends in `places`: where it starts, for a place in none. */
  readonly groupEnd: Uint32Array
}

/**
 * The places whose name stands in several articles, less those whose name stands in their article more than
 * `maxRepetitions` times. Takes time linear in the sequence.
 *
 * @param names the name of what starts at each place, numbered from 0 without gaps.
 * @param articles the index of the article at each place, ascending.
 */
export function findSeeds(names: Uint32Array, articles: Uint32Array, maxRepetitions: number): Seeds {
  const sorted = sortByName(names)
  const places = new Uint32Array(names.length)
  const groupStart = new Uint32Array(names.length)
  const groupEnd = new Uint32Array(names.length)
  let listed = 0
  for (let start = 0, end = 0; start < sorted.length; start = end) {
    const name = names[sorted[start] ?? 0]
    const first = listed
    let inArticles = 0
    // One stretch of places an article.
    for (let from = start; from < sorted.length && names[sorted[from] ?? 0] === name; from = end) {
      const article = articles[sorted[from] ?? 0]
      end = from + 1
      while (
        names[sorted[end] ?? 0] === name &&
        articles[sorted[end] ?? 0] === article &&
        end < sorted.length
      )
        end++
      if (end - from > maxRepetitions) continue
      inArticles++
      places.set(sorted.subarray(from, end), listed)
      listed += end - from
    }
    if (inArticles < 2) listed = first
    for (const place of places.subarray(first, listed)) {
      groupStart[place] = first
      groupEnd[place] = listed
    }
  }
  return { places: places.subarray(0, listed), groupStart, groupEnd }
}

/** All places, ordered by name and then by place: a counting sort. */
function sortByName(names: Uint32Array): Uint32Array {
  const most = names.reduce((highest, name) => Math.max(highest, name), 0)
  const nextOf = new Uint32Array(most + 2)
  for (const name of names) nextOf[name + 1] = (nextOf[name + 1] ?? 0) + 1
  for (let name = 0; name < most; name++) nextOf[name + 1] = (nextOf[name + 1] ?? 0) + (nextOf[name] ?? 0)
  const sorted = new Uint32Array(names.length)
  for (const [place, name] of names.entries()) {
    const next = nextOf[name] ?? 0
    sorted[next] = place
    nextOf[name] = next + 1
  }
  return sorted
}
