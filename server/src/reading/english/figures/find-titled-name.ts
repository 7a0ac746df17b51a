import type { FigureLexicons } from './figure-lexicons.ts'
import type { Element } from './read-element.ts'
import type { Words } from './read-words.ts'

/**
 * The element where the name starts that a title stands before: Minister of Energy Bakyt Omarov, head of the tax
 * service Ivan Petrenko. Null where nobody is named.
 */
export function findTitledName(
  words: Words,
  { givenNames, organisationWords }: FigureLexicons,
  elements: readonly Element[],
): number | null {
  const isNaming = ({ type }: Element) => type === 'NAME' || type === 'ENTRY'
  const start = elements.findLastIndex((element) => !isNaming(element)) + 1
  const length = elements.length - start
  const isBody = elements
    .slice(-2)
    .some(({ start: at, end }) => words.tokens.slice(at, end).some(({ text }) => organisationWords.has(text)))
  if (length < 2 || isBody) return null
  if (start > 0) return start
  const given = elements.findIndex(
    ({ start: at }, index) => index > 0 && index + 1 < length && givenNames(words.lower[at] ?? '') !== null,
  )
  if (given > 0) return given
  return length > 2 ? length - 2 : null
}
