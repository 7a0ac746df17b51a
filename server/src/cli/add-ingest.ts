import type { Command } from 'commander'
import type { IngestOptions } from './ingest.ts'
import { runCommand } from './run-command.ts'

/** Adds the command that ingests documents. */
export function addIngest(program: Command): void {
  program
    .command('ingest')
    .description('read articles and store who said what in them; what is stored already stays the same')
    .argument('<path...>', 'files, folders or patterns of .txt, .html and .ndjson; - for standard input')
    .option('--story <slug>', 'the story that they tell; made if there is none')
    .option('--story-title <title>', 'its title, should it be new')
    .option('--outlet <slug>', 'who published them, by slug or name; made if there is none')
    .option('--published-on <date>', 'day of publication, where the page does not tell: 2021-10-06')
    .option('--url <url>', 'where it stands on the web; nothing is fetched from there')
    .option('--dry-run', 'store nothing, and write what would be stored as lines of JSON; needs no database')
    .addHelpText(
      'after',
      `
Lines of NDJSON are {"id", "text" or "html", "outlet", "url", "publishedOn", "story", "storyTitle"}; what a line leaves
out is as the options say. What cannot be read is named with its reason, and the rest goes on; the exit code is 1 then.
A run that was broken off goes on where it was when it is started again.

  $ npx --yes pnpm rashomon ingest articles/ --story summit-in-geneva --outlet daily-echo
  $ npx --yes pnpm rashomon ingest - --story summit-in-geneva < articles.ndjson`,
    )
    .action(
      runCommand(async (settings, paths: string[], options: IngestOptions) => {
        const { ingest } = await import('./ingest.ts')
        await ingest(settings, paths, options)
      }),
    )
}
