// Long, because the whole plan of who may know whom is read best in one place.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

interface Rule {
  /** Rooms (folders or files of `bot`) that may be imported; a room may always import itself. */
  rooms: string[]
  /** Packages from outside that may be imported. */
  packages?: string[]
  /** Rooms that may be imported for their types only. */
  types?: string[]
  why: string
}

/** Who may know whom. A line that breaks says why it stands here; a better wall may be built, with its reason. */
const rules: Record<string, Rule> = {
  domain: { rooms: [], why: 'the method itself must not depend on how it is stored, shown or sent' },
  content: { rooms: [], why: 'content is data; anything it imported would come along everywhere' },
  errors: { rooms: [], why: 'everyone may name an error, so it may name nobody' },
  protocol: {
    rooms: [],
    types: ['actions', 'domain'],
    why: 'the tab takes this in; one value imported here would pull the server into the browser',
  },
  util: {
    rooms: [],
    why: 'helpers without domain words: anything they imported would come along everywhere',
  },
  ports: {
    rooms: [],
    types: ['domain', 'protocol'],
    why: 'a port is what we ask of the outside; it must not know who answers',
  },
  actions: { rooms: ['domain', 'content', 'errors'], packages: ['zod'], why: 'deciding is pure: no IO' },
  runner: {
    rooms: ['actions', 'domain', 'errors', 'ports', 'util'],
    packages: ['node:crypto', 'node:v8', 'node:zlib'],
    why: 'the only way to change anything must not know through which door it was asked',
  },
  views: {
    rooms: ['domain', 'content'],
    types: ['protocol'],
    why: 'what leaves is a pure function of state and reader',
  },
  cards: {
    rooms: ['domain', 'content'],
    types: ['protocol'],
    why: 'a card is a pure function of what it shows',
  },
  followUp: {
    rooms: ['domain', 'cards', 'views', 'ports', 'content', 'errors', 'redaction', 'util'],
    types: ['protocol'],
    why: 'what follows from an event must not know Teams or HTTP, so that it can be tried without them',
  },
  anonymous: {
    rooms: ['domain', 'errors', 'ports', 'util'],
    packages: ['node:crypto'],
    why: 'the one place where a person becomes a pseudonym must be small enough to read whole',
  },
  references: {
    rooms: ['ports', 'errors'],
    packages: ['node:crypto'],
    why: 'what a signature says of a card must be small enough to read whole, and must not know what anybody may do',
  },
  redaction: {
    rooms: ['domain', 'ports'],
    packages: ['node:crypto'],
    why: 'what is erased or removed is decided on events alone, so that it is the same in any store and any copy',
  },
  journal: {
    rooms: ['ports', 'domain', 'errors'],
    types: ['protocol'],
    packages: [
      ...['node:sqlite', 'node:fs', 'node:fs/promises', 'node:path', 'node:timers/promises', 'node:crypto'],
      ...['@azure/cosmos', '@azure/identity'],
    ],
    why: 'a store must be replaceable: it knows entries, not what they mean',
  },
  backup: {
    rooms: ['ports'],
    packages: ['zod', 'node:crypto', 'node:fs', 'node:fs/promises', 'node:readline', 'node:stream/promises'],
    why: 'a backup is entries and nothing else, so that it goes from any store to any other',
  },
  telemetry: {
    rooms: ['ports', 'util'],
    packages: [
      ...['@opentelemetry/api', '@opentelemetry/resources', '@opentelemetry/sdk-metrics'],
      ...['@azure/monitor-opentelemetry-exporter', '@azure/identity', 'node:crypto'],
    ],
    why: 'where figures go must be replaceable, and what they are about must not be known there',
  },
  teams: {
    rooms: ['ports', 'domain', 'errors', 'cards', 'content', 'views', 'anonymous', 'util'],
    types: ['protocol'],
    packages: [
      ...['botbuilder', 'restify', 'jose', '@azure/identity'],
      ...['node:crypto', 'node:http', 'node:timers/promises'],
    ],
    why: 'botbuilder has reached its end of support: replacing it must cost this room and no other',
  },
  graph: {
    rooms: ['ports', 'domain', 'errors', 'util'],
    types: ['protocol'],
    packages: ['@microsoft/teamsfx', 'zod', 'node:crypto'],
    why: 'TeamsFx has reached its end of support: replacing it must cost this room and no other',
  },
  api: {
    rooms: ['views', 'exports', 'ports', 'errors', 'domain', 'actions', 'content', 'anonymous', 'util'],
    types: ['protocol', 'runner'],
    packages: [
      'restify',
      'jose',
      'zod',
      'node:crypto',
      'node:events',
      'node:http',
      'node:net',
      'node:fs',
      'node:fs/promises',
      'node:path',
      'node:url',
    ],
    why: 'HTTP is one door among several; what may happen is decided behind it',
  },
}

/**
 * Who may know whom inside the tab. Every folder that is not named here is a screen. Files at the root of `tab` start
 * the app and may import every room; `routes.ts` and `places.ts` may be imported by every room.
 */
const tabRules: Record<string, Pick<Rule, 'rooms' | 'types' | 'why'>> = {
  live: { rooms: [], why: 'the connection with the server must not know what a screen looks like' },
  host: { rooms: ['live'], why: 'Teams is one host among several; it must not know the screens' },
  ui: { rooms: ['host'], types: ['live'], why: 'shared looks take props and give events' },
  start: { rooms: ['live', 'host', 'ui'], why: 'the tab starts before it knows which screen is asked for' },
  shared: { rooms: ['live', 'host', 'ui'], why: 'what several screens share must not know any one of them' },
}
const screenRule: Pick<Rule, 'rooms' | 'types' | 'why'> = {
  rooms: ['live', 'host', 'ui', 'shared'],
  why: 'a screen never imports another screen, so that it can be read, changed and loaded by itself',
}

