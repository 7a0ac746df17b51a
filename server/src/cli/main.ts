import { Command } from 'commander'
import { addEvaluate } from './add-evaluate.ts'
import { addExtract } from './add-extract.ts'
import { addIngest } from './add-ingest.ts'
import { addToken } from './add-token.ts'
import { describeSettings } from './describe-settings.ts'
import { runCommand } from './run-command.ts'

// Each command's code is loaded when it runs, so that help and mistakes answer at once.
const program = new Command('rashomon')
  .description('How different news outlets told the same story, statement by statement.')
  .showHelpAfterError('"npx --yes pnpm rashomon --help" lists the commands.')
  .helpCommand(false)
  .addHelpText(
    'after',
    `
Examples:
  $ npx --yes pnpm rashomon serve --seed               load the seeds, then serve http://127.0.0.1:4000/graphql
  $ PORT=8080 npx --yes pnpm rashomon serve            serve what is loaded, elsewhere
  $ npx --yes pnpm rashomon seed --check               look for mistakes in the seeds; needs no database
  $ npx --yes pnpm rashomon token create desk --scope review   let somebody correct what is stored
  $ npx --yes pnpm rashomon ingest articles/ --story summit-in-geneva   read articles and store who said what
  $ npx --yes pnpm --silent rashomon extract article.txt   write who said what as JSON; needs no database
  $ npx --yes pnpm rashomon evaluate errors --kind miss   list what the extractor does not find in the seeds
  $ npx --yes pnpm rashomon evaluate stories test/stories   score how stories are settled across their articles
  $ DATABASE_URL=postgresql://me@localhost/rashomon npx --yes pnpm rashomon migrate

${describeSettings()}

Exit codes: 0 done; 1 failed or wrongly called, and standard error says why. A server that SIGTERM or SIGINT
ends finishes the requests in flight, within ten seconds, and exits with 0.`,
  )

program
  .command('serve')
  .description('migrate the database and serve the API until SIGTERM or SIGINT')
  .option('--seed', 'load the seeds first; what is already loaded stays the same')
  .action(
    runCommand(async (settings, options: { seed?: true }) => {
      const { serve } = await import('./serve.ts')
      await serve(settings, { seed: options.seed ?? false })
    }),
  )

program
  .command('migrate')
  .description('bring the database up to date with the code')
  .action(runCommand(async (settings) => (await import('./migrate.ts')).migrateOnce(settings)))

program
  .command('seed')
  .description('load the seeds into the database: all of them, or none where there is a mistake')
  .argument('[directory]', 'where they are, if not in seeds/')
  .option('--check', 'only look for mistakes, without a database')
  .action(
    runCommand(async (settings, directory: string | undefined, options: { check?: true }) => {
      const { checkSeeds, loadSeeds } = await import('./seed.ts')
      await (options.check ? checkSeeds(directory) : loadSeeds(settings, directory))
    }),
  )

program
  .command('schema')
  .description('write server/schema.graphql and seeds/schema/ anew, for whoever changes the code')
  .action(runCommand(async () => (await import('./schema.ts')).writeSchemas()))

addIngest(program)
addExtract(program)
addEvaluate(program)
addToken(program)

await program.parseAsync()
