import { isLoopback } from '../config/config.ts'
import type { Caller } from '../ports/localSignIn.ts'

/**
 * Whether a request comes from a page or program of this machine. A page from elsewhere can reach a local port through
 * the browser, with a host name that resolves to this machine (DNS rebinding) or with a cross-site POST; the Host or
 * Origin header shows it. A request that a proxy or tunnel forwards comes from this machine and can be of anyone.
 */
export function isFromHere({ address, host, origin, forwarded }: Caller): boolean {
  const urls = origin === undefined ? [`http://${host}`] : [`http://${host}`, origin]
  return (
    !forwarded && isLoopback(address.replace(/^::ffff:/, '')) && urls.every((url) => isLoopback(hostIn(url)))
  )
}

function hostIn(url: string): string {
  try {
    return new URL(url).hostname.replace(/^\[|\]$/g, '')
  } catch {
    return ''
  }
}
