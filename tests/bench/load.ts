import { Agent, request } from 'node:http'

export interface LoadResult {
  perSecond: number
  /** Milliseconds. */
  p50: number
  p99: number
  failed: number
}

/**
 * Sends `total` POSTs over `connections` keep-alive connections, one at a time on each.
 * @param bodyOf gives the body of the n-th request
 */
export async function load(
  url: string,
  connections: number,
  total: number,
  bodyOf: (n: number) => string,
): Promise<LoadResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const times: number[] = []
  let next = 0
  let failed = 0
  const began = performance.now()
  const lane = async () => {
    while (next < total) {
      const body = bodyOf(next)
      next += 1
      const sent = performance.now()
      const status = await post(url, agent, body)
      times.push(performance.now() - sent)
      if (status !== 200) failed += 1
    }
  }
  await Promise.all(Array.from({ length: connections }, lane))
  const seconds = (performance.now() - began) / 1000
  agent.destroy()
  times.sort((a, b) => a - b)
  return { perSecond: total / seconds, p50: quantile(times, 0.5), p99: quantile(times, 0.99), failed }
}

function post(url: string, agent: Agent, body: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
    const sending = request(url, { method: 'POST', agent, headers }, (response) => {
      response.resume().on('end', () => resolve(response.statusCode ?? 0))
    })
    sending.on('error', reject).end(body)
  })
}

export function quantile(sorted: number[], part: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
}

export function median(values: number[]): number {
  return quantile(
    [...values].sort((a, b) => a - b),
    0.5,
  )
}
