import type { GazetteerEntry } from '../../../lexicons/read-gazetteer.ts'
import { classifyRun } from './classify-run.ts'
import type { FigureLexicons } from './figure-lexicons.ts'
import { findTitledName } from './find-titled-name.ts'
import type { Mention, RolePhrase, TokenRange } from './mention.ts'
import type { Phrase } from './phrase.ts'
import type { Element } from './read-element.ts'
import { ageRole, modifiersOf, organisationAt, organisationBefore, positionAt, roleAt } from './read-heads.ts'
import { isPossessive, type Words } from './read-words.ts'

const PREPOSITIONS = new Set(
  'in at to from near of around outside across through with by for on into against between among over under towards toward about after before inside throughout within'.split(
    ' ',
  ),
)

/** The persons and organisations that a noun phrase names or describes, in text order. */
export function readPhrase(words: Words, lexicons: FigureLexicons, phrase: Phrase): readonly Mention[] {
  const mentions: Mention[] = []
  let role: RolePhrase | null = null
  let gender: Mention['gender'] = null
  let isTitled = false
  /** Where the part of the phrase starts that nothing has been read from. */
  let from = 0
  const { elements } = phrase
  const titledAt = phrase.followsTitle ? findTitledName(words, lexicons, elements) : null
  let honorificAt = 0
  const push = (at: number, rest: Pick<Mention, 'type'> & Partial<Mention>) => {
    const range: TokenRange = rest.range ?? [startOf(phrase, from), elements[at]?.end ?? phrase.end]
    mentions.push({ ...blank(words, phrase, range), ...rest })
  }
  for (let at = 0; at < elements.length; at++) {
    const element = elements[at]
    if (element === undefined) continue
    if (element.type === 'HONORIFIC') {
      gender = element.gender
      if (role === null) honorificAt = at
      role ??= positionAt(element)
      isTitled = true
    } else if (element.type === 'ROLE') {
      role = roleAt(words, phrase, from, at)
    } else if (element.type === 'NAME' || element.type === 'ENTRY') {
      const isPersonal = role !== null || isTitled || at === titledAt || isAgent(words, elements[at - 1])
      const isBefore = titledAt !== null && at < titledAt
      const part = isBefore ? { ...phrase, elements: elements.slice(0, titledAt) } : phrase
      const run = classifyRun(words, lexicons, part, at, isPersonal)
      if (run.type === 'MODIFIER') {
        if (run.entry !== null && run.isNamed) {
          push(at, {
            type: 'ENTRY',
            entry: run.entry,
            isModifier: true,
            isSeat: run.isSeat,
            range: run.name,
            name: run.name,
          })
        }
        at = run.last
        continue
      }
      const isLast = run.last === elements.length - 1
      const name = run.name
      // Titles belong to the name; other nouns before it may be anything: the banks Sithebe sampled.
      const first = run.type !== 'PERSON' || !isPersonal || at === titledAt ? at : Math.max(from, honorificAt)
      const range: TokenRange = [startOf(phrase, first), name[1]]
      const kind = run.type === 'UNKNOWN' ? organisationBefore(words, phrase, at) : null
      push(at, {
        type: kind === null ? run.type : 'ORGANISATION',
        organisation: kind,
        name,
        range,
        entry: run.entry,
        isSeat: run.isSeat,
        role: run.type === 'PERSON' ? role : null,
        gender: run.type === 'PERSON' ? gender : null,
        age: ageBefore(elements, from, at),
        isModifier: !isLast && followedByNoun(elements, run.last),
      })
      at = run.last
      if (run.type === 'PERSON') from = at + 1
      role = null
      gender = null
      isTitled = false
    } else if (element.type === 'OTHER' && element.isNoun) {
      role = null
    }
  }
  const tail = readTail(words, lexicons, phrase, from, role)
  if (tail !== null)
    mentions.push({
      ...blank(words, phrase, tail.range),
      ...tail,
      age: ageBefore(elements, from, elements.length),
    })
  return mentions
}

