import type { AddressInfo } from 'node:net'

/** The addresses under which a server can be opened on this machine, such as `http://127.0.0.1:4000`. */
export function listAddresses(addresses: readonly (AddressInfo | string)[]): readonly string[] {
  const origins = addresses.map((address) => {
    if (typeof address === 'string') return address
    return `http://${toHost(address)}:${address.port}`
  })
  return [...new Set(origins)]
}

function toHost({ address, family }: AddressInfo): string {
  // A server that listens on all interfaces has this one too.
  if (address === '0.0.0.0' || address === '::') return '127.0.0.1'
  return family === 'IPv6' ? `[${address}]` : address
}
