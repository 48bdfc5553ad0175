import { randomUUID } from 'node:crypto'
import type { RequestHandler } from 'restify'

/** Hosts of Teams that may frame the tab. */
const frames = [
  'https://*.cloud.microsoft',
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.microsoft365.com',
  'https://*.office.com',
]

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  // Fluent UI inserts style elements.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  `frame-ancestors ${frames.join(' ')}`,
].join('; ')

/** HSTS for a year; not in local mode, which has no https. */
const onlySecure = 'max-age=31536000'

/** Sets the request id and the security headers of every response. */
export const setHeaders =
  ({ local }: { local: boolean }): RequestHandler =>
  (_request, response, next) => {
    if (!local) response.setHeader('Strict-Transport-Security', onlySecure)
    response.setHeader('X-Request-Id', randomUUID())
    response.setHeader('Content-Security-Policy', contentSecurityPolicy)
    response.setHeader('X-Content-Type-Options', 'nosniff')
    response.setHeader('Referrer-Policy', 'no-referrer')
    next()
  }
