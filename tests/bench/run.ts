/**
 * `npm run bench` prints the performance figures as a table. Each figure is the median of several runs, and runs that are
 * compared with each other are interleaved, because a shared machine drifts; only ratios compare between machines.
 * `-- --answers` measures the answer path only, `-- --tiny` runs a little of everything.
 */
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { answerPath } from './answerPath.ts'
import { editor } from './editor.ts'
import { installed } from './installed.ts'
import { journals } from './journals.ts'
import { load, median } from './load.ts'
import { nodeFlags } from './nodeFlags.ts'
import { Ours } from './ours.ts'
import { manyProperties } from './properties.ts'
import { requestUnits } from './requestUnits.ts'
import { size, tiny } from './size.ts'
import { startUp } from './startUp.ts'
import { delayToBoard } from './streamDelay.ts'

const { rounds: ROUNDS, connections: CONNECTIONS, requests: REQUESTS } = size

const rows: [figure: string, value: string, aim: string][] = []
const row = (figure: string, value: string, aim = '') => rows.push([figure, value, aim])
const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

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

/** Figures that are measured in a process of their own. */
function ownProcess(script: string, aims: Record<string, string>): void {
  const args = [...nodeFlags, at(script), ...process.argv.slice(2)]
  const figures: object = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }))
  for (const [figure, value] of Object.entries(figures)) row(figure, Number(value).toFixed(0), aims[figure])
}

function core(): void {
  ownProcess('./core.ts', {
    'opening a ronde of 10000 acts cold, ms': 'under 500',
    'RSS after 100000 acts over 1000 rondes, MB': 'under 250',
  })
}

function documents(): void {
  ownProcess('./documents.ts', {
    'a verslag of 120 paragraphs as PDF, warm, ms': 'under 500',
    'the same as Word, ms': 'under 500',
    'RSS after 50 in a row as PDF, MB': 'under 250',
    'RSS after 50 in a row as Word too, MB': 'under 250',
  })
}

rows.push(...(await answerPath()))
if (!process.argv.includes('--answers')) {
  if (!tiny) manyProperties()
  await slowDisk()
  await board()
  core()
  documents()
  rows.push(...(await startUp()), ...(await installed()), ...(await journals()), ...(await requestUnits()))
  rows.push(...(await editor()))
}
const width = Math.max(...rows.map(([figure]) => figure.length))
for (const [figure, value, aim] of [['figure', 'median', 'aim'], ...rows]) {
  process.stdout.write(`${String(figure).padEnd(width)}  ${String(value).padStart(8)}  ${aim ?? ''}\n`)
}
