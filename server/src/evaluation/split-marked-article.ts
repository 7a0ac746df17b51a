import { InvalidMarkedArticle, type MarkingProblem } from './marked-article-error.ts'
import type { ReportOffset } from './read-tags.ts'

const OPENING = '---\n'
const CLOSING = '\n---\n'

/** The parts of a marked article, and where to report what is wrong with each. */
export interface MarkedParts {
  readonly yaml: string
  readonly reportHead: ReportOffset
  /** The text with its tags, without white space around it. */
  readonly body: string
  readonly reportBody: ReportOffset
  /** What was reported so far. */
  readonly problems: readonly MarkingProblem[]
}

/**
 * Parts an article into the YAML between two lines of `---` and the text below. Offsets that are reported become lines
 * of the article.
 *
 * @param path named in messages.
 * @throws InvalidMarkedArticle where there is no YAML in front.
 */
export function splitMarkedArticle(source: string, path: string): MarkedParts {
  const written = source.replaceAll('\r\n', '\n')
  const problems: MarkingProblem[] = []
  const reportFrom =
    (base: number): ReportOffset =>
    (offset, message) => {
      problems.push({ line: written.slice(0, base + offset).split('\n').length, message })
    }
  const yamlEnd = written.startsWith(OPENING) ? written.indexOf(CLOSING, OPENING.length - 1) : -1
  if (yamlEnd < 0) {
    throw new InvalidMarkedArticle(path, [
      { line: 1, message: 'the article begins with YAML between two lines of ---' },
    ])
  }
  const below = written.slice(yamlEnd + CLOSING.length)
  const bodyStart = yamlEnd + CLOSING.length + below.length - below.trimStart().length
  return {
    yaml: written.slice(OPENING.length, yamlEnd),
    reportHead: reportFrom(OPENING.length),
    body: below.trim(),
    reportBody: reportFrom(bodyStart),
    problems,
  }
}
