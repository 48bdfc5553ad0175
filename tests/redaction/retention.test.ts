import assert from 'node:assert/strict'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addMonths, removalAt, retentionDue } from '../../bot/domain/ronde/retention.ts'
import { openSqliteJournal } from '../../bot/journal/sqlite.ts'
import type { Entities, EntityKind, RondeSnapshot } from '../../bot/protocol/view.ts'
import { ChangeReader } from '../api/changeReader.ts'
import { type Refused, type TestServer, testServer } from '../api/testServer.ts'
import { bram, joke, karin, marleen } from '../builders/people.ts'
import { setPhase } from '../builders/phase.ts'
import { buildRonde } from '../builders/ronde.ts'
import { GESPREK_TIME, testRunner } from '../builders/runner.ts'
import { type Played, playRonde, VISIE, WORDS } from './played.ts'

const DAY = 24 * 3_600_000
const at = (text: string): number => Date.parse(text)

describe('When the words of a ronde are removed', () => {
  it('[X4.a] a term in months ends on the same day of the month, or on the last day of a shorter month', () => {
    const pairs: [string, number, string][] = [
      ['2026-12-08T12:00:00Z', 6, '2027-06-08T12:00:00Z'],
      ['2026-08-31T12:00:00Z', 6, '2027-02-28T12:00:00Z'],
      ['2027-08-31T12:00:00Z', 6, '2028-02-29T12:00:00Z'],
      ['2026-12-31T23:59:00Z', 12, '2027-12-31T23:59:00Z'],
    ]
    for (const [from, months, to] of pairs) assert.equal(addMonths(at(from), months), at(to), from)
  })

  it('[X4.a] words expire six months after publishing, a year after the last gesprek when never published, and never when nothing was written', async () => {
    const { runner, clock, journal } = testRunner()
    const { act, stream, gesprekId } = await buildRonde(runner, { started: true })
    const due = (now: number) => runner.read(stream, (state) => retentionDue(state, now))
    const when = () => runner.read(stream, removalAt)
    await act(marleen, 'gesprek.end', { gesprekId })
    assert.equal(await when(), addMonths(GESPREK_TIME, 12))
    assert.equal(await due(GESPREK_TIME + 4000 * DAY), false, 'nothing is there to remove')
    await act(bram, 'notitie.add', { gesprekId, text: 'genoteerd' })
    assert.equal(await due(addMonths(GESPREK_TIME, 12) - 1), false)
    assert.equal(await due(addMonths(GESPREK_TIME, 12)), true)
    clock.time += 30 * DAY
    await setPhase(journal, stream, 'gepubliceerd', clock.time)
    assert.equal(await when(), addMonths(GESPREK_TIME + 30 * DAY, 6))
    clock.time += 30 * DAY
    await setPhase(journal, stream, 'afgesloten', clock.time)
    assert.equal(
      await when(),
      addMonths(GESPREK_TIME + 30 * DAY, 6),
      'counted from publishing, whatever follows',
    )
    await runner.close()
  })
})

