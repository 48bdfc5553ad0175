// Long, because the whole plan of which room may import which is read best in one place.
import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

interface Rule {
  /** Rooms that may be imported; a room may always import itself. */
  rooms: string[]
  /** Rooms that may be imported for their types only. */
  types?: string[]
  /** Packages from outside that may be imported. A package that only one room names has its home there. */
  packages?: string[]
  why: string
}

/** A room is a folder or a file directly under `bot`. */
const botRules: Record<string, Rule> = {
  'main.ts': {
    rooms: [
      'api',
      'config',
      'followUp',
      'graph',
      'journal',
      'local',
      'ports',
      'teams',
      'telemetry',
      'util',
    ].concat(['server.ts']),
    packages: ['node:path'],
    why: 'it starts the server: it reads the settings, opens the stores and listens, and decides nothing',
  },
  'server.ts': {
    rooms: [
      'actions',
      'anonymous',
      'api',
      'config',
      'documents',
      'followUp',
      'journal',
      'ports',
      'references',
      'runner',
    ].concat(['teams', 'util']),
    types: ['cards'],
    packages: ['restify', 'node:crypto'],
    why: 'it connects the rooms with each other, and decides nothing',
  },
  'backup.ts': {
    rooms: ['actions', 'backup', 'config', 'followUp', 'journal', 'ports', 'runner', 'telemetry'],
    packages: ['node:crypto', 'node:fs', 'node:path'],
    why: 'it runs the commands of an administrator, without HTTP and without Teams',
  },
  domain: { rooms: [], why: 'the method itself must not depend on how it is stored, shown or sent' },
  content: { rooms: [], why: 'content is data; anything it imported would come along everywhere' },
  errors: { rooms: [], why: 'every room may import an error, so an error imports no room' },
  util: {
    rooms: [],
    why: 'helpers without domain words: anything they imported would come along everywhere',
  },
  protocol: {
    rooms: [],
    types: ['actions', 'domain'],
    why: 'the tab imports this; one value imported here would pull the server into the browser',
  },
  ports: {
    rooms: [],
    types: ['domain', 'protocol'],
    why: 'a port is what we ask of the outside; it must not know what implements it',
  },
  config: {
    rooms: ['graph', 'ports', 'util'],
    types: ['journal', 'teams', 'telemetry'],
    packages: ['zod', 'node:crypto', 'node:events', 'node:fs', 'node:net', 'node:path'],
    why: 'settings are read once, before anything runs',
  },
  actions: { rooms: ['domain', 'content', 'errors'], packages: ['zod'], why: 'deciding is pure: no IO' },
  runner: {
    rooms: ['actions', 'domain', 'errors', 'ports', 'util'],
    packages: ['node:crypto', 'node:v8', 'node:zlib'],
    why: 'the only way to change anything must not know through which door it was asked',
  },
  journal: {
    rooms: ['ports', 'errors', 'util'],
    types: ['domain'],
    packages: ['@azure/cosmos', '@azure/identity', 'node:sqlite'].concat([
      'node:crypto',
      'node:fs',
      'node:fs/promises',
      'node:path',
      'node:timers/promises',
    ]),
    why: 'a store must be replaceable: it knows entries, not what they mean',
  },
  views: {
    rooms: ['domain', 'content'],
    types: ['protocol'],
    why: 'what leaves the server is a pure function of state and reader',
  },
  cards: {
    rooms: ['domain', 'content'],
    types: ['protocol'],
    why: 'a card is a pure function of what it shows',
  },
  documents: {
    rooms: ['domain', 'content', 'errors'],
    types: ['protocol'],
    packages: ['docx', 'mdast', 'mdast-util-to-markdown', '@myriaddreamin/typst-ts-node-compiler'].concat([
      'node:fs/promises',
      'node:path',
      'node:worker_threads',
    ]),
    why: 'a document is a pure function of what it says, and so is its file',
  },
  followUp: {
    rooms: ['domain', 'cards', 'views', 'ports', 'errors', 'redaction', 'util'],
    why: 'what follows from a commit must not know Teams or HTTP, so that it can be tested without them',
  },
  anonymous: {
    rooms: ['domain', 'errors', 'ports', 'util'],
    packages: ['node:crypto'],
    why: 'the one place where a person becomes a pseudonym must be small enough to read whole',
  },
  references: {
    rooms: ['ports', 'errors'],
    packages: ['node:crypto'],
    why: 'what a signature proves of a card must be small enough to read whole, without any rights',
  },
  redaction: {
    rooms: ['domain', 'ports'],
    packages: ['node:crypto'],
    why: 'what erasure and retention leave is decided on events alone, the same in any store and any copy',
  },
  backup: {
    rooms: ['domain', 'ports'],
    packages: ['zod', 'node:crypto', 'node:fs', 'node:fs/promises', 'node:stream/promises'],
    why: 'a backup is entries and nothing else, so that it can move from any store to any other',
  },
  telemetry: {
    rooms: ['ports', 'util'],
    packages: ['@opentelemetry/api', '@opentelemetry/resources', '@opentelemetry/sdk-metrics'].concat([
      '@azure/monitor-opentelemetry-exporter',
      '@azure/identity',
      'node:crypto',
    ]),
    why: 'where measurements go must be replaceable, and what they are about must not be known there',
  },
  teams: {
    rooms: ['ports', 'domain', 'errors', 'cards', 'content', 'views', 'anonymous', 'util'],
    types: ['protocol'],
    packages: ['botbuilder', 'restify', 'jose', '@azure/identity', 'node:crypto', 'node:http'],
    why: 'botbuilder is past its end of support: replacing it must cost this room and no other',
  },
  graph: {
    rooms: ['ports', 'errors', 'util', 'domain'],
    types: ['protocol'],
    packages: ['@microsoft/teamsfx', 'zod', 'node:crypto'],
    why: 'TeamsFx is past its end of support: replacing it must cost this room and no other',
  },
  api: {
    rooms: ['views', 'documents', 'ports', 'errors', 'domain', 'actions', 'anonymous', 'util'],
    types: ['protocol'],
    packages: [
      'restify',
      'jose',
      'zod',
      'node:crypto',
      'node:events',
      'node:http',
      'node:net',
      'node:path',
      'node:zlib',
    ].concat(['node:fs', 'node:fs/promises']),
    why: 'HTTP is one door among several; what may happen is decided behind it',
  },
  local: {
    rooms: ['actions', 'api', 'cards', 'config', 'domain', 'journal', 'ports', 'runner', 'util'],
    types: ['teams'],
    packages: [
      'jose',
      'node:child_process',
      'node:crypto',
      'node:events',
      'node:fs/promises',
      'node:http',
    ].concat([
      'node:module',
      'node:net',
      'node:path',
      'node:readline',
      'node:stream',
      'node:timers/promises',
    ]),
    why: 'the demo of one machine uses the same doors as people do',
  },
}

