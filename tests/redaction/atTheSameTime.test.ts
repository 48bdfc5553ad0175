import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createEraser } from '../../bot/followUp/keeping/eraser.ts'
import { entriesOf } from '../../bot/followUp/keeping/redactStream.ts'
import { removeIfDue } from '../../bot/followUp/keeping/removeWordsIfDue.ts'
import { openSqliteJournal } from '../../bot/journal/sqlite.ts'
import type { Entry, Journal } from '../../bot/ports/journal.ts'
import { tenantStreamName } from '../../bot/ports/runner.ts'
import { bram, joke, karin, personIdOf, TENANT } from '../builders/people.ts'
import { type BuiltRonde, buildRonde } from '../builders/ronde.ts'
import { testRunner } from '../builders/runner.ts'
import { ArrayJournal } from '../doubles/arrayJournal.ts'
import { MemoryRegister } from '../doubles/memoryRegister.ts'

const VISIE = 'groep-2.visie'
const stream = tenantStreamName(TENANT)
const ask = {
  action: 'erasure.start',
  stream,
  input: { personId: joke.oid },
  who: karin,
  requestId: 'wis-0001',
}
const DAY = 24 * 3_600_000

async function textOf(journal: Journal): Promise<string> {
  const entries = await Promise.all((await journal.streams('')).map((name) => entriesOf(journal, name)))
  return JSON.stringify(entries)
}

