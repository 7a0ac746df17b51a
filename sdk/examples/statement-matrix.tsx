import type { Client, Coverage, StatementCoverage } from '@rashomon/sdk'
import { type ReactElement, useEffect, useState } from 'react'

interface Props {
  readonly client: Client
  /** The story's slug. */
  readonly story: string
}

/** Who carried which statement of a story, and in what form: a table that fills as the pages arrive. */
export function StatementMatrix({ client, story }: Props): ReactElement {
  const [coverage, setCoverage] = useState<Coverage>()
  const [rows, setRows] = useState<readonly StatementCoverage[]>([])
  const [failure, setFailure] = useState<string>()

  useEffect(() => {
    // Leaving the page, or going to another story, ends what is still on its way.
    const controller = new AbortController()
    const { signal } = controller
    async function load(): Promise<void> {
      const loaded = await client.stories.coverage(story, {}, { signal })
      setCoverage(loaded)
      setRows([])
      for await (const row of loaded.statements({}, { signal })) setRows((before) => [...before, row])
    }
    load().catch((error: Error) => {
      if (!signal.aborted) setFailure(error.message)
    })
    return () => controller.abort()
  }, [client, story])

  if (failure) return <p role="alert">{failure}</p>
  if (!coverage) return <p>Loading…</p>
  return (
    <table>
      <caption>{coverage.story.title}</caption>
      <thead>
        <tr>
          <th scope="col">Statement</th>
          {coverage.outlets.map(({ outlet }) => (
            <th key={outlet.slug} scope="col">
              {outlet.name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ statement, cells }) => (
          <tr key={statement.id}>
            <th scope="row">
              {statement.speaker.name}: {statement.text}
            </th>
            {cells.map(({ outlet, presence, rendering, quotations }) => (
              <td key={outlet.slug} title={quotations.map(({ text }) => text).join('\n')}>
                {rendering ?? presence}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
