import type { CompleteRole } from './complete-roles.ts'
import type { Mention } from './mention.ts'
import type { Words } from './read-words.ts'

/** What stands beside names and tells who bears them. */
export interface Appositions {
  /** Descriptions that stand beside a person's name. */
  readonly roles: ReadonlyMap<Mention, readonly CompleteRole[]>
  /** The name that a description stands beside: the same person. */
  readonly named: ReadonlyMap<Mention, Mention>
  readonly ages: ReadonlyMap<Mention, number>
  /** Full names of organisations by the acronym that stands behind them in brackets. */
  readonly acronyms: ReadonlyMap<Mention, Mention>
}

const COPULAS = new Set(['is', 'was', 'became', 'as'])
const AGE = /^\d{1,3}$/
const MAX_AGE = 115
/** A farmer called Wu, a teacher named Hugo Paz. */
const NAMING = new Set(['called', 'named', 'nicknamed'])
const SEPARATORS = new Set([',', '–', '—', '-', '('])
const NAMES = new Set(['PERSON', 'UNKNOWN'])

/** Reads what stands beside the names: Alexander Grushko, Russia's deputy foreign minister; his wife, Jane Smith. */
export function findAppositions(
  words: Words,
  mentions: readonly Mention[],
  completed: ReadonlyMap<Mention, CompleteRole>,
): Appositions {
  const roles = new Map<Mention, CompleteRole[]>()
  const named = new Map<Mention, Mention>()
  const ages = new Map<Mention, number>()
  const acronyms = new Map<Mention, Mention>()
  const link = (name: Mention, description: Mention) => {
    const role = completed.get(description)
    if (role === undefined || role.isPlural) return
    roles.set(name, [...(roles.get(name) ?? []), role])
    named.set(description, name)
  }
  const startingAt = new Map(mentions.map((mention) => [mention.range[0], mention] as const))
  for (const [index, mention] of mentions.entries()) {
    const age = ageAfter(words, mention)
    if (age !== null && NAMES.has(mention.type)) ages.set(mention, age)
    const next = mentions[index + 1]
    if (next === undefined || next.sentence !== mention.sentence) continue
    if (isInBrackets(words, mention, next) && mention.name !== null && next.name !== null) {
      acronyms.set(next, mention)
      continue
    }
    if (NAMES.has(mention.type)) {
      const description = describedBy(mentions, index, age !== null)
      if (description !== null && standsBeside(words, mention, description, age !== null, completed)) {
        link(mention, description)
      } else if (next.type === 'ROLE' && isCopula(words, mention.range[1], next)) link(mention, next)
    } else if (mention.type === 'ROLE') {
      const end = completed.get(mention)?.extent[1] ?? mention.range[1]
      const name = startingAt.get(end + 1)
      const titled = mention.determiner === 'NONE' && end > mention.range[1] ? startingAt.get(end) : undefined
      if (titled?.type === 'PERSON') link(titled, mention)
      else if (name !== undefined && namesBeside(words, mention, name, end)) link(name, mention)
    }
  }
  return { roles, named, ages, acronyms }
}

/** The description that may stand beside a name: the next one, past whom it belongs to (Russia's minister). */
function describedBy(mentions: readonly Mention[], index: number, hasAge: boolean): Mention | null {
  const start = (mentions[index]?.range[1] ?? 0) + (hasAge ? 2 : 0)
  for (let at = index + 1; at < mentions.length && at <= index + 3; at++) {
    const mention = mentions[at]
    if (
      mention === undefined ||
      mention.range[0] > start + 8 ||
      mention.sentence !== mentions[index]?.sentence
    )
      return null
    if (mention.type === 'ROLE' && !mention.isPossessor) return mention
    if (!mention.isPossessor && !mention.isModifier) return null
  }
  return null
}

/** Name, comma, [age, comma,] description, and a mark behind it. */
function standsBeside(
  { lower, tokens }: Words,
  name: Mention,
  description: Mention,
  hasAge: boolean,
  completed: ReadonlyMap<Mention, CompleteRole>,
): boolean {
  const separator = name.range[1] + (hasAge ? 2 : 0)
  if (!SEPARATORS.has(lower[separator] ?? '')) return false
  for (let at = separator + 1; at < description.range[0]; at++) {
    if (tokens[at]?.pos === 'PUNCT' || tokens[at]?.pos === 'VERB') return false
  }
  const end = completed.get(description)?.extent[1] ?? description.range[1]
  const after = tokens[end]
  return after === undefined || (after.pos !== 'AUX' && after.pos !== 'VERB') || isReducedRelative(lower, end)
}

/** who and its like, and participles that go on with a description: a nurse working in Leeds, */
function isReducedRelative(lower: readonly string[], at: number): boolean {
  return /^(?:who|whose|based|specialising|specializing|working|covering|responsible|known)$/.test(
    lower[at] ?? '',
  )
}

/** Description, comma, name, and a mark behind it. */
function namesBeside({ lower, tokens }: Words, description: Mention, name: Mention, end: number): boolean {
  if (NAMING.has(lower[end] ?? '')) return name.name !== null && NAMES.has(name.type)
  if (lower[end] !== ',' || !NAMES.has(name.type) || name.name === null) return false
  const isFull = name.name[1] - name.name[0] > 1 || name.gender !== null || lower[name.range[1]] === ','
  // His wife, Jane; but not "the president, Smith said".
  if (!isFull && description.role?.noun.classes.has('kin') !== true) return false
  const after = tokens[name.range[1]]
  return after === undefined || after.pos === 'PUNCT'
}

function isCopula({ lower, tokens }: Words, at: number, description: Mention): boolean {
  if (!COPULAS.has(lower[at] ?? '') || tokens[at]?.pos !== 'AUX' || description.range[0] !== at + 1)
    return false
  // She is chief executive; but not: she was patient.
  return description.determiner !== 'NONE' || description.role?.noun.isOffice === true
}

/** The age that stands behind a name between commas. */
function ageAfter({ lower }: Words, { range: [, end] }: Mention): number | null {
  const [separator, age = '', close] = lower.slice(end, end + 3)
  if (separator !== ',' && separator !== '(') return null
  if (!AGE.test(age) || Number(age) > MAX_AGE || !(close === ',' || close === ')' || close === '.'))
    return null
  return Number(age)
}

function isInBrackets({ lower }: Words, mention: Mention, next: Mention): boolean {
  const end = mention.range[1]
  return lower[end] === '(' && next.range[0] === end + 1 && lower[next.range[1]] === ')'
}
