import type { Workload } from './workloads/workload.ts'

interface Server {
  readonly name: string
  readonly url: string
  readonly document: string
}

const CHECKED_VALUES = 5
const DIGITS = 6

/**
 * Compares what is compared: each server has to answer with the same values, whatever it names them and in whatever
 * order it writes them.
 *
 * @throws where one answers with something else and the question does not say why
 */
export async function checkAnswers(
  { name, difference }: Workload,
  servers: readonly Server[],
  values: readonly string[],
): Promise<void> {
  if (difference) return
  for (const value of values.slice(0, CHECKED_VALUES)) {
    const [first, ...others] = await Promise.all(servers.map((server) => ask(server, value)))
    const index = others.findIndex((other) => other.join() !== first?.join())
    if (index >= 0) {
      const [one, other] = [servers[0]?.name, servers[index + 1]?.name]
      const missing = first?.filter((each) => !others[index]?.includes(each)).join(', ')
      throw new Error(
        `${name}, ${value}: ${one} and ${other} answer differently; the latter has no ${missing}`,
      )
    }
  }
}

async function ask({ name, url, document: query }: Server, value: string): Promise<string[]> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { accept: 'application/json', 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { value } }),
  })
  const answer = (await response.json()) as { readonly data?: unknown; readonly errors?: unknown }
  if (answer.errors) throw new Error(`${name} answers ${JSON.stringify(answer.errors)}`)
  return listValues(answer.data).toSorted()
}

function listValues(answer: unknown): string[] {
  if (typeof answer === 'object' && answer !== null) return Object.values(answer).flatMap(listValues)
  return [typeof answer === 'number' ? answer.toPrecision(DIGITS) : String(answer)]
}