/** `tab/bord/Bord.tsx` is in room `bord`; null for a file at the root of `tab`. */
function tabRoomOf(path: string): string | null {
  const [, room = '', file] = path.split('/')
  return file === undefined ? null : room
}

function brokenInTab({ file, target, typeOnly }: Import): string | null {
  const [from, room] = [tabRoomOf(file), tabRoomOf(target)]
  if (from === null || from === room || !target.startsWith('tab/')) return null
  if (room === null) {
    return /^tab\/(routes|places)\.ts$/.test(target)
      ? null
      : `${file} imports ${target}, which starts the app`
  }
  const rule = tabRules[from] ?? screenRule
  const allowed = rule.rooms.includes(room) || (typeOnly && (rule.types ?? []).includes(room))
  return allowed ? null : `${file} imports ${target}, and ${from} may not: ${rule.why}`
}

/** Outside packages that live in one room (and, where said, beside the wiring). */
const homes: Record<string, { rooms: string[]; why: string }> = {
  botbuilder: { rooms: ['teams'], why: 'it is at its end of support and must be easy to replace' },
  '@microsoft/teams.apps': {
    rooms: [],
    why: 'it is only tried, in tests/teamsSdk, and is not installed at a school',
  },
  '@microsoft/teamsfx': { rooms: ['graph'], why: 'it is at its end of support and must be easy to replace' },
  restify: { rooms: ['api', 'teams', 'server.ts'], why: 'HTTP has one home' },
  'node:sqlite': { rooms: ['journal'], why: 'the store must be replaceable' },
  '@azure/cosmos': { rooms: ['journal'], why: 'the store must be replaceable' },
  '@opentelemetry': {
    rooms: ['telemetry'],
    why: 'every other room knows the port, so that figures can go elsewhere',
  },
  '@azure/monitor-opentelemetry-exporter': {
    rooms: ['telemetry'],
    why: 'where figures go must be replaceable',
  },
}

interface Import {
  file: string
  from: string
  target: string
  typeOnly: boolean
}

function filesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
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
    return { file, from: roomOf(file), target, typeOnly: match[2] !== undefined }
  })
}

/** `bot/cards/text.ts` is in room `cards`; `bot/server.ts` is a room of its own, `server.ts`. */
function roomOf(path: string): string {
  const [top = '', room = ''] = path.split('/')
  return top === 'bot' ? room : top
}

function broken({ file, from, target, typeOnly }: Import): string | null {
  const inside = target.startsWith('bot/') || target.startsWith('tab/')
  const room = inside ? roomOf(target) : target
  if (!inside) {
    const home = Object.entries(homes).find(([name]) => room === name || room.startsWith(`${name}/`))?.[1]
    if (home !== undefined && !home.rooms.includes(from)) {
      return `${file} imports ${room}, which lives in ${home.rooms.join(' and ') || 'no room'}: ${home.why}`
    }
  }
  if (inside && room === 'local' && from !== 'local' && file !== 'bot/main.ts') {
    return `${file} imports ${target}: only main.ts loads what is for one machine, so that it can never run at a school`
  }
  const rule = rules[from]
  if (rule === undefined || room === from) return null
  const allowed = inside
    ? rule.rooms.includes(room) || (typeOnly && (rule.types ?? []).includes(room))
    : (rule.packages ?? []).includes(room)
  return allowed ? null : `${file} imports ${target}, and ${from} may not: ${rule.why}`
}

describe('Who may know whom', () => {
  it('no room imports what it must not know', () => {
    const trouble = filesIn('bot').flatMap(importsOf).map(broken)
    assert.deepEqual(
      trouble.filter((line) => line !== null),
      [],
    )
  })

  it('the tab knows of the server only what they agreed on, and only as types', () => {
    const trouble = filesIn('tab')
      .flatMap(importsOf)
      .filter(({ target }) => target.startsWith('bot/'))
      .filter(({ target, typeOnly }) => !typeOnly || roomOf(target) !== 'protocol')
      .map(({ file, target }) => `${file} imports ${target}: the browser must not carry the server`)
    assert.deepEqual(trouble, [])
  })

  it('no room of the tab imports what it must not know, and no screen imports another screen', () => {
    const trouble = filesIn('tab').flatMap(importsOf).map(brokenInTab)
    assert.deepEqual(
      trouble.filter((line) => line !== null),
      [],
    )
  })

  it('in the tab, fetch lives in live and teams-js in host', () => {
    const trouble = filesIn('tab').flatMap((file) => {
      const source = readFileSync(join(ROOT, file), 'utf8')
      const found: string[] = []
      if (/\bfetch\(/.test(source) && !file.startsWith('tab/live/')) found.push(`${file} calls fetch`)
      if (source.includes('@microsoft/teams-js') && !file.startsWith('tab/host/'))
        found.push(`${file} uses teams-js`)
      return found
    })
    assert.deepEqual(trouble, [])
  })

  it('only config/config.ts reads the environment', () => {
    const trouble = filesIn('bot').filter((file) => {
      const reads = /process\.env\b/.test(readFileSync(join(ROOT, file), 'utf8'))
      return reads && file !== 'bot/config/config.ts' && !file.startsWith('bot/local/')
    })
    assert.deepEqual(trouble, [])
  })
})
