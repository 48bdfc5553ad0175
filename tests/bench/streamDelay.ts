import { quantile } from './load.ts'
import { type BenchGesprek, leader, type Ours } from './ours.ts'

/**
 * The delay from the acknowledgement of an act by one instance until an open board on the same or another instance has
 * it, ms: the median and the 95th percentile of `count` acts, one after another.
 */
export async function delayToBoard(
  acting: Ours,
  showing: Ours,
  { rondeId, gesprekId }: BenchGesprek,
  count: number,
): Promise<{ p50: number; p95: number }> {
  const authorization = `Bearer ${await showing.token(leader?.oid ?? '')}`
  const stopping = new AbortController()
  const { seq } = (await (
    await fetch(`${showing.base}/api/rondes/${rondeId}`, { headers: { authorization } })
  ).json()) as { seq: number }
  const stream = await fetch(`${showing.base}/api/rondes/${rondeId}/changes?after=${seq}`, {
    headers: { authorization },
    signal: stopping.signal,
  })
  const seenAt = new Map<string, number>()
  let wake = () => {}
  const reading = (async () => {
    const decoder = new TextDecoder()
    for await (const chunk of stream.body ?? []) {
      const text = decoder.decode(chunk)
      for (const [mark] of text.matchAll(/bench-note-\d+-\d+/g)) seenAt.set(mark, performance.now())
      wake()
    }
  })().catch(() => undefined)
  const delays: number[] = []
  for (let n = 0; n < count; n += 1) {
    const mark = `bench-note-${n}-${Math.floor(performance.now())}`
    await acting.act('notitie.add', rondeId, { gesprekId, text: mark })
    const stored = performance.now()
    while (!seenAt.has(mark)) {
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    }
    delays.push((seenAt.get(mark) ?? Number.NaN) - stored)
  }
  stopping.abort()
  await reading
  delays.sort((a, b) => a - b)
  return { p50: quantile(delays, 0.5), p95: quantile(delays, 0.95) }
}
