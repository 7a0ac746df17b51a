import type { PrismaClient } from '@rashomon/database/client'
import { distance } from 'fastest-levenshtein'
import { readCueLexicon } from '../../lexicons/read-cue-lexicon.ts'
import { findAlike } from './find-alike.ts'
import type { NamedKind } from './named-kind.ts'
import { isSlugged } from './slugged-tables.ts'

const MOST = 3
/** Codes are few; so are outlets and stories of a place where somebody types names by hand. */
const COMPARED = 500
/** One edit in so many letters is taken for a slip of the pen. */
const LETTERS_PER_EDIT = 3

/** At most three names that are like this one, the most alike first; none for what nobody types. */
export async function findNearest(
  prisma: PrismaClient,
  kind: NamedKind,
  name: string,
): Promise<readonly string[]> {
  if (isSlugged(kind)) {
    const alike = await findAlike(prisma, kind, name)
    if (alike.length > 0) return alike.slice(0, MOST).map(({ slug }) => slug)
  }
  return byDistance(name, await listNames(prisma, kind))
}

async function listNames(prisma: PrismaClient, kind: NamedKind): Promise<readonly string[]> {
  const page = { take: COMPARED, orderBy: { slug: 'asc' }, select: { slug: true } } as const
  if (kind === 'OUTLET') return (await prisma.outlet.findMany(page)).map(({ slug }) => slug)
  if (kind === 'STORY') return (await prisma.story.findMany(page)).map(({ slug }) => slug)
  if (kind === 'CUE') return [...readCueLexicon().keys()]
  if (kind === 'CODE') {
    const codes = await prisma.eventCode.groupBy({ by: 'code', take: COMPARED, orderBy: { code: 'asc' } })
    return codes.map(({ code }) => code)
  }
  return []
}

function byDistance(name: string, known: readonly string[]): readonly string[] {
  const wanted = name.toLowerCase()
  const mostEdits = Math.max(1, Math.floor(wanted.length / LETTERS_PER_EDIT))
  return known
    .map((other) => ({ other, edits: distance(wanted, other.toLowerCase()) }))
    .filter(({ edits }) => edits <= mostEdits)
    .toSorted((a, b) => a.edits - b.edits)
    .slice(0, MOST)
    .map(({ other }) => other)
}
