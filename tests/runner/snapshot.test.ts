import assert from 'node:assert/strict'
import { isDeepStrictEqual } from 'node:util'
import { openSqliteJournal } from '../../bot/journal/sqlite.ts'
import { bram } from '../builders/people.ts'
import { buildRonde } from '../builders/ronde.ts'
import { testRunner } from '../builders/runner.ts'

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
})
