import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { Session } from 'node:inspector/promises'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ROOT, sourcesIn } from './rooms.ts'

/** Per source file what was executed: the start and end of each range, in order, in one flat list. */
export type Covered = Record<string, number[]>

/** The result of one test file without a mutant. */
export interface TestFile {
  test: string
  ms: number
  atLoad: Covered
  inRun: Covered
}

const session = new Session()
const FROM = pathToFileURL(ROOT).href

export async function startCoverage(): Promise<void> {
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
}

/** What was executed in `bot` and `tab` since the last call. Types are blanked, so offsets are those of the source. */
export async function takeCoverage(): Promise<Covered> {
  const { result } = await session.post('Profiler.takePreciseCoverage')
  const covered: Covered = {}
  for (const { url, functions } of result) {
    const path = url.startsWith(FROM) ? url.slice(FROM.length).replace(/[?#].*/, '') : ''
    if (!/^(bot|tab)\//.test(path)) continue
    const ranges = functions.flatMap((one) => one.ranges)
    covered[path] = [...(covered[path] ?? []), ...executed(ranges)]
  }
  return covered
}

interface Range {
  startOffset: number
  endOffset: number
  count: number
}

/** Ranges nest, and the innermost one counts. */
export function executed(ranges: Range[]): number[] {
  const sorted = ranges.toSorted(
    (one, other) => one.startOffset - other.startOffset || other.endOffset - one.endOffset,
  )
  const found: number[] = []
  const open: Range[] = []
  let at = 0
  const upTo = (end: number): void => {
    const inner = open.at(-1)
    if (inner !== undefined && inner.count > 0 && end > at) {
      if (found.at(-1) === at) found[found.length - 1] = end
      else found.push(at, end)
    }
    at = Math.max(at, end)
  }
  const closeBefore = (start: number): void => {
    for (let last = open.at(-1); last !== undefined && last.endOffset <= start; last = open.at(-1)) {
      upTo(last.endOffset)
      open.pop()
    }
  }
  for (const range of sorted) {
    closeBefore(range.startOffset)
    upTo(range.startOffset)
    open.push(range)
  }
  closeBefore(Number.POSITIVE_INFINITY)
  return found
}

export function covers(covered: Covered, { path, start }: { path: string; start: number }): boolean {
  const ranges = covered[path] ?? []
  return ranges.some((from, index) => index % 2 === 0 && from <= start && start < (ranges[index + 1] ?? 0))
}

const CACHE = join(ROOT, 'node_modules/.cache/mutation')
const hashes = new Map<string, string>()

function hashOf(name: string, paths: () => readonly string[]): string {
  const known = hashes.get(name)
  if (known !== undefined) return known
  const all = createHash('sha256')
  for (const path of paths()) all.update(path).update(readFileSync(join(ROOT, path)))
  const hash = all.digest('hex').slice(0, 20)
  hashes.set(name, hash)
  return hash
}

/** The part of a path that coverage is kept by: `bot/runner`, `tab`. */
const folderOf = (path: string): string => /^bot\/[^/]+|^tab/.exec(path)?.[0] ?? ''

const cached = (test: string, folder: string): string =>
  join(
    CACHE,
    hashOf(test, () => [test]),
    `${folder.replace('/', '.')}.${hashOf(folder, () => sourcesIn(folder))}`,
  )

/** @returns null when the test file or the folder changed since it was kept; changes elsewhere hardly matter */
export function keptCoverage(test: string, folder: string): TestFile | null {
  try {
    return JSON.parse(readFileSync(cached(test, folder), 'utf8'))
  } catch {
    return null
  }
}

export function keepCoverage({ test, ms, atLoad, inRun }: TestFile, folders: readonly string[]): void {
  for (const folder of folders) {
    const own = (covered: Covered): Covered =>
      Object.fromEntries(Object.entries(covered).filter(([path]) => folderOf(path) === folder))
    const file = cached(test, folder)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, JSON.stringify({ test, ms, atLoad: own(atLoad), inRun: own(inRun) }))
  }
}
