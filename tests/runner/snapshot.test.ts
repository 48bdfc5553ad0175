import assert from 'node:assert/strict'
import { isDeepStrictEqual } from 'node:util'
import sinon from 'sinon'
import { openSqliteJournal } from '../../bot/journal/sqlite.ts'
import { ACTS_PER_SNAPSHOT, SNAPSHOT_QUIET } from '../../bot/runner/limits.ts'
import { bram } from '../builders/people.ts'
import { buildRonde } from '../builders/ronde.ts'
import { testRunner } from '../builders/runner.ts'
import { ArrayJournal } from '../doubles/arrayJournal.ts'

/** A ronde with more acts than a snapshot needs; its runner was closed, so the snapshot is saved. */
async function longRonde() {
  const journal = openSqliteJournal(':memory:')
  const { runner } = testRunner(journal)
  const ronde = await buildRonde(runner, { started: true })
  const note = (n: number) =>
    ronde.act(bram, 'notitie.add', { gesprekId: ronde.gesprekId, text: `notitie ${n}` }, `request ${n}`)
  await Promise.all(Array.from({ length: 600 }, (_, n) => note(n)))
  const state = await runner.read(ronde.stream, (now) => structuredClone(now))
  await runner.close()
  return { journal, ronde, state }
}

describe('A snapshot of a ronde', () => {
  it('[X8.i] a ronde opens from its snapshot in the same state, and later acts are read after it', async () => {
    const { journal, ronde, state } = await longRonde()
    const kept = await journal.snapshot.get(ronde.stream)
    assert.ok(kept !== null, 'no snapshot was saved')
    const { runner, faults } = testRunner(journal)
    assert.ok(isDeepStrictEqual(await runner.read(ronde.stream, (now) => structuredClone(now)), state))
    const input = { gesprekId: ronde.gesprekId, text: 'daarna' }
    const command = { action: 'notitie.add', stream: ronde.stream, who: bram, requestId: 'later', input }
    await runner.run(command)
    const third = testRunner(journal).runner
    const texts = await third.read(ronde.stream, (now) => [...now.notities.values()].map((one) => one.text))
    assert.equal(texts.length, 601)
    assert.equal(texts.at(-1), 'daarna')
    assert.deepEqual(faults, [])
  })

  it('[G5.a] a request repeated after a restart is still stored once', async () => {
    const { journal, ronde } = await longRonde()
    const { runner } = testRunner(journal)
    const before = await runner.read(ronde.stream, (_state, seq) => seq)
    const input = { gesprekId: ronde.gesprekId, text: 'notitie 599' }
    const command = {
      action: 'notitie.add',
      stream: ronde.stream,
      who: bram,
      requestId: 'request 599',
      input,
    }
    await runner.run(command)
    assert.equal(await runner.read(ronde.stream, (_state, seq) => seq), before)
  })

  for (const [what, spoil] of [
    ['damaged', { state: new Uint8Array([1, 2, 3]) }],
    ['written by other code', { version: 'older' }],
  ] as const) {
    it(`[X8.i] a snapshot that is ${what} is ignored and the state is folded from the journal`, async () => {
      const { journal, ronde, state } = await longRonde()
      const kept = await journal.snapshot.get(ronde.stream)
      assert.ok(kept !== null)
      await journal.snapshot.put(ronde.stream, { ...kept, ...spoil }, 0)
      const { runner } = testRunner(journal)
      assert.ok(isDeepStrictEqual(await runner.read(ronde.stream, (now) => structuredClone(now)), state))
    })
  }

  it('[X8.i] without a snapshot the state is folded from the journal', async () => {
    const { journal, ronde, state } = await longRonde()
    await journal.snapshot.drop(ronde.stream)
    const { runner } = testRunner(journal)
    assert.ok(isDeepStrictEqual(await runner.read(ronde.stream, (now) => structuredClone(now)), state))
  })

  describe('while a server runs', () => {
    let time: sinon.SinonFakeTimers

    beforeEach(() => {
      time = sinon.useFakeTimers({
        toFake: ['setTimeout', 'clearTimeout'],
        shouldClearNativeTimers: true,
      })
    })
    afterEach(() => time.restore())

    /** A runner with a ronde that lacks one act for a snapshot. */
    async function almost() {
      const journal = new ArrayJournal()
      const test = testRunner(journal)
      const ronde = await buildRonde(test.runner, { started: true })
      const note = () => ronde.act(bram, 'notitie.add', { gesprekId: ronde.gesprekId, text: 'notitie' })
      const acts = (await journal.read(ronde.stream, 0)).flatMap((entry) => entry.acts).length
      await Promise.all(Array.from({ length: ACTS_PER_SNAPSHOT - acts - 1 }, note))
      const kept = async () => (await journal.snapshot.get(ronde.stream))?.seq ?? null
      const end = () => journal.ends()[ronde.stream]
      return { ...test, journal, ronde, note, kept, end }
    }

    it('[X8.i] a snapshot is saved after 500 acts, once the stream has been idle for two seconds', async () => {
      const { note, kept, end, runner } = await almost()
      await time.tickAsync(10 * SNAPSHOT_QUIET)
      assert.equal(await kept(), null, 'one act too few')
      await note()
      await time.tickAsync(SNAPSHOT_QUIET - 1)
      await note()
      await time.tickAsync(SNAPSHOT_QUIET - 1)
      assert.equal(await kept(), null)
      await time.tickAsync(1)
      assert.equal(await kept(), end())
      await note()
      await time.tickAsync(10 * SNAPSHOT_QUIET)
      assert.equal(await kept(), (end() ?? 0) - 1, 'and not again after one more act')
      await runner.close()
    })

    it('[X8.i] a snapshot that cannot be saved is reported, and the stream goes on', async () => {
      const { note, journal, faults, runner, ronde } = await almost()
      journal.snapshot.put = async () => {
        throw new Error('no room')
      }
      await note()
      await time.tickAsync(SNAPSHOT_QUIET)
      assert.match(String(faults[0]), /no room/)
      await note()
      assert.ok((await runner.read(ronde.stream, ({ notities }) => notities.size)) > 400)
      await runner.close()
      assert.equal(faults.length, 1)
    })
  })
})
