import type { IncomingMessage } from 'node:http'

export type Lang = 'nl' | 'en'

/** The best supported language in `Accept-Language`; Dutch when there is none. */
export function langOf(request: IncomingMessage): Lang {
  const wanted = (request.headers['accept-language'] ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
      const quality = parameters.map((one) => one.trim()).find((one) => one.startsWith('q='))
      return { tag, weight: quality === undefined ? 1 : Number(quality.slice(2)) || 0 }
    })
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
  const known = wanted.map(({ tag }) => tag.slice(0, 2)).find((tag) => tag === 'nl' || tag === 'en')
  return known === 'en' ? 'en' : 'nl'
}
