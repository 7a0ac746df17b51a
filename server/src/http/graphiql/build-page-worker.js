// Plain JavaScript: a worker thread has no TypeScript loader. What it loads, 9 MB, is forgotten when it ends.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { gzipSync } from 'node:zlib'
import { renderGraphiQL } from '@graphql-yoga/render-graphiql'

const page = renderGraphiQL(workerData)
const html = page.replace(
  '<script>',
  `<style>${readFileSync(new URL('tabs.css', import.meta.url), 'utf8')}</style>
  <script>${showVariables(workerData.defaultTabs[0]?.variables)}</script>$&`,
)

parentPort?.postMessage({
  gzipped: gzipSync(html),
  etag: `"${createHash('sha256').update(html).digest('base64url')}"`,
  contentSecurityPolicy: restrictTo(html),
})

/** GraphiQL shows the variables of every default tab but the first, whose it looks for in the browser's storage. */
function showVariables(variables = '') {
  return `if (!localStorage.getItem('graphiql:tabState') && !location.search) {
    localStorage.setItem('graphiql:variables', ${JSON.stringify(variables)})
  }`
}

/** Lets the page run its own scripts and ask its own server, and nothing else, should what it shows be hostile. */
function restrictTo(html) {
  const scripts = [...scriptsOf(html)].map(
    (script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  )
  return [
    "default-src 'none'",
    `script-src ${scripts.join(' ')}`,
    'worker-src blob:',
    "style-src 'unsafe-inline'",
    'img-src data:',
    'font-src data:',
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** The scripts that the page holds, as a browser finds them: each ends at the first closing tag. */
function* scriptsOf(html) {
  const [opening, closing] = ['<script>', '</script>']
  for (let start = html.indexOf(opening); start >= 0; ) {
    const end = html.indexOf(closing, start)
    if (end < 0) return
    yield html.slice(start + opening.length, end)
    start = html.indexOf(opening, end)
  }
}
