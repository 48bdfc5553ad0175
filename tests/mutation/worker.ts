/**
 * Runs test files, one per message, with one mutant on or none. The sampled mutants of a room are behind switches in the
 * modules; nothing on disk changes. A test file is loaded when it first runs.
 */
import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Mocha from 'mocha'
import { type Covered, startCoverage, takeCoverage } from './coverage.ts'
import { instrument, type NumberedMutant, SWITCH } from './instrument.ts'
import { ROOT } from './rooms.ts'

export interface WorkerMutant extends NumberedMutant {
  path: string
}
export type Ask =
  /** `on` is on while modules load; with `cover`, each run tells what it executed. */
  { mutants: WorkerMutant[]; on: number | null; cover: boolean } | { run: string; on: number | null }
export interface Told {
  failed: boolean
  /** The test did not end in time; under load that says little. */
  timedOut: boolean
  why: string
  ms: number
  atLoad: Covered
  inRun: Covered
}

let on: number | null = null
let whileLoading: number | null = null
let cover = false
Object.defineProperty(globalThis, SWITCH, { value: (id: number): boolean => id === on })

const loaded = new Map<string, Mocha>()

process.on('message', async (ask: Ask) => {
  if ('run' in ask) process.send?.(await run(ask.run, ask.on))
  else await open(ask)
})
process.setMaxListeners(0)
// A mutant may cause an unhandled rejection; mocha reports it while a test runs, and it must not end the process.
process.on('unhandledRejection', () => {})
process.on('uncaughtException', () => {})

async function open(ask: Extract<Ask, { mutants: unknown }>): Promise<void> {
  whileLoading = ask.on
  cover = ask.cover
  if (cover) await startCoverage()
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
}

async function run(path: string, mutant: number | null): Promise<Told> {
  const told: Told = { failed: false, timedOut: false, why: '', ms: 0, atLoad: {}, inRun: {} }
  on = whileLoading
  try {
    const mocha = loaded.get(path) ?? (await loadTest(path))
    if (cover) told.atLoad = await takeCoverage()
    on = mutant
    const began = performance.now()
    await new Promise<number>((resolve) => {
      const runner = mocha.run(resolve)
      runner.once('fail', (test, error) => {
        told.failed = true
        told.timedOut = error?.code === 'ERR_MOCHA_TIMEOUT'
        told.why = `${test.fullTitle()}: ${String(error?.message ?? error).slice(0, 200)}`
      })
    })
    told.ms = performance.now() - began
    if (cover) told.inRun = await takeCoverage()
  } catch (error) {
    told.failed = true
    told.why = `does not load: ${String(error).slice(0, 300)}`
  }
  on = null
  return told
}

async function loadTest(path: string): Promise<Mocha> {
  const mocha = new Mocha({ timeout: cover ? 120_000 : 10_000, bail: true, reporter: class {} as never })
  mocha.cleanReferencesAfterRun(false)
  mocha.addFile(join(ROOT, path))
  await mocha.loadFilesAsync()
  loaded.set(path, mocha)
  return mocha
}
