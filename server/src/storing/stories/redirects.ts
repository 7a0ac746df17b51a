import { identify } from '../../domain/identify.ts'
import type { Slug } from '../../domain/records.ts'
import type { StoryIdentities } from '../../settling/identities/identities.ts'
import type { Transaction } from '../transaction.ts'

/** A kind of name that may become another one, as its table keeps it. */
interface RedirectTable {
  readonly table: 'merged_figures' | 'merged_statements' | 'merged_events'
  /** Column of the name or id that is gone. */
  readonly from: string
  /** Column of the id that it became. */
  readonly to: string
  /** Table of what the names are of. */
  readonly of: string
}

const FIGURES: RedirectTable = { table: 'merged_figures', from: 'slug', to: 'figure_id', of: 'figures' }
const STATEMENTS: RedirectTable = {
  table: 'merged_statements',
  from: 'id',
  to: 'statement_id',
  of: 'statements',
}
const EVENTS: RedirectTable = { table: 'merged_events', from: 'slug', to: 'event_id', of: 'events' }

/** What a name that is gone has become, and what of other names had become it before. */
export interface Following {
  readonly redirects: readonly { readonly table: RedirectTable; readonly rows: readonly RedirectRow[] }[]
}

interface RedirectRow {
  /** As the table has it: a slug, or the id of a statement. */
  readonly from: string
  /** Id of what is gone; null where it went before ids were kept. */
  readonly old: string | null
  /** Id of what it became. */
  readonly to: string
  readonly origin: 'REVIEWED' | 'EXTRACTED'
  readonly names: readonly string[]
}

/**
 * Takes out the redirects to names that are about to go, so that nothing holds on to them, to be followed on to what
 * becomes of them.
 */
export async function takeRedirects(
  transaction: Transaction,
  story: Slug,
  { redirects }: Pick<StoryIdentities, 'redirects'>,
): Promise<Following> {
  const figures = [...redirects.figures].map(([from, to]) => ({
    from,
    old: identify('Figure', from),
    to: identify('Figure', to),
  }))
  const statements = [...redirects.statements].map(([from, to]) => ({
    from: identify('Statement', story, from),
    old: identify('Statement', story, from),
    to: identify('Statement', story, to),
  }))
  const events = [...redirects.events].map(([from, to]) => ({
    from,
    old: identify('Event', from),
    to: identify('Event', to),
  }))
  return {
    redirects: [
      { table: FIGURES, rows: await follow(transaction, FIGURES, figures) },
      { table: STATEMENTS, rows: await follow(transaction, STATEMENTS, statements) },
      { table: EVENTS, rows: await follow(transaction, EVENTS, events) },
    ],
  }
}

interface Redirect {
  readonly from: string
  /** Id of what is gone. */
  readonly old: string
  readonly to: string
}

async function follow(
  transaction: Transaction,
  { table, from, to }: RedirectTable,
  redirects: readonly Redirect[],
): Promise<readonly RedirectRow[]> {
  if (redirects.length === 0) return []
  const next = new Map(redirects.map((redirect) => [redirect.old, redirect.to]))
  const origin = table === 'merged_events' ? `'EXTRACTED'` : 'origin::text'
  const names = table === 'merged_figures' ? 'names' : `'{}'::text[]`
  const before = await transaction.$queryRawUnsafe<(RedirectRow & { to: string })[]>(
    `DELETE FROM ${table} WHERE ${to} = ANY ($1::uuid[])
      RETURNING ${from}::text AS "from", id::text AS old, ${to}::text AS "to", ${origin} AS origin, ${names} AS names`,
    redirects.map(({ old }) => old),
  )
  return [
    ...before.map((row) => ({ ...row, to: next.get(row.to) ?? row.to })),
    ...redirects.map((redirect) => ({
      ...redirect,
      origin: 'EXTRACTED' as const,
      names: [],
    })),
  ]
}

/**
 * Puts redirects to what names have become; a name that something has after all, or has again, leads nowhere else.
 *
 * @returns how many rows were changed.
 */
export async function putRedirects(transaction: Transaction, { redirects }: Following): Promise<number> {
  let changed = 0
  for (const { table, rows } of redirects) {
    if (rows.length > 0) changed += await put(transaction, table, rows)
  }
  return changed
}

async function put(
  transaction: Transaction,
  { table, from, to, of }: RedirectTable,
  rows: readonly RedirectRow[],
): Promise<number> {
  const columns = [...new Set([from, 'id']), to, ...(table === 'merged_events' ? [] : ['origin'])]
  const names = table === 'merged_figures' ? ['names'] : []
  const values = JSON.stringify(
    rows.map((row) => ({
      ...{ id: row.old, [from]: row.from, [to]: row.to },
      ...{ origin: row.origin, names: row.names },
    })),
  )
  const all = [...columns, ...names].join(', ')
  return transaction.$executeRawUnsafe(
    `INSERT INTO ${table} (${all})
      SELECT ${all} FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb) AS gone
      WHERE EXISTS (SELECT FROM ${of} WHERE ${of}.id = gone.${to})
        AND NOT EXISTS (SELECT FROM ${of} WHERE ${of}.${from} = gone.${from})
      ON CONFLICT (${from}) DO UPDATE SET ${to} = excluded.${to}`,
    values,
  )
}

/** Lets go of redirects from names that something has again. @returns how many rows were removed. */
export async function dropStaleRedirects(
  transaction: Transaction,
  story: Slug,
  names: StoryIdentities,
): Promise<number> {
  const live: readonly (readonly [RedirectTable, readonly string[]])[] = [
    [FIGURES, [...names.figures.values()]],
    [STATEMENTS, [...names.statements.values()].map((key) => identify('Statement', story, key))],
    [EVENTS, [...names.events.values()]],
  ]
  let removed = 0
  for (const [{ table, from }, own] of live) {
    const origin = table === 'merged_events' ? '' : `AND origin = 'EXTRACTED'`
    removed += await transaction.$executeRawUnsafe(
      `DELETE FROM ${table} WHERE ${from}::text = ANY ($1) ${origin}`,
      own,
    )
  }
  return removed
}
