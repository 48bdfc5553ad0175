import assert from 'node:assert/strict'
import type { PersonWho, Who } from '../../bot/domain/who.ts'
import type { ChatView } from '../../bot/protocol/chat.ts'
import type { RondeSnapshot, RondesView } from '../../bot/protocol/view.ts'
import { ChangeReader } from '../api/changeReader.ts'
import { type TestServer, testServer } from '../api/testServer.ts'
import { joke, personIdOf, sanne, wouter } from '../builders/people.ts'
import { ArrayJournal } from '../doubles/arrayJournal.ts'
import { cast, leader, type Stage } from './cast.ts'
import { examplesFor } from './examples.ts'
import type { Row } from './markdown.ts'

type Probe = (server: TestServer, who: PersonWho, rondeId: string) => Promise<boolean>

const answers =
  (path: string): Probe =>
  async (server, who, rondeId) =>
    (await server.get(who, path.replace(':ronde', rondeId))).status === 200

const LINKED = '19:gekoppeld'

/** How each route that requires a token is tried. */
const probes: Readonly<Record<string, Probe>> = {
  'GET /api/actions': answers('/api/actions'),
  'GET /api/content': answers('/api/content'),
  'GET /api/for-you': answers('/api/for-you'),
  'GET /api/rondes': async (server, who, rondeId) => {
    const { status, body } = await server.get<RondesView>(who, '/api/rondes')
    return status === 200 && body.rondes.some(({ id }) => id === rondeId)
  },
  'GET /api/beheer/rondes': answers('/api/beheer/rondes'),
  'GET /api/rondes/:ronde': answers('/api/rondes/:ronde'),
  'GET /api/rondes/:ronde/changes': async (server, who, rondeId) => {
    const reader = await ChangeReader.open(server, who, rondeId, 0).catch(() => null)
    if (reader === null) return false
    await reader.until(({ messages }) => messages.length > 0)
    reader.close()
    const { body } = await server.get<RondeSnapshot>(who, `/api/rondes/${rondeId}`)
    assert.deepEqual(reader.changes, body.entities, `${who.name} is told another ronde than is shown`)
    return true
  },
  'GET /api/chats/*': async (server, who, rondeId) => {
    const { status, body } = await server.get<ChatView>(who, '/api/chats/19:meeting_nog-niets@thread.v2')
    return status === 200 && !body.linked && body.choices.some((choice) => choice.rondeId === rondeId)
  },
  'GET /api/chats/* once linked': async (server, who) => {
    const { body } = await server.get<Partial<ChatView>>(who, `/api/chats/${encodeURIComponent(LINKED)}`)
    return body.linked === true && body.place !== null
  },
  'GET /api/me/export': async (server, who) => {
    const { status, body } = await server.get(who, '/api/me/export')
    for (const { oid, name } of [joke, sanne, wouter]) {
      if (oid === who.oid) continue
      assert.ok(!JSON.stringify(body).includes(`van ${name}`), `${who.name} got what ${name} wrote`)
    }
    return status === 200
  },
  'GET /api/rondes/:ronde/gesprekken/:gesprek/notes': async (server, who, rondeId) => {
    const gesprekId = await server.runner.read(
      `ronde:${rondeId}`,
      ({ gesprekken }) => [...gesprekken.keys()][0],
    )
    const path = `/api/rondes/${rondeId}/gesprekken/${gesprekId}/notes?as=markdown`
    return (await server.get(who, path)).status === 200
  },
  'GET /api/rondes/:ronde/gesprekken/:gesprek/verslag': async (server, who, rondeId) => {
    const gesprekId = await server.runner.read(
      `ronde:${rondeId}`,
      ({ gesprekken }) => [...gesprekken.keys()][0],
    )
    const path = `/api/rondes/${rondeId}/gesprekken/${gesprekId}/verslag?as=markdown`
    return (await server.get(who, path)).status === 200
  },
  'GET /api/rondes/:ronde/file': answers('/api/rondes/:ronde/file'),
  'GET /api/rondes/:ronde/people/:person/export': answers(`/api/rondes/:ronde/people/${joke.oid}/export`),
  'GET /api/rondes/:ronde/audit': answers('/api/rondes/:ronde/audit'),
  'GET /api/audit': answers('/api/audit'),
  'GET /api/beheer/people': answers('/api/beheer/people'),
  'GET /api/people/:person/where': answers(`/api/people/${joke.oid}/where`),
  'GET /api/erasures': answers('/api/erasures'),
  'GET /api/people': async (server, who) => {
    const { status, body } = await server.get<{ people: object[] }>(who, '/api/people')
    return status === 200 && body.people.length > 0
  },
}

/** A server on a copy of the stage, with a directory of people. */
function serverOn(stage: Stage): Promise<TestServer> {
  const directory = {
    find: async () => [{ id: personIdOf('collega'), name: 'Collega', guest: false, mail: null }],
  }
  return testServer({ journal: new ArrayJournal(stage.journal), directory })
}

/** Every route that this server has, as `GET /api/rondes`. */
export async function routesOf(stage: Stage): Promise<string[]> {
  const server = await serverOn(stage)
  const { routes }: { routes: { method: string; path: string }[] } = server.http.getDebugInfo()
  await server.stop()
  return routes.map(({ method, path }) => `${method.toUpperCase()} ${path}`)
}

/** Calls every route that requires a token as every person of the cast. */
export async function routeRows(stage: Stage): Promise<{ rows: Row[]; tried: number }> {
  const server = await serverOn(stage)
  const { stream, gesprekId } = stage.ronde
  const input = { gesprekId, chatId: LINKED }
  await server.runner.run({ action: 'gesprek.link', stream, input, who: leader, requestId: 'koppel-0001' })
  const rows: Row[] = []
  let tried = 0
  for (const [name, probe] of Object.entries(probes)) {
    const cells: string[] = []
    for (const who of Object.values(cast)) {
      if (who.kind === 'person') tried += 1
      cells.push(who.kind !== 'person' ? '' : (await probe(server, who, stage.ronde.rondeId)) ? 'yes' : '–')
    }
    rows.push({ name, cells })
  }
  await server.stop()
  return { rows, tried }
}

/** Tries over HTTP every act that a person may not do, and checks that nothing was stored. @returns the number tried */
export async function refusedAtTheDoor(stage: Stage, actionRows: readonly Row[]): Promise<number> {
  const server = await serverOn(stage)
  const journal = server.journal as ArrayJournal
  const before = journal.ends()
  const examples = examplesFor(stage)
  const people: Who[] = Object.values(cast)
  let tried = 0
  for (const { name, cells } of actionRows) {
    for (const [column, cell] of cells.entries()) {
      const who = people[column]
      const example = examples[name]
      if (cell !== '–' || who?.kind !== 'person' || example === undefined) continue
      tried += 1
      const ronde = example.stream.startsWith('ronde:') ? example.stream.slice('ronde:'.length) : null
      const { status } = await server.act(who, name, ronde, example.input)
      assert.ok([400, 403, 404].includes(status), `${who.name} did ${name} over HTTP: ${status}`)
      assert.deepEqual(journal.ends(), before, `${who.name} was refused ${name}, and something changed`)
    }
  }
  await server.stop()
  return tried
}
