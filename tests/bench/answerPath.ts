import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { RondeSnapshot } from '../../bot/protocol/view.ts'
import { type LoadResult, load, median } from './load.ts'
import { type BenchGesprek, leader, Ours } from './ours.ts'
import { size } from './size.ts'

type Row = [figure: string, value: string, aim: string]

interface Measured extends LoadResult {
  /** CPU time that the server spent per request, ms. */
  readonly cpu: number
}

interface Round {
  readonly ours: Measured
  readonly bare: Measured
}

/**
 * Stores answers from a card as fast as the server takes them, against a bare botbuilder handler (bare.ts) that stores
 * nothing. The two take turns, round by round; a ratio is the median of the ratios of the rounds. CPU time is measured too,
 * since it is the one figure that other work on the machine hardly changes.
 */
export async function answerPath(): Promise<Row[]> {
  const { rounds, connections, requests } = size
  const ours = await Ours.start()
  const gesprek = await ours.gesprek()
  const bare = await startBare(await replyOf(ours, gesprek))
  let sent = 1
  const measure = async (pid: number, url: string, body: (n: number) => string): Promise<Measured> => {
    const before = await cpuOf(pid)
    const result = await load(url, connections, requests, body)
    return { ...result, cpu: Math.max(TICK, (await cpuOf(pid)) - before) / requests }
  }
  const loadOurs = () => measure(ours.pid, ours.messages, () => ours.answer(gesprek, sent++))
  const loadBare = () => measure(bare.pid, bare.url, (n) => ours.answer(gesprek, n))
  await loadOurs()
  await loadBare()
  const results: Round[] = []
  while (results.length < rounds) {
    const round = { ours: await loadOurs(), bare: await loadBare() }
    results.push(round)
    process.stderr.write(
      `answer path, round ${results.length}: ${told(round.ours)} against ${told(round.bare)}\n`,
    )
  }
  const lost = await notStored(ours, gesprek, sent)
  await bare.stop()
  await ours.stop()
  const of = (figure: (round: Round) => number) => median(results.map(figure))
  const failed = results.reduce((sum, round) => sum + round.ours.failed, 0)
  return [
    [`answers a second, ${connections} connections`, of((round) => round.ours.perSecond).toFixed(0), ''],
    ['bare handler, requests a second', of((round) => round.bare.perSecond).toFixed(0), ''],
    [
      `throughput against the bare handler, median of ${rounds}`,
      of((round) => round.ours.perSecond / round.bare.perSecond).toFixed(2),
      'at least 1.25',
    ],
    ['p99 of an answer, ms', of((round) => round.ours.p99).toFixed(1), ''],
    [
      `p99 against the bare handler, median of ${rounds}`,
      of((round) => round.ours.p99 / round.bare.p99).toFixed(2),
      'at most 1',
    ],
    ['CPU of an answer, ms', of((round) => round.ours.cpu).toFixed(2), ''],
    [
      'CPU of the bare handler against that of an answer',
      of((round) => round.bare.cpu / round.ours.cpu).toFixed(2),
      '',
    ],
    ['answers that failed', String(failed), '0'],
    ['answers sent that are not stored', String(lost), '0'],
  ]
}

const told = ({ perSecond, p99 }: LoadResult): string =>
  `${perSecond.toFixed(0)}/s (p99 ${p99.toFixed(1)} ms)`

/** What our server answers to a press: the bare handler sends the same bytes. */
async function replyOf(ours: Ours, gesprek: BenchGesprek): Promise<string> {
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(ours.messages, { method: 'POST', headers, body: ours.answer(gesprek, 0) })
  return answer.text()
}

/** The unit in which Linux counts CPU time, ms. */
const TICK = 10

/** User and system time of a process so far, ms; 0 where there is no /proc. */
async function cpuOf(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  // After the command in brackets; fields 14 and 15 of the whole line, in ticks.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) * TICK
}

async function startBare(reply: string): Promise<{ url: string; pid: number; stop(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'bare-'))
  const file = join(folder, 'reply.json')
  await writeFile(file, reply)
  const script = fileURLToPath(new URL('./bare.ts', import.meta.url))
  const bare = spawn(process.execPath, [script, file], { stdio: ['pipe', 'pipe', 'inherit'] })
  const [line] = await once(bare.stdout, 'data')
  return {
    url: `http://127.0.0.1:${String(line).trim()}/api/messages`,
    pid: bare.pid ?? 0,
    async stop() {
      const closed = once(bare, 'exit')
      bare.stdin.end()
      await closed
      await rm(folder, { recursive: true })
    },
  }
}

/** Every answer sent has another text, so each stored one is a version of its own. */
async function notStored(ours: Ours, { rondeId }: BenchGesprek, sent: number): Promise<number> {
  const authorization = `Bearer ${await ours.token(leader?.oid ?? '')}`
  const answer = await fetch(`${ours.base}/api/rondes/${rondeId}`, { headers: { authorization } })
  const view = (await answer.json()) as RondeSnapshot
  const versions = view.entities.map((entity) =>
    entity.kind === 'antwoord' ? (entity.value?.version ?? 0) : 0,
  )
  return sent - versions.reduce((sum, version) => sum + version, 0)
}
