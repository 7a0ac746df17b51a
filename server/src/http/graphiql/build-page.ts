import { Worker } from 'node:worker_threads'
import type { GraphiQLOptions } from 'graphql-yoga'
import { readTabs } from './read-tabs.ts'

/** GraphiQL as one HTML page without anything to load from elsewhere. */
export interface GraphiqlPage {
  readonly gzipped: Uint8Array
  readonly etag: string
  readonly contentSecurityPolicy: string
}

/**
 * Builds the page: 9 MB of HTML, 2.4 MB compressed. In a thread of its own, since it takes half a second in which
 * queries could not be answered, and 100 MB that are not needed again.
 */
export async function buildGraphiqlPage(): Promise<GraphiqlPage> {
  const options: GraphiQLOptions = {
    title: 'Rashomon',
    endpoint: '/graphql',
    defaultTabs: [...(await readTabs())],
    defaultEditorToolsVisibility: 'variables',
  }
  // The thread runs plain JavaScript; whatever loader this process was started with stays out of it.
  const worker = new Worker(new URL('./build-page-worker.js', import.meta.url), {
    workerData: options,
    execArgv: [],
  })
  return new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`The thread that builds GraphiQL ended with ${code}.`)))
  })
}
