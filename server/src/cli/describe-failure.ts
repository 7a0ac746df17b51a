/**
 * What went wrong, for the person at the terminal. Errors of this project say it themselves; the system's are put
 * into words.
 */
export function describeFailure(error: unknown): string {
  if (!(error instanceof Error)) return `Failed: ${error}`
  const { code, port, address, path } = error as NodeJS.ErrnoException & { port?: number; address?: string }
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} of ${address} is in use: stop what uses it, or choose another with PORT=4001.`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `This machine has no address ${address ?? ''}: choose another with HOST=127.0.0.1.`
    case 'EACCES':
    case 'EPERM':
      return port === undefined
        ? `${path ?? 'A file'} may not be read or written by this user.`
        : `Port ${port} may not be used by this user: choose one above 1023 with PORT=4000.`
    default:
      return error.message
  }
}
