import slugify from '@sindresorhus/slugify'
import type { Gazetteer } from '../../lexicons/read-gazetteer.ts'
import type { FigureRegistry } from './name-figures.ts'

/** The entries of a gazetteer by the keys that figures have who are one of them. */
export function createFigureRegistry({ entries }: Gazetteer): FigureRegistry {
  const bySlug = new Map(entries.map(({ name, polity }) => [slugify(name), { polity }]))
  return { find: (key) => bySlug.get(key) }
}
