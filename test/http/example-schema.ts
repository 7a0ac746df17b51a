import { buildSchema, type GraphQLSchema } from 'graphql'

const TYPE_DEFINITIONS = /* GraphQL */ `
  type Query {
    story(slug: String!): Story
    stories(first: Int, after: String, last: Int, before: String): StoryConnection!
    nodes(ids: [ID!]!): [Story]!
    echo(text: String! = "echo", numbers: [Int!]): String!
    fail: String
    failHard: String!
    wait(ms: Int!): String!
    unavailable: String
  }
  type Mutation {
    touch: Boolean!
  }
  type Story {
    slug: String!
    outlets: [Outlet!]!
    stories(first: Int, after: String, last: Int, before: String): StoryConnection!
  }
  type Outlet {
    name: String!
    story: Story
  }
  type StoryConnection {
    nodes: [Story!]!
    edges: [StoryEdge!]!
    pageInfo: PageInfo!
    totalCount: Int!
  }
  type StoryEdge {
    cursor: String!
    node: Story!
  }
  type PageInfo {
    hasNextPage: Boolean!
  }
`

/** Thrown by the field `unavailable`, as a database that is gone would be. */
export class ExampleUnavailable extends Error {}

/** Text that no client may ever see: a statement, a path, a password. */
export const SECRET = 'SELECT * FROM "Article" at /srv/rashomon/server.ts password=hunter2'

const NO_STORIES = { nodes: [], edges: [], pageInfo: { hasNextPage: false }, totalCount: 0 }

const RESOLVERS: Record<string, (args: Record<string, unknown>) => unknown> = {
  story: () => null,
  stories: () => NO_STORIES,
  nodes: () => [],
  echo: ({ text }) => text,
  fail: () => Promise.reject(new Error(SECRET)),
  failHard: () => Promise.reject(new Error(SECRET)),
  wait: ({ ms }) => new Promise((resolve) => setTimeout(resolve, Number(ms), 'done')),
  unavailable: () => Promise.reject(new ExampleUnavailable(SECRET)),
}

/** A small schema with connections inside each other, and fields that fail in every way. */
export function createExampleSchema(): GraphQLSchema {
  const schema = buildSchema(TYPE_DEFINITIONS)
  for (const [name, field] of Object.entries(schema.getQueryType()?.getFields() ?? {})) {
    field.resolve = (_source, args) => RESOLVERS[name]?.(args)
  }
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) field.resolve = () => true
  return schema
}
