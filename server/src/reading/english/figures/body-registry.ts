import { createEntity, type Entity } from './entity.ts'
import type { FigureLexicons } from './figure-lexicons.ts'
import type { Appositions } from './find-appositions.ts'
import type { Mention } from './mention.ts'
import type { Words } from './read-words.ts'

/** The organisations of an article by their names. */
export function createBodies(words: Words, lexicons: FigureLexicons, appositions: Appositions) {
  const byName = new Map<string, Entity>()
  const byFirstWord = new Map<string, Entity>()
  const register = (entity: Entity, own: readonly string[]) => {
    byName.set(own.join(' ').toLowerCase(), entity)
    const first = (own[0] ?? '').toLowerCase()
    if (
      own.length > 1 &&
      entity.type !== 'ENTRY' &&
      !byFirstWord.has(first) &&
      !lexicons.organisationWords.has(own[0] ?? '')
    )
      byFirstWord.set(first, entity)
    const initials = initialsOf(own)
    if (initials.length > 1 && !byName.has(initials)) byName.set(initials, entity)
    return entity
  }
  const find = (own: readonly string[]) => {
    const name = own.join(' ').toLowerCase()
    const plain = name.replaceAll('.', '')
    return (
      byName.get(name) ?? byName.get(plain) ?? (own.length === 1 ? byFirstWord.get(name) : undefined) ?? null
    )
  }
  const add = (mention: Mention): Entity => {
    const own = nameWords(words, mention)
    const full = appositions.acronyms.get(mention)
    const written = full === undefined ? null : find(nameWords(words, full))
    const known =
      mention.entry === null ? (find(own) ?? written) : (byName.get(mention.entry.name.toLowerCase()) ?? null)
    if (known !== null) {
      if (known.words.join(' ') !== own.join(' ')) known.aliases.add(own.join(' '))
      byName.set(own.join(' ').toLowerCase(), known)
      return known
    }
    if (mention.entry !== null) {
      const entity = createEntity('ENTRY', mention.entry.name.split(' '), { entry: mention.entry })
      if (mention.entry.name !== own.join(' ')) entity.aliases.add(own.join(' '))
      return register(entity, entity.words)
    }
    const classes = own.flatMap((word) =>
      word === '&' ? ['business'] : [...(lexicons.organisationWords.get(word) ?? [])],
    )
    const told = mention.organisation?.classes ?? []
    return register(createEntity('ORGANISATION', own, { classes: new Set([...classes, ...told]) }), own)
  }
  return { add, find, addUnknown: (own: readonly string[]) => register(createEntity('UNKNOWN', own), own) }
}

function initialsOf(words: readonly string[]): string {
  return words
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0]?.toLowerCase() ?? '')
    .join('')
}

/** The words of a mention's name as printed, with straight apostrophes. */
export function nameWords({ tokens }: Words, { name }: Mention): readonly string[] {
  const own: string[] = []
  for (let at = name?.[0] ?? 0; at < (name?.[1] ?? 0); at++) {
    const word = (tokens[at]?.text ?? '').replaceAll('’', "'")
    if (word === "'" && own.length > 0) own.push(`${own.pop() ?? ''}'`)
    else own.push(word)
  }
  return own
}
