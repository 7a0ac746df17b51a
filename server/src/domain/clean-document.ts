import { singleSpaced } from './locate-words.ts'
import { PARAGRAPH_BREAK } from './paragraphs.ts'
import { beginsInsideWord } from './word-boundary.ts'

/** What a person says of a source document's lines. Lines are given in whole, white space at the ends aside. */
export interface DocumentOutline {
  readonly headline: string
  /** Its lines parted by blank lines. */
  readonly subheadline: string | null
  /** Lines that are not article text. */
  readonly furniture: readonly string[]
  /** Ends of lines that break off in mid-sentence; the next line that is article text joins on. */
  readonly wrapped: readonly string[]
}

export interface CleanedDocument {
  /** Headline, subheadline, body; NFC; paragraphs parted by a blank line. */
  readonly text: string
  /** As printed. */
  readonly headline: string
  readonly subheadline: string | null
  readonly problems: readonly OutlineProblem[]
}

/** Something in the outline that the document does not bear out. */
export interface OutlineProblem {
  readonly part: keyof DocumentOutline
  /** Which one of the furniture lines or wrapped ends. */
  readonly index?: number
  readonly words: string
  readonly message: string
}

const GIVEN_TWICE = 'this line is given twice; once drops every line like it'

/**
 * Makes an article's text of its source document: every line is furniture, the headline, a line of the subheadline,
 * or a paragraph of the body, in that order. White space inside a line stays as it is.
 */
export function cleanDocument(source: string, outline: DocumentOutline): CleanedDocument {
  const problems: OutlineProblem[] = []
  const lines = source
    .normalize('NFC')
    .split(/\r\n|\r|\n/)
    // Trimming takes byte order marks and no-break spaces too.
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const printed = dropFurniture(lines, outline.furniture, problems)
  const paragraphs = joinWrapped(printed, outline.wrapped, problems)
  const head = [outline.headline, ...(outline.subheadline ?? '').split(/\n\s*\n/)].filter((line) =>
    line.trim(),
  )
  checkHead(paragraphs, head, problems)
  return {
    text: paragraphs.join(PARAGRAPH_BREAK),
    headline: paragraphs[0] ?? '',
    subheadline: head.length > 1 ? paragraphs.slice(1, head.length).join(PARAGRAPH_BREAK) : null,
    problems,
  }
}

function dropFurniture(
  lines: readonly string[],
  furniture: readonly string[],
  problems: OutlineProblem[],
): readonly string[] {
  const unseen = new Map<string, number>()
  for (const [index, words] of furniture.entries()) {
    const line = singleSpaced(words)
    if (!unseen.has(line)) unseen.set(line, index)
    else problems.push({ part: 'furniture', index, words, message: GIVEN_TWICE })
  }
  const dropped = new Set(unseen.keys())
  const printed = lines.filter((line) => {
    unseen.delete(singleSpaced(line))
    return !dropped.has(singleSpaced(line))
  })
  for (const index of unseen.values()) {
    const words = furniture[index] ?? ''
    problems.push({ part: 'furniture', index, words, message: 'the source document has no such line' })
  }
  return printed
}

function joinWrapped(
  lines: readonly string[],
  wrapped: readonly string[],
  problems: OutlineProblem[],
): readonly string[] {
  const joined = new Set<number>()
  for (const [index, words] of wrapped.entries()) {
    const found = [...lines.keys()].filter((at) => endsWithWords(lines[at] ?? '', words))
    const message = explainWrap(found, lines.length)
    if (message !== null) problems.push({ part: 'wrapped', index, words, message })
    for (const at of found) joined.add(at)
  }
  const paragraphs: string[] = []
  for (const [at, line] of lines.entries()) {
    if (joined.has(at - 1)) paragraphs.push(`${paragraphs.pop()} ${line}`)
    else paragraphs.push(line)
  }
  return paragraphs
}

/** What is wrong with an end of a line that was found at the end of these lines, if anything. */
function explainWrap(found: readonly number[], lines: number): string | null {
  if (found.length === 0) return 'no line of the article text ends so'
  if (found.length > 1) return `${found.length} lines end so; give more words`
  return found[0] === lines - 1 ? 'no line follows that could join on' : null
}

function endsWithWords(line: string, words: string): boolean {
  const [whole, ending] = [singleSpaced(line), singleSpaced(words)]
  return whole.endsWith(ending) && !beginsInsideWord(whole, whole.length - ending.length)
}

/** The first paragraphs are the headline and the lines of the subheadline, and nothing stands before or between. */
function checkHead(paragraphs: readonly string[], head: readonly string[], problems: OutlineProblem[]): void {
  let next = 0
  for (const [index, words] of head.entries()) {
    const part = index === 0 ? 'headline' : 'subheadline'
    const at = paragraphs.findIndex(
      (line, place) => place >= next && singleSpaced(line) === singleSpaced(words),
    )
    if (at < 0) {
      const where = next === 0 ? '' : ' below the headline'
      problems.push({ part, words, message: `no line of the article text${where} is this one` })
      return
    }
    for (const line of paragraphs.slice(next, at)) {
      const message = `a line stands before the ${part} that is neither furniture nor part of the head`
      problems.push({ part, words: line, message })
    }
    next = at + 1
  }
}
