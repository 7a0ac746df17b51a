import { fileURLToPath } from 'node:url'
import { writeChangeset } from './release/write-changeset.ts'

// Picks the next version by what has changed in the API's schema since the last one.

console.log(await writeChangeset(fileURLToPath(new URL('..', import.meta.url))))