describe('Removing words by the clock, on two servers with one SQLite file', () => {
  let folder: string
  let one: TestServer
  let other: TestServer
  let played: Played
  const removal = addMonths(GESPREK_TIME, 6)
  const words = [...Object.values(WORDS), 'van de gang', 'Jokes idee', 'vatte het samen']

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bewaren-'))
    const serve = () => testServer({ journal: openSqliteJournal(join(folder, 'lob-portret.db')) })
    one = await serve()
    other = await serve()
    played = await playRonde(one)
  })
  after(async () => {
    for (const server of [one, other]) {
      assert.deepEqual(
        server.lines.filter((line) => line.includes('"fault"')),
        [],
      )
      await server.stop()
    }
    await rm(folder, { recursive: true })
  })

  async function searched(): Promise<string[]> {
    const found: string[] = []
    for (const name of await readdir(folder)) {
      const bytes = await readFile(join(folder, name))
      found.push(...words.filter((word) => bytes.includes(word)).map((word) => `${word} in ${name}`))
    }
    return found
  }
  async function see<K extends EntityKind>(server: TestServer, kind: K): Promise<Entities[K][]> {
    const { body } = await server.get<RondeSnapshot>(marleen, `/api/rondes/${played.ronde.rondeId}`)
    // Kind and value belong together; the filter cannot tell the compiler so.
    return body.entities.filter((one) => one.kind === kind).map(({ value }) => value) as Entities[K][]
  }
  const retain = (months: number) =>
    one.act<Refused>(karin, 'retention.set', played.ronde.rondeId, { months })
  /** Tokens last an hour, so the clock is set back for the call after it was advanced. */
  async function at<T>(time: number, work: () => Promise<T>): Promise<T> {
    one.clock.time = time
    other.clock.time = time
    const done = await work()
    one.clock.time = GESPREK_TIME
    other.clock.time = GESPREK_TIME
    return done
  }
  const sweep = () => Promise.all([one.keeping.sweep(), other.keeping.sweep()]).then(() => undefined)

  it('[X4.b] a Beheerder sets the term, and once a gesprek has begun it only becomes shorter', async () => {
    assert.equal((await retain(9)).body.error.code, 'only-shorter')
    assert.equal((await retain(5)).status, 200)
    assert.equal((await retain(6)).body.error.code, 'only-shorter')
    assert.equal((await see(one, 'ronde'))[0]?.retentionMonths, 5)
    const { rondeId } = await buildRonde(one.runner)
    const longer = await one.act(karin, 'retention.set', rondeId, { months: 24 })
    assert.equal(longer.status, 200, 'before the first gesprek the term may still grow')
    const leads = await one.act<Refused>(marleen, 'retention.set', rondeId, { months: 3 })
    assert.equal(leads.body.error.code, 'not-allowed')
  })

  it('[X4.a] [X4.c] the ronde says when words expire, and until then everything stays', async () => {
    await setPhase(one.journal, played.ronde.stream, 'gepubliceerd')
    assert.equal((await see(other, 'ronde'))[0]?.removesAt, addMonths(GESPREK_TIME, 5))
    await at(addMonths(GESPREK_TIME, 5) - 1, sweep)
    assert.equal((await see(one, 'ronde'))[0]?.removedAt, null)
    assert.ok((await searched()).length > 0)
  })

  it('[X4.c] after the term every word is gone from disk and views on both servers, while counts, labels and roles stay', async () => {
    const { rondeId } = played.ronde
    const countsOf = async (server: TestServer) => ({
      runs: (await see(server, 'run')).map(({ answered }) => answered),
      labels: (await see(server, 'notitie')).map(({ labels, tags, source }) => ({ labels, tags, source })),
      antwoorden: (await see(server, 'antwoord')).map(({ themaId, vraagId, status }) => [
        themaId,
        vraagId,
        status,
      ]),
      deelnemers: (await see(server, 'gesprek')).map(({ deelnemers }) => deelnemers),
    })
    const before = await countsOf(one)
    const { body } = await other.get<RondeSnapshot>(bram, `/api/rondes/${rondeId}`)
    const board = await ChangeReader.open(other, bram, rondeId, body.seq)
    // Only on this instance, so that the reader of the other one stays signed in.
    one.clock.time = removal
    await one.keeping.sweep()
    one.clock.time = GESPREK_TIME
    assert.deepEqual(await searched(), [])
    await board.until(({ messages }) => messages.some(({ reset }) => reset))
    assert.equal(
      words.some((word) => JSON.stringify(board.messages.filter(({ reset }) => reset)).includes(word)),
      false,
    )
    board.close()
    for (const server of [one, other]) {
      assert.deepEqual(await countsOf(server), before)
      const antwoorden = await see(server, 'antwoord')
      assert.ok(antwoorden.length > 0 && antwoorden.every(({ text }) => text === ''))
      assert.ok(antwoorden.every(({ person }) => person?.id.startsWith('gewist-') && person.name === ''))
      assert.ok((await see(server, 'notitie')).every(({ text, speaker }) => text === '' && speaker === null))
      assert.equal((await see(server, 'ronde'))[0]?.removedAt, removal)
    }
    const people = (await see(one, 'person')).map(({ id, name }) => `${id} ${name}`)
    assert.ok(people.includes(`${joke.oid} ${joke.name}`), 'who took part stays')
  })

  it('[X4.c] after the term nothing can be added, and people read why', async () => {
    const { rondeId, gesprekId } = played.ronde
    const answers = [{ vraagId: `${VISIE}.1`, text: 'nog iets' }]
    const tries = [
      await one.act<Refused>(bram, 'notitie.add', rondeId, { gesprekId, text: 'nog een' }),
      await one.act<Refused>(bram, 'notitie.edit', rondeId, { notitieId: played.spokenId, text: 'anders' }),
      await one.act<Refused>(marleen, 'samenvatting.post', rondeId, { gesprekId, text: 'samen' }),
      await one.act<Refused>(joke, 'antwoord.give', rondeId, { gesprekId, themaId: VISIE, answers }),
      await retain(3),
    ]
    for (const { status, body } of tries) {
      assert.equal(status, 409)
      assert.equal(body.error.code, 'words-expired')
    }
  })

  it('[X4.d] an expiry is done once: another sweep changes nothing', async () => {
    const { runner } = one
    const seq = () => runner.read(played.ronde.stream, (_state, seq) => seq)
    const before = await seq()
    await at(removal + 900 * DAY, sweep)
    assert.equal(await seq(), before)
  })
})
