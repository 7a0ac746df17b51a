// Plain JavaScript, since Node 20 loads no TypeScript in a worker before this has run.
import { register } from 'tsx/esm/api'

register()
const { createTasks } = await import('./tasks.ts')
/** @type {import('./tasks.ts').WorkerTasks} */
const tasks = createTasks()

export const { extractLines, readDocument } = tasks
