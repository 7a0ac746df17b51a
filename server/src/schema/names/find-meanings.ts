import { encodeGlobalID } from '@pothos/plugin-relay'
import { Prisma, type PrismaClient } from '@rashomon/database/client'
import { readCueLexicon } from '../../lexicons/read-cue-lexicon.ts'
import { slugOf } from '../../reading/evidence/slug-of.ts'
import { decodeIdOf } from '../global-id.ts'
import { findAlike } from './find-alike.ts'
import type { NamedKind } from './named-kind.ts'
import { isSlugged, SLUGGED_TABLES, type SluggedKind } from './slugged-tables.ts'

type Meanings = ReadonlyMap<string, string>

/** What each of the names means; without those that mean nothing, or several things. */
export async function findMeanings(
  prisma: PrismaClient,
  kind: NamedKind,
  names: readonly string[],
): Promise<Meanings> {
  if (isSlugged(kind)) return findSlugs(prisma, kind, names)
  const find = { CODE: findCodes, CUE: findCues, STATEMENT: findStatements }[kind]
  return find(prisma, names)
}

/** Slugs as they are, names that make a slug ("Press TV"), and names and aliases that one thing alone has. */
async function findSlugs(
  prisma: PrismaClient,
  kind: SluggedKind,
  names: readonly string[],
): Promise<Meanings> {
  const slugs = [...new Set(names.flatMap((name) => [name, slugOf(name)]))]
  const table = Prisma.raw(SLUGGED_TABLES[kind])
  const rows = await prisma.$queryRaw<
    { slug: string }[]
  >`SELECT slug FROM ${table} WHERE slug = ANY(${slugs})`
  const known = new Set(rows.map(({ slug }) => slug))
  const become = await findBecome(
    prisma,
    kind,
    names.filter((name) => !known.has(name)),
  )
  const meanings = new Map<string, string>()
  for (const name of names) {
    const meaning = become.get(name) ?? [name, slugOf(name)].find((slug) => known.has(slug))
    const [only, ...others] = meaning ? [meaning] : await findNamesakes(prisma, kind, name)
    // One that means nothing is enough for a refusal, and others are not worth the search.
    if (only === undefined || others.length > 0) return meanings
    meanings.set(name, only)
  }
  return meanings
}

/** Slugs of what was merged, with those of what it became. */
async function findBecome(prisma: PrismaClient, kind: SluggedKind, slugs: string[]): Promise<Meanings> {
  if (slugs.length === 0 || (kind !== 'FIGURE' && kind !== 'EVENT')) return new Map()
  const where = { slug: { in: slugs } }
  if (kind === 'EVENT') {
    const events = await prisma.mergedEvent.findMany({
      where,
      select: { slug: true, event: { select: { slug: true } } },
    })
    return new Map(events.map(({ slug, event }) => [slug, event.slug]))
  }
  const figures = await prisma.mergedFigure.findMany({
    where,
    select: { slug: true, figure: { select: { slug: true } } },
  })
  return new Map(figures.map(({ slug, figure }) => [slug, figure.slug]))
}

async function findNamesakes(prisma: PrismaClient, kind: SluggedKind, name: string): Promise<string[]> {
  const wanted = name.toLowerCase()
  const alike = await findAlike(prisma, kind, name)
  return alike.flatMap(({ slug, names }) =>
    names.some((other) => other.toLowerCase() === wanted) ? [slug] : [],
  )
}

async function findCodes(prisma: PrismaClient, names: readonly string[]): Promise<Meanings> {
  const rows = await prisma.eventCode.findMany({
    where: { code: { in: [...names] } },
    distinct: ['code'],
    select: { code: true },
  })
  return new Map(rows.map(({ code }) => [code, code]))
}

/** Lemmas that some quotation has, and those of the lexicon, which any article may have tomorrow. */
async function findCues(prisma: PrismaClient, names: readonly string[]): Promise<Meanings> {
  const lexicon = readCueLexicon()
  const missing = names.filter((name) => !lexicon.has(name))
  const used = await Promise.all(
    missing.map((name) => prisma.quotation.findFirst({ where: { cueLemma: name }, select: { id: true } })),
  )
  const unused = new Set(missing.filter((_, index) => !used[index]))
  return new Map(names.filter((name) => !unused.has(name)).map((name) => [name, name]))
}

async function findStatements(prisma: PrismaClient, names: readonly string[]): Promise<Meanings> {
  const ids = new Map(names.map((name) => [name, decodeIdOf('Statement', name, 'filter.statement')]))
  const where = { id: { in: [...ids.values()] } }
  const rows = await prisma.statement.findMany({ where, select: { id: true } })
  const known = new Set(rows.map(({ id }) => id))
  const merged = known.size === ids.size ? [] : await prisma.mergedStatement.findMany({ where })
  const become = new Map(merged.map(({ id, statementId }) => [id, encodeGlobalID('Statement', statementId)]))
  return new Map(
    [...ids].flatMap(([name, id]) => {
      const meaning = known.has(id) ? name : become.get(id)
      return meaning === undefined ? [] : [[name, meaning] as const]
    }),
  )
}
