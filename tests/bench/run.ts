/**
 * `npm run bench`: the figures of the main job, as a table. Each is the median of five interleaved runs, since a shared
 * machine drifts; only the ratios are worth comparing between machines.
 */
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { RondeSnapshot } from '../../bot/protocol/view.ts'
import { installed } from './installed.ts'
import { journals } from './journals.ts'
import { type LoadResult, load, median } from './load.ts'
import { nodeFlags } from './nodeFlags.ts'
import { type BenchGesprek, leader, Ours } from './ours.ts'
import { manyProperties } from './properties.ts'
import { requestUnits } from './requestUnits.ts'
import { size } from './size.ts'
import { startUp } from './startUp.ts'
import { delayToBoard } from './streamDelay.ts'

const { rounds: ROUNDS, connections: CONNECTIONS, requests: REQUESTS } = size

const rows: [figure: string, value: string, aim: string][] = []
const row = (figure: string, value: string, aim = '') => rows.push([figure, value, aim])
const say = (line: string) => process.stderr.write(`${line}\n`)
const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

async function startBare(reply: string): Promise<{ url: string; stop(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'bare-'))
  const file = join(folder, 'reply.json')
  await writeFile(file, reply)
  const bare = spawn(process.execPath, [at('./bare.ts'), file], { stdio: ['pipe', 'pipe', 'inherit'] })
  const [line] = await once(bare.stdout, 'data')
  return {
    url: `http://127.0.0.1:${String(line).trim()}/api/messages`,
    async stop() {
      const closed = once(bare, 'exit')
      bare.stdin.end()
      await closed
      await rm(folder, { recursive: true })
    },
  }
}

async function answerPath(): Promise<void> {
  const ours = await Ours.start()
  const gesprek = await ours.gesprek()
  const first = await fetch(ours.messages, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: ours.answer(gesprek, 0),
  })
  const bare = await startBare(await first.text())
  let sent = 1
  const body = () => {
    sent += 1
    return ours.answer(gesprek, sent)
  }
  const toBare = (n: number) => ours.answer(gesprek, n)
  const results: { ours: LoadResult; bare: LoadResult }[] = []
  await load(ours.messages, CONNECTIONS, REQUESTS, body)
  await load(bare.url, CONNECTIONS, REQUESTS, toBare)
  for (let round = 0; round < ROUNDS; round += 1) {
    const pair = {
      ours: await load(ours.messages, CONNECTIONS, REQUESTS, body),
      bare: await load(bare.url, CONNECTIONS, REQUESTS, toBare),
    }
    results.push(pair)
    say(
      `answer path, round ${round + 1}: ${Math.round(pair.ours.perSecond)}/s against ${Math.round(pair.bare.perSecond)}/s`,
    )
  }
  const of = (figure: (pair: (typeof results)[number]) => number) => median(results.map(figure))
  row(`answers a second, ${CONNECTIONS} connections`, of((pair) => pair.ours.perSecond).toFixed(0))
  row('bare handler, requests a second', of((pair) => pair.bare.perSecond).toFixed(0))
  row(
    'throughput against the bare handler',
    of((pair) => pair.ours.perSecond / pair.bare.perSecond).toFixed(2),
    '0.9',
  )
  row('p99 of an answer, ms', of((pair) => pair.ours.p99).toFixed(1))
  row('p99 against the bare handler', of((pair) => pair.ours.p99 / pair.bare.p99).toFixed(2), 'at most 1.5')
  row('answers that failed', String(results.reduce((sum, pair) => sum + pair.ours.failed, 0)), '0')
  row('answers sent that are not stored', String(await notStored(ours, gesprek, sent)), '0')
  await bare.stop()
  await ours.stop()
}

/** Every answer sent was another text, so every one that was stored is a version of its own. */
async function notStored(ours: Ours, { rondeId }: BenchGesprek, sent: number): Promise<number> {
  const authorization = `Bearer ${await ours.token(leader?.oid ?? '')}`
  const answer = await fetch(`${ours.base}/api/rondes/${rondeId}`, { headers: { authorization } })
  const view = (await answer.json()) as RondeSnapshot
  const versions = view.entities.map((entity) =>
    entity.kind === 'antwoord' ? (entity.value?.version ?? 0) : 0,
  )
  return sent - versions.reduce((sum, version) => sum + version, 0)
}

async function slowDisk(): Promise<void> {
  const ours = await Ours.start({ slowDisk: true })
  const gesprekken = await Promise.all(Array.from({ length: size.rondesAtOnce }, () => ours.gesprek()))
  const body = (n: number) => {
    const gesprek = gesprekken[n % gesprekken.length]
    if (gesprek === undefined) throw new Error('no gesprek')
    return ours.answer(gesprek, n)
  }
  await load(ours.messages, CONNECTIONS, REQUESTS / 2, body)
  const p99: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    p99.push((await load(ours.messages, CONNECTIONS, REQUESTS / 2, body)).p99)
  }
  row(`p99 with fsync at 8 ms, ${size.rondesAtOnce} rondes at once, ms`, median(p99).toFixed(0), 'under 200')
  await ours.stop()
}

async function board(): Promise<void> {
  const ours = await Ours.start()
  const delays: number[] = []
  const gesprek = await ours.gesprek()
  for (let round = 0; round < ROUNDS; round += 1) {
    delays.push((await delayToBoard(ours, ours, gesprek, size.seen)).p50)
  }
  row('from stored to seen on an open board, ms', median(delays).toFixed(1), 'under 50')
  await ours.stop()
}

function core(): void {
  const figures: object = JSON.parse(
    execFileSync(process.execPath, [...nodeFlags, at('./core.ts'), ...process.argv.slice(2)], {
      encoding: 'utf8',
    }),
  )
  const aims: Record<string, string> = {
    'opening a ronde of 10000 acts cold, ms': 'under 500',
    'RSS after 100000 acts over 1000 rondes, MB': 'under 250',
  }
  for (const [figure, value] of Object.entries(figures)) row(figure, Number(value).toFixed(0), aims[figure])
}

manyProperties()
await answerPath()
await slowDisk()
await board()
core()
const others = [
  ...(await startUp()),
  ...(await installed()),
  ...(await journals()),
  ...(await requestUnits()),
]
for (const [figure, value, aim] of others) row(figure, value, aim)
const width = Math.max(...rows.map(([figure]) => figure.length))
for (const [figure, value, aim] of [['figure', 'median', 'aim'], ...rows]) {
  process.stdout.write(`${String(figure).padEnd(width)}  ${String(value).padStart(8)}  ${aim ?? ''}\n`)
}
