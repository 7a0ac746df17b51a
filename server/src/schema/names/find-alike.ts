import { Prisma, type PrismaClient } from '@rashomon/database/client'
import { SLUGGED_TABLES, type SluggedKind } from './slugged-tables.ts'

/** More than any name is shared by. */
const MOST_ALIKE = 20

/** Something whose name resembles another. */
export interface Alike {
  readonly slug: string
  /** Its name, and its aliases. */
  readonly names: readonly string[]
}

/** Things whose names resemble this one, or the one that a slug is made of; the most alike first. */
export async function findAlike(
  prisma: PrismaClient,
  kind: SluggedKind,
  name: string,
): Promise<readonly Alike[]> {
  const words = name.replaceAll('-', ' ')
  const table = Prisma.raw(SLUGGED_TABLES[kind])
  const rows = await prisma.$queryRaw<{ slug: string; title: string }[]>`
    SELECT named.slug, document.title FROM search_documents AS document JOIN ${table} AS named ON named.id = node_id
    WHERE document.kind = ${kind}::"SearchKind" AND document.title %> ${words}
    ORDER BY similarity(document.title, ${words}) DESC, named.slug LIMIT ${MOST_ALIKE}`
  return rows.map(({ slug, title }) => ({ slug, names: title.split('\n') }))
}
