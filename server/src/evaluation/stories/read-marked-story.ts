import { z } from 'zod'
import { indexCodePoints, toCodePointOffset } from '../../domain/index-text.ts'
import { QUOTATION_FORMS } from '../../domain/vocabulary.ts'
import { checkMarks, checkText } from '../check-marks.ts'
import { InvalidMarkedArticle, type MarkingProblem } from '../marked-article-error.ts'
import { parseMarkedYaml } from '../parse-marked-yaml.ts'
import { readTags } from '../read-tags.ts'
import { splitMarkedArticle } from '../split-marked-article.ts'
import type { GoldSaying, MarkedDocument, MarkedStory } from './gold-story.ts'
import { readQuantity, readSpeaker } from './parse-gold-stories.ts'

/** A file of a marked story: its name, and what it holds. */
export interface StoryFile {
  readonly path: string
  readonly source: string
}

const names = z.string().min(1)

const storySchema = z.strictObject({
  mainEvent: names,
  mainEventDate: z.iso.date(),
  people: z.array(z.strictObject({ name: names, forms: z.array(names) })),
  numbers: z.array(
    z.strictObject({ what: names, values: z.record(names, z.union([z.number(), z.string()])) }),
  ),
  conflicts: z.array(z.tuple([names, names])),
})

const articleSchema = z.strictObject({
  outlet: names,
  publishedOn: z.iso.date().nullable(),
  sayings: z.record(
    z.string().regex(/^[1-9]\d{0,2}$/, { error: 'is not a number from 1 to 999' }),
    z.strictObject({ form: z.enum(QUOTATION_FORMS), speaker: names, group: names }),
  ),
})

/**
 * Reads a story that somebody marked in the texts themselves: what its articles have in common in YAML, and each article
 * as YAML between two lines of `---` (outlet, day of publication, form, speaker and group of each saying by number),
 * then the text, in which `<contentN>` tags a saying.
 *
 * @param story its slug.
 * @param common the file with the main event, people, numbers and conflicts.
 * @param articles one a document, which is called as the file is, without its ending.
 * @throws InvalidMarkedArticle that carries all that is wrong with the first file that cannot be used.
 */
export function readMarkedStory(
  story: string,
  common: StoryFile,
  articles: readonly StoryFile[],
): MarkedStory {
  const problems: MarkingProblem[] = []
  const read = parseMarkedYaml(common.source, storySchema, (offset, message) => {
    problems.push({ line: common.source.slice(0, offset).split('\n').length, message })
  })
  if (read === null) throw new InvalidMarkedArticle(common.path, problems)
  const marked = articles.map(readArticle)
  const { numbers, ...marks } = read.data
  return {
    gold: {
      story,
      ...marks,
      numbers: numbers.map(({ what, values }) => ({
        what,
        values: new Map(Object.entries(values).map(([doc, value]) => [doc, readQuantity(value)])),
      })),
      sayings: marked.flatMap(({ sayings }) => sayings),
    },
    documents: marked.map(({ document }) => document),
  }
}

function readArticle({ path, source }: StoryFile): {
  readonly document: MarkedDocument
  readonly sayings: readonly GoldSaying[]
} {
  const { yaml, reportHead, body, reportBody, problems } = splitMarkedArticle(source, path)
  const head = parseMarkedYaml(yaml, articleSchema, reportHead)
  const tagged = readTags(body, reportBody)
  const { text, spans } = tagged
  const entries = Object.entries(head?.data.sayings ?? {}).map(([id, entry]) => ({
    id: Number(id),
    ...entry,
    offset: head?.offsetOf(['sayings', id]) ?? 0,
  }))
  checkText(tagged, reportBody)
  if (head) checkMarks(tagged, entries, reportHead, reportBody)
  if (head === null || problems.length > 0) throw new InvalidMarkedArticle(path, problems)

  const doc = (path.split('/').at(-1) ?? path).replace(/\.md$/, '')
  const indexed = indexCodePoints(text)
  const sayings = entries.map(({ id, form, speaker, group }) => ({
    doc,
    content: spans
      .filter((tag) => tag.id === id)
      .map(
        ({ span: [start, end] }) =>
          [toCodePointOffset(indexed, start), toCodePointOffset(indexed, end)] as const,
      ),
    speaker: readSpeaker(speaker),
    group,
    form,
  }))
  const { outlet, publishedOn } = head.data
  return { document: { doc, text, outlet, url: null, publishedOn }, sayings }
}
