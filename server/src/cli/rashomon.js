// Starts the command line in this process, so that signals reach it: TypeScript is loaded as it stands.
import { findClientProblem, findInstallProblem, stopAt } from './check-install.js'

stopAt(findInstallProblem())
stopAt(findClientProblem())
const { register } = await import('tsx/esm/api')
register()
await import('./main.ts')
