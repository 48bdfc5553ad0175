import assert from 'node:assert/strict'
import { openSqliteJournal } from '../../bot/journal/sqlite.ts'
import { bram, marleen } from '../builders/people.ts'
import { refusal } from '../builders/refusal.ts'
import { buildRonde } from '../builders/ronde.ts'
import { testRunner } from '../builders/runner.ts'
import { FaultyJournal } from '../doubles/faultyJournal.ts'

describe('The runner, when the journal fails', () => {
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

  it('[G5] what was certainly not stored is said to have failed, and can be sent again', async () => {
    const { journal, note, texts } = await setUp()
    journal.faults.push('failed')
    await assert.rejects(note('een'), refusal('store-failed'))
    await note('een')
    assert.deepEqual(await texts(), ['een'])
  })

  it('[G5] an answer that got lost after the write is found, and nothing is stored twice', async () => {
    const { journal, note, texts } = await setUp()
    journal.faults.push('lost-after')
    await note('een')
    assert.deepEqual(await texts(), ['een'])
  })

  it('[G5] an append that got lost before the write is repeated until it stands', async () => {
    const { journal, note, texts } = await setUp()
    journal.faults.push('lost-before', 'lost-before', 'failed', 'lost-after')
    await note('een')
    assert.deepEqual(await texts(), ['een'])
  })

  it('[G5] while it is not certain, the person reads "unsure", never "failed", and it is stored once', async () => {
    const { runner, ronde, journal, note, texts } = await setUp()
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
    // Who reads is not kept waiting either: what stands may be the newest or not.
    const reading = runner.read(ronde.stream, (_state, seq) => seq, { patience: 20 })
    await assert.rejects(reading, refusal('busy'))
    release()
    await note('een')
    await note('twee')
    assert.deepEqual(await texts(), ['een', 'twee'])
  })

  it('[G5] a lost append whose place went to another instance is decided again there', async () => {
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
