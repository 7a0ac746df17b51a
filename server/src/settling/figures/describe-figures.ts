import type { FigureKind } from '../../domain/vocabulary.ts'
import type { SettledFigure } from '../settled-story.ts'
import type { Cluster, Part } from './cluster.ts'
import { countVotes, mostVoted } from './count-votes.ts'
import { findHome } from './find-home.ts'
import { idOf, idsByPart } from './ids-by-part.ts'
import { formsOf, fullNamesOf } from './naming.ts'
import { rolesOf } from './roles.ts'

/** The figures that clusters are, each described by what most articles say of it. */
export function describeFigures(clusters: readonly Cluster[]): readonly SettledFigure[] {
  const ids = idsByPart(clusters)
  const figures = clusters.map((cluster) => {
    const id = idOf(cluster)
    const bodies = countVotes(cluster.parts, ({ article, figure }) => {
      const body = figure.affiliation === null ? undefined : ids(article, figure.affiliation)
      return body === id ? undefined : body
    })
    return describeFigure(cluster, mostVoted(bodies))
  })
  const ordered = withoutCycles(figures.toSorted((a, b) => compare(a.id, b.id)))
  return serveHome(ordered, new Set(clusters.filter(holdsUnnamedOffice).map(idOf)))
}

/** Gives those who hold an office of some state, of which no article names the state, the state where the story takes place. */
function serveHome(
  figures: readonly SettledFigure[],
  holders: ReadonlySet<string>,
): readonly SettledFigure[] {
  const home = figures.find(({ id }) => id === findHome(figures))
  if (home === undefined) return figures
  return figures.map((figure) =>
    figure.affiliation === null && figure.kind === 'PERSON' && holders.has(figure.id)
      ? { ...figure, affiliation: home.id, country: figure.country ?? home.country }
      : figure,
  )
}

/** One article alone may leave out whose president somebody is; two hardly do so of a foreign one. */
function holdsUnnamedOffice(cluster: Cluster): boolean {
  return (
    cluster.articles.size > 1 &&
    rolesOf(cluster).some(
      ({ classes, isOffice, isLimited, body }) =>
        body === null &&
        !isLimited &&
        (classes.includes('lawmaker') || (isOffice && classes.includes('government'))),
    )
  )
}

function describeFigure(cluster: Cluster, affiliation: string | null): SettledFigure {
  // What a person has said of somebody is how it is.
  const told = cluster.parts.filter(({ figure }) => figure.known !== null)
  const parts = told.length > 0 ? told : cluster.parts
  const kind = kindOf(parts)
  const name = nameOf(parts, kind)
  const forms = cluster.parts.flatMap(({ figure }) =>
    figure.kind === 'OFFICE' && kind === 'PERSON' ? [] : formsOf(figure),
  )
  return {
    id: idOf(cluster),
    known: cluster.known ?? cluster.parts.find(({ figure }) => figure.entry !== null)?.figure.entry ?? null,
    name,
    kind,
    role: mostVoted(countVotes(parts, ({ figure }) => figure.role ?? undefined)),
    affiliation,
    polity: parts.some(({ figure }) => figure.polity),
    country: mostVoted(countVotes(parts, ({ figure }) => figure.country ?? undefined)),
    aliases: [...new Set(forms)].filter((form) => form !== '' && form !== name).sort(compare),
    members: cluster.parts.map(({ article, figure }) => ({ article, key: figure.key })),
  }
}

/** A person where any article knows one, else what most articles take it for. */
function kindOf(parts: readonly Part[]): FigureKind {
  if (parts.some(({ figure }) => figure.kind === 'PERSON')) return 'PERSON'
  return mostVoted(countVotes(parts, ({ figure }) => figure.kind)) ?? 'ANONYMOUS'
}

/** The full name that most articles have, of persons; else the longest of those that most articles have. */
function nameOf(parts: readonly Part[], kind: FigureKind): string {
  const named = kind === 'PERSON' ? parts.filter(({ figure }) => figure.kind !== 'OFFICE') : parts
  const isFull = ({ figure }: Part) =>
    fullNamesOf({ parts: [{ article: '', figure }] }).some(({ text }) => text === figure.name)
  const full = kind === 'PERSON' ? named.filter(isFull) : []
  const from = full.length > 0 ? full : named
  return mostVoted(countVotes(from, ({ figure }) => figure.name)) ?? parts[0]?.figure.name ?? ''
}

/** Takes away the affiliation that leads back to where it started, of the last of a circle. */
function withoutCycles(figures: readonly SettledFigure[]): readonly SettledFigure[] {
  const above = new Map<string, string | null>()
  return figures.map((figure) => {
    const chain = new Set([figure.id])
    let at = figure.affiliation
    while (at !== null && !chain.has(at)) {
      chain.add(at)
      at = above.get(at) ?? null
    }
    const affiliation = at === null ? figure.affiliation : null
    above.set(figure.id, affiliation)
    return affiliation === figure.affiliation ? figure : { ...figure, affiliation }
  })
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
