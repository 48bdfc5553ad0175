import { randomUUID } from 'node:crypto'
import type { RequestHandler } from 'restify'

/** Where Teams may show the tab (teams.md "Tab"). */
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
  // Fluent writes its styles into the page.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  `frame-ancestors ${frames.join(' ')}`,
].join('; ')

/** A year; a browser that came once over https never tries without. Not on one's own machine, where there is no https. */
const onlySecure = 'max-age=31536000'

/** Sets what every answer carries: a number of its own, and what a browser may do with it. */
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