const LOOKS = ['react', '@fluentui/react-components', '@fluentui/react-icons']

/** A room is a folder or a file directly under `tab`. A folder that is not named here is a screen. */
const tabRules: Record<string, Rule> = {
  'main.tsx': { rooms: ['App.tsx'], packages: ['react', 'react-dom/client'], why: 'it only starts the app' },
  'App.tsx': {
    rooms: ['Screens.tsx', 'aanmelden', 'host', 'start', 'ui'],
    packages: LOOKS,
    why: 'it chooses between signing in and the screens; each screen loads when it is first shown',
  },
  'vite.config.ts': {
    rooms: ['keepFormerBuild.ts', 'precompress.ts'],
    packages: ['vite', '@vitejs/plugin-react'],
    why: 'it only builds',
  },
  'precompress.ts': {
    rooms: [],
    packages: ['vite', 'node:fs', 'node:path', 'node:zlib'],
    why: 'it only builds',
  },
  'keepFormerBuild.ts': {
    rooms: [],
    packages: ['vite', 'node:fs', 'node:path'],
    why: 'it only builds',
  },
  'places.ts': { rooms: [], why: 'every room may import an address, so an address imports no room' },
  'routes.ts': { rooms: ['places.ts'], packages: ['react'], why: 'every room may import this' },
  live: {
    rooms: [],
    types: ['bot/protocol'],
    packages: ['react', 'idb'],
    why: 'the connection with the server must not know what a screen looks like',
  },
  host: {
    rooms: ['live', 'places.ts', 'routes.ts'],
    packages: ['react', '@microsoft/teams-js'],
    why: 'Teams is one host among several; it must not know the screens',
  },
  ui: {
    rooms: ['host', 'routes.ts'],
    types: ['live', 'bot/protocol'],
    packages: LOOKS.concat([
      'prosemirror-commands',
      'prosemirror-history',
      'prosemirror-inputrules',
      'prosemirror-keymap',
      'prosemirror-model',
      'prosemirror-state',
      'prosemirror-view',
    ]),
    why: 'shared looks take props and give events',
  },
  start: {
    rooms: ['live', 'host', 'ui', 'routes.ts'],
    packages: LOOKS,
    why: 'it runs before it is known which screen is asked for',
  },
  shared: {
    rooms: ['live', 'host', 'ui', 'routes.ts'],
    types: ['bot/protocol'],
    packages: LOOKS.concat(['fractional-indexing']),
    why: 'what several screens share must not know any one of them',
  },
}
const screenRule: Rule = {
  rooms: ['live', 'host', 'ui', 'shared', 'routes.ts'],
  types: ['bot/protocol'],
  packages: LOOKS,
  why: 'a screen never imports another screen, so that it can be read, changed and loaded by itself',
}
/**
 * What server and tab must compute alike about texts and working days: the tab imports these whole. Each imports nothing, so
 * nothing of the server comes along.
 */
