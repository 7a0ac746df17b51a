import type { VerbForms } from '../../../lexicons/read-verb-forms.ts'

/** What a form of a verb may be. */
export interface VerbForm {
  readonly lemma: string
  readonly isBase: boolean
  readonly isThird: boolean
  readonly isPast: boolean
  readonly isParticiple: boolean
  readonly isGerund: boolean
}

/** The forms of an English verb. Irregular ones come from the lexicon, the others follow the rules of spelling. */
export function inflect(lemma: string, { irregular }: VerbForms): ReadonlyMap<string, VerbForm> {
  const known = irregular.get(lemma)
  const third = known?.third ?? withS(lemma)
  const past = known?.past ?? withEd(lemma)
  const participle = known?.participle ?? past
  const gerund = known?.gerund ?? withIng(lemma)
  const forms = new Map<string, VerbForm>()
  for (const form of [lemma, third, past, participle, gerund]) {
    forms.set(form, {
      lemma,
      isBase: form === lemma,
      isThird: form === third,
      isPast: form === past,
      isParticiple: form === participle,
      isGerund: form === gerund,
    })
  }
  return forms
}

function withS(lemma: string): string {
  if (/(?:s|x|z|ch|sh)$/.test(lemma)) return `${lemma}es`
  return /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ies` : `${lemma}s`
}

function withEd(lemma: string): string {
  if (lemma.endsWith('e')) return `${lemma}d`
  return /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ied` : `${lemma}ed`
}

function withIng(lemma: string): string {
  return /[^eoy]e$/.test(lemma) ? `${lemma.slice(0, -1)}ing` : `${lemma}ing`
}
