import type { GazetteerEntry } from '../../../lexicons/read-gazetteer.ts'
import type { RoleNoun } from '../../../lexicons/read-titles.ts'
import type { OrganisationPhrase, RolePhrase, TokenRange } from './mention.ts'
import type { Phrase } from './phrase.ts'
import type { Element } from './read-element.ts'
import type { Words } from './read-words.ts'

/** What a name is by the noun right before it: the utility Pacific Light. */
export function organisationBefore(words: Words, phrase: Phrase, at: number): OrganisationPhrase | null {
  const before = phrase.elements[at - 1]
  if (before?.type !== 'ORGANISATION_NOUN' || before.form.isPlural) return null
  return organisationAt(words, { ...phrase, elements: phrase.elements.slice(0, at) }, 0)
}

const AGED: RoleNoun = {
  noun: 'person',
  classes: new Set(['anybody']),
  general: new Set(),
  isPublic: false,
  isOffice: false,
  gender: null,
  synonyms: null,
}

export function ageRole(words: Words, phrase: Phrase, from: number, isPlural: boolean): RolePhrase {
  return { ...modifiersOf(words, phrase, from, phrase.elements.length - 1), noun: AGED, isPlural }
}

/** The position that an honorific is short for: Col. */
export function positionAt(element: Element): RolePhrase | null {
  if (element.type !== 'HONORIFIC' || element.position === null) return null
  const range: TokenRange = [element.start, element.end]
  return { noun: element.position, isPlural: false, range, modifiers: new Set(), entries: [] }
}

export function roleAt(words: Words, phrase: Phrase, from: number, at: number): RolePhrase | null {
  const element = phrase.elements[at]
  if (element?.type !== 'ROLE') return null
  return { ...modifiersOf(words, phrase, from, at), noun: element.form.role, isPlural: element.form.isPlural }
}

export function organisationAt(words: Words, phrase: Phrase, from: number): OrganisationPhrase | null {
  const last = phrase.elements.at(-1)
  if (last?.type !== 'ORGANISATION_NOUN') return null
  const { classes, isPlural } = last.form
  const noun = words.lower.slice(last.start, last.end).join(' ')
  return { ...modifiersOf(words, phrase, from, phrase.elements.length - 1), noun, classes, isPlural }
}

/** What stands before the head of a phrase. */
export function modifiersOf(
  words: Words,
  { elements, possessor }: Phrase,
  from: number,
  head: number,
): {
  readonly range: TokenRange
  readonly modifiers: ReadonlySet<string>
  readonly entries: readonly GazetteerEntry[]
} {
  const before = elements.slice(from, head)
  const own = before.flatMap((element) => (element.type === 'ENTRY' ? (element.form.entry ?? []) : []))
  const ofPossessor = possessor?.entry ?? null
  const start = before[0]?.start ?? elements[head]?.start ?? 0
  return {
    range: [start, elements[head]?.end ?? start],
    modifiers: new Set(before.flatMap((element) => words.lower.slice(element.start, element.end))),
    entries: ofPossessor === null || from > 0 ? own : [ofPossessor, ...own],
  }
}
