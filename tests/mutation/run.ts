// Long, because the steps of a run share what they measured before.
/**
 * Applies small wrong changes to a room one at a time and tells which of them no test notices.
 *
 *     npm run mutate -- <room> [--count 60] [--seed 1] [--file part-of-path] [--jobs 2]
 *
 * Rooms are in rooms.ts. Which mutants are tried depends on the seed and the sources alone; a change in one file does not
 * change the sample of another. What each test file executes is kept in node_modules/.cache/mutation.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { setPriority } from 'node:os'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { covers, keepCoverage, keptCoverage, type TestFile } from './coverage.ts'
import { isEquivalent } from './equivalent.ts'
import { findMutants, isAtTopLevel } from './mutants.ts'
import { ROOT, type Room, rooms, sourcesOf, testsOf } from './rooms.ts'
import { TestProcess } from './testProcess.ts'
import type { Told, WorkerMutant } from './worker.ts'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    count: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
    file: { type: 'string', default: '' },
    jobs: { type: 'string', default: '2' },
  },
})

/** How long tests of other rooms may take together for one mutant, ms, by what they took without it. */
const BUDGET = 12_000
/** Text is what people read; tests of texts are elsewhere. At most this share of a sample is an emptied text. */
const SHARE_OF_TEXTS = 0.1

function sample(room: Room, count: number, seed: string, part: string): WorkerMutant[] {
  const seen = new Map<string, number>()
  const all = sourcesOf(room)
    .filter((path) => path.includes(part))
    .flatMap((path) =>
      findMutants(path, readFileSync(join(ROOT, path), 'utf8')).map((one) => ({ ...one, path })),
    )
    .filter((mutant) => !isEquivalent(mutant))
    .map((mutant) => {
      const { path, kind, was, becomes } = mutant
      const what = JSON.stringify([seed, path, kind, was, becomes])
      const before = seen.get(what) ?? 0
      seen.set(what, before + 1)
      return { mutant, order: createHash('sha256').update(`${what}${before}`).digest('hex') }
    })
    .sort((one, other) => (one.order < other.order ? -1 : 1))
    .map(({ mutant }) => mutant)
  let texts = Math.floor(count * SHARE_OF_TEXTS)
  const chosen = all.filter(({ kind, was }) => kind !== 'emptied' || was.startsWith('[') || texts-- > 0)
  return chosen.slice(0, count).map((mutant, index) => ({ ...mutant, id: index + 1 }))
}

/** Runs `work` on each item, `jobs` at a time. */
async function inParallel<Item>(
  items: readonly Item[],
  work: (item: Item, job: number) => Promise<void>,
): Promise<void> {
  const left = [...items]
  const jobs = Array.from({ length: Number(values.jobs) }, async (_, job) => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item, job)
  })
  await Promise.all(jobs)
}

/** What each test file executes, measured for those that changed since the last time. */
async function coverageOf(tests: readonly string[], folder: string): Promise<TestFile[]> {
  const found: TestFile[] = []
  const missing = tests.filter((test) => {
    const kept = keptCoverage(test, folder)
    if (kept !== null) found.push(kept)
    return kept === null
  })
  const processes: TestProcess[] = []
  await inParallel(missing, async (test, job) => {
    let alone = false
    for (;;) {
      processes[job] ??= TestProcess.start({ mutants: [], on: null, cover: true })
      const told = await processes[job].run(test, null, 150_000)
      if (told?.failed === false) {
        const file = { test, ms: Math.round(told.ms), atLoad: told.atLoad, inRun: told.inRun }
        keepCoverage(file, FOLDERS)
        found.push(file)
        return
      }
      processes[job].end()
      delete processes[job]
      if (alone) return console.error(`left out: ${test}: ${told?.why ?? 'hangs'}`)
      alone = true
    }
  })
  for (const one of processes) one?.end()
  return found
}

const FOLDERS = Object.values(rooms).map(({ folder }) => folder)
const [name = ''] = positionals
const room = rooms[name]
if (room === undefined) {
  console.error(`npm run mutate -- <room>, with one of: ${Object.keys(rooms).join(', ')}`)
  process.exit(1)
}
setPriority(10)
const began = performance.now()
const mutants = sample(room, Number(values.count), values.seed, values.file)
const tests = testsOf(room)
console.error(`${name}: ${mutants.length} mutants, ${tests.length} test files`)
const files = await coverageOf(tests, room.folder)
console.error(`what they execute is known after ${seconds()}`)

/** How often a test file noticed a mutant of a source file. */
const hits = new Map<string, number>()
const hitsOf = (test: string, path: string): number => hits.get(`${test} ${path}`) ?? 0

/** Test files in the order in which they are tried: all of the room, others within the budget, at least one. */
function withinBudget(covering: readonly TestFile[], { path }: WorkerMutant): TestFile[] {
  const isOwn = ({ test }: TestFile): boolean => test.startsWith((room as Room).tests)
  /** `tests/actions/ronde.test.ts` is likely to notice a change in `bot/domain/ronde/ronde.ts`. */
  const isNamesake = ({ test }: TestFile): boolean => basename(test).startsWith(basename(path, '.ts'))
  const order = covering.toSorted(
    (one, other) =>
      hitsOf(other.test, path) - hitsOf(one.test, path) ||
      Number(isNamesake(other)) - Number(isNamesake(one)) ||
      Number(isOwn(other)) - Number(isOwn(one)) ||
      one.ms - other.ms,
  )
  let left = BUDGET
  return order.filter((file, index) => {
    if (isOwn(file)) return true
    left -= file.ms
    return left > 0 || index === 0
  })
}