/** What a phrase describes that does not end in a name: the NATO chief, the company, the 47-year-old. */
function readTail(
  words: Words,
  lexicons: FigureLexicons,
  phrase: Phrase,
  from: number,
  role: RolePhrase | null,
): (Pick<Mention, 'type' | 'range'> & Partial<Mention>) | null {
  const { elements } = phrase
  const last = elements.at(-1)
  if (last === undefined || from >= elements.length) return null
  const range: TokenRange = [startOf(phrase, from), last.end]
  if (last.type === 'ROLE') return role === null ? null : { type: 'ROLE', role, range }
  if (last.type === 'ORGANISATION_NOUN') {
    const named = entryCalled(words, phrase, from)
    if (named !== null) return { type: 'ENTRY', ...named, range }
    return { type: 'ORGANISATION_NOUN', organisation: organisationAt(words, phrase, from), range }
  }
  if (last.type === 'ENTRY' && last.form.use === 'PEOPLE' && phrase.determiner !== 'NONE') {
    // The Dane, a Briton: only some adjectives of nationality are nouns for persons as well.
    const form = lexicons.roles.get(words.lower[last.start] ?? '')?.find(({ words: own }) => own.length === 1)
    if (form === undefined) return null
    const { range: whole, modifiers } = modifiersOf(words, phrase, from, elements.length - 1)
    const national = { range: whole, modifiers, entries: [], noun: form.role, isPlural: form.isPlural }
    return { type: 'ROLE', role: national, range }
  }
  if (last.type === 'AGE') return { type: 'ROLE', role: ageRole(words, phrase, from, last.isPlural), range }
  return null
}

/** The entry that a phrase names together with what it is: the Kommersant daily newspaper, Interfax news agency. */
function entryCalled(
  words: Words,
  { elements }: Phrase,
  from: number,
): { readonly entry: GazetteerEntry; readonly name: TokenRange } | null {
  const noun = elements.at(-1)
  const element = elements
    .slice(from)
    .findLast(({ type }) => type !== 'OTHER' && type !== 'ORGANISATION_NOUN')
  if (noun?.type !== 'ORGANISATION_NOUN' || element?.type !== 'ENTRY' || element.form.use !== 'NAME')
    return null
  const { entry } = element.form
  const head = words.lower[noun.end - 1] ?? ''
  const isCalled =
    entry?.called.includes(head) === true || (entry?.kind === 'MEDIUM' && noun.form.classes.has('media'))
  return entry !== null && entry.kind !== 'STATE' && isCalled
    ? { entry, name: [element.start, element.end] }
    : null
}

/** Nouns for those who do something, and so may stand before a person's name: millwright, custodian. */
const AGENT = /^\p{Ll}{2,}(?:er|or|ist|ian|eer|wright|smith|keeper|man|woman)$/u

function isAgent({ lower, isName }: Words, element: Element | undefined): boolean {
  return (
    element?.type === 'OTHER' &&
    element.isNoun &&
    isName[element.start] !== 1 &&
    AGENT.test(lower[element.start] ?? '')
  )
}

function ageBefore(elements: readonly Element[], from: number, at: number): number | null {
  for (let index = Math.min(at, elements.length - 1); index >= from; index--) {
    const element = elements[index]
    if (element?.type === 'AGE') return element.age
  }
  return null
}

function followedByNoun(elements: readonly Element[], at: number): boolean {
  return elements
    .slice(at + 1)
    .some(({ type }) => type !== 'NAME' && type !== 'ENTRY' && type !== 'HONORIFIC')
}

/** The first token of what was read from an element on, with the determiner where that is the phrase's beginning. */
function startOf(phrase: Phrase, from: number): number {
  return from === 0 ? phrase.start : (phrase.elements[from]?.start ?? phrase.start)
}

function blank(words: Words, phrase: Phrase, [first, end]: TokenRange): Mention {
  return {
    range: [first, end],
    name: null,
    type: 'UNKNOWN',
    entry: null,
    isSeat: false,
    role: null,
    organisation: null,
    determiner: first === phrase.start ? phrase.determiner : 'NONE',
    gender: null,
    age: null,
    sentence: phrase.sentence,
    possessor: first === phrase.start ? phrase.possessor : null,
    isPossessor: end === phrase.end && isPossessive(words, end),
    isModifier: false,
    followsPreposition: PREPOSITIONS.has(words.lower[first - 1] ?? ''),
  }
}
