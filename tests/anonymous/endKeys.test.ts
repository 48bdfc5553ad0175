// Long, because every way to lose or keep a key is tried on the same gesprek.
import assert from 'node:assert/strict'
import sinon from 'sinon'
import { actAtThema } from '../../bot/anonymous/actAtThema.ts'
import { startEndKeys } from '../../bot/anonymous/endKeys.ts'
import { ANONYMOUS } from '../../bot/domain/who.ts'
import { openContainer, openCosmosJournal } from '../../bot/journal/cosmosAccount.ts'
import { openSqliteKeys } from '../../bot/journal/sqliteKeys.ts'
import { bram, deelnemers, joke, marleen, wouter } from '../builders/people.ts'
import { buildRonde } from '../builders/ronde.ts'
import { type TestRunner, testRunner } from '../builders/runner.ts'
import { turns } from '../builders/turns.ts'
import { buildVerslag, C, ROLLEN } from '../builders/verslag.ts'
import { startCosmosServer } from '../journal/cosmosServer.ts'

const VISIE = 'groep-2.visie'
const HOUR = 3_600_000

async function setUp() {
  const test = testRunner()
  const { runner, clock } = test
  const ronde = await buildRonde(runner, { open: VISIE })
  const keys = openSqliteKeys(':memory:')
  const faults: unknown[] = []
  const start = () => startEndKeys({ runner, keys, clock, log: { fault: (error) => faults.push(error) } })
  const sitting = (nr: number, after = '') => `${ronde.rondeId}:${ronde.gesprekId}:${nr}${after}`
  return { ...test, ronde, keys, faults, start, sitting }
}

