/**
 * Applies small wrong changes to a room one at a time and tells which of them no test notices.
 *
 *     npm run mutate -- <room> [--count 60] [--seed 1] [--file part-of-path]
 *
 * Rooms are in rooms.ts. Which mutants are tried depends on the seed and the sources alone.
 */
import { type ChildProcess, fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { isEquivalent } from './equivalent.ts'
import { findMutants } from './mutants.ts'
import { ROOT, type Room, rooms, sourcesOf, testsOf } from './rooms.ts'
import type { Ask, Told, WorkerMutant } from './worker.ts'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    count: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
    file: { type: 'string', default: '' },
  },
})

/** How long the tests of one mutant may take together, ms, by what they took without it. */
const BUDGET = 25_000
/** Text is what people read; tests of texts are elsewhere. At most this share of a sample is an emptied text. */
const SHARE_OF_TEXTS = 0.1

/** Numbers from 0 to 1 that depend on the seed alone (mulberry32). */
function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

function sample(room: Room, count: number, seed: number, part: string): WorkerMutant[] {
  const next = chance(seed)
  const all = sourcesOf(room)
    .filter((path) => path.includes(part))
    .flatMap((path) =>
      findMutants(path, readFileSync(join(ROOT, path), 'utf8')).map((one) => ({ ...one, path })),
    )
    .filter((mutant) => !isEquivalent(mutant))
    .map((mutant) => ({ mutant, order: next() }))
    .sort((one, other) => one.order - other.order)
    .map(({ mutant }) => mutant)
  let texts = Math.floor(count * SHARE_OF_TEXTS)
  const chosen = all.filter(({ kind, was }) => kind !== 'emptied' || was.startsWith('[') || texts-- > 0)
  return chosen.slice(0, count).map((mutant, index) => ({ ...mutant, id: index + 1 }))
}

class Worker {
  readonly #child: ChildProcess

  private constructor(child: ChildProcess) {
    this.#child = child
  }

