import type { OperationOptions, RequestOptions } from './client-options.ts'
import type { Coverage } from './coverage.ts'
import type { CountQuotationsQuery, GetDatasetQuery, SearchQueryVariables } from './generated/operations.ts'
import type { List } from './list.ts'
import type { PageArguments } from './list-by.ts'
import type {
  Article,
  ArticleListArguments,
  ArticleWithText,
  Event,
  EventListArguments,
  Figure,
  FigureListArguments,
  Measure,
  Outlet,
  OutletListArguments,
  Quotation,
  QuotationListArguments,
  QuotationStatsArguments,
  SearchHit,
  Statement,
  StatementListArguments,
  Story,
  StoryListArguments,
  TimelineEntry,
} from './objects.ts'
import type { TypedDocument } from './typed-document.ts'

/**
 * The API. Every call takes {@link RequestOptions} as its last argument and rejects with a subclass of
 * {@link RashomonError}.
 */
export interface Client {
  readonly stories: Stories
  readonly outlets: Collection<Outlet, OutletListArguments>
  /** `get` gives the text, too. */
  readonly articles: Collection<Article, ArticleListArguments, ArticleWithText>
  readonly figures: Collection<Figure, FigureListArguments>
  readonly events: Collection<Event, EventListArguments>
  /** `get` takes an id: statements have no slugs. */
  readonly statements: Collection<Statement, StatementListArguments>
  readonly quotations: Pick<Collection<Quotation, QuotationListArguments>, 'list'>

  /** Full-text search over headlines, article text, statements, figures and events, best first. */
  search(text: string, args?: SearchArguments, options?: RequestOptions): List<SearchHit>

  /** Counts of quotations by up to three dimensions. */
  quotationStats(args: QuotationStatsArguments, options?: RequestOptions): Promise<QuotationStats>

  /** What is loaded: revision, counts, when it last changed. */
  dataset(options?: RequestOptions): Promise<Dataset>

  /**
   * Sends any document. Its types are those of the result and the variables: made by `graphql()` from
   * `@rashomon/sdk/graphql`, or by a code generator.
   */
  request<Result = unknown, Variables extends object = Readonly<Record<string, unknown>>>(
    document: TypedDocument<Result, Variables>,
    ...rest: VariablesAndOptions<Variables>
  ): Promise<Result>
}

/** Objects of one kind, by name or as a list. */
export interface Collection<Item, Arguments, Found = Item> {
  /** The one with this slug, or null where there is none. */
  get(slug: string, options?: RequestOptions): Promise<Found | null>
  /** Those that pass the filter, in the order asked for. */
  list(args?: Arguments, options?: RequestOptions): List<Item>
}

/** Stories, and what hangs on one. A story that does not exist is an {@link InvalidRequestError}, code NOT_FOUND. */
export interface Stories extends Collection<Story, StoryListArguments> {
  /** How the story's outlets, or those given, covered it. */
  coverage(slug: string, args?: CoverageArguments, options?: RequestOptions): Promise<Coverage>
  /** Measures whose reported values conflict between articles. */
  disagreements(slug: string, args?: PageArguments, options?: RequestOptions): List<Measure>
  /** Events, statements and articles by date. */
  timeline(slug: string, args?: PageArguments, options?: RequestOptions): List<TimelineEntry>
}

/** Where to search. */
export type SearchArguments = Omit<SearchQueryVariables, 'query'>

/** What is compared. */
export interface CoverageArguments {
  /** Slugs; all of the story's if not given. */
  readonly outlets?: readonly string[] | null | undefined
}

/** Variables are optional where the document needs none. */
export type VariablesAndOptions<Variables extends object> =
  Record<never, never> extends Variables
    ? [variables?: Variables, options?: OperationOptions]
    : [variables: Variables, options?: OperationOptions]

/** A row for each combination of the dimensions' values that occurs. */
export type QuotationStats = CountQuotationsQuery['quotationStats']

/** What is loaded. */
export type Dataset = GetDatasetQuery['dataset']
