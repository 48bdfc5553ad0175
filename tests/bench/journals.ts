import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { type LoadResult, load, quantile } from './load.ts'
import { leader, Ours } from './ours.ts'
import { size } from './size.ts'
import { delayToBoard } from './streamDelay.ts'

type Row = [figure: string, value: string, aim: string]

const ACTS = (size.requests * 2) / 3

/** Measures both journals: the answer path, opening a ronde, and the delay to a board on the same and another instance. */
export async function journals(): Promise<Row[]> {
  const rows: Row[] = await figuresOf('SQLite', {})
  const cosmos = await startCosmos(0)
  rows.push(...(await figuresOf('Cosmos protocol', { cosmos: cosmos.endpoint })))
  await cosmos.stop()
  const slow = await startCosmos(10)
  const { p99, failed } = await steady(await Ours.start({ cosmos: slow.endpoint }), 50, size.steadySeconds)
  rows.push(['Cosmos answering after 10 ms: p99 at 50 answers a second, ms', p99.toFixed(0), 'under 200'])
  rows.push(['Cosmos answering after 10 ms: answers that failed', String(failed), '0'])
  await slow.stop()
  return rows
}

async function figuresOf(name: string, options: { cosmos?: string }): Promise<Row[]> {
  const one = await Ours.start(options)
  const other = await Ours.start({ ...options, beside: one })
  const gesprek = await one.gesprek()
  const body = (n: number) => one.answer(gesprek, n)
  await load(one.messages, size.connections, ACTS / 4, body)
  const answers = await load(one.messages, size.connections, ACTS, body)
  const same = await delayToBoard(one, one, gesprek, size.seen / 2)
  const across = await delayToBoard(one, other, gesprek, size.seen / 2)
  const third = await Ours.start({ ...options, beside: one })
  const authorization = `Bearer ${await third.token(leader?.oid ?? '')}`
  const began = performance.now()
  const opened = await fetch(`${third.base}/api/rondes/${gesprek.rondeId}`, { headers: { authorization } })
  await opened.text()
  const opening = performance.now() - began
  for (const server of [third, other, one]) await server.stop()
  return [
    [`${name}: answers a second, ${size.connections} connections`, answers.perSecond.toFixed(0), ''],
    [`${name}: p99 of an answer, ms`, answers.p99.toFixed(0), ''],
    [`${name}: opening a ronde of ${ACTS} acts on a fresh instance, ms`, opening.toFixed(0), ''],
    [`${name}: to a board on the same instance, p50 ms`, same.p50.toFixed(1), ''],
    [`${name}: to a board on another instance, p95 ms`, across.p95.toFixed(0), 'under 1000'],
  ]
}

/** Sends answers at a steady rate, without waiting for earlier ones. */
async function steady(
  ours: Ours,
  perSecond: number,
  seconds: number,
): Promise<Pick<LoadResult, 'p99' | 'failed'>> {
  const gesprek = await ours.gesprek()
  const times: number[] = []
  let failed = 0
  const one = async (n: number) => {
    const sent = performance.now()
    const headers = { 'content-type': 'application/json' }
    const answer = await fetch(ours.messages, { method: 'POST', headers, body: ours.answer(gesprek, n) })
    const text = await answer.text()
    times.push(performance.now() - sent)
    if (!answer.ok || !text.includes('Bewaard om')) failed += 1
  }
  const going: Promise<void>[] = []
  const began = performance.now()
  for (let n = 0; n < perSecond * seconds; n += 1) {
    const due = began + (n * 1000) / perSecond
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())))
    going.push(one(n))
  }
  await Promise.all(going)
  await ours.stop()
  times.sort((a, b) => a - b)
  return { p99: quantile(times, 0.99), failed }
}

async function startCosmos(wait: number): Promise<{ endpoint: string; stop(): Promise<void> }> {
  const file = fileURLToPath(new URL('./cosmosServer.ts', import.meta.url))
  const server = spawn(process.execPath, [file, String(wait)], { stdio: ['pipe', 'pipe', 'inherit'] })
  const [line] = await once(server.stdout, 'data')
  return {
    endpoint: String(line).trim(),
    async stop() {
      const closed = once(server, 'exit')
      server.stdin.end()
      await closed
    },
  }
}
