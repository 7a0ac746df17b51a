import type { Gender, RoleNoun } from '../../../lexicons/read-titles.ts'
import {
  type FigureLexicons,
  formKey,
  type GazetteerForm,
  type OrganisationForm,
  type RoleForm,
} from './figure-lexicons.ts'
import { isNounHere, matchesWords, matchRole } from './match-role.ts'
import type { Words } from './read-words.ts'

/** A piece of a noun phrase; `end` is the token after it. */
export type Element = { readonly start: number; readonly end: number } & (
  | { readonly type: 'ENTRY'; readonly form: GazetteerForm }
  | { readonly type: 'ROLE'; readonly form: RoleForm }
  | { readonly type: 'HONORIFIC'; readonly gender: Gender | null; readonly position: RoleNoun | null }
  | { readonly type: 'ORGANISATION_NOUN'; readonly form: OrganisationForm }
  | { readonly type: 'AGE'; readonly age: number; readonly isPlural: boolean }
  | { readonly type: 'NAME' }
  | { readonly type: 'OTHER'; readonly isNoun: boolean }
)

const AGE = /^(\d{1,3})-year-olds?$/
const CAPITAL = /^\p{Lu}/u
/** Small words inside the names of persons: Ursula von der Leyen. */
const PARTICLES = new Set(
  'von van der den de la le di da dos das do del della du bin ibn al el ter ten af zu abu y'.split(' '),
)
/** Particles that are nothing else in English, and so may open a name. */
const OPENING_PARTICLES = new Set(['von', 'van', 'bin', 'ibn'])
const MAX_PARTICLES = 2
const PHRASE_POS = new Set(['NOUN', 'ADJ', 'PROPN', 'NUM'])

/** The piece of a noun phrase that starts at a token, given the one before it in the phrase; null where it ends. */
export function readElement(
  words: Words,
  lexicons: FigureLexicons,
  at: number,
  limit: number,
  before: Element | undefined,
): Element | null {
  const token = words.tokens[at]
  const word = words.lower[at]
  if (token === undefined || word === undefined || at >= limit) return null
  const isName = words.isName[at] === 1
  if (!isName) {
    const end = readParticles(words, at, limit, before)
    if (end !== null) return { type: 'NAME', start: at, end }
    if (!opensPhrase(token)) return null
  }
  const isSurname = isName && goesOnName(words, lexicons, at, limit, before)
  const honorific = isSurname ? null : readHonorific(words, lexicons, at, limit)
  if (honorific !== null) return honorific
  const form = matchForm(words, lexicons, at, limit)
  if (
    form !== null &&
    !(isSurname && form.end === at + 1) &&
    !(form.form.isSurname && isTitled(words, before))
  )
    return { ...form, type: 'ENTRY' }
  const role = isSurname ? null : matchRole(words, lexicons, at, limit)
  if (role !== null) return { type: 'ROLE', start: at, end: at + role.words.length, form: role }
  if (!isName) {
    const noun = matchOrganisationNoun(words, lexicons, at, limit)
    if (noun !== null) return noun
    const age = word.includes('-year-old') ? AGE.exec(word) : null
    if (age !== null)
      return { type: 'AGE', start: at, end: at + 1, age: Number(age[1]), isPlural: word.endsWith('s') }
  }
  if (isName) return { type: 'NAME', start: at, end: at + 1 }
  if (PHRASE_POS.has(token.pos)) {
    return { type: 'OTHER', start: at, end: at + 1, isNoun: token.pos === 'NOUN' || token.pos === 'PROPN' }
  }
  return null
}

/** Whether a word with a capital is the surname of the name that it stands in, whatever else it means: Theresa May. */
function goesOnName(
  words: Words,
  lexicons: FigureLexicons,
  at: number,
  end: number,
  before: Element | undefined,
): boolean {
  if (before === undefined) return false
  if (before.type === 'HONORIFIC') return readHonorific(words, lexicons, at, end) === null
  if (before.type !== 'NAME' || before.end !== at) return false
  const follows = words.lower[at + 1] ?? ''
  const isLast = at + 1 >= end || words.isName[at + 1] !== 1 || follows === 'jr'
  return isLast && lexicons.givenNames(words.lower[before.start] ?? '') !== null
}