  static async start(tests: string[], mutants: WorkerMutant[], on: number | null) {
    const child = fork(join(import.meta.dirname, 'worker.ts'), {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    const worker = new Worker(child)
    const told = await worker.#ask({ load: tests, mutants, on }, 180_000)
    return told !== null && 'loaded' in told ? { worker, ...told } : null
  }

  /** @returns null when the process hung or ended */
  async run(test: string, on: number | null, ms: number) {
    const told = await this.#ask({ run: test, on }, ms)
    return told !== null && 'failed' in told ? told : null
  }

  end(): void {
    this.#child.kill('SIGKILL')
  }

  #ask(ask: Ask, ms: number): Promise<Told | null> {
    return new Promise((resolve) => {
      const done = (told: Told | null): void => {
        clearTimeout(timer)
        this.#child.off('message', done).off('exit', none)
        resolve(told)
      }
      const none = (): void => done(null)
      const timer = setTimeout(none, ms)
      this.#child.once('message', done).once('exit', none)
      this.#child.send(ask, (error) => error && none())
    })
  }
}

interface Known {
  test: string
  ms: number
  reached: Set<number>
}

/**
 * Runs every test file twice without a mutant. What fails at once is left out; what fails the second time needs a
 * process of its own for each run; what each file reaches is remembered.
 */
async function baseline(tests: string[], mutants: WorkerMutant[]) {
  const started = await Worker.start(tests, mutants, null)
  if (started === null) throw new Error('the tests do not load')
  let { worker } = started
  const known: Known[] = []
  const once: Known[] = []
  for (const test of started.loaded) {
    const first = await worker.run(test, null, 120_000)
    const second = first?.failed === false ? await worker.run(test, null, 120_000) : first
    if (first !== null && second?.failed === false)
      known.push({ test, ms: second.ms, reached: new Set([...first.reached, ...second.reached]) })
    else if (first?.failed === false) once.push({ test, ms: first.ms, reached: new Set(first.reached) })
    else console.error(`left out: ${test}: ${(second ?? first)?.why ?? 'hangs'}`)
    if (second === null) {
      worker.end()
      const again = await Worker.start(tests, mutants, null)
      if (again === null) throw new Error('the tests do not load')
      worker = again.worker
    }
  }
  return { worker, known, once, atLoad: new Set(started.atLoad) }
}

/** The test files for one mutant, those that are likely to notice it first, within the budget. */
function within(known: readonly Known[], ownTests: string): Known[] {
  const order = known.toSorted(
    (one, other) =>
      Number(other.test.startsWith(ownTests)) - Number(one.test.startsWith(ownTests)) || one.ms - other.ms,
  )
  let left = BUDGET
  return order.filter(({ ms }) => {
    left -= ms
    return left > 0
  })
}

const [name = ''] = positionals
const room = rooms[name]
if (room === undefined) {
  console.error(`npm run mutate -- <room>, with one of: ${Object.keys(rooms).join(', ')}`)
  process.exit(1)
}
const mutants = sample(room, Number(values.count), Number(values.seed), values.file)
const tests = testsOf(room)
console.error(`${name}: ${mutants.length} mutants, ${tests.length} test files`)
const base = await baseline(tests, mutants)
let { worker } = base
const restart = async (): Promise<void> => {
  worker.end()
  const started = await Worker.start(tests, mutants, null)
  if (started === null) throw new Error('the tests do not load')
  worker = started.worker
}

/** Test files whose last run failed: what they say next is only believed after a run without a mutant. */
const suspect = new Set<string>()

async function noticedBy({ id }: WorkerMutant, known: readonly Known[]): Promise<string | null> {
  for (const { test, ms } of known) {
    const limit = ms * 10 + 15_000
    if (suspect.has(test)) {
      const clean = await worker.run(test, null, limit)
      if (clean === null || clean.failed) await restart()
      suspect.delete(test)
    }
    const told = await worker.run(test, id, limit)
    if (told === null) await restart()
    if (told?.failed) suspect.add(test)
    if (told === null || told.failed) return test
  }
  return null
}

/** Runs test files in a new process, with the mutant on from before any module loads. */
async function noticedInOwnProcess(mutant: WorkerMutant, known: readonly Known[]): Promise<string | null> {
  const files = known.map(({ test }) => test)
  const started = await Worker.start(files, [mutant], mutant.id)
  if (started === null || started.loaded.length < files.length) {
    started?.worker.end()
    return 'loading'
  }
  try {
    for (const { test, ms } of known) {
      const told = await started.worker.run(test, mutant.id, ms * 10 + 15_000)
      if (told === null || told.failed) return test
    }
    return null
  } finally {
    started.worker.end()
  }
}

const importsFile = (test: string, path: string): boolean =>
  readFileSync(join(ROOT, test), 'utf8').includes(`/${path}'`)

const survivors: WorkerMutant[] = []
for (const mutant of mutants) {
  const covering = base.known.filter(({ reached }) => reached.has(mutant.id))
  const fromLoad = base.atLoad.has(mutant.id)
  // What runs while a module loads is reached by every test of it: those that import the file are the likeliest.
  const known = fromLoad
    ? [
        ...base.known.filter(({ test }) => importsFile(test, mutant.path)),
        ...within(base.known, room.tests),
      ].slice(0, 12)
    : within(covering, room.tests)
  const once = base.once.filter(({ reached }) => reached.has(mutant.id))
  const by =
    (fromLoad ? await noticedInOwnProcess(mutant, known) : await noticedBy(mutant, known)) ??
    (once.length === 0 ? null : await noticedInOwnProcess(mutant, once))
  if (by === null) survivors.push(mutant)
  process.stderr.write(by === null ? (covering.length === 0 && !fromLoad ? '-' : 'S') : '.')
}
worker.end()
const noticed = mutants.length - survivors.length
console.log(
  `\n${name}: ${noticed} of ${mutants.length} noticed, ${Math.round((100 * noticed) / mutants.length)} %`,
)
for (const { path, line, kind, was, becomes } of survivors.toSorted((one, other) =>
  one.path < other.path ? -1 : 1,
)) {
  const short = (text: string): string => text.replace(/\s+/g, ' ').slice(0, 100)
  const source = readFileSync(join(ROOT, path), 'utf8').split('\n')[line - 1] ?? ''
  console.log(`${path}:${line} ${kind}: ${short(was)}${becomes === '' ? '' : ` -> ${short(becomes)}`}`)
  if (short(source.trim()) !== short(was)) console.log(`    in: ${short(source.trim())}`)
}
process.exit(0)
