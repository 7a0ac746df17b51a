import type { FigureKind } from '../../../domain/vocabulary.ts'
import type { GazetteerEntry } from '../../../lexicons/read-gazetteer.ts'
import type { Entity } from './entity.ts'
import { isSamePerson, personWords, surnameOf } from './person-names.ts'

/** A figure of the registry that an article of the same story may name. */
export interface KnownFigure {
  readonly slug: string
  readonly name: string
  readonly kind: FigureKind
  readonly role: string | null
  readonly affiliation: string | null
  readonly country: string | null
  readonly aliases: readonly string[]
}

export interface KnownFigures {
  /** The known figures that entities of an article are. */
  readonly match: (entities: readonly Entity[]) => ReadonlyMap<Entity, KnownFigure>
  /** Slug of the known figure that has one of an entry's names. */
  readonly slugOf: (entry: GazetteerEntry) => string | null
}

/**
 * Holds the entities of an article against figures that are known already. Full names and aliases of more than one
 * word decide; a surname alone counts only where no other person of the article or among the known has it. Unnamed
 * sources are those of one article, and match nobody.
 */
export function knowFigures(known: readonly KnownFigure[]): KnownFigures {
  const named = known.filter(({ kind }) => kind !== 'ANONYMOUS')
  const byName = new Map<string, KnownFigure | null>()
  const bySurname = new Map<string, KnownFigure[]>()
  for (const figure of named) {
    for (const name of new Set([figure.name, ...figure.aliases].map(nameKey))) {
      // A name of two figures is nobody's.
      byName.set(name, byName.has(name) ? null : figure)
    }
    if (figure.kind !== 'PERSON') continue
    const surname = surnameOf(personWords(figure.name.split(' ')))
    bySurname.set(surname, [...(bySurname.get(surname) ?? []), figure])
  }
  const ofSurname = (words: readonly string[]) => bySurname.get(surnameOf(words)) ?? []
  const matchPerson = (words: readonly string[], sharers: number): KnownFigure | null => {
    const candidates = ofSurname(words)
    if (words.length > 1) return candidates.find(({ name }) => isSamePerson(name.split(' '), words)) ?? null
    return candidates.length === 1 && sharers === 1 ? (candidates[0] ?? null) : null
  }
  return {
    match: (entities) => {
      const sharers = countSurnames(entities)
      const found = new Map<Entity, KnownFigure>()
      const used = new Set<KnownFigure>()
      for (const entity of entities) {
        const isPersonal = entity.type === 'PERSON' || entity.type === 'UNKNOWN'
        const exact =
          entity.entry === null ? byName.get(nameKey(entity.words.join(' '))) : byEntry(byName, entity.entry)
        const isAlone = entity.words.length > 1 || (sharers.get(surnameOf(entity.words)) ?? 0) < 2
        const match =
          (isAlone || !isPersonal ? exact : null) ??
          (isPersonal ? matchPerson(entity.words, sharers.get(surnameOf(entity.words)) ?? 0) : null)
        if (match === null || match === undefined || used.has(match) || entity.isPlural) continue
        found.set(entity, match)
        used.add(match)
      }
      return found
    },
    slugOf: (entry) => byEntry(byName, entry)?.slug ?? null,
  }
}

function byEntry(byName: ReadonlyMap<string, KnownFigure | null>, entry: GazetteerEntry): KnownFigure | null {
  for (const name of entry.names) {
    const figure = byName.get(nameKey(name))
    if (figure) return figure
  }
  return null
}

function countSurnames(entities: readonly Entity[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { type, words } of entities) {
    if (type !== 'PERSON' && type !== 'UNKNOWN') continue
    counts.set(surnameOf(words), (counts.get(surnameOf(words)) ?? 0) + 1)
  }
  return counts
}

function nameKey(name: string): string {
  return name.toLowerCase().replaceAll('’', "'").replace(/^the /, '')
}
