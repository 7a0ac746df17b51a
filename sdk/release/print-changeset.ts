import type { SchemaChanges } from './compare-schemas.ts'

/**
 * The changes as a file of `.changeset/`: the version to take and the notes for the changelog.
 *
 * @returns undefined where there is nothing to release
 */
export function printChangeset({ bump, breaking, dangerous, added }: SchemaChanges): string | undefined {
  if (!bump) return undefined
  const sections = [
    listUnder('What apps have to change:', breaking),
    listUnder('What apps may notice:', dangerous),
    listUnder('What is new:', added),
  ]
  const notes = ["Follows a change of the API's schema.", ...sections.filter((section) => section !== '')]
  return `---\n'@rashomon/sdk': ${bump}\n---\n\n${notes.join('\n\n')}\n`
}

function listUnder(title: string, changes: readonly string[]): string {
  if (changes.length === 0) return ''
  return [title, '', ...changes.toSorted().map((change) => `- ${change}`)].join('\n')
}
