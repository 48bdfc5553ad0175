import assert from 'node:assert/strict'
import { whoOf } from '../../bot/local/people.ts'
import type { Journal } from '../../bot/ports/journal.ts'
import { type Runner, rondeStreamName } from '../../bot/ports/runner.ts'
import type { ChangeMessage } from '../../bot/protocol/view.ts'
import { ChangeReader } from '../api/changeReader.ts'
import { bram, marleen } from '../builders/demoPeople.ts'
import { personIdOf } from '../builders/people.ts'
import { testRunner } from '../builders/runner.ts'
import { ServerProcess } from '../e2e/support/serverProcess.ts'
import { type SharedStore, stores } from './stores.ts'

const VISIE = 'groep-2.visie'
const VRAAG = 'groep-2.visie.1'

const unheard = (said: Told['said']): boolean => said === null || said === 'refused'

const group = (what: string, length: number) =>
  Array.from({ length }, (_, n) => ({ oid: personIdOf(`${what}-${n}`), name: `${what} ${n}` }))
const people = group('collega', 50)
/** So many that each of them acts no faster than a person can. */
const leaders = group('leider', 10)
const early = group('vroeg', 10)

/** The outcome that one person was given for one request. */
interface Told {
  text: string
  who: { oid: string; name: string }
  requestId: string
  /** The code of an error; null when no answer came back, `refused` when the connection was refused. */
  said: 'stored' | 'refused' | string | null
}

