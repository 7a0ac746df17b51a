import type { ExtractionError } from './list-errors.ts'

/** An error as a few lines: what it is, where, what was marked and what was extracted. */
export function describeError(error: ExtractionError): string {
  const { kind, article, form, construction, confidence, difference, marked, extracted } = error
  const seen = construction === null ? '' : `, ${construction}, confidence ${confidence?.toFixed(2)}`
  return [
    `${kind} (${form.toLowerCase()}${seen}) in ${article}: ${difference}`,
    ...(marked === null ? [] : [`  marked:    ${marked}`]),
    ...(extracted === null ? [] : [`  extracted: ${extracted}`]),
  ].join('\n')
}
