import { groupBy } from '../../domain/group-by.ts'
import type { Edtf } from '../../domain/records.ts'
import type { ArticleEvidence, QuotationEvidence } from '../../reading/evidence/article-evidence.ts'
import { placeOf } from '../identities/place-of.ts'
import type { SamenessJudge } from '../sameness/create-sameness-judge.ts'
import type { FigureOf } from '../settle-story.ts'
import type { SettledFigure, SettledStatement } from '../settled-story.ts'
import { groupQuotations } from './group-quotations.ts'
import type { Speaker, StoryQuotation } from './story-quotation.ts'

interface ArticleQuotation extends StoryQuotation {
  readonly evidence: QuotationEvidence
}

/** The statements that the articles of a story render, each with all its renderings. */
export function settleStatements(
  articles: readonly ArticleEvidence[],
  figures: readonly SettledFigure[],
  figureOf: FigureOf,
  judge: SamenessJudge,
): readonly SettledStatement[] {
  const toSpeaker = describeSpeakers(figures)
  const quotations = articles.flatMap(({ article, quotations: own }) => {
    const head = headLength(article)
    return own.map((evidence, position): ArticleQuotation => {
      const { form, text, saidOn, known } = evidence
      const speaker = evidence.speaker === null ? undefined : figureOf(article.slug, evidence.speaker)
      return {
        id: `${article.slug} ${placeOf(evidence)}`,
        article: article.slug,
        publishedOn: article.publishedOn,
        position,
        retells: retells(evidence, own),
        isHeadline: extentOf(evidence).start < head,
        speaker: speaker === undefined ? null : toSpeaker(speaker),
        form,
        text,
        saidOn,
        known,
        evidence,
      }
    })
  })
  const { groups, contradictions } = groupQuotations(quotations, judge)
  return withConflicts(groups.map(toStatement), groups, contradictions)
}

/** Whether words of another speaker lie within a quotation. */
function retells(quotation: QuotationEvidence, others: readonly QuotationEvidence[]): boolean {
  const { start, end } = extentOf(quotation)
  return others.some((other) => {
    const inner = extentOf(other)
    const isWithin = start <= inner.start && inner.end <= end && inner.end - inner.start < end - start
    return isWithin && other.speaker !== quotation.speaker
  })
}

function extentOf({ selectors }: QuotationEvidence): { readonly start: number; readonly end: number } {
  return { start: selectors[0]?.start ?? 0, end: selectors.at(-1)?.end ?? 0 }
}

/** Code points of headline and subheadline, which begin the text of an article. */
function headLength({ headline, subheadline }: ArticleEvidence['article']): number {
  return [...headline].length + (subheadline === null ? 0 : [...subheadline].length + PARAGRAPH_BREAK.length)
}

const PARAGRAPH_BREAK = '\n\n'

/**
 * Statements with those that say the opposite of them in the same words. Where an article has both, they are two
 * sentences, and nobody contradicts anybody.
 */
function withConflicts(
  statements: readonly SettledStatement[],
  groups: readonly (readonly ArticleQuotation[])[],
  contradictions: readonly (readonly [string, string])[],
): readonly SettledStatement[] {
  const groupOf = new Map(groups.flatMap((group, at) => group.map(({ id }) => [id, at] as const)))
  const conflicts = new Map<number, Set<number>>()
  for (const pair of contradictions) {
    const [early, late] = pair.map((id) => groupOf.get(id) ?? 0).sort((a, b) => a - b)
    if (early === undefined || late === undefined || early === late) continue
    const articles = new Set(groups[early]?.map(({ article }) => article))
    if (groups[late]?.some(({ article }) => articles.has(article))) continue
    conflicts.set(late, (conflicts.get(late) ?? new Set()).add(early))
  }
  return statements.map((statement, at) => ({
    ...statement,
    conflictsWith: [...(conflicts.get(at) ?? [])]
      .sort((a, b) => a - b)
      .flatMap((one) => statements[one]?.id ?? []),
  }))
}

/** @param quotations those of one statement, the first in the news first. */
function toStatement(quotations: readonly ArticleQuotation[]): SettledStatement {
  const members = quotations.map(({ article, evidence }) => ({ article, key: placeOf(evidence) }))
  return {
    id: members.map(({ article, key }) => `${article} ${key}`).toSorted()[0] ?? '',
    known: quotations.find(({ evidence }) => evidence.known !== null)?.evidence.known ?? null,
    speaker: mostNamed(quotations.map(({ speaker }) => speaker?.figure ?? null)),
    saidOn: mostTold(quotations.map(({ evidence }) => evidence.saidOn)),
    members,
    conflictsWith: [],
  }
}

/** Whom most renderings name; of equals the one that is named first. */
function mostNamed(speakers: readonly (string | null)[]): string | null {
  const votes = groupBy(
    speakers.filter((speaker) => speaker !== null),
    (speaker) => speaker,
  )
  return [...votes.values()].toSorted((a, b) => b.length - a.length)[0]?.[0] ?? null
}

/** The day that most renderings tell, of equals the most exact, then the first told. */
function mostTold(days: readonly (Edtf | null)[]): Edtf | null {
  const votes = groupBy(
    days.filter((day) => day !== null),
    (day) => day,
  )
  const [best] = [...votes].toSorted(
    ([a, own], [b, others]) =>
      others.length - own.length || Number(/[~?%]/.test(a)) - Number(/[~?%]/.test(b)) || b.length - a.length,
  )
  return best?.[0] ?? null
}

/** Each figure as a speaker, with those for whom it speaks, however affiliations go round. */
function describeSpeakers(figures: readonly SettledFigure[]): (id: string) => Speaker | null {
  const byId = new Map(figures.map((figure) => [figure.id, figure]))
  return (id) => {
    const figure = byId.get(id)
    if (figure === undefined) return null
    const affiliations = new Set<string>()
    for (
      let above = figure.affiliation;
      above !== null && !affiliations.has(above);
      above = byId.get(above)?.affiliation ?? null
    ) {
      affiliations.add(above)
    }
    return { figure: id, kind: figure.kind, affiliations: [...affiliations] }
  }
}
