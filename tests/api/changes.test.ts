// Long, because every reader follows the same ronde.
import assert from 'node:assert/strict'
import type { EntityChange } from '../../bot/protocol/view.ts'
import { bram, deelnemers, joke, marleen, nadia, sanne, wouter } from '../builders/people.ts'
import { type BuiltRonde, buildRonde } from '../builders/ronde.ts'
import { GESPREK_TIME } from '../builders/runner.ts'
import { ChangeReader } from './changeReader.ts'
import { type TestServer, testServer, tokenFor } from './testServer.ts'

const themaId = 'groep-2.visie'

describe('The change stream of a ronde', () => {
  let server: TestServer
  let ronde: BuiltRonde
  let now: number
  const readers: ChangeReader[] = []

  beforeEach(async () => {
    server = await testServer()
    ronde = await buildRonde(server.runner, { open: themaId })
    now = await seqNow()
  })
  afterEach(async () => {
    for (const reader of readers.splice(0)) reader.close()
    await server.stop()
  })

  const seqNow = () => server.runner.read(ronde.stream, (_state, seq) => seq)
  async function open(
    ...[who, after, options]: [typeof bram, number, Parameters<typeof ChangeReader.open>[4]?]
  ) {
    const reader = await ChangeReader.open(server, who, ronde.rondeId, after, options)
    readers.push(reader)
    return reader
  }
  const note = (text: string) => ronde.act(bram, 'notitie.add', { gesprekId: ronde.gesprekId, text })
  const answer = (who: typeof joke, text: string) =>
    ronde.act(who, 'antwoord.give', {
      gesprekId: ronde.gesprekId,
      themaId,
      answers: [{ vraagId: 'groep-2.visie.1', text }],
      edits: true,
    })
  const texts = (changes: readonly EntityChange[]) =>
    changes.flatMap(({ value }) =>
      value !== null && 'text' in value && typeof value.text === 'string' ? [value.text] : [],
    )
  const saw = (text: string) => (reader: ChangeReader) => texts(reader.changes).includes(text)

  it('[B2.a] what one person stores, every open board shows', async () => {
    const boards = await Promise.all([open(marleen, now), open(bram, now)])
    await note('Zojuist gezegd.')
    await Promise.all(boards.map((board) => board.until(saw('Zojuist gezegd.'))))
    assert.deepEqual(
      boards.map(({ seq }) => seq),
      [now + 1, now + 1],
    )
  })

  it('[B2.b] a stream resumes where it broke off, without a gap and without a double', async () => {
    const first = await open(bram, now)
    await note('een')
    await first.until(saw('een'))
    first.close()
    await note('twee')
    await note('drie')
    const second = await open(bram, first.seq)
    await note('vier')
    await second.until(saw('vier'))
    assert.deepEqual(texts(second.changes), ['twee', 'drie', 'vier'])
  })

  it('[B2.b] a stream resumes from the Last-Event-ID header, as an EventSource sends it', async () => {
    await note('een')
    await note('twee')
    const reader = await open(bram, 0, { headers: { 'last-event-id': String(now + 1) } })
    await reader.until(saw('twee'))
    assert.deepEqual(texts(reader.changes), ['twee'])
  })

  it('[B2.b] readers that reconnect again and again while people write miss nothing', async () => {
    const count = 150
    const follow = async (restless: boolean) => {
      const seen: string[] = []
      let after = now
      while (!seen.includes(`notitie ${count}`)) {
        const reader = await open(bram, after)
        const enough = restless ? 1 + (seen.length % 7) : count
        await reader.until((one) => texts(one.changes).length >= enough || saw(`notitie ${count}`)(one))
        reader.close()
        for (const message of reader.messages) {
          assert.ok(message.seq > after, 'seq only grows')
          after = message.seq
          seen.push(...texts(message.changes))
        }
      }
      return seen
    }
    const write = async () => {
      for (let number = 1; number <= count; number += 1) await note(`notitie ${number}`)
    }
    const [, ...all] = await Promise.all([write(), follow(true), follow(true), follow(false)])
    const expected = Array.from({ length: count }, (_, index) => `notitie ${index + 1}`)
    for (const seen of all) assert.deepEqual(seen, expected)
  })

  it('[X1.f] [X1.e] the stream of a deelnemer has no notes and no answers of others', async () => {
    const [jokes, brams] = await Promise.all([open(joke, now), open(bram, now)])
    await note('Alleen voor wie noteert.')
    await answer(wouter, 'Van Wouter.')
    await answer(joke, 'Van Joke.')
    await brams.until(saw('Van Joke.'))
    await jokes.until(saw('Van Joke.'))
    assert.deepEqual(texts(jokes.changes), ['Van Joke.'])
    assert.deepEqual(texts(brams.changes), ['Alleen voor wie noteert.', 'Van Wouter.', 'Van Joke.'])
    assert.ok(!jokes.changes.some(({ kind }) => kind === 'notitie'))
  })

  it('[X1.f] [X1.c] the stream of an opdrachtgever has progress and no words', async () => {
    const reader = await open(nadia, now)
    await note('Niet voor Nadia.')
    await answer(joke, 'Ook niet.')
    await ronde.act(marleen, 'thema.close', { gesprekId: ronde.gesprekId, themaId })
    await reader.until(({ changes }) =>
      changes.some(({ value }) => value !== null && 'closedAt' in value && value.closedAt !== null),
    )
    assert.deepEqual(texts(reader.changes), [])
  })

  it('[X1.f] a change of one’s own rights sends the whole view, and the stream ends when nothing is left', async () => {
    await note('Van vóór Joke mocht lezen.')
    const reader = await open(joke, now + 1)
    await ronde.act(marleen, 'role.grant', { personId: joke.oid, name: joke.name, role: 'verslaggever' })
    await reader.until(saw('Van vóór Joke mocht lezen.'))
    assert.equal(reader.messages.at(-1)?.reset, true)
    await ronde.act(marleen, 'role.revoke', { personId: joke.oid, role: 'verslaggever' })
    await ronde.act(marleen, 'role.revoke', {
      personId: joke.oid,
      role: 'deelnemer',
      gesprekId: ronde.gesprekId,
    })
    await reader.ended
    const last = reader.messages.at(-1)
    assert.deepEqual([last?.reset, last?.changes], [true, []])
    await assert.rejects(open(joke, reader.seq), /404/)
    await assert.rejects(open(sanne, 0), /404/)
  })

  it('[B2.c] a reader ahead of the journal gets the whole view and continues from there', async () => {
    const reader = await open(bram, now + 1000)
    await reader.until(({ messages }) => messages.length > 0)
    assert.deepEqual([reader.messages[0]?.reset, reader.messages[0]?.seq], [true, now])
    await note('Daarna.')
    await reader.until(saw('Daarna.'))
    assert.equal(reader.messages[1]?.reset, false)
  })

  it('[B2.c] a reader far behind gets the whole view instead of every change', async () => {
    for (let count = 0; count < 2001; count += 1) {
      await ronde.act(bram, 'vraag.tick', {
        gesprekId: ronde.gesprekId,
        themaId,
        vraagId: 'groep-2.visie.1',
        ticked: count % 2 === 0,
      })
    }
    const reader = await open(bram, now)
    await reader.until(({ messages }) => messages.length > 0)
    assert.deepEqual([reader.messages[0]?.reset, reader.seq], [true, now + 2001])
  })

  it('[X1.f] a stream ends when its token expires', async () => {
    const exp = Math.floor(GESPREK_TIME / 1000) + 60
    const token = await tokenFor(bram, { exp })
    server.clock.time = exp * 1000 - 50
    const reader = await open(bram, now, { token })
    await reader.ended
    server.clock.time = exp * 1000
    await assert.rejects(open(bram, now, { token }), /401/)
  })

  it('a twenty-first stream of one person is refused', async () => {
    for (let count = 0; count < 20; count += 1) await open(bram, now)
    await assert.rejects(open(bram, now), /503/)
    await open(marleen, now)
    readers[0]?.close()
    await readers[0]?.ended
    await note('x')
    await readers[1]?.until(saw('x'))
    await open(bram, now)
  })

  it('all streams end when the server closes', async () => {
    const reader = await open(bram, now)
    await server.close()
    await reader.ended
  })

  it('[B2.b] a stream resumes from the higher of the Last-Event-ID header and the address', async () => {
    await note('een')
    await note('twee')
    const reader = await open(bram, now + 1, { headers: { 'last-event-id': String(now) } })
    await reader.until(saw('twee'))
    assert.deepEqual(texts(reader.changes), ['twee'])
  })

  it('[B2.d] after a gap in the commits that the runner announces the reader gets the whole view', async () => {
    const { runner } = server
    type Follow = typeof runner.follow
    let announce: Parameters<Follow>[1] | undefined
    const follow = runner.follow.bind(runner)
    runner.follow = ((stream, listener) => {
      announce = listener as typeof announce
      return follow(stream, () => {})
    }) as Follow
    const reader = await open(bram, now)
    runner.follow = follow
    await note('gemist')
    await note('verteld')
    const [, second] = await runner.history(ronde.stream, now)
    assert.ok(second)
    announce?.(second)
    await reader.until(saw('gemist'))
    assert.deepEqual([reader.messages[0]?.reset, reader.seq], [true, now + 2])
  })

  it('[G15.e] a reader who is connected is sent nothing by a second anonymous answer', async () => {
    const groep3 = ronde.gesprekken.get('groep-3') ?? ''
    const others = [joke, wouter, deelnemers[2]]
    for (const { oid: personId, name } of others) {
      await ronde.act(marleen, 'role.grant', { personId, name, role: 'deelnemer', gesprekId: groep3 })
    }
    await ronde.act(marleen, 'anoniem.set', { groepId: 'groep-3', themaId: null, anonymous: true })
    await ronde.act(marleen, 'thema.open', { gesprekId: groep3, themaId: 'groep-3.visie' })
    const write = async (who: typeof joke) => {
      const answers = [{ vraagId: 'groep-3.visie.1', text: `geheim van ${who.name}` }]
      const input = { gesprekId: groep3, themaId: 'groep-3.visie', answers }
      assert.equal((await server.act(who, 'antwoord.give', ronde.rondeId, input)).status, 200)
    }
    await write(wouter)
    const reader = await open(joke, await seqNow())
    await write(deelnemers[2])
    await ronde.act(marleen, 'ronde.change', { title: 'Daarna' })
    await reader.until(({ changes }) => changes.some(({ kind }) => kind === 'ronde'))
    // The runs of now came when the stream opened.
    assert.deepEqual(
      reader.messages.map(({ changes }) => changes.map(({ kind }) => kind)),
      [['run', 'run'], ['ronde']],
    )
  })

  it('[G15.e] a reader who reconnects is sent the same, whether somebody answered anonymously or nothing happened', async () => {
    const groep3 = ronde.gesprekken.get('groep-3') ?? ''
    const others = [joke, wouter, deelnemers[2]]
    for (const { oid: personId, name } of others) {
      await ronde.act(marleen, 'role.grant', { personId, name, role: 'deelnemer', gesprekId: groep3 })
    }
    await ronde.act(marleen, 'anoniem.set', { groepId: 'groep-3', themaId: null, anonymous: true })
    await ronde.act(marleen, 'thema.open', { gesprekId: groep3, themaId: 'groep-3.visie' })
    const write = async (who: typeof joke) => {
      const answers = [{ vraagId: 'groep-3.visie.1', text: `geheim van ${who.name}` }]
      const input = { gesprekId: groep3, themaId: 'groep-3.visie', answers }
      const given = await server.act<{ result: { antwoordIds: string[] } }>(
        who,
        'antwoord.give',
        ronde.rondeId,
        input,
      )
      assert.equal(given.status, 200)
      return given.body.result.antwoordIds[0] ?? ''
    }
    await write(wouter)
    const before = await seqNow()
    for (const lens of ['gesprek', 'ronde']) {
      const after = await seqNow()
      const quiet = await open(joke, after, { lens, once: true })
      await quiet.ended
      const antwoordId = await write(deelnemers[2])
      await server.act(deelnemers[2], 'antwoord.withdraw', ronde.rondeId, { antwoordId })
      const busy = await open(joke, after, { lens, once: true })
      await busy.ended
      assert.ok((await seqNow()) > after)
      assert.deepEqual(busy.messages, quiet.messages, lens)
    }
    assert.ok((await seqNow()) > before)
  })

  it('[B2.j] a short read gives what changed and ends', async () => {
    const after = await seqNow()
    const nothing = await open(bram, after, { once: true })
    await nothing.ended
    assert.deepEqual(nothing.messages, [])
    const gesprekId = ronde.gesprekId
    await ronde.act(bram, 'notitie.add', { gesprekId, text: 'tussendoor' })
    const some = await open(bram, after, { once: true })
    await some.ended
    assert.deepEqual(
      some.changes.map(({ kind }) => kind),
      ['notitie', 'verslag'],
    )
    assert.equal(some.seq, after + 1)
  })
})
