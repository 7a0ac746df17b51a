import type { Command } from 'commander'
import { runCommand } from './run-command.ts'

/** Adds the command that extracts without a database. */
export function addExtract(program: Command): void {
  program
    .command('extract')
    .description(
      'write what a text tells as JSON: who said what, figures, events, numbers; needs no database',
    )
    .argument('[file]', 'plain text, or lines of JSON with --ndjson; - for standard input', '-')
    .option('--published-on <date>', 'day of publication, from which "Tuesday" is counted: 2021-10-06')
    .option('--ndjson', 'lines {"doc", "text"} in, lines {"doc", "attributions", ...} out, in their order')
    .addHelpText(
      'after',
      `
Offsets count Unicode code points of the text as given. A line of JSON may have its own "publishedOn". A line that
cannot be read gives {"doc", "error"}, and the exit code is 1.

  $ npx --yes pnpm --silent rashomon extract article.txt
  $ npx --yes pnpm --silent rashomon extract --ndjson < texts.ndjson > found.ndjson`,
    )
    .action(
      runCommand(async (_settings, file: string, options: { publishedOn?: string; ndjson?: true }) => {
        const { extract } = await import('./extract.ts')
        await extract(file, options)
      }),
    )
}
