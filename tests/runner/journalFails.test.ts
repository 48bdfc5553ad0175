import assert from 'node:assert/strict'
import { openSqliteJournal } from '../../bot/journal/sqlite.ts'
import { JournalUnknown } from '../../bot/ports/journal.ts'
import { bram, marleen } from '../builders/people.ts'
import { refusal } from '../builders/refusal.ts'
import { buildRonde } from '../builders/ronde.ts'
import { testRunner } from '../builders/runner.ts'
import { FaultyJournal } from '../doubles/faultyJournal.ts'

describe('A runner whose journal fails', () => {
  const setUp = async () => {
    const journal = new FaultyJournal(openSqliteJournal(':memory:'))
    const built = testRunner(journal)
    const ronde = await buildRonde(built.runner, { started: true })
    const texts = () =>
      built.runner.read(ronde.stream, (state) => [...state.notities.values()].map((n) => n.text))
    const note = (text: string, patience?: number) =>
      built.runner.run({
        action: 'notitie.add',
        stream: ronde.stream,
        who: bram,
        requestId: `request ${text}`,
        input: { gesprekId: ronde.gesprekId, text },
        ...(patience === undefined ? {} : { patience }),
      })
    return { ...built, journal, ronde, texts, note }
  }

  it('[G5.c] an act that was certainly not stored fails, and can be sent again', async () => {
    const { journal, note, texts } = await setUp()
    journal.faults.push('failed')
    await assert.rejects(note('een'), refusal('store-failed'))
    await note('een')
    assert.deepEqual(await texts(), ['een'])
  })

  it('[X8.d] a read that the store does not answer fails with its own code, and can be repeated', async () => {
    const { journal, texts, faults } = await setUp()
    journal.failReads = 1
    await assert.rejects(texts(), refusal('read-failed'))
    assert.deepEqual(await texts(), [])
    assert.equal(faults.length, 1)
  })

  it('[G5.d] an act whose response was lost after the write is found, and stored once', async () => {
    const { journal, note, texts } = await setUp()
    journal.faults.push('lost-after')
    await note('een')
    assert.deepEqual(await texts(), ['een'])
  })

  it('[G5.d] an append that was lost before the write is retried until it is stored', async () => {
    const { journal, note, texts } = await setUp()
    journal.faults.push('lost-before', 'lost-before', 'failed', 'lost-after')
    await note('een')
    assert.deepEqual(await texts(), ['een'])
  })

  it('[G5.d] while the outcome is unknown the caller gets "unsure", never "failed", and the act is stored once', async () => {
    const { runner, faults, journal, note, texts } = await setUp()
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    journal.faults.push('lost-after')
    let first = true
    journal.beforeAppend = () => {
      if (first) {
        first = false
        return
      }
      return held
    }
    await assert.rejects(note('een', 20), refusal('unsure'))
    await assert.rejects(note('twee', 20), refusal('unsure'))
    assert.equal(runner.certain, false)
    assert.equal(faults.length, 1)
    release()
    await note('een')
    await note('twee')
    assert.deepEqual(await texts(), ['een', 'twee'])
    assert.equal(runner.certain, true)
    assert.equal(faults.length, 1)
  })

  it('[G5.v] readers get the committed state while the outcome of an append is unknown', async () => {
    const { runner, journal, ronde, note, texts } = await setUp()
    await note('een')
    const commits: boolean[] = []
    const own: number[] = []
    runner.onCommitted(({ seq }) => own.push(seq))
    runner.follow(ronde.stream, (commit) => commits.push(commit.own))
    journal.faults.push(...Array(50).fill('lost-before'))
    await assert.rejects(note('twee', 20), refusal('unsure'))
    assert.deepEqual(await texts(), ['een'])
    journal.faults.splice(0, journal.faults.length, 'lost-after')
    while ((await texts()).length < 2) await new Promise((resolve) => setImmediate(resolve))
    await note('twee')
    assert.deepEqual(await texts(), ['een', 'twee'])
    assert.deepEqual([commits, own.length], [[true], 1], 'announced once, as this instance’s own')
  })

  it('[G5.k] closing gives up an append whose outcome stays unknown, and its caller gets "unsure"', async () => {
    const { runner, journal, note } = await setUp()
    journal.beforeAppend = () => Promise.reject(new JournalUnknown('no answer'))
    const noting = note('een', 60_000)
    const refused = assert.rejects(noting, refusal('unsure'))
    await new Promise((resolve) => setImmediate(resolve))
    await runner.close()
    await refused
  })

  it('[X8.d] a lost append whose seq another instance took is decided again on the new state', async () => {
    const { journal, note, texts, ronde } = await setUp()
    const other = testRunner(journal).runner
    journal.faults.push('lost-before')
    let calls = 0
    journal.beforeAppend = async () => {
      calls += 1
      if (calls !== 2) return
      journal.beforeAppend = () => undefined
      const input = { gesprekId: ronde.gesprekId, text: 'van de ander' }
      await other.run({ action: 'notitie.add', stream: ronde.stream, who: marleen, requestId: 'o', input })
    }
    await note('een')
    assert.deepEqual(await texts(), ['van de ander', 'een'])
  })
})
