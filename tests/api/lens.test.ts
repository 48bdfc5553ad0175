import assert from 'node:assert/strict'
import { useFakeTimers } from 'sinon'
import type { EntityKind, RondeSnapshot } from '../../bot/protocol/view.ts'
import { lenses } from '../../bot/views/index.ts'
import { bram, deelnemers, joke, marleen, wouter } from '../builders/people.ts'
import { type BuiltRonde, buildRonde } from '../builders/ronde.ts'
import { turns } from '../builders/turns.ts'
import { ChangeReader } from './changeReader.ts'
import { type Refused, type TestServer, testServer } from './testServer.ts'

const themaId = 'groep-2.visie'
/** Just over the interval of heartbeats, ms. */
const BEAT = 16_000

describe('A ronde read through a lens', () => {
  let server: TestServer
  let ronde: BuiltRonde
  const readers: ChangeReader[] = []

  beforeEach(async () => {
    server = await testServer()
    ronde = await buildRonde(server.runner, { open: themaId })
    await note('op het bord')
    await answer(joke, 'een antwoord')
  })
  afterEach(async () => {
    for (const reader of readers.splice(0)) reader.close()
    await server.stop()
  })

  const seqNow = () => server.runner.read(ronde.stream, (_state, seq) => seq)
  const note = (text: string) => ronde.act(bram, 'notitie.add', { gesprekId: ronde.gesprekId, text })
  const answer = (who: typeof joke, text: string) =>
    ronde.act(who, 'antwoord.give', {
      gesprekId: ronde.gesprekId,
      themaId,
      answers: [{ vraagId: `${themaId}.1`, text }],
    })
  const snapshot = async (query: string, who = bram): Promise<RondeSnapshot> =>
    (await server.get<RondeSnapshot>(who, `/api/rondes/${ronde.rondeId}${query}`)).body
  const kindsIn = ({ entities }: Pick<RondeSnapshot, 'entities'>): EntityKind[] => [
    ...new Set(entities.map(({ kind }) => kind)),
  ]
  async function open(who: typeof joke, after: number, lens: string) {
    const reader = await ChangeReader.open(server, who, ronde.rondeId, after, { lens })
    readers.push(reader)
    return reader
  }

  it('[B2.f] a snapshot holds the kinds of its lenses, as the whole view has them', async () => {
    const whole = await snapshot('')
    for (const [lens, kinds] of Object.entries(lenses)) {
      const { entities } = await snapshot(`?lens=${lens}`)
      assert.deepEqual(
        entities,
        whole.entities.filter(({ kind }) => kinds.includes(kind)),
        lens,
      )
    }
    const both = await snapshot('?lens=ronde,bord')
    assert.deepEqual(new Set(kindsIn(both)), new Set([...lenses.ronde, ...lenses.bord]))
  })

  it('[B2.f] a reader that has one lens loads only the rest of another', async () => {
    assert.deepEqual(kindsIn(await snapshot('?lens=bord&has=ronde')), ['antwoord', 'notitie'])
    assert.deepEqual(kindsIn(await snapshot('?has=ronde')), ['antwoord', 'notitie', 'verslag'])
    assert.deepEqual((await snapshot('?lens=ronde&has=gesprek')).entities, [])
  })

  it('[B2.f] a snapshot names the lenses that the reader has completely with it', async () => {
    assert.deepEqual((await snapshot('?lens=ronde')).lenses, ['ronde'])
    assert.deepEqual((await snapshot('?lens=bord&has=ronde')).lenses, ['ronde', 'gesprek', 'bord'])
    assert.deepEqual((await snapshot('?lens=gesprek')).lenses, ['ronde', 'gesprek', 'bord'])
    assert.deepEqual((await snapshot('')).lenses, ['ronde', 'gesprek', 'bord', 'verslag'])
  })

  it('[B2.f] a reader that opens a second lens later, and follows both from its first seq, has the whole view', async () => {
    const first = await snapshot('?lens=ronde')
    await note('tussen de eerste en de tweede')
    await ronde.act(marleen, 'ronde.change', { title: 'Tussendoor' })
    const rest = await snapshot('?lens=bord&has=ronde')
    await note('na de tweede')
    const reader = await open(bram, first.seq, 'ronde,bord')
    await reader.until(({ seq }) => seq === first.seq + 3)
    const had = new Map<string, unknown>()
    for (const { kind, id, value } of [...first.entities, ...rest.entities, ...reader.changes]) {
      had.set(`${kind} ${id}`, value)
    }
    const whole = (await snapshot('?lens=ronde,bord')).entities.map(
      ({ kind, id, value }) => [`${kind} ${id}`, value] as const,
    )
    assert.deepEqual(had, new Map(whole))
  })

  it('[X5.a] [B2.f] an unknown lens is refused, in a snapshot as in a change stream', async () => {
    for (const query of ['lens=alles', 'lens=', 'lens=ronde,', 'lens=toString', 'has=alles']) {
      const { status, body } = await server.get<Refused>(bram, `/api/rondes/${ronde.rondeId}?${query}`)
      assert.deepEqual([status, body.error.code], [400, 'bad-request'], query)
    }
    await assert.rejects(open(bram, 0, 'alles'), /400/)
  })

  it('[X1.e] [B2.f] a lens shows nothing that the reader may not read without it', async () => {
    const { entities } = await snapshot('?lens=bord', joke)
    assert.ok(!kindsIn({ entities }).includes('notitie'))
    assert.deepEqual(
      entities.flatMap((change) => (change.kind === 'antwoord' ? [change.value?.mine] : [])),
      [true],
    )
  })

  it('[B2.f] a change stream sends only the kinds of its lens', async () => {
    const now = await seqNow()
    const reader = await open(bram, now, 'ronde')
    await note('niet voor deze lens')
    await ronde.act(marleen, 'ronde.change', { title: 'Anders' })
    await reader.until(({ changes }) => changes.length > 0)
    assert.deepEqual(
      reader.changes.map(({ kind }) => kind),
      ['ronde'],
    )
    assert.equal(reader.seq, await seqNow())
  })

  it('[B2.f] the whole view after a change of rights holds only the kinds of the lens', async () => {
    const reader = await open(joke, await seqNow(), 'ronde')
    await ronde.act(marleen, 'role.grant', { personId: joke.oid, name: joke.name, role: 'verslaggever' })
    await reader.until(({ messages }) => messages.some(({ reset }) => reset))
    const kinds = new Set(reader.changes.map(({ kind }) => kind))
    assert.deepEqual([...kinds].sort(), [...lenses.ronde].sort())
  })

  describe('when changes are outside the lens', () => {
    let timers: ReturnType<typeof useFakeTimers>
    beforeEach(() => {
      timers = useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    })
    afterEach(() => timers.restore())
    /** Waits for a change that every reader receives, after which everything before it was handled. */
    const visible = async (reader: ChangeReader, title: string) => {
      await ronde.act(marleen, 'ronde.change', { title })
      await reader.until(({ changes }) =>
        changes.some(({ kind, value }) => kind === 'ronde' && value !== null && value.title === title),
      )
    }

    it('[B2.g] the cursor moves with the next heartbeat, so that a reconnect reads nothing again', async () => {
      const reader = await open(bram, await seqNow(), 'ronde')
      await note('een')
      await note('twee')
      const reached = await seqNow()
      // The first heartbeat may come before the stream has handled both notes.
      while (reader.seq < reached) {
        timers.tick(BEAT)
        await new Promise((resolve) => setImmediate(resolve))
      }
      assert.deepEqual(reader.messages.at(-1), { seq: reached, reset: false, changes: [] })
      timers.tick(BEAT)
      const before = reader.messages.length
      await visible(reader, 'Daarna')
      assert.equal(reader.messages.length, before + 1, 'the cursor is sent once')
    })

    it('[G15.e] a heartbeat never tells a reader of something that they may not read without a lens', async () => {
      const reader = await open(joke, await seqNow(), 'ronde')
      await note('alleen voor wie leidt of noteert')
      await visible(reader, 'Verwerkt')
      await note('nog een')
      await server.runner.read(ronde.stream, () => undefined)
      await turns()
      timers.tick(BEAT)
      await visible(reader, 'Daarna')
      assert.ok(reader.messages.every(({ changes }) => changes.length > 0))
    })

    it('[G15.e] a second anonymous answer moves no cursor: it would tell when it was written', async () => {
      const groep3 = ronde.gesprekken.get('groep-3') ?? ''
      for (const { oid: personId, name } of [joke, wouter, deelnemers[2]]) {
        await ronde.act(marleen, 'role.grant', { personId, name, role: 'deelnemer', gesprekId: groep3 })
      }
      await ronde.act(marleen, 'anoniem.set', { groepId: 'groep-3', themaId: null, anonymous: true })
      await ronde.act(marleen, 'thema.open', { gesprekId: groep3, themaId: 'groep-3.visie' })
      const write = (who: typeof joke) =>
        server.act(who, 'antwoord.give', ronde.rondeId, {
          gesprekId: groep3,
          themaId: 'groep-3.visie',
          answers: [{ vraagId: 'groep-3.visie.1', text: `geheim ${who.name}` }],
        })
      await write(wouter)
      const reader = await open(joke, await seqNow(), 'bord')
      assert.equal((await write(deelnemers[2])).status, 200)
      await turns()
      timers.tick(BEAT)
      await visible(reader, 'Daarna')
      assert.equal(reader.messages.length, 1)
    })
  })

  it('[B2.f] a snapshot of the overview is less than a third of the whole ronde', async () => {
    for (let count = 0; count < 400; count += 1) {
      await note(`notitie ${count}: zo breed als mensen nu eenmaal praten, een zin of twee lang`)
    }
    const size = async (query: string) => JSON.stringify(await snapshot(query)).length
    const [whole, ronde, bord] = [await size(''), await size('?lens=ronde'), await size('?lens=bord')]
    const rest = await size('?lens=bord&has=ronde')
    assert.ok(ronde < whole / 3)
    assert.ok(rest < bord)
  })
})
