import { median } from './load.ts'
import { leader, type Ours } from './ours.ts'

/**
 * How long after an act is acknowledged an open board has it, ms, the median of `count` acts one after another.
 * Negative when the board has it before the one who acted was answered.
 */
export async function delayToBoard(ours: Ours, count: number): Promise<number> {
  const { rondeId, gesprekId } = await ours.gesprek()
  const authorization = `Bearer ${await ours.token(leader?.oid ?? '')}`
  const stopping = new AbortController()
  const { seq } = (await (
    await fetch(`${ours.base}/api/rondes/${rondeId}`, { headers: { authorization } })
  ).json()) as { seq: number }
  const stream = await fetch(`${ours.base}/api/rondes/${rondeId}/changes?after=${seq}`, {
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
    await ours.act('notitie.add', rondeId, { gesprekId, text: mark })
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
  return median(delays)
}
