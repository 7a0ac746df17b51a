import type { PrismaClient } from '@rashomon/database/client'
import type { DocumentNode } from 'graphql'
import type { ArticleEvidence } from '../reading/evidence/article-evidence.ts'
import type { KnownOutlets, ReceivedDocument } from '../reading/read-document.ts'
import { createRowLoader, type RowLoader } from '../rows/row-loader.ts'
import { type ArticleFeed, FeedUnavailable } from '../storing/writes/follow-articles.ts'
import { ReaderBusy } from '../storing/writes/reader-busy.ts'
import { findViewer } from '../tokens/find-viewer.ts'
import type { Viewer } from '../tokens/viewer.ts'
import { createRowCounter } from './count-rows.ts'
import type { StoryCoverage } from './coverage/story-coverage.ts'
import { createNameBook } from './names/name-book.ts'
import { type NamingOperation, prepareNames } from './names/prepare-names.ts'
import { createPublishedLoader, type PublishedLoader } from './published-loader.ts'
import { createQuotationAtLoader, type QuotationAtLoader } from './quotation-at-loader.ts'
import { createRenderingLoader, type RenderingLoader } from './rendering-loader.ts'
import { createTextLoader, type TextLoader } from './text-loader.ts'
import { createTimelineLoader, type TimelineLoader } from './timeline-loader.ts'

/** What every resolver gets: the database, and loaders that batch within one request. */
export interface Context {
  readonly prisma: PrismaClient
  readonly rows: RowLoader
  readonly texts: TextLoader
  readonly renderings: RenderingLoader
  readonly published: PublishedLoader
  readonly quotationsAt: QuotationAtLoader
  /** Comparisons by story and outlets. */
  readonly coverages: Map<string, StoryCoverage>
  readonly timeline: TimelineLoader
  /** Who asks; null without a token. */
  readonly viewer: Viewer | null
  readonly articles: ArticleFeed
  readonly readDocument: DocumentReader
  /** Under which the request is done once, however often it comes; null where each time counts. */
  readonly requestKey: string | null
}

/** What a request brings, or the server has, beside the database. */
export interface ContextOptions {
  readonly viewer?: Viewer | null
  /** Without one, nothing can be followed. */
  readonly articles?: ArticleFeed
  /** Without one, nothing can be ingested. */
  readonly readDocument?: DocumentReader
  readonly requestKey?: string | null
}

/**
 * Reads a document outside the thread that answers requests.
 *
 * @throws WriteRefused where the document is at fault, and ReaderBusy where others are read for too long.
 */
export type DocumentReader = (document: ReceivedDocument, outlets: KnownOutlets) => Promise<ArticleEvidence>

export function createContext(
  prisma: PrismaClient,
  { viewer = null, articles = NO_FEED, readDocument = readNothing, requestKey = null }: ContextOptions = {},
): Context {
  const context: Context = {
    prisma,
    rows: createRowLoader(prisma, () => context),
    texts: createTextLoader(prisma),
    renderings: createRenderingLoader(prisma),
    published: createPublishedLoader(prisma),
    quotationsAt: createQuotationAtLoader(prisma),
    coverages: new Map(),
    timeline: createTimelineLoader(prisma),
    viewer,
    articles,
    readDocument,
    requestKey,
  }
  return context
}

/** Makes the contexts of a server's requests. */
export interface ContextFactory {
  /** For anybody. */
  createContext(): Context
  /** For the bearer of a token; undefined where the token is not good. */
  createContextFor(token: string, requestKey: string | null): Promise<(() => Context) | undefined>
  /** What has to be known of an operation before it is executed, see {@link prepareNames}. */
  prepareOperation(operation: NamingOperation): Promise<DocumentNode | undefined> | undefined
  /** How many rows of each type there are, up to a bound. */
  countRows(): Promise<ReadonlyMap<string, number>>
  /** Whether whoever has this context may send articles, which are longer than questions. */
  maySendArticles(context: object): boolean
}

/** @param options what the server has beside the database. */
export function createContextFactory(
  prisma: PrismaClient,
  options: Pick<ContextOptions, 'articles' | 'readDocument'> = {},
): ContextFactory {
  const book = createNameBook(prisma)
  return {
    countRows: createRowCounter(prisma),
    prepareOperation: (operation) => prepareNames(book, operation),
    createContext: () => createContext(prisma, options),
    async createContextFor(token, requestKey) {
      const viewer = await findViewer(prisma, token, new Date())
      return viewer && (() => createContext(prisma, { ...options, viewer, requestKey }))
    },
    maySendArticles: (context) => (context as Context).viewer?.scopes.includes('INGEST') ?? false,
  }
}

const readNothing: DocumentReader = async () => {
  throw new ReaderBusy('Nothing can be ingested here.')
}

const NO_FEED: ArticleFeed = {
  follow: async () => {
    throw new FeedUnavailable('Nothing can be followed here.')
  },
  close: () => {},
}