const SHARED_WITH_TAB = [
  ...['bot/domain/paragraphOrder.ts', 'bot/domain/richText.ts', 'bot/domain/wordDiff.ts'],
  'bot/domain/workingDays.ts',
]
/** Loads every screen, so it imports them all. */
const SCREENS = 'tab/Screens.tsx'

interface Import {
  file: string
  /** A file from the root of the repository, or the name of a package. */
  target: string
  typeOnly: boolean
}

function filesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))
    .filter((file) => !file.includes('/dist/'))
}

const IMPORT =
  /^\s*(import|export)\s+(type\s+)?(?:[^'"]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm

function importsOf(file: string): Import[] {
  const source = readFileSync(join(ROOT, file), 'utf8')
  return [...source.matchAll(IMPORT)].map((match) => {
    const named = match[3] ?? match[4] ?? ''
    const target = named.startsWith('.') ? relative(ROOT, resolve(ROOT, dirname(file), named)) : named
    return { file, target, typeOnly: match[2] !== undefined }
  })
}

const imports = [...filesIn('bot'), ...filesIn('tab')].flatMap(importsOf)
const isOurs = (path: string): boolean => /^(bot|tab)\//.test(path)

/** `bot/cards/text.ts` is in room `bot/cards`; `bot/server.ts` is a room of its own. */
const roomOf = (path: string): string => path.split('/').slice(0, 2).join('/')

/** Rules name rooms of their own half; `bot/protocol` is named in full. */
const inFull = (top: string, names: readonly string[] = []): string[] =>
  names.map((name) => (isOurs(name) ? name : `${top}/${name}`))

function ruleOf(room: string): Rule | undefined {
  const [top = '', name = ''] = room.split('/')
  if (top === 'bot') return botRules[name]
  return tabRules[name] ?? (name.includes('.') ? undefined : screenRule)
}

/** Why an import is not allowed; null when it is. */
function refusal({ file, target, typeOnly }: Import): string | null {
  const [from, to] = [roomOf(file), roomOf(target)]
  if (from === SCREENS || (isOurs(target) && from === to)) return null
  if (file.startsWith('tab/') && SHARED_WITH_TAB.includes(target)) return null
  const rule = ruleOf(from)
  if (rule === undefined) return `${file} is in ${from}, a room without a rule: add it to this test`
  const top = dirname(from)
  const allowed = isOurs(target)
    ? inFull(top, rule.rooms).includes(to) || (typeOnly && inFull(top, rule.types).includes(to))
    : (rule.packages ?? []).includes(target)
  return allowed ? null : `${file} imports ${target}, and ${from} may not: ${rule.why}`
}

/** The shortest path from a file back to itself along imports; null when there is none. */
function cycleThrough(start: string, targets: ReadonlyMap<string, string[]>): string[] | null {
  const before = new Map<string, string>()
  const queue = [start]
  for (const file of queue) {
    for (const target of targets.get(file) ?? []) {
      if (target === start) {
        const path = [start]
        for (let at: string | undefined = file; at !== undefined; at = before.get(at)) path.unshift(at)
        return path
      }
      if (before.has(target)) continue
      before.set(target, file)
      queue.push(target)
    }
  }
  return null
}

describe('The rooms of bot and tab', () => {
  it('no room imports what its rule does not allow, and no screen imports another screen', () => {
    assert.deepEqual(
      imports.map(refusal).filter((line) => line !== null),
      [],
    )
  })

  it('every rule is for a room that exists, and names rooms that exist', () => {
    const named = (top: string, rules: Record<string, Rule>) =>
      Object.entries(rules).flatMap(([name, { rooms, types }]) =>
        inFull(top, [name, ...rooms, ...(types ?? [])]),
      )
    const missing = [...named('bot', botRules), ...named('tab', { ...tabRules, live: screenRule })]
      .filter((room) => !existsSync(join(ROOT, room)))
      .map((room) => `${room} is named in this test and does not exist: remove its lines`)
    assert.deepEqual([...new Set(missing)], [])
  })

  it('a file of the server that the tab imports whole imports nothing itself', () => {
    const trouble = imports.filter(({ file }) => SHARED_WITH_TAB.includes(file))
    assert.deepEqual(
      trouble.map(({ file, target }) => `${file} imports ${target}, which would come along to the browser`),
      [],
    )
  })

  it('no imports form a cycle', () => {
    const targets = Map.groupBy(
      imports.filter(({ target }) => isOurs(target)),
      ({ file }) => file,
    )
    const graph = new Map([...targets].map(([file, list]) => [file, list.map(({ target }) => target)]))
    const cycles = [...graph.keys()].map((file) => cycleThrough(file, graph)).filter((path) => path !== null)
    const once = new Map(cycles.map((path) => [[...new Set(path)].sort().join(), path]))
    const trouble = [...once.values()].map(
      (path) => `${path.join(' -> ')}: move what they share to its own file`,
    )
    assert.deepEqual(trouble, [])
  })

  it('in the tab only live calls fetch', () => {
    const trouble = filesIn('tab')
      .filter((file) => !file.startsWith('tab/live/'))
      .filter((file) => /\bfetch\(/.test(readFileSync(join(ROOT, file), 'utf8')))
      .map((file) => `${file} calls fetch: live alone knows tokens, retries and lost connections`)
    assert.deepEqual(trouble, [])
  })

  it('only config/config.ts reads the environment', () => {
    const trouble = filesIn('bot')
      .filter((file) => file !== 'bot/config/config.ts' && !file.startsWith('bot/local/'))
      .filter((file) => /\bprocess\.env\b/.test(readFileSync(join(ROOT, file), 'utf8')))
      .map((file) => `${file} reads process.env: a setting is checked and described in config`)
    assert.deepEqual(trouble, [])
  })
})
