import type { StatementLink as StatementLinkRow } from '@rashomon/database/client'
import { countCues } from '../../coverage/count-cues.ts'
import { findExclusives } from '../../coverage/find-exclusives.ts'
import { findOmissions } from '../../coverage/find-omissions.ts'
import { findUnanswered } from '../../coverage/find-unanswered.ts'
import {
  type FigureShare,
  type SideShare as SideShareShape,
  shareVoices,
  type Voices,
} from '../../coverage/share-voices.ts'
import type { CueStance as Stance } from '../../domain/vocabulary.ts'
import { badUserInput } from '../../rows/bad-user-input.ts'
import { NODE_PATHS } from '../../rows/node-paths.ts'
import { pageOfList } from '../../rows/paging/page-of-list.ts'
import { Article, ArticleConnection } from '../article.ts'
import { builder } from '../builder.ts'
import { CueStance } from '../cue.ts'
import { Event, EventConnection } from '../event.ts'
import { Figure } from '../figure.ts'
import type { Optional } from '../filters.ts'
import { Outlet } from '../outlet.ts'
import { Statement, StatementConnection, StatementLink, StatementLinkConnection } from '../statement.ts'
import type { QuotationFact } from './load-scope.ts'
import { once } from './once.ts'
import type { StoryCoverage } from './story-coverage.ts'

const DEFAULT_MIN_CARRIERS = 2

/** One outlet of a comparison. */
export interface OutletColumn {
  readonly coverage: StoryCoverage
  /** Its id. */
  readonly outlet: string
  readonly facts: () => Promise<readonly QuotationFact[]>
  readonly voices: () => Promise<Voices>
}

const VoiceShare = builder.objectRef<FigureShare>('VoiceShare').implement({
  description: 'How much one figure is heard at an outlet.',
  fields: (t) => ({
    figure: t.field({
      type: Figure,
      description: 'Who is quoted.',
      resolve: ({ figure }, _args, { rows }, info) => rows.loadOne('Figure', figure, info),
    }),
    words: t.exposeInt('words', {
      description:
        'Words quoted from it; words that one speaker passes on from another count for the outer one.',
    }),
    share: t.exposeFloat('share', {
      description: 'Its share of the quoted words: a multiple of 2^-20, so that shares add up to exactly 1.',
    }),
  }),
})

const SideShare = builder.objectRef<SideShareShape>('SideShare').implement({
  description: 'How much one side is heard at an outlet.',
  fields: (t) => ({
    side: t.exposeString('side', {
      description: 'State, alliance, party or other body, by slug; `none` for those who speak for none.',
    }),
    words: t.exposeInt('words', { description: 'Words quoted from it.' }),
    share: t.exposeFloat('share', {
      description: 'Its share of the quoted words; shares add up to exactly 1.',
    }),
    firstAt: t.exposeFloat('firstAt', {
      nullable: true,
      description: "Share of the article's words before the side first speaks; null where it never does.",
    }),
  }),
})

const CueCount = builder
  .objectRef<{ lemma: string; stance: Stance; side: string | null; count: number }>('CueCount')
  .implement({
    description: 'How often a reporting expression introduces the words of one side.',
    fields: (t) => ({
      lemma: t.exposeString('lemma', { description: 'Base form, such as slam.' }),
      stance: t.expose('stance', { type: CueStance, description: 'How it stands to what it reports.' }),
      side: t.exposeString('side', {
        nullable: true,
        description:
          'State, alliance, party or other body whose words it introduces, by slug; null for none.',
      }),
      count: t.exposeInt('count', { description: 'How often it does.' }),
    }),
  })

const minCarriersDescription = 'How many other outlets have to carry it, at least 1.'