describe('Erasing while others go on', () => {
  const answer = (ronde: BuiltRonde, text: string) =>
    ronde.act(joke, 'antwoord.give', {
      gesprekId: ronde.gesprekId,
      themaId: VISIE,
      answers: [{ vraagId: `${VISIE}.1`, text }],
      edits: true,
    })

  it('[X3.h] words that another instance writes on old state meanwhile are erased as well', async () => {
    const journal = new ArrayJournal()
    const slow = testRunner(journal)
    const ronde = await buildRonde(slow.runner, { started: true, open: VISIE })
    await answer(ronde, 'woord-een')
    /** Another instance answers and notes just after the entries were rewritten, and before anybody was told. */
    let late = 0
    const between: Journal = {
      async redact(name: string, entries: readonly Entry[]): Promise<void> {
        await journal.redact(name, entries)
        if (name !== ronde.stream || late > 0) return
        late += 1
        await answer(ronde, 'woord-twee')
        const speaker = { personId: joke.oid }
        await ronde.act(bram, 'notitie.add', { gesprekId: ronde.gesprekId, text: 'Joke zei iets.', speaker })
      },
      append: (after, entry) => journal.append(after, entry),
      read: (name, after, limit) => journal.read(name, after, limit),
      streams: (prefix) => journal.streams(prefix),
      snapshot: journal.snapshot,
      ready: () => journal.ready(),
      close: () => journal.close(),
    }
    const eraser = testRunner(between)
    await eraser.runner.run(ask)
    await createEraser({ runner: eraser.runner, journal: between, register: new MemoryRegister() }).work()
    assert.equal(late, 1)
    assert.doesNotMatch(await textOf(journal), new RegExp(`${personIdOf('joke')}|Joke|woord-`))
    const shown = await slow.runner.read(ronde.stream, (state) => JSON.stringify([...state.people.values()]))
    assert.doesNotMatch(shown, /Joke/)
    await Promise.all([slow.runner.close(), eraser.runner.close()])
  })

  it('[X3.g] an erasure that fails delays no other, and is repeated', async () => {
    const journal = new ArrayJournal()
    const { runner } = testRunner(journal)
    const ronde = await buildRonde(runner, { started: true, open: VISIE })
    await answer(ronde, 'woord-een')
    await runner.run(ask)
    await runner.run({ ...ask, input: { personId: bram.oid }, requestId: 'wis-0002' })
    let fails = true
    const eraser = createEraser({
      runner,
      journal,
      register: new MemoryRegister(),
      pseudonyms: async (_ronde, _tenant, person) => {
        if (fails && person === joke.oid) throw new Error('the keys cannot be had')
        return []
      },
    })
    await assert.rejects(eraser.work(), /the keys cannot be had/)
    const text = await textOf(journal)
    assert.match(text, new RegExp(`${personIdOf('joke')}`))
    assert.doesNotMatch(text, new RegExp(`${personIdOf('bram')}|Schouten`))
    fails = false
    await eraser.work()
    assert.doesNotMatch(await textOf(journal), new RegExp(`${personIdOf('joke')}|woord-`))
    await runner.close()
  })

  it('[X3.h] [X4.d] a rewrite on old state brings nothing back that another process redacted', async () => {
    const journal = new ArrayJournal()
    const { runner, clock } = testRunner(journal)
    const ronde = await buildRonde(runner, { started: true, open: VISIE })
    await answer(ronde, 'woord-een')
    const { gesprekId } = ronde
    await ronde.act(bram, 'notitie.add', {
      gesprekId,
      text: 'Joke Vermeulen en Wouter de Groot: woord-twee.',
    })
    await runner.run(ask)
    clock.time += 500 * DAY
    /** While one erases Joke, another erases Wouter, and a third removes all words: each after the first has read. */
    let others = 0
    const between: Journal = {
      async redact(name, entries) {
        if (name === ronde.stream && entries.length > 0 && others === 0) {
          others += 1
          await runner.run({ ...ask, input: { personId: personIdOf('wouter') }, requestId: 'wis-0003' })
          await createEraser({ runner, journal, register: new MemoryRegister() }).work()
          await removeIfDue({ runner, journal, clock }, ronde.stream)
        }
        await journal.redact(name, entries)
      },
      append: (after, entry) => journal.append(after, entry),
      read: (name, after, limit) => journal.read(name, after, limit),
      streams: (prefix) => journal.streams(prefix),
      snapshot: journal.snapshot,
      ready: () => journal.ready(),
      close: () => journal.close(),
    }
    const slow = testRunner(between)
    await createEraser({ runner: slow.runner, journal: between, register: new MemoryRegister() }).work()
    assert.equal(others, 1)
    assert.doesNotMatch(
      await textOf(journal),
      new RegExp(`${personIdOf('joke')}|${personIdOf('wouter')}|Joke|Wouter|woord-`),
    )
    await Promise.all([runner.close(), slow.runner.close()])
  })

  it('[X3.g] [X4.d] two instances at the same erasure do it once and leave the same', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'samen-'))
    const journals = [1, 2].map(() => openSqliteJournal(join(folder, 'journal.db')))
    const tests = journals.map((journal) => testRunner(journal))
    const [first] = tests
    assert.ok(first)
    const ronde = await buildRonde(first.runner, { started: true, open: VISIE })
    await answer(ronde, 'woord-een')
    await first.runner.run(ask)
    const register = new MemoryRegister()
    await Promise.all(tests.map(({ runner, journal }) => createEraser({ runner, journal, register }).work()))
    assert.doesNotMatch(await textOf(first.journal), new RegExp(`${personIdOf('joke')}|Joke|woord-`))
    const tokens = new Set((await textOf(first.journal)).match(/gewist-[0-9a-f]+/g))
    assert.equal(tokens.size, 2, 'one in the ronde, one in the directory')
    for (const { clock } of tests) clock.time += 500 * DAY
    await Promise.all(
      tests.map(({ runner, journal, clock }) => removeIfDue({ runner, journal, clock }, ronde.stream)),
    )
    const events = (await first.runner.history(ronde.stream, 0)).flatMap(({ acts }) =>
      acts.flatMap((act) => act.events),
    )
    const times = (type: string, why: string | null) =>
      events.filter((event) => event.type === type && (why === null || ('why' in event && event.why === why)))
        .length
    assert.deepEqual(
      [times('retention.started', null), times('ronde.redactionAnnounced', 'retention')],
      [1, 1],
    )
    for (const { runner, faults } of tests) {
      await runner.close()
      assert.deepEqual(faults, [])
    }
    await Promise.all(journals.map((journal) => journal.close()))
    await rm(folder, { recursive: true })
  })
})
