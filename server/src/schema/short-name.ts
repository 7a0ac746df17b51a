import { slugOf } from '../reading/evidence/slug-of.ts'

/** The words of a name that make its slug, such as BBC of "BBC News"; the whole name where none do. */
export function shortNameOf({ name, slug }: { readonly name: string; readonly slug: string }): string {
  const words = name.split(' ')
  const runs = words.flatMap((_, from) =>
    words.slice(from).map((_, more) => words.slice(from, from + more + 1)),
  )
  return runs.map((run) => run.join(' ')).find((run) => slugOf(run) === slug) ?? name
}
