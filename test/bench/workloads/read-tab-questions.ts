import { readTabs } from '@rashomon/server/http/graphiql/read-tabs'
import type { Question } from '../measure/prepare-requests.ts'

export interface NamedQuestion extends Question {
  readonly name: string
}

/** What GraphiQL opens with, about the story of the seeds, by the names of the operations. */
export async function readTabQuestions(): Promise<NamedQuestion[]> {
  const tabs = await readTabs()
  return tabs.map(({ query, variables }) => ({
    name: /^query (\w+)/m.exec(query)?.[1] ?? query,
    document: query,
    variables: [JSON.parse(variables)],
  }))
}
