import { cleanDocument, type OutlineProblem } from '../domain/clean-document.ts'
import { findQuotedParts } from '../domain/find-quoted-parts.ts'
import { indexText } from '../domain/index-text.ts'
import { prepareSearch } from '../domain/locate-words.ts'
import type { ArticleRecord } from '../domain/records.ts'
import { type CueStance, LAYERS, type Layer, type Origin } from '../domain/vocabulary.ts'
import type { Annotation } from './annotation-schema.ts'
import { checkReference, type NameList, type RegistryNames } from './check-references.ts'
import type { AnnotatedText } from './place-words.ts'
import { readFigureMentions, readFramingMarks } from './read-labels.ts'
import { readEventMentions, readReportedValues } from './read-mentions.ts'
import { readQuotations } from './read-quotations.ts'
import type { SeedFile } from './read-seed-file.ts'

/** What an article's annotations may name. */
export interface ArticleNames extends RegistryNames {
  readonly measure: NameList
  /** Units of the measures, by slug. */
  readonly units: ReadonlyMap<string, string>
  /** Keys of the statements of a story. */
  readonly statementsOf: (story: string) => NameList
  readonly cueStances: ReadonlyMap<string, CueStance>
}

/** Where an annotation file lists what was found in each layer. */
const LAYER_KEYS = {
  STATEMENTS: { layer: 'statements', list: 'attributions' },
  EVENTS: { layer: 'events', list: 'events' },
  FIGURES: { layer: 'figures', list: 'figures' },
  MEASURES: { layer: 'measures', list: 'values' },
  FRAMING: { layer: 'framing', list: 'framing' },
} as const satisfies Record<Layer, { layer: keyof Annotation['layers']; list: keyof Annotation }>

/** One article with all that its annotations say, each selector verified; what is wrong is reported. */
export function readArticle(
  file: SeedFile<Annotation>,
  annotation: Annotation,
  source: { readonly slug: string; readonly text: string; readonly sha256: string },
  names: ArticleNames,
): ArticleRecord {
  checkHead(file, annotation, names)
  const cleaned = cleanDocument(source.text, {
    headline: annotation.headline,
    subheadline: annotation.subheadline ?? null,
    furniture: annotation.furniture ?? [],
    wrapped: annotation.wrapped ?? [],
  })
  for (const problem of cleaned.problems) reportOutline(file, problem)
  const text: AnnotatedText = {
    file,
    indexed: indexText(cleaned.text),
    searchable: prepareSearch(cleaned.text),
    quoted: findQuotedParts(cleaned.text),
  }
  return {
    slug: source.slug,
    outlet: annotation.outlet,
    story: annotation.story,
    headline: cleaned.headline,
    subheadline: cleaned.subheadline,
    byline: annotation.byline ?? null,
    url: annotation.url ?? null,
    language: annotation.language,
    publishedOn: annotation.publishedOn ?? null,
    publishedOnBasis: annotation.publishedOnBasis ?? null,
    text: cleaned.text,
    sourceSha256: source.sha256,
    layers: readLayers(file, annotation),
    quotations: readQuotations(text, annotation.attributions ?? [], {
      figure: names.figure,
      statement: names.statementsOf(annotation.story),
      cueStances: names.cueStances,
    }),
    eventMentions: readEventMentions(text, annotation.events ?? [], names.event),
    figureMentions: readFigureMentions(text, annotation.figures ?? [], names.figure),
    reportedValues: readReportedValues(text, annotation.values ?? [], names.measure, names.units),
    framingMarks: readFramingMarks(text, annotation.framing ?? {}),
  }
}

function checkHead(file: SeedFile<Annotation>, annotation: Annotation, names: ArticleNames): void {
  checkReference(file, ['outlet'], annotation.outlet, names.outlet)
  checkReference(file, ['story'], annotation.story, names.story)
  const { publishedOn, publishedOnBasis } = annotation
  if ((publishedOn ?? null) === null && (publishedOnBasis ?? null) !== null) {
    file.report(['publishedOnBasis'], 'there is no day of publication that it could be the basis of')
  }
  if ((publishedOn ?? null) !== null && (publishedOnBasis ?? null) === null) {
    file.report(['publishedOn'], 'say in publishedOnBasis whether the day is STATED or INFERRED')
  }
}

function readLayers(file: SeedFile<Annotation>, annotation: Annotation): ArticleRecord['layers'] {
  const layers: Partial<Record<Layer, Origin>> = {}
  for (const name of LAYERS) {
    const { layer, list } = LAYER_KEYS[name]
    const origin = annotation.layers[layer]
    if (origin) layers[name] = origin
    else if (annotation[list]) file.report([list], `add ${layer} to layers, which says who annotated this`)
  }
  return layers
}

function reportOutline(file: SeedFile<Annotation>, { part, index, words, message }: OutlineProblem): void {
  file.report(index === undefined ? [part] : [part, index], message, words)
}