/** Whether a title with a capital stands right before: President Moon. */
function isTitled({ tokens }: Words, before: Element | undefined): boolean {
  return before?.type === 'ROLE' && !before.form.isPlural && CAPITAL.test(tokens[before.start]?.text ?? '')
}

function readHonorific(words: Words, lexicons: FigureLexicons, at: number, end: number): Element | null {
  const token = words.tokens[at]
  if (token === undefined || !isCapital(token.text.charCodeAt(0))) return null
  const title = (words.lower[at] ?? '').replace(/\.$/, '')
  const gender = lexicons.honorifics.get(title)
  if (gender === undefined) return null
  const next = words.lower[at + 1] === '.' ? at + 2 : at + 1
  if (next >= end || !CAPITAL.test(words.tokens[next]?.text ?? '')) return null
  return { type: 'HONORIFIC', start: at, end: next, gender, position: lexicons.positions.get(title) ?? null }
}

/** The longest form of the gazetteer that starts at a token and ends with one. */
function matchForm(
  { straightText, tokens, lower, isName }: Words,
  { forms }: FigureLexicons,
  at: number,
  end: number,
): { readonly start: number; readonly end: number; readonly form: GazetteerForm } | null {
  const start = tokens[at]?.span[0] ?? 0
  if (!isCapital(straightText.charCodeAt(start)) && isName[at] !== 1) return null
  const candidates = forms.get(formKey(straightText.slice(start, tokens[at]?.span[1])))
  if (candidates === undefined) return null
  for (const form of candidates) {
    if (!straightText.startsWith(form.words, start)) continue
    if (form.needsArticle && lower[at - 1] !== 'the') continue
    const last = tokenEndingAt(tokens, at, end, start + form.words.length)
    if (last === null) continue
    // A common word in mid-title or at the start of a sentence is no thing of the gazetteer.
    if (form.use === 'THING' || isName[at] === 1 || isUnmistakable(form))
      return { start: at, end: last, form }
  }
  return null
}

/** Whether a form can be nothing else, even where any word has a capital. */
function isUnmistakable({ words, use }: GazetteerForm): boolean {
  return use !== 'PEOPLE' ? words.length > 2 : true
}

function tokenEndingAt(tokens: Words['tokens'], at: number, end: number, offset: number): number | null {
  for (let token = at; token < end; token++) {
    const tokenEnd = tokens[token]?.span[1] ?? 0
    if (tokenEnd === offset) return token + 1
    if (tokenEnd > offset) return null
  }
  return null
}

function matchOrganisationNoun(
  words: Words,
  { organisationNouns }: FigureLexicons,
  at: number,
  end: number,
): Element | null {
  for (const form of organisationNouns.get(words.lower[at] ?? '') ?? []) {
    if (!matchesWords(words, form.words, at, end)) continue
    if (!isNounHere(words.tokens[at]?.pos ?? 'X')) continue
    return { type: 'ORGANISATION_NOUN', start: at, end: at + form.words.length, form }
  }
  return null
}

/** The token after particles that stand in a name, or open one; null where there are none. */
function readParticles(
  { lower, isName }: Words,
  at: number,
  end: number,
  before: Element | undefined,
): number | null {
  const word = lower[at] ?? ''
  if (!(before?.type === 'NAME' ? PARTICLES : OPENING_PARTICLES).has(word)) return null
  let next = at + 1
  while (next < end && next < at + MAX_PARTICLES && PARTICLES.has(lower[next] ?? '') && isName[next] !== 1)
    next++
  return next < end && isName[next] === 1 ? next : null
}

/** Whether a phrase can start or go on with a token that is not written as a name. */
function opensPhrase({ pos, text }: Words['tokens'][number]): boolean {
  return PHRASE_POS.has(pos) || pos === 'X' || isCapital(text.charCodeAt(0))
}

/** Whether a UTF-16 unit is a capital of the Latin alphabet, or beyond it, where any may be one. */
function isCapital(unit: number): boolean {
  return (unit >= 0x41 && unit <= 0x5a) || unit > 0x7f
}
