/**
 * Holds all sampled mutants of a room behind switches, and runs test files with one of them on. Nothing on disk changes.
 * It is asked by messages: `load`, then `run` for one test file and one mutant (or none).
 */
import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Mocha from 'mocha'
import { instrument, type NumberedMutant, SWITCH } from './instrument.ts'
import { ROOT } from './rooms.ts'

export interface WorkerMutant extends NumberedMutant {
  path: string
}
export type Ask =
  | { load: string[]; mutants: WorkerMutant[]; on: number | null }
  | { run: string; on: number | null }
export type Told =
  | { loaded: string[]; atLoad: number[] }
  | { failed: boolean; why: string; reached: number[]; ms: number }

let on: number | null = null
const reached = new Set<number>()
Object.defineProperty(globalThis, SWITCH, {
  value: (id: number): boolean => {
    reached.add(id)
    return id === on
  },
})

const runs = new Map<string, Mocha>()
const say = (told: Told): void => void process.send?.(told)

process.on('message', async (ask: Ask) => {
  if ('load' in ask) await load(ask)
  else await run(ask)
})
process.setMaxListeners(0)
// A mutant may cause an unhandled rejection; mocha reports it while a test runs, and it must not end the process.
process.on('unhandledRejection', () => {})
process.on('uncaughtException', () => {})

async function load(ask: Extract<Ask, { mutants: unknown }>): Promise<void> {
  on = ask.on
  const byPath = Map.groupBy(ask.mutants, ({ path }) => join(ROOT, path))
  registerHooks({
    load(url, context, nextLoad) {
      const path = url.startsWith('file:') ? fileURLToPath(url.split('?')[0] ?? url) : ''
      const mutants = byPath.get(path)
      if (mutants === undefined) return nextLoad(url, context)
      const source = instrument(path, readFileSync(path, 'utf8'), mutants)
      return { format: 'module-typescript', source, shortCircuit: true }
    },
  })
  const loaded: string[] = []
  for (const path of ask.load) {
    const mocha = new Mocha({ timeout: 10_000, bail: true, reporter: class {} as never })
    mocha.cleanReferencesAfterRun(false)
    mocha.addFile(join(ROOT, path))
    try {
      await mocha.loadFilesAsync()
    } catch (error) {
      console.error(`${path} does not load: ${String(error).slice(0, 300)}`)
      continue
    }
    runs.set(path, mocha)
    loaded.push(path)
  }
  say({ loaded, atLoad: [...reached] })
}

async function run(ask: Extract<Ask, { run: unknown }>): Promise<void> {
  const mocha = runs.get(ask.run)
  if (mocha === undefined) return say({ failed: true, why: 'it does not load', reached: [], ms: 0 })
  on = ask.on
  reached.clear()
  const began = performance.now()
  let why = ''
  const failures = await new Promise<number>((resolve) => {
    const runner = mocha.run(resolve)
    runner.once('fail', (test, error) => {
      why = `${test.fullTitle()}: ${String(error?.message ?? error).slice(0, 200)}`
    })
  })
  on = null
  say({ failed: failures > 0, why, reached: [...reached], ms: performance.now() - began })
}
