import { createClient, type OutletRef, type Page, type Presence, type Statement } from '@rashomon/sdk'
import { graphql, type ResultOf, type VariablesOf } from '@rashomon/sdk/graphql'

// Compiled, never run: what must not compile says so, and a line that compiles after all is an error by itself.

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
const holds = <_Fact extends true>(): void => {}

const Headlines = graphql(`
  query Headlines($outlet: [String!]!, $order: ArticleOrder) {
    articles(filter: { outlet: $outlet }, orderBy: $order) {
      nodes {
        headline
        publishedOn
        outlet {
          ownership
        }
      }
    }
  }
`)
const Counts = graphql('query Counts { dataset { articles } }')

export async function useClient(): Promise<void> {
  const client = createClient({ url: 'http://127.0.0.1:4000/graphql' })

  const page = await client.statements.list({ filter: { speaker: ['jens-stoltenberg'], minCarriers: 2 } })
  holds<Equal<typeof page, Page<Statement>>>()
  for await (const { outlets } of client.statements.list())
    holds<Equal<typeof outlets, readonly OutletRef[]>>()
  const coverage = await client.stories.coverage('nato-expels-russian-diplomats')
  const [row] = await coverage.statements().toArray({ limit: 1 })
  const presence: Presence | undefined = row?.cells[0]?.presence

  const { articles } = await client.request(Headlines, { outlet: ['bbc'] })
  const node = articles.nodes[0]
  holds<Equal<NonNullable<typeof node>['publishedOn'], string | null>>()
  const ownership: 'PUBLIC_SERVICE' | 'STATE' | 'PRIVATE' | 'UNKNOWN' | undefined = node?.outlet.ownership
  holds<Equal<ResultOf<typeof Counts>, { dataset: { articles: number } }>>()
  const variables: VariablesOf<typeof Headlines> = { outlet: ['bbc'], order: { field: 'HEADLINE' } }
  const { dataset } = await client.request(Counts)
  await client.request(Counts, {}, { timeoutMs: 1000 })
  const count: number = dataset.articles
  const story = await client.stories.get('nato-expels-russian-diplomats')
  console.log(presence, ownership, variables, count, story?.title)

  // Wrong fields.
  // @ts-expect-error
  page.nodes[0]?.txt
  // @ts-expect-error
  node?.byline
  const wrong = await client.request(graphql('query Wrong { dataset { article } }'))
  // @ts-expect-error
  const article: number = wrong.dataset.article
  console.log(article)
  // @ts-expect-error
  coverage.statement
  // @ts-expect-error
  client.quotations.get('one')

  // Wrong filters.
  // @ts-expect-error
  client.statements.list({ filter: { speakers: ['jens-stoltenberg'] } })
  // @ts-expect-error
  client.quotations.list({ filter: { form: ['SPOKEN'] } })
  // @ts-expect-error
  client.articles.list({ orderBy: { field: 'LENGTH' } })
  // @ts-expect-error
  client.search('NATO', { kinds: ['QUOTATION'] })
  // @ts-expect-error
  client.quotationStats({ groupBy: ['WEATHER'] })

  // Missing or wrong variables.
  // @ts-expect-error
  client.request(Headlines)
  // @ts-expect-error
  client.request(Headlines, {})
  // @ts-expect-error
  client.request(Headlines, { outlet: [1] })
  // @ts-expect-error
  client.request(Headlines, { outlet: ['bbc'], order: { field: 'LENGTH' } })
  // @ts-expect-error
  client.quotationStats()
  // @ts-expect-error
  client.stories.coverage()

  // A list may be absent, and has to be limited.
  // @ts-expect-error
  story.title
  // @ts-expect-error
  client.outlets.list().toArray()
  // @ts-expect-error
  createClient()
}
