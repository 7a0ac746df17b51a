import type { PrismaClient } from '@rashomon/database/client'
import { graphql } from 'graphql'
import type { SettledOmission } from '../evaluation/stories/settled-story.ts'
import { decodeIdOf } from '../schema/global-id.ts'
import { createContext, schema } from '../schema/index.ts'

/** What the API answers about a story that no row holds. */
export interface AskedCoverage {
  /** Where two outlets carry what another one does not. */
  readonly omissions: readonly SettledOmission[]
  /** How the values of measures stand to each other, by the measure's slug. */
  readonly agreements: ReadonlyMap<string, string>
}

const OMISSIONS = `query ($story: String!, $outlet: String!, $after: String) {
  story(slug: $story) { coverage { outlet(slug: $outlet) {
    page: omissions(first: 100, after: $after, minCarriers: 2) {
      nodes { id } pageInfo { hasNextPage endCursor }
    }
  } } }
}`
const MEASURES = `query ($story: String!, $after: String) {
  story(slug: $story) { coverage {
    page: measures(first: 100, after: $after) {
      nodes { agreement measure { slug } } pageInfo { hasNextPage endCursor }
    }
  } }
}`

interface Page<Node> {
  readonly nodes: readonly Node[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}

interface StatementNode {
  readonly id: string
}

interface MeasureNode {
  readonly agreement: string
  readonly measure: { readonly slug: string }
}

/** Asks the API, in this process, what it says of a story's outlets and measures. */
export async function askCoverage(
  prisma: PrismaClient,
  story: string,
  outlets: readonly string[],
): Promise<AskedCoverage> {
  const omissions: SettledOmission[] = []
  for (const outlet of outlets) {
    const nodes = await readPages<StatementNode>(
      prisma,
      OMISSIONS,
      { story, outlet },
      ({ outlet: own }) => own,
    )
    for (const { id } of nodes) omissions.push({ outlet, statement: decodeIdOf('Statement', id, 'id') })
  }
  const measures = await readPages<MeasureNode>(prisma, MEASURES, { story }, (coverage) => coverage)
  return {
    omissions,
    agreements: new Map(measures.map(({ agreement, measure }) => [measure.slug, agreement])),
  }
}

/** An answer to one of the queries above. */
interface Answer {
  readonly story: {
    readonly coverage: { readonly page?: unknown; readonly outlet?: { readonly page: unknown } }
  }
}

async function readPages<Node>(
  prisma: PrismaClient,
  source: string,
  variables: Readonly<Record<string, string>>,
  pick: (coverage: Answer['story']['coverage']) => { readonly page?: unknown } | undefined,
): Promise<readonly Node[]> {
  const nodes: Node[] = []
  for (let after: string | null | undefined; after !== null; ) {
    const { data, errors } = await graphql({
      schema,
      source,
      variableValues: { ...variables, after },
      contextValue: createContext(prisma),
    })
    if (errors?.[0]) throw errors[0]
    const page = pick((data as unknown as Answer).story.coverage)?.page as Page<Node>
    nodes.push(...page.nodes)
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
  }
  return nodes
}
