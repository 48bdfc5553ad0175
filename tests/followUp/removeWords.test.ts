import assert from 'node:assert/strict'
import type { SystemWho } from '../../bot/domain/who.ts'
import { removeIfDue } from '../../bot/followUp/keeping/removeWordsIfDue.ts'
import type { Redacted } from '../../bot/ports/journal.ts'
import { bram, joke } from '../builders/people.ts'
import { type BuiltRonde, buildRonde } from '../builders/ronde.ts'
import { GESPREK_TIME, type TestRunner, testRunner } from '../builders/runner.ts'
import { ArrayJournal } from '../doubles/arrayJournal.ts'
import { FaultyJournal } from '../doubles/faultyJournal.ts'

const VISIE = 'groep-2.visie'
const YEAR = 366 * 24 * 3_600_000
const CLOCK: SystemWho = { kind: 'system', part: 'clock' }

describe('Removing the words of a ronde', () => {
  let stored: ArrayJournal
  let journal: FaultyJournal
  let test: TestRunner
  let ronde: BuiltRonde

  beforeEach(async () => {
    stored = new ArrayJournal()
    journal = new FaultyJournal(stored)
    test = testRunner(journal)
    ronde = await buildRonde(test.runner, { open: VISIE })
    const answers = [{ vraagId: `${VISIE}.1`, text: 'een woord' }]
    await ronde.act(joke, 'antwoord.give', { gesprekId: ronde.gesprekId, themaId: VISIE, answers })
  })

  afterEach(() => test.runner.close())

  const note = (text: string) => ronde.act(bram, 'notitie.add', { gesprekId: ronde.gesprekId, text })
  const end = () => ronde.act(bram, 'gesprek.end', { gesprekId: ronde.gesprekId })
  const remove = () => removeIfDue({ runner: test.runner, journal, clock: test.clock }, ronde.stream)
  const text = async () => JSON.stringify(await stored.read(ronde.stream, 0))
  const length = () => stored.ends()[ronde.stream]

  it('[X4.a] a ronde whose term is not over is left as it is', async () => {
    await end()
    const before = await text()
    test.clock.time = GESPREK_TIME + YEAR / 2
    await remove()
    assert.equal(await text(), before)
  })

  it('[X4.c] words that were stored in the same entry as the start of the removal go too', async () => {
    await end()
    test.clock.time = GESPREK_TIME + YEAR
    const start = {
      action: 'retention.start',
      stream: ronde.stream,
      input: {},
      who: CLOCK,
      requestId: 'start',
    }
    await Promise.all([note('tegelijk genoteerd'), test.runner.run(start)])
    const last = (await stored.read(ronde.stream, 0)).at(-1)
    assert.deepEqual(
      last?.acts.map(({ action }) => action),
      ['notitie.add', 'retention.start'],
    )
    await remove()
    const left = await text()
    for (const gone of ['een woord', 'tegelijk genoteerd']) assert.ok(!left.includes(gone), gone)
  })

  it('[X4.d] a removal that was rewritten but not announced is announced once, and cleans the store again', async () => {
    await end()
    test.clock.time = GESPREK_TIME + YEAR
    let fails = true
    journal.beforeAppend = ({ acts }) => {
      if (fails && acts.some(({ action }) => action === 'ronde.announceRedaction'))
        journal.faults.push('failed')
    }
    await assert.rejects(remove(), /store-failed/)
    assert.ok(!(await text()).includes('een woord'))
    fails = false
    const redacted: (readonly Redacted[])[] = []
    const redact = stored.redact.bind(stored)
    stored.redact = (stream, entries) => {
      redacted.push(entries)
      return redact(stream, entries)
    }
    const before = length() ?? 0
    await remove()
    assert.deepEqual(redacted, [[]])
    assert.equal(length(), before + 1)
    await remove()
    assert.equal(length(), before + 1)
  })

  it('[X4.c] [X1.q] a rewrite that would make the ronde unreadable fails whole', async () => {
    await end()
    test.clock.time = GESPREK_TIME + YEAR
    await test.runner.run({
      ...{ action: 'retention.start', stream: ronde.stream, input: {}, who: CLOCK, requestId: 'start' },
    })
    const before = await text()
    const read = stored.read.bind(stored)
    stored.read = async (stream, after, limit) => {
      const entries = await read(stream, after, limit)
      // As a later release might leave it: the first entry, on which all others rest, is of another kind.
      return entries.map((entry) =>
        entry.seq === 1
          ? { ...entry, acts: [{ ...entry.acts[0], events: [{ type: 'x', v: 1 }] }] as never }
          : entry,
      )
    }
    await assert.rejects(remove())
    stored.read = read
    assert.equal(await text(), before)
  })
})