describe('Keys of anonymous gesprekken', () => {
  it('[G15.d] the key of a gesprek is destroyed as soon as it ends, and that of a running gesprek stays', async () => {
    const { ronde, keys, start, sitting, faults } = await setUp()
    const other = ronde.gesprekken.get('groep-3') ?? ''
    await ronde.act(marleen, 'gesprek.start', { gesprekId: other })
    const going = `${ronde.rondeId}:${other}:1`
    await keys.get(sitting(1))
    await keys.get(going)
    const ending = start()
    await ronde.act(marleen, 'gesprek.end', { gesprekId: ronde.gesprekId })
    await keys.get(sitting(1, ':na'))
    await ending.stop()
    assert.deepEqual((await keys.sittings()).toSorted(), [going, sitting(1, ':na')].toSorted())
    await start().sweep()
    assert.deepEqual(await keys.sittings(), [going])
    assert.deepEqual(faults, [])
  })

  it('[G15.d] a key that another instance left behind goes with the sweep', async () => {
    const { ronde, keys, start, sitting } = await setUp()
    await keys.get(sitting(1))
    await ronde.act(marleen, 'gesprek.end', { gesprekId: ronde.gesprekId })
    await ronde.act(marleen, 'gesprek.start', { gesprekId: ronde.gesprekId })
    await keys.get(sitting(2))
    await keys.get('r-nergens-00001:g-1:1')
    await keys.get(`${ronde.rondeId}:g-nergens:1`)
    await start().sweep()
    assert.deepEqual(await keys.sittings(), [sitting(2)])
  })

  it('[G15.d] the key of a gesprek that is never ended is destroyed a day after the last thema was opened', async () => {
    const { ronde, keys, start, sitting, clock } = await setUp()
    const ending = start()
    await keys.get(sitting(1))
    clock.time += 23 * HOUR
    await ending.sweep()
    assert.deepEqual(await keys.sittings(), [sitting(1)])
    await ronde.act(marleen, 'thema.open', { gesprekId: ronde.gesprekId, themaId: 'groep-2.rollen' })
    clock.time += 2 * HOUR
    await ending.sweep()
    assert.deepEqual(await keys.sittings(), [sitting(1)])
    clock.time += 23 * HOUR
    await ending.sweep()
    assert.deepEqual(await keys.sittings(), [])
  })

  it('[G15.d] the day of a gesprek that is never ended counts from its start when no thema was opened, to the moment', async () => {
    const { runner, keys, clock, start } = await setUp()
    const ronde = await buildRonde(runner, { started: true })
    const own = `${ronde.rondeId}:${ronde.gesprekId}:1`
    const ending = start()
    await keys.get(own)
    clock.time += 24 * HOUR - 1
    await ending.sweep()
    assert.deepEqual(await keys.sittings(), [own])
    clock.time += 1
    await ending.sweep()
    assert.deepEqual(await keys.sittings(), [])
    await ending.stop()
  })

  it('[G15.d] [G5.k] a server that leaves first destroys the keys of gesprekken that have ended', async () => {
    const { ronde, keys, start, sitting } = await setUp()
    await keys.get(sitting(1))
    const destroy = keys.destroy.bind(keys)
    let went = false
    keys.destroy = async (one) => {
      await turns(5)
      await destroy(one)
      went = true
    }
    const ending = start()
    await ronde.act(marleen, 'gesprek.end', { gesprekId: ronde.gesprekId })
    await ending.stop()
    assert.equal(went, true)
    await ronde.act(marleen, 'gesprek.start', { gesprekId: ronde.gesprekId })
    await keys.get(sitting(2))
    await ronde.act(marleen, 'gesprek.end', { gesprekId: ronde.gesprekId })
    await turns(20)
    assert.deepEqual(await keys.sittings(), [sitting(2)], 'a server that has left does nothing more')
  })

  it('[G15.q] every entry with an anonymous act gets one time, also when it holds named acts too', async () => {
    const { ronde, keys, clock, runner, journal, sitting, faults } = await setUp()
    const acts = [
      { requestId: 'named', action: 'x', by: joke.oid, at: 0, events: [] },
      { requestId: 'hidden', action: 'x', by: ANONYMOUS, at: 0, events: [] },
    ]
    const append = async (...some: typeof acts) => {
      const seq = (await journal.read(ronde.stream, 0)).length + 1
      await journal.append(seq - 1, {
        stream: ronde.stream,
        seq,
        entryId: `entry-${seq}`,
        acts: some as never,
      })
      return seq
    }
    const [named, hidden] = acts as [(typeof acts)[0], (typeof acts)[0]]
    const expected = [await append(hidden), await append(named, hidden)]
    await append(named)
    const restamped: unknown[] = []
    const restamp = async (...args: unknown[]) => void restamped.push(args)
    const ending = startEndKeys({
      runner,
      keys,
      clock,
      restamp,
      log: { fault: (error) => faults.push(error) },
    })
    await keys.get(sitting(1))
    await ronde.act(marleen, 'gesprek.end', { gesprekId: ronde.gesprekId })
    await ending.stop()
    assert.deepEqual(faults, [])
    assert.deepEqual(restamped, [[ronde.stream, expected]])
  })

  it('[G15.q] on Cosmos DB the documents of anonymous answers all get the time of the end of the gesprek', async () => {
    const server = await startCosmosServer()
    const settings = { endpoint: server.endpoint, database: 'lob', key: 'bG9rYWFs' }
    const journal = await openCosmosJournal(settings)
    const { container } = await openContainer(settings, {
      id: 'journal',
      partitionKey: { paths: ['/stream'] },
    })
    const { runner, clock } = testRunner(journal)
    const ronde = await buildRonde(runner)
    const { gesprekId, stream } = ronde
    await ronde.act(marleen, 'anoniem.set', { groepId: 'groep-2', themaId: null, anonymous: true })
    await ronde.act(marleen, 'thema.open', { gesprekId, themaId: VISIE })
    const keys = openSqliteKeys(':memory:')
    const time = sinon.useFakeTimers({ now: Date.parse('2026-12-08T12:00:00Z'), toFake: ['Date'] })
    try {
      for (const who of [joke, wouter]) {
        const command = {
          ...{ action: 'antwoord.give', stream, who, requestId: `q-${who.oid}` },
          input: { gesprekId, themaId: VISIE, answers: [{ vraagId: `${VISIE}.1`, text: `van ${who.oid}` }] },
        }
        const thema = () => ({ gesprekId, themaId: VISIE })
        await actAtThema({ runner, keys }, { command, thema, inChat: false, onlyDuring: false }, () => null)
        time.tick(60_000)
      }
      type Doc = { acts: { by: string }[]; _ts: number }
      const times = async (): Promise<number[]> => {
        const { resources } = await container.items.readAll<Doc>().fetchAll()
        return resources.filter(({ acts }) => acts?.some(({ by }) => by === ANONYMOUS)).map(({ _ts }) => _ts)
      }
      const given = await times()
      assert.equal(new Set(given).size, 2)
      const restamp = journal.restamp?.bind(journal)
      assert.ok(restamp)
      const before = await runner.history(stream, 0)
      const ending = startEndKeys({ runner, keys, clock, restamp, log: { fault: assert.ifError } })
      await ronde.act(marleen, 'gesprek.end', { gesprekId })
      await ending.stop()
      assert.deepEqual(await times(), [Math.floor(Date.now() / 1000), Math.floor(Date.now() / 1000)])
      assert.deepEqual((await runner.history(stream, 0)).slice(0, before.length), before)
      assert.deepEqual(await keys.sittings(), [])
    } finally {
      time.restore()
      await runner.close()
      await journal.close()
      await server.stop()
    }
  })

  it('[G15.q] on Cosmos DB no document tells when an anonymous correctie came, neither the mark of its stream nor a snapshot', async () => {
    const server = await startCosmosServer()
    const settings = { endpoint: server.endpoint, database: 'lob', key: 'bG9rYWFs' }
    const keys = openSqliteKeys(':memory:')
    const time = sinon.useFakeTimers({ now: Date.parse('2030-12-08T12:00:00Z'), toFake: ['Date'] })
    const seconds = () => Math.floor(Date.now() / 1000)
    /** Opens the journal as a server that starts, and stops it, which writes its snapshots and marks. */
    async function run<T>(use: (parts: TestRunner) => Promise<T>): Promise<T> {
      const journal = await openCosmosJournal(settings)
      const parts = testRunner(journal)
      const restamp = journal.restamp.bind(journal)
      const ending = startEndKeys({ ...parts, keys, restamp, log: { fault: assert.ifError } })
      const used = await use(parts)
      await ending.sweep()
      await ending.stop()
      await parts.runner.close()
      await journal.close()
      return used
    }
    /** The seconds of writing of all documents that were written from this second on. */
    async function timesSince(from: number): Promise<number[]> {
      const times: number[] = []
      for (const [id, key] of [
        ['journal', '/stream'],
        ['guards', '/of'],
      ] as const) {
        const { client, container } = await openContainer(settings, { id, partitionKey: { paths: [key] } })
        const { resources } = await container.items.readAll<{ _ts: number }>().fetchAll()
        times.push(...resources.map(({ _ts }) => _ts))
        client.dispose()
      }
      return [...new Set(times.filter((at) => at >= from))].sort()
    }
    try {
      const { stream, gesprekId } = await run(async (parts) => {
        const built = await buildVerslag(parts, [ROLLEN])
        await built.send()
        return built
      })
      time.tick(60_000)
      const given = seconds()
      const journal = await openCosmosJournal(settings)
      const { runner } = testRunner(journal)
      const input = { gesprekId, correctieId: C(1), kind: 'missing', themaId: ROLLEN, reason: 'Zo niet.' }
      const command = { action: 'correctie.give', stream, who: joke, requestId: 'q-correctie', input }
      const how = { inChat: false, onlyDuring: false, mayTakePart: () => true }
      const thema = () => ({ gesprekId, themaId: ROLLEN })
      await actAtThema({ runner, keys }, { command, thema, ...how }, () => null)
      await runner.close()
      await journal.close()
      assert.deepEqual(await timesSince(given), [given])
      time.tick(600_000)
      await run(async () => undefined)
      assert.deepEqual(await timesSince(given), [seconds()])
      time.tick(86_400_000)
      await run(async ({ runner, clock }) => {
        const who = { kind: 'system', part: 'clock' } as const
        clock.time += 30 * 86_400_000
        await runner.run({ action: 'verslag.close', stream, input: { gesprekId }, who, requestId: 'close' })
      })
      assert.deepEqual(await timesSince(given), [seconds()])
    } finally {
      time.restore()
      await server.stop()
    }
  })

  it('[G15.q] settling a verslag before its last day restamps its anonymous correcties', async () => {
    const test = testRunner()
    const { act, runner, stream, gesprekId, send } = await buildVerslag(test, [ROLLEN])
    await send()
    const who = {
      kind: 'anonymous',
      tid: marleen.tid,
      pseudonym: 'x',
      sitting: 's',
      takesPart: true,
    } as const
    const input = { gesprekId, correctieId: C(1), kind: 'missing', themaId: ROLLEN, reason: 'Zo niet.' }
    const { seq } = await runner.run({ action: 'correctie.give', stream, input, who, requestId: 'unnamed' })
    for (const one of deelnemers) await act(one, 'verslag.agree', { gesprekId })
    await act(bram, 'correctie.answer', { correctieId: C(1), text: 'Aangepast.' })
    const restamped: unknown[] = []
    const restamp = async (...args: unknown[]) => void restamped.push(args)
    const keys = openSqliteKeys(':memory:')
    const ending = startEndKeys({ ...test, keys, restamp, log: { fault: assert.ifError } })
    await act(marleen, 'verslag.settle', { gesprekId })
    await ending.stop()
    assert.deepEqual(restamped, [[stream, [seq]]])
  })

  it('[G15.q] restamping that fails is logged, the key is destroyed all the same, and the next sweep tries again', async () => {
    const { runner, keys, clock, ronde, faults, sitting } = await setUp()
    const asked: string[] = []
    const restamp = async (stream: string) => {
      if (asked.push(stream) === 1) throw new Error('no store')
    }
    const ending = startEndKeys({
      runner,
      keys,
      clock,
      restamp,
      log: { fault: (error) => faults.push(error) },
    })
    await keys.get(sitting(1))
    await ronde.act(marleen, 'gesprek.end', { gesprekId: ronde.gesprekId })
    await ending.stop()
    assert.deepEqual([asked, await keys.sittings(), faults.length], [[ronde.stream], [], 1])
    await ending.sweep()
    await ending.sweep()
    assert.deepEqual(asked, [ronde.stream, ronde.stream])
  })

  it('[G15.d] keys that are kept for something else are left alone', async () => {
    const { keys, start } = await setUp()
    await keys.get('kaart:11111111-2222-4333-8444-555555555555:688')
    await start().sweep()
    assert.deepEqual(await keys.sittings(), ['kaart:11111111-2222-4333-8444-555555555555:688'])
  })

  it('[G15.d] a store that fails is logged as a fault, and the next sweep destroys the key', async () => {
    const { keys, start, faults } = await setUp()
    await keys.close()
    await start().sweep()
    assert.equal(faults.length, 1)
  })

  it('[G15.d] one ronde that cannot be read does not keep the keys of another', async () => {
    const { ronde, runner, keys, clock, sitting } = await setUp()
    const broken = 'r-000-broken'
    const faults: unknown[] = []
    const read: typeof runner.read = (stream, ...rest) =>
      String(stream) === `ronde:${broken}`
        ? Promise.reject(new Error('unreadable'))
        : runner.read(stream, ...rest)
    await keys.get(`${broken}:g-1:1`)
    await keys.get(sitting(1))
    await ronde.act(marleen, 'gesprek.end', { gesprekId: ronde.gesprekId })
    const ending = startEndKeys({
      runner: { ...runner, read },
      keys,
      clock,
      log: { fault: (error) => faults.push(error) },
    })
    await ending.sweep()
    await ending.stop()
    assert.deepEqual(await keys.sittings(), [`${broken}:g-1:1`])
    assert.equal(faults.length, 1)
  })

  it('[G15.d] the end of one gesprek leaves the keys of other gesprekken and rondes to the sweep', async () => {
    const { ronde, keys, start, sitting } = await setUp()
    const other = ronde.gesprekken.get('groep-3') ?? ''
    await ronde.act(marleen, 'gesprek.start', { gesprekId: other })
    await ronde.act(marleen, 'gesprek.end', { gesprekId: ronde.gesprekId })
    const elsewhere = 'r-elsewhere-01:g-1:1'
    // An answer after the end is kept under a key of its own, so that a repeat is recognised.
    for (const kept of [sitting(1, ':na'), elsewhere]) await keys.get(kept)
    await keys.get(`${ronde.rondeId}:${other}:1`)
    const ending = start()
    await ronde.act(marleen, 'gesprek.end', { gesprekId: other })
    await ending.stop()
    assert.deepEqual((await keys.sittings()).toSorted(), [elsewhere, sitting(1, ':na')].toSorted())
  })

  it('[G15.d] keys are swept every quarter of an hour, until the server stops', async () => {
    const time = sinon.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    try {
      const { ronde, keys, start, sitting } = await setUp()
      await ronde.act(marleen, 'gesprek.end', { gesprekId: ronde.gesprekId })
      const ending = start()
      await keys.get(sitting(1))
      time.tick(14 * 60_000)
      await new Promise((resolve) => setImmediate(resolve))
      assert.deepEqual(await keys.sittings(), [sitting(1)])
      time.tick(60_000)
      while ((await keys.sittings()).length > 0) await new Promise((resolve) => setImmediate(resolve))
      await ending.stop()
      await keys.get(sitting(1))
      time.tick(60 * 60_000)
      await new Promise((resolve) => setImmediate(resolve))
      assert.deepEqual(await keys.sittings(), [sitting(1)])
    } finally {
      time.restore()
    }
  })
})
