import type { Client } from './client.ts'
import type { ClientOptions, OperationOptions } from './client-options.ts'
import { compareCoverage } from './coverage.ts'
import { toEndpoint } from './endpoint.ts'
import {
  CountQuotations,
  GetArticle,
  GetDataset,
  GetEvent,
  GetFigure,
  GetOutlet,
  GetStatement,
  GetStory,
  ListArticles,
  ListDisagreements,
  ListEvents,
  ListFigures,
  ListOutlets,
  ListQuotations,
  ListStatements,
  ListStories,
  ListTimeline,
  Search,
} from './generated/operations.ts'
import { listBy, type Send } from './list-by.ts'
import { readDocument } from './read-document.ts'
import { requireFound } from './require-found.ts'
import { sendOperation } from './send-operation.ts'
import type { TypedDocument } from './typed-document.ts'

/**
 * A client of the API.
 *
 * @throws TypeError where the options can't be meant
 * @example
 * const client = createClient({ url: 'http://127.0.0.1:4000/graphql' })
 * const story = await client.stories.get('nato-expels-russian-diplomats')
 */
export function createClient(options: ClientOptions): Client {
  const endpoint = toEndpoint(options)
  const request = async <Result>(
    document: TypedDocument<Result, never>,
    variables?: object,
    requestOptions: OperationOptions = {},
  ): Promise<Result> => {
    const data = await sendOperation(endpoint, readDocument(document), variables, requestOptions)
    // The document's types say what its result is: they come from the schema that the server answers by.
    return data as Result
  }
  const send: Send = request

  return {
    request,
    outlets: {
      get: async (slug, options) => (await send(GetOutlet, { slug }, options)).outlet,
      list: (args = {}, options) => listBy(send, ListOutlets, args, options, (data) => data.outlets),
    },
    articles: {
      get: async (slug, options) => (await send(GetArticle, { slug }, options)).article,
      list: (args = {}, options) => listBy(send, ListArticles, args, options, (data) => data.articles),
    },
    figures: {
      get: async (slug, options) => (await send(GetFigure, { slug }, options)).figure,
      list: (args = {}, options) => listBy(send, ListFigures, args, options, (data) => data.figures),
    },
    events: {
      get: async (slug, options) => (await send(GetEvent, { slug }, options)).event,
      list: (args = {}, options) => listBy(send, ListEvents, args, options, (data) => data.events),
    },
    statements: {
      get: async (id, options) => (await send(GetStatement, { id }, options)).statement,
      list: (args = {}, options) => listBy(send, ListStatements, args, options, (data) => data.statements),
    },
    quotations: {
      list: (args = {}, options) => listBy(send, ListQuotations, args, options, (data) => data.quotations),
    },
    stories: {
      get: async (slug, options) => (await send(GetStory, { slug }, options)).story,
      list: (args = {}, options) => listBy(send, ListStories, args, options, (data) => data.stories),
      coverage: (slug, args, options) => compareCoverage(send, { ...args, story: slug }, options),
      disagreements: (slug, args, options) =>
        listBy(
          send,
          ListDisagreements,
          { ...args, story: slug },
          options,
          (data) => requireFound(data.story, 'story').disagreements,
        ),
      timeline: (slug, args, options) =>
        listBy(
          send,
          ListTimeline,
          { ...args, story: slug },
          options,
          (data) => requireFound(data.story, 'story').timeline,
        ),
    },
    search: (query, args, options) =>
      listBy(send, Search, { ...args, query }, options, (data) => data.search),
    quotationStats: async (args, options) => (await send(CountQuotations, args, options)).quotationStats,
    dataset: async (options) => (await send(GetDataset, {}, options)).dataset,
  }
}
