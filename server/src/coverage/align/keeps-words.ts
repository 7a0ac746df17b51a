import type { Edit } from './edit.ts'

/**
 * Whether the words of an edit are the same on both sides, however they are printed; true where it has no words.
 * Brackets that only complete a word or change its first letter ([W]e) keep it.
 */
export function keepsWords({ kind, from, to }: Edit): boolean {
  if (kind === 'WORDING' || kind === 'ELLIPSIS') return false
  return kind !== 'BRACKETED' || lettersOf(from) === lettersOf(to)
}

function lettersOf(text: string | null): string | undefined {
  return text?.replace(/[[\]]/g, '').toLowerCase()
}
