import type { PrismaClient } from '@rashomon/database/client'
import type { Dimension, Key } from './quotation-key.ts'

/** Dimensions whose values are slugs, with how their names are found. */
const NAMED: Partial<Record<Dimension, (prisma: PrismaClient, slugs: string[]) => Promise<Named[]>>> = {
  OUTLET: (prisma, slugs) => prisma.outlet.findMany({ ...by(slugs), select: { slug: true, name: true } }),
  SPEAKER: (prisma, slugs) => prisma.figure.findMany({ ...by(slugs), select: { slug: true, name: true } }),
  SIDE: (prisma, slugs) => prisma.figure.findMany({ ...by(slugs), select: { slug: true, name: true } }),
  STORY: async (prisma, slugs) => {
    const stories = await prisma.story.findMany({ ...by(slugs), select: { slug: true, title: true } })
    return stories.map(({ slug, title }) => ({ slug, name: title }))
  },
  SPEAKER_KIND: async (prisma, slugs) => {
    const figures = await prisma.figure.findMany({ ...by(slugs), select: { slug: true, kind: true } })
    return figures.map(({ slug, kind }) => ({ slug, name: kind }))
  },
}

interface Named {
  readonly slug: string
  readonly name: string
}

/** Writes the keys of one dimension. @param values those that occur in the counts; the slugs of speakers for their kinds */
export async function keyWriter(
  prisma: PrismaClient,
  dimension: Dimension,
  values: readonly string[],
): Promise<(value: string | null) => Key> {
  let found: Promise<ReadonlyMap<string, string>> | undefined
  const findNames = () => {
    found ??= lookUp(prisma, dimension, values)
    return found
  }
  // A kind is what is counted; all other names are only shown.
  const kinds = dimension === 'SPEAKER_KIND' ? await findNames() : undefined
  return (value) => ({
    dimension,
    value: value && (kinds?.get(value) ?? value),
    name: async () => value && ((await findNames()).get(value) ?? value),
  })
}

async function lookUp(
  prisma: PrismaClient,
  dimension: Dimension,
  values: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const named = (await NAMED[dimension]?.(prisma, [...values])) ?? []
  return new Map(named.map(({ slug, name }) => [slug, name]))
}

function by(slugs: string[]) {
  return { where: { slug: { in: slugs } } }
}
