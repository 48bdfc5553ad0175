// Long, because everything that may leave a trace is searched after one and the same gesprek.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { PersonWho } from '../../bot/domain/who.ts'
import { keysFileIn, openKeys } from '../../bot/journal/anonymousKeys.ts'
import { openJournal } from '../../bot/journal/index.ts'
import { demoTenantId } from '../../bot/local/people.ts'
import type { Entry } from '../../bot/ports/journal.ts'
import { rondeStreamName } from '../../bot/ports/runner.ts'
import { bram, marleen } from '../builders/demoPeople.ts'
import { ConnectorDouble } from '../doubles/connector.ts'
import { type Answered, TeamsClient } from '../doubles/teamsClient.ts'
import { ServerProcess } from '../e2e/support/serverProcess.ts'
import { cardIn } from '../teams/replies.ts'
import { filesIn, found, person, tracesOf } from './traces.ts'

const VISIE = 'groep-2.visie'
const VRAAG = `vraag:${VISIE}.1`

/**
 * Searched as bytes: whatever two server processes leave behind of a whole anonymous gesprek, played over HTTP through
 * both doors, with one of them killed in the middle. Longer than most: it is one story, and all of it is searched.
 */
describe('What an anonymous gesprek leaves behind', function () {
  this.timeout(60_000)
  const chatId = `19:meeting_${randomUUID().replaceAll('-', '')}@thread.v2`
  let double: ConnectorDouble
  let folder: string
  let one: ServerProcess
  let other: ServerProcess
  let rondeId: string
  let gesprekId: string
  /** All that the servers said, and all that they sent to the chat or back to who pressed. */
  let said: string[]
  let activityIds: string[]

  beforeEach(async () => {
    said = []
    activityIds = []
    double = await ConnectorDouble.start()
    folder = await mkdtemp(join(tmpdir(), 'anoniem-'))
    const hears = (text: string) => said.push(text)
    one = await ServerProcess.start({ folder, hears })
    other = await ServerProcess.start({ folder, hears })
    const scope = { kind: 'vestiging' as const, name: 'Locatie Oost' }
    const groepen = [{ sleutel: 'groep-2', anoniem: true }]
    const made = await one.act(marleen, 'ronde.create', null, {
      title: 'Zorg',
      school: 'ROC',
      scope,
      groepen,
    })
    rondeId = String(made.rondeId)
    gesprekId = (await one.see(marleen, rondeId, 'gesprek'))[0]?.id ?? ''
    const { oid: personId, name } = bram
    await one.act(marleen, 'role.grant', rondeId, { personId, name, role: 'verslaggever' })
    await clientOf(one).bot('add', chatId)
    await one.act(marleen, 'gesprek.link', rondeId, { gesprekId, chatId })
    await one.act(marleen, 'thema.open', rondeId, { gesprekId, themaId: VISIE })
  })
  afterEach(async () => {
    await one.end('SIGKILL')
    await other.end('SIGKILL')
    await double.stop()
    await rm(folder, { recursive: true })
  })

  const clientOf = (server: ServerProcess) =>
    new TeamsClient(`${server.base}/api/messages`, double.url, demoTenantId)
  async function press(
    server: ServerProcess,
    who: PersonWho,
    text: string,
    { id = `f:${randomUUID()}`, edits = false } = {},
  ): Promise<Answered> {
    const data = { gesprekId, themaId: VISIE, [VRAAG]: text, ...(edits ? { edits } : {}) }
    const answered = await clientOf(server).press(who, { data, id, chatId })
    activityIds.push(id)
    said.push(JSON.stringify(answered))
    return answered
  }
  const write = (server: ServerProcess, who: PersonWho, text: string, requestId: string = randomUUID()) =>
    server.act(
      who,
      'antwoord.give',
      rondeId,
      { gesprekId, themaId: VISIE, answers: [{ vraagId: `${VISIE}.1`, text }], edits: true },
      requestId,
    )
  const inChat = (...people: PersonWho[]) =>
    double.chats.members.set(
      chatId,
      people.map(({ oid, name }) => ({ id: `29:${oid}`, name, aadObjectId: oid, tenantId: demoTenantId })),
    )

  /** Enough acts for a snapshot, which is kept as the servers leave. */
  async function fillSnapshot(): Promise<void> {
    for (let n = 0; n < 130; n += 1) {
      const ticks = [1, 2, 3, 4].map((nr) => ({
        gesprekId,
        themaId: VISIE,
        vraagId: `${VISIE}.${Math.min(nr, 2)}`,
        ticked: nr % 2 === n % 2,
      }))
      for (const input of ticks) await one.act(marleen, 'vraag.tick', rondeId, input)
    }
  }

  /** The whole play: edits, redelivery, a kill, a late answer, a withdrawal, a passer-by, the end. */
  async function play(first: PersonWho, second: PersonWho, stranger: PersonWho): Promise<void> {
    assert.match(cardIn(await press(one, first, 'Van de eerste.')).speak, /^Bewaard/)
    cardIn(await press(other, second, 'Van de tweede.'))
    await press(one, stranger, 'Van de gang.')
    const twice = { id: `f:${randomUUID()}` }
    await press(one, second, 'En nog iets.', twice)
    await press(other, second, 'En nog iets.', twice)
    await one.end('SIGKILL')
    cardIn(await press(other, first, 'Van de eerste, beter.', { edits: true }))
    await one.start()
    const requestId = randomUUID()
    const given = await write(one, stranger, 'In de app.', requestId)
    await write(other, stranger, 'In de app.', requestId)
    activityIds.push(requestId)
    const [antwoordId] = given.antwoordIds as string[]
    await other.act(stranger, 'antwoord.withdraw', rondeId, { antwoordId: antwoordId ?? '' })
    await other.act(marleen, 'thema.close', rondeId, { gesprekId, themaId: VISIE })
    assert.match(cardIn(await press(one, first, 'Te laat.')).speak, /nagekomen/)
    await one.act(marleen, 'gesprek.end', rondeId, { gesprekId })
    assert.match(cardIn(await press(other, second, 'Na het einde.')).text, /niemand kan nog nagaan/)
  }

  async function leave(): Promise<void> {
    await one.end('SIGTERM')
    await other.end('SIGTERM')
  }

  async function stored(): Promise<{ entries: Entry[]; snapshot: Buffer }> {
    const journal = await openJournal({ kind: 'sqlite', folder })
    const entries: Entry[] = []
    for (const stream of await journal.streams('')) {
      for (let after = 0; ; ) {
        const page = await journal.read(stream, after)
        entries.push(...page)
        if (page.length === 0) break
        after = page.at(-1)?.seq ?? after
      }
    }
    const kept = await journal.snapshot.get(rondeStreamName(rondeId))
    await journal.close()
    return { entries, snapshot: kept === null ? Buffer.alloc(0) : gunzipSync(kept.state) }
  }

  it('[G15.b] [G15.j] an anonymous gesprek without listed deelnemers leaves nothing of its authors in any file, log or card', async () => {
    const [first, second, stranger] = [
      person('Quirine Zevenhuizen'),
      person('Xerxes Ÿsbrand-Ölçer'),
      person('Wendelmoet Krabbendam'),
    ]
    inChat(first, second, stranger)
    const keys = await openKeys({ kind: 'sqlite', folder })
    assert.match(cardIn(await press(one, first, 'Eerst.')).speak, /^Bewaard/)
    const [sitting = ''] = await keys.sittings()
    const key = Buffer.from((await keys.peek(sitting)) ?? [])
    assert.ok(readFileSync(keysFileIn(folder)).includes(key))
    await fillSnapshot()
    await play(first, second, stranger)
    // SIGKILL: the write-ahead log stays as it is.
    const walks = filesIn(folder)
    await keys.close()
    await one.end('SIGKILL')
    await other.end('SIGKILL')
    const killed = filesIn(folder)
    await one.start()
    await other.start()
    // A copy for the day is made at a start where there is none.
    await leave()
    await rm(join(folder, 'kopie'), { recursive: true })
    await one.start()
    while (
      !readdirSync(folder).includes('kopie') ||
      !readdirSync(join(folder, 'kopie')).some((name) => name.endsWith('.db'))
    )
      await new Promise((resolve) => setImmediate(resolve))
    await leave()
    const { entries, snapshot } = await stored()
    const files = [...walks, ...killed, ...filesIn(folder)]

    const written = entries.flatMap(({ acts }) => acts).filter(({ action }) => action.startsWith('antwoord.'))
    assert.ok(written.length >= 8, `${written.length} acts of answering`)
    const names = files.map(({ path }) => path.slice(folder.length))
    for (const file of ['/lob-portret.db', '/lob-portret.db-wal', '/lob-portret.db-shm', '/sleutels.db']) {
      assert.ok(names.includes(file), file)
    }
    assert.ok(names.some((name) => name.startsWith('/kopie/journal-')))
    const chat = Buffer.from(JSON.stringify(double.chats.messages))
    const all = [
      ...files,
      { path: 'snapshot', bytes: snapshot },
      { path: 'journal', bytes: Buffer.from(JSON.stringify(entries)) },
      { path: 'log and cards', bytes: Buffer.from(said.join('\n')) },
      { path: 'chat', bytes: chat },
    ]
    // The search itself finds what is there.
    assert.ok(all.some(({ path, bytes }) => path === 'snapshot' && bytes.includes('Van de eerste, beter.')))
    assert.ok(found(readFileSync(join(folder, 'lob-portret.db')), [marleen.oid, bram.name]).length === 2)
    const traces = [...tracesOf(first), ...tracesOf(second), ...tracesOf(stranger)]
    for (const { path, bytes } of all) assert.deepEqual(found(bytes, traces), [], path)
    // With what Microsoft stores, the ids of activities lead to their senders.
    for (const { path, bytes } of all) {
      if (path !== 'log and cards') assert.deepEqual(found(bytes, activityIds), [], path)
    }
    const after = [...killed, ...filesIn(folder)]
    for (const { path, bytes } of after) assert.equal(bytes.includes(key), false, `${path} contains the key`)
    assert.equal(existsSync(`${keysFileIn(folder)}-wal`), false)
  })

  it('[G15.b] with deelnemers listed, their names are where they were put on the list and nowhere else', async () => {
    const [first, second, stranger] = [
      person('Quirine Zevenhuizen'),
      person('Xerxes Ÿsbrand-Ölçer'),
      person('Wendelmoet Krabbendam'),
    ]
    inChat(stranger)
    for (const { oid: personId, name } of [first, second]) {
      await one.act(marleen, 'role.grant', rondeId, { personId, name, role: 'deelnemer', gesprekId })
    }
    await play(first, second, stranger)
    await leave()
    const { entries } = await stored()
    const listed = [...tracesOf(first), ...tracesOf(second)]
    const namers = entries
      .flatMap(({ acts }) => acts)
      .filter((act) => found(Buffer.from(JSON.stringify(act)), listed).length > 0)
    assert.deepEqual([...new Set(namers.map(({ action }) => action))].toSorted(), [
      'role.grant',
      'tenant.addRonde',
    ])
    const about = namers.flatMap(({ events }) => events.map(({ type }) => type))
    assert.deepEqual([...new Set(about)].toSorted(), ['role.granted', 'tenant.personLinked'])
    assert.deepEqual(found(Buffer.from(said.join('\n')), listed), [])
    assert.deepEqual(found(Buffer.from(JSON.stringify(double.chats.messages)), listed), [])
    for (const { path, bytes } of filesIn(folder)) {
      assert.deepEqual(found(bytes, tracesOf(stranger)), [], path)
      assert.deepEqual(found(bytes, activityIds), [], path)
    }
  })
})
