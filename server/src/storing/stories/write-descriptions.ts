import { groupBy } from '../../domain/group-by.ts'
import { identify } from '../../domain/identify.ts'
import type { FigureRecord, Slug } from '../../domain/records.ts'
import { describeFigure, type FigureDescription } from '../../settling/records/describe-figure.ts'
import { upsertRows } from '../rows/upsert-rows.ts'
import type { Transaction } from '../transaction.ts'
import { readOtherDescriptions, readStoredFigures } from './read-registry.ts'

/** The figures of a story as they are to be stored, and what the story says of them. */
export interface DescribedFigures {
  /** Those that are new or described otherwise than before, in this story or by its leaving them. */
  readonly records: readonly FigureRecord[]
  readonly descriptions: {
    readonly changed: ReadonlyMap<Slug, FigureDescription>
    /** Figures that the story no longer has. */
    readonly gone: readonly Slug[]
  }
}

/**
 * Makes the records of a story's figures of what all stories say of them. Figures that a person described stay as
 * they are.
 *
 * @param own what the story says now.
 * @param before what it said when it was settled before.
 */
export async function describeFigures(
  transaction: Transaction,
  story: Slug,
  own: ReadonlyMap<Slug, FigureDescription>,
  before: ReadonlyMap<Slug, FigureDescription>,
): Promise<DescribedFigures> {
  const stored = new Map(
    (await readStoredFigures(transaction, story, [...own.keys()], [])).map((figure) => [figure.slug, figure]),
  )
  const isFree = (slug: Slug) => stored.get(slug)?.origin !== 'CURATED'
  const changed = new Map(
    [...own].filter(
      ([slug, description]) => isFree(slug) && (!stored.has(slug) || !isSame(description, before.get(slug))),
    ),
  )
  const gone = [...before.keys()].filter((slug) => !own.has(slug))
  const others = groupBy(
    await readOtherDescriptions(transaction, story, [...changed.keys(), ...gone]),
    ({ slug }) => slug,
  )
  const records = [...changed.keys(), ...gone].flatMap((slug) => {
    const description = own.get(slug)
    const all = [
      ...(description ? [description] : []),
      ...(others.get(slug) ?? []).map((one) => one.description),
    ]
    return all.length === 0 ? [] : [describeFigure(slug, all)]
  })
  return { records, descriptions: { changed, gone } }
}

/** @returns how many rows were changed. */
export async function writeDescriptions(
  transaction: Transaction,
  story: Slug,
  { changed, gone }: DescribedFigures['descriptions'],
): Promise<number> {
  const removed = await transaction.$executeRawUnsafe(
    'DELETE FROM figure_descriptions WHERE story_id = $1::uuid AND figure_id = ANY ($2::uuid[])',
    identify('Story', story),
    gone.map((slug) => identify('Figure', slug)),
  )
  const written = await upsertRows(transaction, {
    table: 'figure_descriptions',
    key: ['figure_id', 'story_id'],
    rows: [...changed].map(([slug, description]) => ({
      figure_id: identify('Figure', slug),
      story_id: identify('Story', story),
      description,
    })),
  })
  return removed + written
}

function isSame(a: FigureDescription, b: FigureDescription | undefined): boolean {
  return b !== undefined && describe(a) === describe(b)
}

function describe({
  name,
  kind,
  role,
  affiliation,
  polity,
  country,
  aliases,
  articles,
}: FigureDescription): string {
  return JSON.stringify([name, kind, role, affiliation, polity, country, aliases, articles])
}
