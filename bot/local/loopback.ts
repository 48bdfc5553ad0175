import { isLoopback } from '../config/config.ts'
import type { Caller } from '../ports/localSignIn.ts'

/**
 * Whether this machine's own pages and programs ask. A page from elsewhere can reach a local port through the browser,
 * by a name that it points here (DNS rebinding) or by simply posting; its host name or its origin gives it away.
 */
export function isFromHere({ address, host, origin }: Caller): boolean {
  const urls = origin === undefined ? [`http://${host}`] : [`http://${host}`, origin]
  return isLoopback(address.replace(/^::ffff:/, '')) && urls.every((url) => isLoopback(hostIn(url)))
}

function hostIn(url: string): string {
  try {
    return new URL(url).hostname.replace(/^\[|\]$/g, '')
  } catch {
    return ''
  }
}
