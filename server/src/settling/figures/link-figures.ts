import { groupBy } from '../../domain/group-by.ts'
import type { FigureRecord, Slug } from '../../domain/records.ts'
import { readNameVariants } from '../../lexicons/read-name-variants.ts'
import type { SettledFigure } from '../settled-story.ts'
import { mayBeOnePerson } from './compare-person-names.ts'
import { foldName } from './fold-name.ts'
import { readPersonName } from './read-person-name.ts'
import { mayBeRolesOfOne } from './read-role.ts'

/** A figure that is known outside a story. */
export type OutsideFigure = Pick<FigureRecord, 'slug' | 'name' | 'kind' | 'role' | 'country'>

/**
 * Who of a story is who outside it: slugs by the ids of the settled figures. Persons are linked by full names that
 * agree, bodies and offices by the same name, and neither where countries or roles clash. A surname links nobody, nor
 * does a name that two may have; whoever is not linked is a figure of its own.
 *
 * Pure, and the same whatever the order of both lists.
 */
export function linkFigures(
  figures: readonly SettledFigure[],
  outside: readonly OutsideFigure[],
): ReadonlyMap<string, Slug> {
  const byKey = groupBy(
    outside.filter(({ kind }) => kind !== 'ANONYMOUS'),
    keyOf,
  )
  const found = figures
    .filter(({ kind, known }) => kind !== 'ANONYMOUS' && known === null)
    .flatMap((figure) => {
      const other = onlyOne(figure, byKey.get(keyOf(figure)) ?? [])
      return other === null ? [] : [{ figure, other }]
    })
  const links = groupBy(found, ({ other }) => other.slug)
  return new Map(
    [...links.values()].flatMap((claims) => {
      const exact = claims.filter(({ figure, other }) => isSameName(figure, other))
      const [first, ...others] = claims.length > 1 ? exact : claims
      return first === undefined || others.length > 0 ? [] : [[first.figure.id, first.other.slug] as const]
    }),
  )
}

/** What figures that may be one have in common. */
function keyOf({ kind, name }: Pick<FigureRecord, 'kind' | 'name'>): string {
  const own = kind === 'PERSON' ? readNameVariants().spellAlike(readPersonName(name).surname) : foldName(name)
  return `${kind} ${own}`
}

function onlyOne(figure: SettledFigure, outside: readonly OutsideFigure[]): OutsideFigure | null {
  const fitting = outside.filter((other) => mayBeOne(figure, other))
  const exact = fitting.filter((other) => isSameName(figure, other))
  const [first, ...others] = exact.length > 0 ? exact : fitting
  return first === undefined || others.length > 0 ? null : first
}

function mayBeOne(figure: SettledFigure, other: OutsideFigure): boolean {
  if (figure.country !== null && other.country !== null && figure.country !== other.country) return false
  if (figure.kind !== 'PERSON') return true
  const [name, known] = [readPersonName(figure.name), readPersonName(other.name)]
  const agrees = name.isFull && known.isFull && name.suffix === known.suffix
  return agrees && mayBeOnePerson(name, known, readNameVariants()) && mayBeRolesOfOne(figure.role, other.role)
}

function isSameName(a: Pick<FigureRecord, 'name'>, b: Pick<FigureRecord, 'name'>): boolean {
  return foldName(a.name) === foldName(b.name)
}
