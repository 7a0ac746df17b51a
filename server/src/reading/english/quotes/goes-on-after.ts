import type { Span } from '../../../domain/span.ts'

/** Characters after a quote by which it shows whether its sentence goes on. */
const FAR_ENOUGH = 12

/**
 * Whether the sentence of a quote goes on behind its closing mark, as it does where somebody is named for it there:
 * “We left,” he said | “Who left?” Smith asked, and not “We left.” The rest stayed.
 */
export function goesOnAfter(text: string, closing: Span, [, end]: Span): boolean {
  const rest = text.slice(closing[1], Math.min(end, closing[1] + FAR_ENOUGH)).trim()
  if (rest === '' || /^[.;:]/.test(rest)) return false
  return !/[.…]/.test(text.charAt(closing[0] - 1)) || /^[\p{Ll},]/u.test(rest)
}
