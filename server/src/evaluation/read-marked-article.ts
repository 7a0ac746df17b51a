import { checkMarks, checkText } from './check-marks.ts'
import type { GoldArticle } from './gold.ts'
import { InvalidMarkedArticle } from './marked-article-error.ts'
import { namesOfMarkedSpeaker } from './name-speakers.ts'
import { readHead } from './read-head.ts'
import { readTags, type TagKind } from './read-tags.ts'
import { splitMarkedArticle } from './split-marked-article.ts'

/**
 * Reads an article in which somebody marked who says what: YAML between two lines of `---` (style, day of
 * publication, form and speaker of each attribution by number), then the text with tags (see `readTags`), its
 * headline first, paragraphs parted by a blank line. Spans count over the text without tags.
 *
 * @param path named in messages.
 * @throws InvalidMarkedArticle that carries all that is wrong with the article.
 */
export function readMarkedArticle(source: string, path: string): GoldArticle {
  const { yaml, reportHead, body, reportBody, problems } = splitMarkedArticle(source, path)
  const head = readHead(yaml, reportHead)
  const tagged = readTags(body, reportBody)
  const { text, spans } = tagged
  checkText(tagged, reportBody)
  if (head) checkMarks(tagged, head.attributions, reportHead, reportBody)
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
