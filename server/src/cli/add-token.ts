import type { Command } from 'commander'
import { runCommand } from './run-command.ts'
import type { TokenOptions } from './token.ts'

/** Adds the command `token` and its own commands. */
export function addToken(program: Command): void {
  const token = program
    .command('token')
    .description('make, list and revoke the tokens of those who may write through the API')

  token
    .command('create')
    .description('make a token and print it, once')
    .argument('<name>', 'stands in the history of what is written with it, such as news-desk')
    .requiredOption('--scope <scope...>', 'what it is for: ingest, review or both')
    .option('--expires <day>', 'from when on it no longer works, such as 2027-01-31')
    .action(
      runCommand(async (settings, name: string, options: TokenOptions) =>
        (await import('./token.ts')).makeToken(settings, name, options),
      ),
    )

  token
    .command('list')
    .description('list the tokens: what they are for, when they expire, when they were last used')
    .action(runCommand(async (settings) => (await import('./token.ts')).showTokens(settings)))

  token
    .command('revoke')
    .description('end a token at once')
    .argument('<name>', 'as given when it was made')
    .action(
      runCommand(async (settings, name: string) => (await import('./token.ts')).endToken(settings, name)),
    )
}