export const OutletCoverage = builder.objectRef<OutletColumn>('OutletCoverage').implement({
  description: 'How one outlet covered the story, beside the others.',
  fields: (t) => ({
    outlet: t.field({
      type: Outlet,
      description: 'The outlet.',
      resolve: ({ outlet }, _args, { rows }, info) => rows.loadOne('Outlet', outlet, info),
    }),
    articles: t.connection(
      {
        type: Article,
        description: 'Its articles about the story, by day of publication.',
        resolve: ({ coverage, outlet }, args, { rows }, info) => {
          const articles = coverage.scope.articles.filter(({ outletId }) => outletId === outlet)
          const ids = articles.map(({ id }) => id)
          return pageOfList('coverage.articles', args, ids, String, (page) =>
            rows.load('Article', page, info, NODE_PATHS),
          )
        },
      },
      ...ArticleConnection,
    ),
    wordCount: t.int({
      description: 'Words in its articles.',
      resolve: ({ coverage, outlet }) =>
        coverage.scope.articles
          .filter(({ outletId }) => outletId === outlet)
          .reduce((sum, { wordCount }) => sum + wordCount, 0),
    }),
    quotedWordCount: t.int({
      description: 'Words inside quotations, direct or indirect; words in two of them count once.',
      resolve: async ({ voices }) => (await voices()).words,
    }),
    voices: t.field({
      type: [VoiceShare],
      description: 'Share of quoted words by speaker, largest first; shares sum to 1.',
      resolve: async ({ voices }) => [...(await voices()).figures],
    }),
    sides: t.field({
      type: [SideShare],
      description: 'The same by side; sides that are heard only elsewhere have a share of 0.',
      resolve: async ({ voices }) => [...(await voices()).sides],
    }),
    cues: t.field({
      type: [CueCount],
      description: 'Its reporting expressions by side, most often used first.',
      resolve: async ({ facts }) => {
        return [
          ...countCues(
            (await facts()).map(({ cueLemma, cueStance, side }) => ({
              cue: cueLemma !== null && cueStance !== null ? { lemma: cueLemma, stance: cueStance } : null,
              side,
            })),
          ),
        ]
      },
    }),
    omissions: t.connection(
      {
        type: Statement,
        description:
          'Statements that at least minCarriers other outlets carry and this one does not, although somebody looked; most carried first.',
        args: {
          minCarriers: t.arg.int({ defaultValue: DEFAULT_MIN_CARRIERS, description: minCarriersDescription }),
        },
        resolve: async ({ coverage, outlet }, { minCarriers, ...args }, { rows }, info) => {
          const omissions = findOmissions(await coverage.statementRows(), outlet, atLeastOne(minCarriers))
          const ids = omissions.map(({ item }) => item)
          return pageOfList('coverage.omissions', args, ids, String, (page) =>
            rows.load('Statement', page, info, NODE_PATHS),
          )
        },
      },
      ...StatementConnection,
    ),
    omittedEvents: t.connection(
      {
        type: Event,
        description:
          'Events that at least minCarriers other outlets mention and this one does not, although somebody looked; those of most outlets first.',
        args: {
          minCarriers: t.arg.int({ defaultValue: DEFAULT_MIN_CARRIERS, description: minCarriersDescription }),
        },
        resolve: async ({ coverage, outlet }, { minCarriers, ...args }, { rows }, info) => {
          const omissions = findOmissions(await coverage.eventRows(), outlet, atLeastOne(minCarriers))
          const ids = omissions.map(({ item }) => item)
          return pageOfList('coverage.omittedEvents', args, ids, String, (page) =>
            rows.load('Event', page, info, NODE_PATHS),
          )
        },
      },
      ...EventConnection,
    ),
    exclusives: t.connection(
      {
        type: Statement,
        description: 'Statements that no other outlet carries.',
        resolve: async ({ coverage, outlet }, args, { rows }, info) => {
          const exclusives = findExclusives(await coverage.statementRows(), outlet)
          const ids = exclusives.map(({ item }) => item)
          return pageOfList('coverage.exclusives', args, ids, String, (page) =>
            rows.load('Statement', page, info, NODE_PATHS),
          )
        },
      },
      ...StatementConnection,
    ),
    unanswered: t.connection(
      {
        type: StatementLink,
        description:
          'Statements carried without a denial or reply that another outlet carries, one item a missing answer: `target` is what it carries, `statement` the answer that it leaves out.',
        resolve: async ({ coverage, outlet }, args) => {
          const [links, rows] = await Promise.all([coverage.replyLinks(), coverage.statementRows()])
          const replies = links.map(({ targetId, replyId, relation }) => ({
            target: targetId,
            reply: replyId,
            relation,
          }))
          const unanswered = findUnanswered(replies, rows, outlet)
          const found = new Map(links.map((row) => [nameLink(row.targetId, row.replyId, row.relation), row]))
          const names = unanswered.map(({ target, reply, relation }) => nameLink(target, reply, relation))
          return pageOfList('coverage.unanswered', args, names, String, async (page) =>
            page.map((name) => found.get(name) as StatementLinkRow),
          )
        },
      },
      ...StatementLinkConnection,
    ),
  }),
})

/** A column of the comparison; `outlet` is an id. */
export function createColumn(coverage: StoryCoverage, outlet: string): OutletColumn {
  const facts = once(async () => (await coverage.quotationFacts()).byOutlet.get(outlet) ?? [])
  const voices = once(async () => hear(await facts(), (await coverage.quotationFacts()).sides))
  return { coverage, outlet, facts, voices }
}

function hear(facts: readonly QuotationFact[], sides: readonly string[]): Voices {
  const quotations = facts.map(({ articleId, speakerId, start, end, runs, ...fact }) => ({
    ...fact,
    article: articleId,
    figure: speakerId,
    runs: runs ?? [{ start, end }],
  }))
  return shareVoices(quotations, sides)
}

function atLeastOne(minCarriers: Optional<number>): number {
  if (minCarriers != null && minCarriers < 1) throw badUserInput('minCarriers', 'is at least 1.')
  return minCarriers ?? DEFAULT_MIN_CARRIERS
}

function nameLink(target: string, reply: string, relation: string): string {
  return `${target} ${reply} ${relation}`
}
