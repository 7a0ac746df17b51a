import { groupBy } from '../../domain/group-by.ts'
import type { Edtf, Slug } from '../../domain/records.ts'
import type { ArticleEvidence, QuotationEvidence } from '../../reading/evidence/article-evidence.ts'
import { groupStatements } from '../group-statements.ts'
import type { GroupableQuotation, Speaker } from '../grouping/groupable-quotation.ts'
import type { WordKnowledge } from '../grouping/read-words.ts'
import { placeOf } from '../identities/place-of.ts'
import type { FigureOf } from '../settle-story.ts'
import type { SettledFigure, SettledStatement } from '../settled-story.ts'

interface StoryQuotation {
  readonly article: Slug
  readonly evidence: QuotationEvidence
  readonly speaker: string | null
  readonly groupable: GroupableQuotation
}

/** The statements that the articles of a story render, each with all its renderings. */
export function settleStatements(
  articles: readonly ArticleEvidence[],
  figures: readonly SettledFigure[],
  figureOf: FigureOf,
  words: WordKnowledge,
): readonly SettledStatement[] {
  const toSpeaker = describeSpeakers(figures)
  const quotations = articles.flatMap(({ article, quotations: own }) =>
    own.map((evidence): StoryQuotation => {
      const speaker = evidence.speaker === null ? null : (figureOf(article.slug, evidence.speaker) ?? null)
      return {
        article: article.slug,
        evidence,
        speaker,
        groupable: {
          id: `${article.slug} ${placeOf(evidence)}`,
          article: article.slug,
          publishedOn: article.publishedOn,
          position: evidence.selectors[0]?.start ?? 0,
          speaker: speaker === null ? null : toSpeaker(speaker),
          form: evidence.form,
          text: evidence.text,
          saidOn: evidence.saidOn,
        },
      }
    }),
  )
  const byId = new Map(quotations.map((quotation) => [quotation.groupable.id, quotation]))
  return groupStatements(
    quotations.map(({ groupable, evidence }) => ({ ...groupable, known: evidence.known })),
    words,
  ).map((group) => toStatement(group.flatMap(({ id }) => byId.get(id) ?? [])))
}

/** @param quotations those of one statement, the first in the news first. */
function toStatement(quotations: readonly StoryQuotation[]): SettledStatement {
  const members = quotations.map(({ article, evidence }) => ({ article, key: placeOf(evidence) }))
  return {
    id: members.map(({ article, key }) => `${article} ${key}`).toSorted()[0] ?? '',
    known: quotations.find(({ evidence }) => evidence.known !== null)?.evidence.known ?? null,
    speaker: mostNamed(quotations.map(({ speaker }) => speaker)),
    saidOn: mostTold(quotations.map(({ evidence }) => evidence.saidOn)),
    members,
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
