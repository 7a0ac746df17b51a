import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'

/** A web page's own server: an origin that is not the API's. */
export interface ServedFolder {
  readonly origin: string
  close(): void
}

/** Serves a page `/NAME.html` for each script `/NAME.js` of a folder. */
export async function serveFolder(folder: string): Promise<ServedFolder> {
  const server = createServer(async ({ url = '' }, response) => {
    const [, name, extension] = /^\/([\w-]+)\.(html|js)$/.exec(url) ?? []
    if (extension === 'html') {
      const page = `<!doctype html><link rel="icon" href="data:,"><main></main><script type="module" src="/${name}.js"></script>`
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page)
    } else if (extension === 'js') {
      const script = await readFile(join(folder, `${name}.js`))
      response.writeHead(200, { 'content-type': 'text/javascript' }).end(script)
    } else {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
