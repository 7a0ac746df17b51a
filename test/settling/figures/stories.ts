import type { ArticleEvidence, FigureEvidence } from '@rashomon/server/reading/evidence/article-evidence'
import type { RoleEvidence } from '@rashomon/server/reading/extraction'
import { settleFigures } from '@rashomon/server/settling/figures/settle-figures'
import type { SettledFigure } from '@rashomon/server/settling/settled-story'

/** A figure as an article has it. */
export function figure(name: string, rest: Partial<FigureEvidence> = {}): FigureEvidence {
  return {
    key: name,
    name,
    kind: 'PERSON',
    entry: null,
    polity: false,
    isOpen: false,
    role: null,
    roles: [],
    affiliation: null,
    country: null,
    gender: null,
    aliases: [],
    mentions: [],
    known: null,
    ...rest,
  }
}

/** A name of which the article does not tell whose it is. */
export function openName(name: string): FigureEvidence {
  return figure(name, { kind: 'ORGANIZATION', isOpen: true })
}

export function body(name: string, rest: Partial<FigureEvidence> = {}): FigureEvidence {
  return figure(name, { kind: 'ORGANIZATION', polity: true, ...rest })
}

export function role(noun: string, rest: Partial<RoleEvidence> = {}): RoleEvidence {
  return { text: noun, noun, classes: ['government'], isOffice: false, isLimited: false, body: null, ...rest }
}

/** The president, the mayor: an office that the article gives no name to. */
export function office(noun: string, rest: Partial<RoleEvidence> = {}): FigureEvidence {
  return figure(noun, { kind: 'OFFICE', roles: [role(noun, { isOffice: true, ...rest })] })
}

/** Articles a, b, c … of one story with the figures that each names. */
export function story(...articles: readonly (readonly FigureEvidence[])[]): readonly ArticleEvidence[] {
  return articles.map((figures, index) => articleOf(String.fromCharCode(97 + index), figures))
}

/** The figures of a story, each as the keys of its members, in the order of articles. */
export function settled(...articles: readonly (readonly FigureEvidence[])[]): readonly string[] {
  return settleFigures(story(...articles)).map(showMembers)
}

export function showMembers({ members }: SettledFigure): string {
  return members.map(({ article, key }) => `${article}: ${key}`).join(', ')
}

function articleOf(slug: string, figures: readonly FigureEvidence[]): ArticleEvidence {
  return {
    article: {
      slug,
      outlet: slug,
      story: 'story',
      headline: '',
      subheadline: null,
      byline: null,
      url: null,
      language: 'en',
      publishedOn: null,
      publishedOnBasis: null,
      text: '',
      sourceSha256: '',
      layers: {},
      framingMarks: [],
    },
    outlet: { slug, name: null, isNamed: true },
    storyTitle: null,
    source: { mediaType: 'text/plain', ingestKey: slug, removed: [] },
    figures,
    quotations: [],
    events: [],
  }
}
