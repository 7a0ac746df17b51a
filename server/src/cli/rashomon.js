// Starts the command line in this process, so that signals reach it: TypeScript is loaded as it stands.
import { findClientProblem, findInstallProblem, stopAt } from './check-install.js'

/** Commands that work on texts alone, without the database and its client. */
const TEXT_COMMANDS = ['extract', 'evaluate']

stopAt(findInstallProblem())
if (!TEXT_COMMANDS.includes(process.argv[2])) stopAt(findClientProblem())
const { register } = await import('tsx/esm/api')
register()
await import('./main.ts')