for (const { name, start } of stores) {
  describe(`Two server processes on ${name}`, function () {
    this.timeout(60_000)
    let store: SharedStore
    let one: ServerProcess
    let other: ServerProcess
    let journal: Journal
    let runner: Runner
    let rondeId: string
    let gesprekId: string

    before(async () => {
      store = await start()
      const { folder, env } = store
      one = await ServerProcess.start({ folder, env })
      other = await ServerProcess.start({ folder, env })
      journal = await store.open()
      runner = testRunner(journal).runner
      const scope = { kind: 'vestiging' as const, name: 'Locatie Oost' }
      const made = await one.act(marleen, 'ronde.create', null, { title: 'Zorg', school: 'ROC', scope })
      rondeId = String(made.rondeId)
      const gesprekken = await other.see(marleen, rondeId, 'gesprek')
      gesprekId = gesprekken.find((gesprek) => gesprek.groepId === 'groep-2')?.id ?? ''
      await grant([bram], { role: 'verslaggever' })
      await grant(leaders, { role: 'gespreksleider' })
      await grant([...people, ...early], { role: 'deelnemer', gesprekId })
      await one.act(marleen, 'gesprek.start', rondeId, { gesprekId })
    })

    after(async () => {
      await Promise.all([one?.close(), other?.close()])
      await journal?.close()
      await store?.close()
    })

    async function grant(to: { oid: string; name: string }[], role: object): Promise<void> {
      for (const { oid: personId, name: called } of to) {
        await runner.run({
          action: 'role.grant',
          stream: rondeStreamName(rondeId),
          input: { personId, name: called, ...role },
          who: whoOf(marleen),
          requestId: crypto.randomUUID(),
        })
      }
    }

    const answerOf = (text: string) => ({ gesprekId, themaId: VISIE, answers: [{ vraagId: VRAAG, text }] })

    async function tell(server: ServerProcess, told: Told): Promise<void> {
      const body = { ronde: rondeId, requestId: told.requestId, input: answerOf(told.text) }
      try {
        const { status, read } = await server.call(told.who, '/api/actions/antwoord.give', body)
        const code = (read as { error?: { code: string } }).error?.code
        told.said = status === 200 ? 'stored' : String(code)
      } catch (error) {
        const cause = error instanceof Error ? error.cause : null
        const refused = cause instanceof Error && 'code' in cause && cause.code === 'ECONNREFUSED'
        told.said = refused ? 'refused' : null
      }
    }

    it('[G5.g] [X8.b] a thema opened on one server is open on the other, 100 times, and is never refused on an older state', async () => {
      for (let n = 0; n < 100; n += 1) {
        const leader = leaders[n % leaders.length] ?? marleen
        const who = early[n % early.length] ?? marleen
        const give = (text: string) => other.act(who, 'antwoord.give', rondeId, answerOf(text))
        await one.act(leader, 'thema.open', rondeId, { gesprekId, themaId: VISIE })
        assert.equal((await give(`keer ${n}`)).status, 'geldig')
        await one.act(leader, 'thema.close', rondeId, { gesprekId, themaId: VISIE })
        // An answer after the thema closed is kept as nagekomen.
        if (n % 10 === 0) assert.equal((await give(`laat ${n}`)).status, 'nagekomen')
      }
    })

    it('[G5.e] [G5.f] [X8.b] 50 people answer through two servers and one is killed; every acknowledged answer is stored once, and a board on the other server misses nothing', async () => {
      await one.act(marleen, 'thema.open', rondeId, { gesprekId, themaId: VISIE })
      const from = await runner.read(rondeStreamName(rondeId), (_state, seq) => seq)
      const token = await other.tokenOf(bram)
      const board = await ChangeReader.open(other, whoOf(bram), rondeId, from, { token })
      const told: Told[] = []
      let acknowledged = 0
      let killed = false
      await Promise.all(
        people.map(async (who, index) => {
          const server = index % 2 === 0 ? one : other
          for (let count = 0; count < 4; count += 1) {
            const request: Told = {
              text: `${who.oid} keer ${count}`,
              who,
              requestId: crypto.randomUUID(),
              said: null,
            }
            told.push(request)
            await tell(server, request)
            if (request.said === 'stored') acknowledged += 1
            if (acknowledged >= 60 && !killed) {
              killed = true
              await one.end('SIGKILL')
            }
          }
        }),
      )
      assert.ok(killed)
      assert.ok(
        told.every(({ said }) => said === 'stored' || unheard(said)),
        'no request was refused',
      )
      assert.ok(
        told.filter(({ said }) => unheard(said)).every(({ who }) => people.indexOf(who) % 2 === 0),
        'through the one that lives everything was answered',
      )

      // Requests without an answer are repeated, with the same id, on the server that still runs.
      for (const request of told.filter(({ said }) => unheard(said))) {
        await tell(other, request)
        assert.equal(request.said, 'stored')
      }
      const commits = await runner.history(rondeStreamName(rondeId), 0)
      assert.deepEqual(
        commits.map(({ seq }) => seq),
        commits.map((_, index) => index + 1),
      )
      const requests = commits.flatMap(({ acts }) => acts.map(({ requestId }) => requestId))
      for (const { requestId, text } of told) {
        assert.equal(requests.filter((known) => known === requestId).length, 1, text)
      }
      // Each answer is added below the former ones, so the stored text can be compared line by line.
      const antwoorden = await other.see(marleen, rondeId, 'antwoord')
      for (const who of people) {
        const own = told.filter((request) => request.who === who).map(({ text }) => text)
        const kept = antwoorden.filter(({ text }) => text.startsWith(`${who.oid} `))
        assert.equal(kept.length, 1)
        assert.deepEqual(kept[0]?.text.split('\n').toSorted(), own.toSorted())
      }

      const last = commits.at(-1)?.seq ?? 0
      await board.until((reader) => reader.seq >= last)
      board.close()
      await sawAll(board.messages, from)
      await one.start()
    })

    it('[G5.k] [X8.g] a server that shuts down under load answers every request or refuses the connection, and every acknowledged act is stored', async () => {
      await other.act(marleen, 'thema.open', rondeId, { gesprekId, themaId: VISIE })
      const token = await one.tokenOf(bram)
      const board = await ChangeReader.open(one, whoOf(bram), rondeId, 0, { token })
      const told: Told[] = []
      let left: Promise<void> | null = null
      await Promise.all(
        people.map(async (who) => {
          for (let count = 0; ; count += 1) {
            const request = {
              text: `na ${count}`,
              who,
              requestId: crypto.randomUUID(),
              said: null as Told['said'],
            }
            told.push(request)
            await tell(one, request)
            if (told.length > 150) left ??= one.end('SIGTERM')
            if (request.said !== 'stored') return
          }
        }),
      )
      await left
      await board.ended
      assert.ok(board.messages.length > 0)
      assert.ok(told.every(({ said }) => said === 'stored' || unheard(said)))
      const commits = await runner.history(rondeStreamName(rondeId), 0)
      const stored = new Set(commits.flatMap(({ acts }) => acts.map(({ requestId }) => requestId)))
      // A connection that the system accepted and the server never saw is cut instead of refused. Its request cannot
      // have been started.
      for (const { said, requestId } of told) assert.equal(stored.has(requestId), said === 'stored')
    })

    /** The changes that the board received add up to the ronde: none was missed. */
    async function sawAll(messages: ChangeMessage[], from: number): Promise<void> {
      assert.ok(
        messages.every(({ reset }) => !reset),
        'the board never received a reset',
      )
      let seq = from
      for (const message of messages) {
        assert.ok(message.seq > seq, 'in order')
        seq = message.seq
      }
      const shown = new Map<string, unknown>()
      for (const change of messages.flatMap(({ changes }) => changes)) {
        if (change.kind === 'antwoord') shown.set(change.id, change.value)
      }
      const all = await other.see(bram, rondeId, 'antwoord')
      const stands = all.filter(({ text }) => people.some(({ oid }) => text.startsWith(oid)))
      assert.equal(stands.length, people.length)
      for (const antwoord of stands) assert.deepEqual(shown.get(antwoord.id), antwoord)
    }
  })
}
