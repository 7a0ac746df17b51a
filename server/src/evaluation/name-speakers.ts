import type { FigureKind } from '../domain/vocabulary.ts'

/**
 * The names under which a marked article's speaker may be given. Somebody who is only described ("a senior
 * official") may also be given as printed at the place; somebody with a name must be given by it.
 */
export function namesOfMarkedSpeaker(speaker: string | null, printed: readonly string[]): readonly string[] {
  if (speaker === null) return []
  return isDescription(speaker) ? [speaker, ...printed] : [speaker]
}

/** The names of a figure; `printed` is how the article calls it at the place, which counts where it has no name. */
export function namesOfFigure(
  figure: { readonly name: string; readonly kind: FigureKind; readonly aliases: readonly string[] },
  printed: readonly string[],
): readonly string[] {
  const names = [figure.name, ...figure.aliases]
  return figure.kind === 'ANONYMOUS' ? [...names, ...printed] : names
}

/** Names end in a word with a capital letter, descriptions do not. */
function isDescription(speaker: string): boolean {
  return /^\p{Ll}/u.test(speaker.split(' ').at(-1) ?? '')
}
