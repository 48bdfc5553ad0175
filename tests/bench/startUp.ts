import { median } from './load.ts'
import { Ours } from './ours.ts'
import { size, tiny } from './size.ts'

type Row = [figure: string, value: string, aim: string]

/** Packages that load at first use (X8.j); each later one is added here. */
const HEAVY = [
  '@azure/cosmos',
  '@azure/identity',
  '@azure/monitor-opentelemetry-exporter',
  '@microsoft/teamsfx',
  '@myriaddreamin/typst-ts-node-compiler',
  'docx',
]

/** Start-up time and resident memory of the server without its heavy packages, and with each of them loaded. */
export async function startUp(): Promise<Row[]> {
  const rows: Row[] = []
  for (const name of [null, ...(tiny ? HEAVY.slice(-1) : HEAVY)]) {
    const seconds: number[] = []
    const memory: number[] = []
    for (let round = 0; round < size.rounds; round += 1) {
      const began = performance.now()
      const server = await Ours.start(name === null ? {} : { preload: [name] })
      seconds.push(performance.now() - began)
      memory.push(await server.memory())
      await server.stop()
    }
    const what = name === null ? 'without heavy packages' : `with ${name}`
    rows.push([`start-up ${what}, ms`, median(seconds).toFixed(0), ''])
    rows.push([`RSS after start-up ${what}, MB`, median(memory).toFixed(0), ''])
  }
  return rows
}
