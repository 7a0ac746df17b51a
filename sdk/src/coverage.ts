import type { RequestOptions } from './client-options.ts'
import {
  GetCoverage,
  type GetCoverageQueryVariables,
  ListEventCoverage,
  ListExclusives,
  ListFigureCoverage,
  ListMeasureCoverage,
  ListOmissions,
  type ListOmissionsQueryVariables,
  ListOmittedEvents,
  ListSharedPassages,
  type ListSharedPassagesQueryVariables,
  ListStatementCoverage,
  type ListStatementCoverageQueryVariables,
  ListUnanswered,
} from './generated/operations.ts'
import type { List } from './list.ts'
import { listBy, type PageArguments, type Send } from './list-by.ts'
import type {
  EventCoverage,
  EventRef,
  FigureCoverage,
  MeasureCoverage,
  OutletCoverage,
  OutletDistance,
  SharedPassage,
  StatementCoverage,
  StatementLink,
  StatementRef,
  StoryRef,
} from './objects.ts'
import { requireFound } from './require-found.ts'

/**
 * How outlets covered a story, side by side. What is bounded by the outlets is here; what grows with the articles is
 * read by the methods. A page of a matrix holds 20 rows if `first` is not given: each has a cell for every outlet.
 */
export interface Coverage {
  readonly story: StoryRef
  readonly outlets: readonly OutletCoverage[]
  /** How far apart each pair of outlets is in what it carries: 0 is the same selection. */
  readonly distances: readonly OutletDistance[]

  /** The matrix of statements and outlets, most carried first. */
  statements(args?: StatementCoverageArguments, options?: RequestOptions): List<StatementCoverage>
  events(args?: PageArguments, options?: RequestOptions): List<EventCoverage>
  figures(args?: PageArguments, options?: RequestOptions): List<FigureCoverage>
  measures(args?: PageArguments, options?: RequestOptions): List<MeasureCoverage>
  /** Runs of the same words in two articles outside quotations. */
  sharedPassages(args?: SharedPassageArguments, options?: RequestOptions): List<SharedPassage>

  /** Statements that at least `minCarriers` other outlets carry (2 if not given) and this one does not. */
  omissions(outlet: string, args?: OmissionArguments, options?: RequestOptions): List<StatementRef>
  /** The same for events. */
  omittedEvents(outlet: string, args?: OmissionArguments, options?: RequestOptions): List<EventRef>
  /** Statements that no other outlet carries. */
  exclusives(outlet: string, args?: PageArguments, options?: RequestOptions): List<StatementRef>
  /** Statements carried without a denial or reply that another outlet carries. */
  unanswered(outlet: string, args?: PageArguments, options?: RequestOptions): List<StatementLink>
}

/** Which part of the statement matrix. */
export type StatementCoverageArguments = Omit<
  ListStatementCoverageQueryVariables,
  keyof GetCoverageQueryVariables
>
/** How long a shared passage has to be. */
export type SharedPassageArguments = Omit<ListSharedPassagesQueryVariables, keyof GetCoverageQueryVariables>
/** How many others have to carry what an outlet leaves out. */
export type OmissionArguments = Omit<ListOmissionsQueryVariables, keyof GetCoverageQueryVariables | 'outlet'>

/** Rows on a page of a matrix where the caller does not say. */
const MATRIX_PAGE_SIZE = 20

/**
 * Asks how outlets covered a story.
 *
 * @param compared the story and the outlets; the lists of the result compare the same
 * @throws InvalidRequestError, code NOT_FOUND, where there is no such story
 */
export async function compareCoverage(
  send: Send,
  compared: GetCoverageQueryVariables,
  options?: RequestOptions,
): Promise<Coverage> {
  const { coverage, ...story } = requireFound((await send(GetCoverage, compared, options)).story, 'story')
  const first = MATRIX_PAGE_SIZE
  return {
    ...coverage,
    story,
    statements: (args, options) =>
      listBy(
        send,
        ListStatementCoverage,
        { first, ...args, ...compared },
        options,
        (data) => ofStory(data).statements,
      ),
    events: (args, options) =>
      listBy(
        send,
        ListEventCoverage,
        { first, ...args, ...compared },
        options,
        (data) => ofStory(data).events,
      ),
    figures: (args, options) =>
      listBy(
        send,
        ListFigureCoverage,
        { first, ...args, ...compared },
        options,
        (data) => ofStory(data).figures,
      ),
    measures: (args, options) =>
      listBy(
        send,
        ListMeasureCoverage,
        { first, ...args, ...compared },
        options,
        (data) => ofStory(data).measures,
      ),
    sharedPassages: (args, options) =>
      listBy(
        send,
        ListSharedPassages,
        { ...args, ...compared },
        options,
        (data) => ofStory(data).sharedPassages,
      ),
    omissions: (outlet, args, options) =>
      listBy(
        send,
        ListOmissions,
        { ...args, ...compared, outlet },
        options,
        (data) => ofOutlet(data).omissions,
      ),
    omittedEvents: (outlet, args, options) =>
      listBy(
        send,
        ListOmittedEvents,
        { ...args, ...compared, outlet },
        options,
        (data) => ofOutlet(data).omittedEvents,
      ),
    exclusives: (outlet, args, options) =>
      listBy(
        send,
        ListExclusives,
        { ...args, ...compared, outlet },
        options,
        (data) => ofOutlet(data).exclusives,
      ),
    unanswered: (outlet, args, options) =>
      listBy(
        send,
        ListUnanswered,
        { ...args, ...compared, outlet },
        options,
        (data) => ofOutlet(data).unanswered,
      ),
  }
}

/** The coverage in a result. */
function ofStory<Part>({ story }: { readonly story: { readonly coverage: Part } | null }): Part {
  return requireFound(story, 'story').coverage
}

/** One outlet's part of the coverage in a result. */
function ofOutlet<Part>(data: {
  readonly story: { readonly coverage: { readonly outlet: Part | null } } | null
}): Part {
  return requireFound(ofStory(data).outlet, 'outlet in this coverage')
}
