import { checkMarks } from './check-marks.ts'
import type { GoldArticle } from './gold.ts'
import { InvalidMarkedArticle, type MarkingProblem } from './marked-article-error.ts'
import { namesOfMarkedSpeaker } from './name-speakers.ts'
import { readHead } from './read-head.ts'
import { readTags, type TagKind } from './read-tags.ts'

const OPENING = '---\n'
const CLOSING = '\n---\n'

/**
 * Reads an article in which somebody marked who says what: YAML between two lines of `---` (style, day of
 * publication, form and speaker of each attribution by number), then the text with tags (see `readTags`), its
 * headline first, paragraphs parted by a blank line. Spans count over the text without tags.
 *
 * @param path named in messages.
 * @throws InvalidMarkedArticle that carries all that is wrong with the article.
 */
export function readMarkedArticle(source: string, path: string): GoldArticle {
  const written = source.replaceAll('\r\n', '\n')
  const problems: MarkingProblem[] = []
  const reportFrom = (base: number) => (offset: number, message: string) => {
    problems.push({ line: written.slice(0, base + offset).split('\n').length, message })
  }
  const yamlEnd = written.startsWith(OPENING) ? written.indexOf(CLOSING, OPENING.length - 1) : -1
  if (yamlEnd < 0) {
    throw new InvalidMarkedArticle(path, [
      { line: 1, message: 'the article begins with YAML between two lines of ---' },
    ])
  }
  const head = readHead(written.slice(OPENING.length, yamlEnd), reportFrom(OPENING.length))
  const below = written.slice(yamlEnd + CLOSING.length)
  const bodyStart = yamlEnd + CLOSING.length + below.length - below.trimStart().length
  const tagged = readTags(below.trim(), reportFrom(bodyStart))
  const { text, spans } = tagged
  if (text === '') reportFrom(bodyStart)(0, 'there is no text')
  if (text.normalize('NFC') !== text) {
    reportFrom(bodyStart)(0, 'the text is not in Unicode normal form NFC')
  }
  if (head) checkMarks(tagged, head.attributions, reportFrom(OPENING.length), reportFrom(bodyStart))
  if (head === null || problems.length > 0) throw new InvalidMarkedArticle(path, problems)

  const spansOf = (kind: TagKind, id: number) =>
    spans
      .filter((one) => one.kind === kind && one.id === id)
      .map(({ span }) => span)
      .sort((a, b) => a[0] - b[0])
  const attributions = head.attributions.map(({ id, form, speaker }) => {
    const printed = spansOf('source', id)
    return {
      form,
      source: printed,
      cue: spansOf('cue', id),
      cueLemma: null,
      content: spansOf('content', id),
      speaker: namesOfMarkedSpeaker(
        speaker,
        printed.map((span) => text.slice(...span)),
      ),
    }
  })
  const unmarked = { quotations: null, events: null, values: null, figures: null }
  return { name: path, text, publishedOn: head.publishedOn, attributions, ...unmarked }
}