/** Generous, since the first run of a test file loads it, and the machine may be busy. */
const limitOf = ({ ms }: TestFile): number => ms * 10 + 60_000

/** Test files that do not pass a second time in one process. */
const onlyOnce = new Set<string>()

/** A process that runs many mutants, with what it needs to know to believe a failure. */
class Warm {
  #process: TestProcess | null = null
  /** Test files that ran in this process, and whether the last run failed. */
  readonly #ran = new Map<string, 'passed' | 'failed' | 'passes again'>()

  async run(file: TestFile, id: number | null): Promise<Told | null> {
    this.#process ??= TestProcess.start({ mutants, on: null, cover: false })
    const told = await this.#process.run(file.test, id, limitOf(file))
    if (told === null) this.restart()
    return told
  }

  restart(): void {
    this.#process?.end()
    this.#process = null
    this.#ran.clear()
  }

  /** @returns whether a test fails with the mutant on, and passes without it */
  async notices(file: TestFile, id: number): Promise<boolean> {
    if (onlyOnce.has(file.test)) this.restart()
    const before = this.#ran.get(file.test)
    if (before === 'failed' || before === 'passed') {
      const clean = await this.run(file, null)
      if (clean === null || clean.failed) {
        if (before === 'passed') onlyOnce.add(file.test)
        this.restart()
      } else this.#ran.set(file.test, 'passes again')
    }
    const told = await this.run(file, id)
    if (told?.failed === false) {
      if (!this.#ran.has(file.test)) this.#ran.set(file.test, 'passed')
      return false
    }
    if (told !== null) this.#ran.set(file.test, 'failed')
    if (told !== null && !told.timedOut) return true
    // Under load a test may take too long by itself: without the mutant it must pass in time.
    this.restart()
    const clean = await this.run(file, null)
    if (clean?.failed === false) this.#ran.set(file.test, 'passes again')
    return clean?.failed === false
  }
}

/** Runs test files in a new process, with the mutant on from before any module loads. */
async function noticedInOwnProcess(
  mutant: WorkerMutant,
  covering: readonly TestFile[],
): Promise<string | null> {
  const own = TestProcess.start({ mutants: [mutant], on: mutant.id, cover: false })
  try {
    for (const file of covering) {
      const told = await own.run(file.test, mutant.id, limitOf(file))
      if (told === null || told.failed) return file.test
    }
    return null
  } finally {
    own.end()
  }
}

const codes = new Map<string, string>()
const codeOf = (path: string): string => {
  const code = codes.get(path) ?? readFileSync(join(ROOT, path), 'utf8')
  codes.set(path, code)
  return code
}

type Survivor = WorkerMutant & { reached: boolean }
const survivors: Survivor[] = []
let done = 0
const warm = Array.from({ length: Number(values.jobs) }, () => new Warm())
await inParallel(mutants, async (mutant, job) => {
  const inRun = files.filter((file) => covers(file.inRun, mutant))
  const atLoad =
    files.some((file) => covers(file.atLoad, mutant)) ||
    isAtTopLevel(mutant.path, codeOf(mutant.path), mutant)
  // What runs while a module loads is reached by every test of it: those that import the file are the likeliest.
  const loading = files.filter(({ inRun }) => inRun[mutant.path] !== undefined)
  let by: string | null = null
  for (const file of withinBudget(inRun, mutant)) {
    if (!(await (warm[job] as Warm).notices(file, mutant.id))) continue
    by = file.test
    break
  }
  if (by === null && atLoad)
    by = await noticedInOwnProcess(mutant, withinBudget(loading, mutant).slice(0, 12))
  if (by === null) survivors.push({ ...mutant, reached: inRun.length > 0 || atLoad })
  else hits.set(`${by} ${mutant.path}`, hitsOf(by, mutant.path) + 1)
  done += 1
  if (by === null)
    console.error(`${done} of ${mutants.length}, survives: ${textOf(survivors.at(-1) as Survivor)}`)
})
for (const one of warm) one.restart()

const noticed = mutants.length - survivors.length
const share = Math.round((100 * noticed) / mutants.length)
console.log(
  `${name}: ${noticed} of ${mutants.length} noticed, ${share} % (seed ${values.seed}, ${seconds()})`,
)
const place = ({ path, line }: WorkerMutant): string => `${path}:${String(line).padStart(5)}`
for (const mutant of survivors.toSorted((one, other) => (place(one) < place(other) ? -1 : 1))) {
  console.log(textOf(mutant))
}
process.exit(0)

function seconds(): string {
  return `${Math.round((performance.now() - began) / 1000)} s`
}

function textOf({ path, line, kind, was, becomes, reached }: Survivor): string {
  const short = (text: string): string => text.replace(/\s+/g, ' ').slice(0, 120)
  const source = (codeOf(path).split('\n')[line - 1] ?? '').trim()
  const change = `${short(was)}${becomes === '' ? '' : ` -> ${short(becomes)}`}`
  const inLine = short(source) === short(was) ? '' : `\n    in: ${short(source)}`
  return `${path}:${line} ${kind}${reached ? '' : ' (no test gets there)'}: ${change}${inLine}`
}
