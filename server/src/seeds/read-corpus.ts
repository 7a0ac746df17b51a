import type { Corpus } from '../domain/records.ts'
import type { CueStance } from '../domain/vocabulary.ts'
import { type Annotation, annotationSchema } from './annotation-schema.ts'
import { type NameList, withPaths } from './check-references.ts'
import { type ArticleNames, readArticle } from './read-article.ts'
import { type Registries, readRegistries } from './read-registries.ts'
import { readSeedFile } from './read-seed-file.ts'
import { readSources } from './read-sources.ts'
import { SeedError, type SeedProblem } from './seed-error.ts'

export interface ReadCorpusOptions {
  /** What each reporting verb or phrase, by its base form, says of the speaker's words. */
  readonly cueStances: ReadonlyMap<string, CueStance>
}

/**
 * Reads a directory of seed files: source documents, what they are, and their annotations. Exact words become
 * selectors, and all that one file says of another is checked.
 *
 * @throws SeedError that carries every problem found, each with its file, line, column and words.
 */
export function readCorpus(directory: string, { cueStances }: ReadCorpusOptions): Corpus {
  const problems: SeedProblem[] = []
  const report = (problem: SeedProblem) => problems.push(problem)
  const registries = readRegistries(directory, report)
  const names = namesOf(registries, cueStances)
  const annotations = readSources(directory, report).map((source) => ({
    source,
    file: readSeedFile(directory, `annotations/${source.slug}.yaml`, annotationSchema, report),
  }))
  const articles = annotations.flatMap(({ source: { slug, text, sha256 }, file }) => {
    if (file.data === null || text === null) return []
    return [readArticle(file, file.data, { slug, text, sha256 }, names)]
  })
  const readable = annotations.flatMap(({ file }) => file.data ?? [])
  // A statement may be quoted in a file that could not be read.
  if (readable.length === annotations.length) checkStatementsQuoted(registries, readable)
  if (problems.length > 0) throw new SeedError(problems)
  const { stories, outlets, figures, events, statements } = registries
  return { stories, outlets, figures, events, statements, articles }
}

function namesOf(registries: Registries, cueStances: ReadonlyMap<string, CueStance>): ArticleNames {
  const { events, statements, statementsFile, names } = registries
  const measures = events.flatMap((event) => event.measures)
  return {
    ...names,
    cueStances,
    measure: {
      kind: 'measure',
      file: names.event.file,
      names: events.length > 0 ? new Set(measures.map(({ slug }) => slug)) : null,
    },
    units: new Map(measures.map(({ slug, unit }) => [slug, unit])),
    statementsOf: (story): NameList => ({
      kind: `statement of the story ${story}`,
      file: statementsFile.name,
      names:
        statementsFile.data && new Set(statements.filter((one) => one.story === story).map(({ key }) => key)),
    }),
  }
}

/** A statement exists because some article has it. */
function checkStatementsQuoted({ statementsFile }: Registries, annotations: readonly Annotation[]): void {
  const quoted = new Set(
    annotations.flatMap(({ story, attributions }) =>
      (attributions ?? []).flatMap(({ quotations }) =>
        quotations.map(({ statement }) => `${story} ${statement}`),
      ),
    ),
  )
  for (const { item, path } of withPaths(statementsFile.data?.statements, 'statements')) {
    if (!quoted.has(`${item.story} ${item.key}`)) {
      statementsFile.report([...path, 'key'], 'no annotation quotes this statement', item.key)
    }
  }
}
