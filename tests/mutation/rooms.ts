import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('../..', import.meta.url))

export interface Room {
  /** Whether a source file, by its path from the root, belongs to the room. */
  holds(path: string): boolean
  folder: string
  /** Where the room's own tests are, run first. */
  tests: string
}

/** What the tab shows: React, styles, texts and the browser's own things need a browser to be tried. */
const NEEDS_BROWSER =
  /^tab\/(host|ui\/texts)\/|\/use[A-Z][^/]*$|[Ss]tyles\.ts$|(^|\/)(nl|en|[a-z]+\.(nl|en))\.ts$|\.d\.ts$|\/(precompress|vite\.config|localPeople|saveFile|pictures|routes)\.ts$/

const ofBot = (name: string): Room => ({
  holds: (path) => path.endsWith('.ts') && path.startsWith(`bot/${name}/`),
  folder: `bot/${name}`,
  tests: `tests/${name}/`,
})

const BOT = ['domain', 'actions', 'runner', 'views', 'redaction', 'anonymous', 'followUp'] as const

export const rooms: Readonly<Record<string, Room>> = {
  ...Object.fromEntries(BOT.map((name) => [name, ofBot(name)])),
  tab: {
    holds: (path) => path.startsWith('tab/') && path.endsWith('.ts') && !NEEDS_BROWSER.test(path),
    folder: 'tab',
    tests: 'tests/tab/',
  },
}

/** Tests that start processes or browsers, or that need minutes: a mutant in this process is not seen there. */
const NOT_HERE =
  /^tests\/(e2e|bench|cosmos|production|instances|house|infra|manifest|teamsSdk|local|property|mutation|golden\/make)|\/processes\.test|\/commands\.test|tests\/start\.test|groupCommit|erasureRegister/

const files = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.ts$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))
    .filter((path) => !path.includes('node_modules'))
    .sort()

export const sourcesIn = (folder: string): string[] => files(folder)

export const sourcesOf = (room: Room): string[] => [...files('bot'), ...files('tab')].filter(room.holds)

/** The test files that import a file of the room, near or far: the room's own first, then the nearest. */
export function testsOf(room: Room): string[] {
  const sources = new Set(sourcesOf(room))
  const imports = new Map<string, string[]>()
  const distance = new Map<string, number>()
  for (const source of sources) distance.set(source, 0)
  for (const path of [...files('bot'), ...files('tab'), ...files('tests')]) imports.set(path, importsOf(path))
  for (let more = true; more; ) {
    more = false
    for (const [path, imported] of imports) {
      const nearest = Math.min(...imported.map((one) => distance.get(one) ?? Number.POSITIVE_INFINITY)) + 1
      if (nearest < (distance.get(path) ?? Number.POSITIVE_INFINITY)) {
        distance.set(path, nearest)
        more = true
      }
    }
  }
  const rank = (path: string): number =>
    path.startsWith(room.tests) ? 0 : (distance.get(path) ?? Number.POSITIVE_INFINITY)
  return files('tests')
    .filter((path) => path.endsWith('.test.ts') && !NOT_HERE.test(path) && distance.has(path))
    .sort((one, other) => rank(one) - rank(other))
}

const known = new Map<string, string[]>()

/** The files that a file imports, by their paths from the root. */
export function importsOf(path: string): string[] {
  const before = known.get(path)
  if (before !== undefined) return before
  const code = path.endsWith('.ts') ? readFileSync(join(ROOT, path), 'utf8') : ''
  const imported = [
    ...code.matchAll(/^(?:import|export)\b(?! type)[^'"]*?from '(\.[^']+)'|import\('(\.[^']+)'\)/gm),
  ]
    .map(([, plain, dynamic]) => join(dirname(path), plain ?? dynamic ?? ''))
    .filter((one) => existsSync(join(ROOT, one)))
  known.set(path, imported)
  return imported
}
