// Long, because every erasure is tried on the same school.
import assert from 'node:assert/strict'
import { eraseFromCopy } from '../../bot/followUp/keeping/eraseFromCopy.ts'
import { createEraser, type Eraser, type EraserParts } from '../../bot/followUp/keeping/eraser.ts'
import type { ErasureRecord } from '../../bot/ports/erasureRegister.ts'
import type { Entry, Redacted } from '../../bot/ports/journal.ts'
import { chatStreamName, tenantStreamName } from '../../bot/ports/runner.ts'
import { fingerprint } from '../../bot/redaction/tokens.ts'
import { bram, joke, karin, marleen, personIdOf, TENANT } from '../builders/people.ts'
import { type BuiltRonde, buildRonde } from '../builders/ronde.ts'
import { GESPREK_TIME, type TestRunner, testRunner } from '../builders/runner.ts'
import { ArrayJournal } from '../doubles/arrayJournal.ts'
import { FaultyJournal } from '../doubles/faultyJournal.ts'
import { MemoryRegister } from '../doubles/memoryRegister.ts'

const VISIE = 'groep-2.visie'
const CHAT = '19:meeting_a@thread.v2'
const ELSEWHERE = '19:meeting_elsewhere@thread.v2'
const OTHER_SCHOOL = '99999999-9999-4999-8999-999999999999'
const DIRECTORY = tenantStreamName(TENANT)
const MINUTE = 60_000

/** Notes what is redacted, in order. */
class WatchedJournal extends ArrayJournal {
  readonly redacted: { stream: string; seqs: number[] }[] = []

  override async redact(stream: string, entries: readonly Redacted[]): Promise<void> {
    this.redacted.push({ stream, seqs: entries.map(({ seq }) => seq) })
    await super.redact(stream, entries)
  }
}

describe('Erasing a person from a school', () => {
  let stored: WatchedJournal
  let journal: FaultyJournal
  let test: TestRunner
  let ronde: BuiltRonde
  let register: MemoryRegister

  beforeEach(async () => {
    stored = new WatchedJournal()
    journal = new FaultyJournal(stored)
    test = testRunner(journal)
    register = new MemoryRegister()
    ronde = await buildRonde(test.runner, { chatId: CHAT, open: VISIE })
    await give('Het rooster knelt.')
  })

  afterEach(() => test.runner.close())

  const eraserWith = (more: Partial<EraserParts> = {}): Eraser =>
    createEraser({ runner: test.runner, journal, register, ...more })
  const give = (text: string, vraag = 1) =>
    ronde.act(joke, 'antwoord.give', {
      ...{ gesprekId: ronde.gesprekId, themaId: VISIE },
      answers: [{ vraagId: `${VISIE}.${vraag}`, text }],
    })
  const ask = (requestId = 'request-erase') =>
    test.runner.run({
      ...{ action: 'erasure.start', stream: DIRECTORY, input: { personId: joke.oid }, who: karin },
      requestId,
    })
  const recordExport = (personId: string) =>
    test.runner.run({
      ...{ action: 'export.record', stream: DIRECTORY, requestId: crypto.randomUUID() },
      input: { personId, askedBy: karin.oid, askedByName: karin.name, rondeId: null },
      who: { kind: 'system', part: 'clock' },
    })
  const textOf = async (stream: string) => JSON.stringify(await stored.read(stream, 0))
  const eventsOf = async (stream: string, type: string) =>
    (await stored.read(stream, 0))
      .flatMap(({ acts }) => acts.flatMap(({ events }) => events))
      .filter((event) => event.type === type)
  const erasures = () => test.runner.read(DIRECTORY, (state) => [...state.erasures.values()])
  /** An act of joke in a chat; today no action leaves one there, an old or a later journal may hold one. */
  async function actIn(chatId: string, tenantId: string): Promise<void> {
    const stream = chatStreamName(chatId)
    const reference = { conversationId: chatId, tenantId, serviceUrl: 'https://teams.test/', botId: '28:bot' }
    await test.runner.run({
      ...{ action: 'chat.recordReference', stream, input: reference, requestId: crypto.randomUUID() },
      who: { kind: 'system', part: 'delivery' },
    })
    const end = stored.ends()[stream] ?? 0
    const act = { requestId: 'request-joke', action: 'chat.ask', by: joke.oid, at: GESPREK_TIME }
    const acts: Entry['acts'] = [{ ...act, events: [{ type: 'chat.asked', v: 1 }] }]
    await stored.append(end, { stream, seq: end + 1, entryId: `entry-${chatId}`, acts })
  }

  it('[X3.d] a person goes from the rondes, the chats and the directory of the school, and each is announced', async () => {
    await actIn(CHAT, TENANT)
    await ask()
    await eraserWith().work()
    for (const stream of [ronde.stream, chatStreamName(CHAT), DIRECTORY]) {
      assert.ok(!(await textOf(stream)).includes(joke.oid), stream)
    }
    assert.equal((await eventsOf(ronde.stream, 'ronde.redactionAnnounced')).length, 1)
    assert.equal((await eventsOf(chatStreamName(CHAT), 'chat.redactionAnnounced')).length, 1)
    assert.equal((await eventsOf(DIRECTORY, 'tenant.redactionAnnounced')).length, 1)
    const [erasure] = await erasures()
    assert.deepEqual([erasure?.settled, erasure?.salt], [true, ''])
    assert.deepEqual([erasure?.counts?.rondes, erasure?.counts?.antwoorden], [1, 1])
  })

  it('[X3.q] rondes and chats of another school keep the person, and a chat without the person is not announced', async () => {
    await actIn(ELSEWHERE, OTHER_SCHOOL)
    const elsewhere = await textOf(chatStreamName(ELSEWHERE))
    const chat = await textOf(chatStreamName(CHAT))
    const other = ronde.stream.replace('r-', 'r-other-')
    for (const entry of await stored.read(ronde.stream, 0)) {
      const acts = JSON.parse(JSON.stringify(entry.acts).replaceAll(TENANT, OTHER_SCHOOL))
      await stored.append(entry.seq - 1, { ...entry, stream: other, acts })
    }
    const before = await textOf(other)
    await ask()
    await eraserWith().work()
    assert.equal(await textOf(other), before)
    assert.equal(await textOf(chatStreamName(ELSEWHERE)), elsewhere)
    assert.equal(await textOf(chatStreamName(CHAT)), chat)
    assert.equal((await erasures())[0]?.counts?.rondes, 1)
  })

  it('[X3.i] the register gets the fingerprint of the person and the time, before anything is erased', async () => {
    await ask()
    let first: ErasureRecord[] = []
    const redact = stored.redact.bind(stored)
    stored.redact = async (...args) => {
      if (first.length === 0) first = await register.all()
      return redact(...args)
    }
    await eraserWith().work()
    const [erasure] = await erasures()
    const person = fingerprint(TENANT, joke.oid)
    const expected = { erasureId: erasure?.id ?? '', tenantId: TENANT, at: GESPREK_TIME, person }
    assert.deepEqual(first, [expected])
    assert.deepEqual(await register.all(), [expected])
  })

  it('[X3.d] an erasure is finished only after the copies outside the journal', async () => {
    await ask()
    const asked: [string, string][] = []
    let fails = true
    const eraser = eraserWith({
      async elsewhere({ person }, known) {
        asked.push([person, known?.personId ?? ''])
        if (fails) throw new Error('the copy is in use')
      },
    })
    await assert.rejects(eraser.work(), /the copy is in use/)
    const [open] = await erasures()
    assert.deepEqual([open?.doneAt, open?.personId], [null, joke.oid])
    fails = false
    await eraser.work()
    assert.deepEqual(asked, Array(2).fill([fingerprint(TENANT, joke.oid), joke.oid]))
    assert.equal((await erasures())[0]?.settled, true)
  })

  it('[X3.z] a copy of before the person was listed loses the name in every form that goes from the journal, also after a crash', async () => {
    const newcomer = { personId: personIdOf('fatima'), name: 'Fatima Bakkali' }
    const text = 'Fatima Bakkali komt later; vraag het Fatima. Sterk, mailt fbakkali@school.nl.'
    await ronde.act(bram, 'notitie.add', { gesprekId: ronde.gesprekId, text })
    const copy = new ArrayJournal(stored)
    const { gesprekId } = ronde
    await ronde.act(marleen, 'role.grant', { ...newcomer, role: 'deelnemer', gesprekId })
    await test.runner.run({
      ...{ action: 'erasure.start', stream: DIRECTORY, who: karin, requestId: 'request-fatima' },
      input: { personId: newcomer.personId },
    })
    let fails = true
    const eraser = eraserWith({
      async elsewhere(record, known) {
        if (fails) throw new Error('the copy is in use')
        await eraseFromCopy(copy, [record], stored, known ?? undefined)
      },
    })
    await assert.rejects(eraser.work(), /the copy is in use/)
    fails = false
    await eraser.work()
    const noted = (entries: readonly Entry[]) =>
      JSON.stringify(entries.filter(({ acts }) => acts.some(({ action }) => action === 'notitie.add')))
    const [inCopy, inJournal] = [copy, stored].map((one) => one.read(ronde.stream, 0).then(noted))
    assert.equal(await inCopy, await inJournal)
    assert.doesNotMatch(JSON.stringify(await copy.read(ronde.stream, 0)), /fatima|bakkali/i)
  })

  it('[X3.g] an erasure that broke off before the last announcement cleans the directory again and announces it', async () => {
    await ask()
    const eraser = eraserWith()
    let fails = true
    journal.beforeAppend = ({ acts }) => {
      if (fails && acts.some(({ action }) => action === 'tenant.announceRedaction'))
        journal.faults.push('failed')
    }
    await assert.rejects(eraser.work(), /store-failed/)
    assert.ok(!(await textOf(DIRECTORY)).includes(joke.oid))
    fails = false
    await test.runner.close()
    const again = testRunner(journal)
    stored.redacted.length = 0
    await createEraser({ runner: again.runner, journal, register }).work()
    assert.deepEqual(stored.redacted, [{ stream: DIRECTORY, seqs: [] }])
    assert.equal((await eventsOf(DIRECTORY, 'tenant.redactionAnnounced')).length, 1)
    const settled = await again.runner.read(DIRECTORY, ({ erasures }) => [...erasures.values()][0]?.settled)
    assert.equal(settled, true)
    await again.runner.close()
  })

  it('[X3.g] the entry that started the erasure is rewritten last: without it no one could go on', async () => {
    await recordExport(joke.oid)
    await ask()
    const start = (await stored.read(DIRECTORY, 0)).find(({ acts }) =>
      acts.some(({ action }) => action === 'erasure.start'),
    )
    await eraserWith().work()
    const { seqs = [] } = stored.redacted.find(({ stream }) => stream === DIRECTORY) ?? {}
    assert.ok(seqs.length > 1, 'more than one entry of the directory is rewritten')
    assert.equal(seqs.at(-1), start?.seq)
  })

  it('[G15.c] the pseudonyms of each ronde are erased in that ronde', async () => {
    const pseudonym = personIdOf('pseudonym')
    const end = stored.ends()[ronde.stream] ?? 0
    const [entry] = (await stored.read(ronde.stream, end - 1)) as [Entry]
    const acts = JSON.parse(JSON.stringify(entry.acts).replaceAll(joke.oid, pseudonym))
    const given = JSON.parse(
      JSON.stringify(acts).replaceAll(/"antwoordId":"[^"]+"/g, '"antwoordId":"a-pseudo"'),
    )
    await stored.append(end, { ...entry, seq: end + 1, entryId: 'pseudo', acts: given })
    await ask()
    const asked: string[] = []
    const pseudonyms = async (...args: string[]) => {
      asked.push(args.join(' '))
      return [pseudonym]
    }
    await eraserWith({ pseudonyms }).work()
    assert.deepEqual(asked, [`${ronde.stream} ${TENANT} ${joke.oid}`])
    assert.ok(!(await textOf(ronde.stream)).includes(pseudonym))
  })

  it('[X3.g] work that is asked for twice at once is done once', async () => {
    await ask()
    const eraser = eraserWith()
    await Promise.all([eraser.work(), eraser.work()])
    assert.equal((await eventsOf(DIRECTORY, 'erasure.finished')).length, 1)
    assert.equal((await eventsOf(DIRECTORY, 'tenant.redactionAnnounced')).length, 1)
  })

  it('[X3.g] work that failed does not keep later work from being done', async () => {
    await ask()
    const eraser = eraserWith()
    journal.failReads = 1
    await assert.rejects(eraser.work())
    await eraser.work()
    assert.equal((await erasures())[0]?.settled, true)
  })

  describe('after an older backup was restored', () => {
    const at = GESPREK_TIME + MINUTE
    const record = (person: string, erasureId = 'w-earlier', tenantId = TENANT): ErasureRecord => ({
      ...{ erasureId, tenantId, at },
      person: fingerprint(tenantId, person),
    })

    it('[X3.i] [X3.u] an erasure that only the register knows is repeated, up to its own time', async () => {
      await recordExport(karin.oid)
      test.clock.time = at + 2 * MINUTE
      await give('Van na de terugkeer.', 2)
      await register.add(record(joke.oid))
      await eraserWith().holdAgainstRegister()
      const text = await textOf(ronde.stream)
      assert.ok(!text.includes('Het rooster knelt.'))
      assert.ok(text.includes('Van na de terugkeer.'))
      const [erasure] = await erasures()
      assert.deepEqual([erasure?.id, erasure?.until, erasure?.settled], ['w-earlier', at, true])
      assert.deepEqual(await register.all(), [record(joke.oid)], 'the register keeps the first time')
    })

    it('[X3.i] an erasure of a person of whom nothing is stored becomes known, and changes no ronde', async () => {
      await recordExport(karin.oid)
      const before = await textOf(ronde.stream)
      await register.add(record(personIdOf('unknown')))
      const eraser = eraserWith()
      await eraser.holdAgainstRegister()
      assert.equal(await textOf(ronde.stream), before)
      const known = await erasures()
      assert.deepEqual(
        known.map(({ id, settled }) => [id, settled]),
        [['w-earlier', true]],
      )
      const end = stored.ends()[DIRECTORY]
      await eraser.holdAgainstRegister()
      assert.equal(stored.ends()[DIRECTORY], end, 'the second time there is nothing to do')
    })

    it('[G5.w] nothing is written for a school of which nothing is stored: a restore needs an empty stream', async () => {
      await register.add(record(joke.oid, 'w-other', OTHER_SCHOOL))
      await eraserWith().holdAgainstRegister()
      assert.deepEqual(await stored.read(tenantStreamName(OTHER_SCHOOL), 0), [])
      assert.ok((await textOf(ronde.stream)).includes(joke.oid))
    })

    it('[X3.i] of several erasures only those that the journal misses are repeated', async () => {
      await ask()
      const eraser = eraserWith()
      await eraser.work()
      await give('Later gegeven.', 2)
      await register.add(record(joke.oid, 'w-missing'))
      await eraser.holdAgainstRegister()
      assert.deepEqual(
        (await erasures()).map(({ until, settled }) => [until, settled]),
        [
          [null, true],
          [at, true],
        ],
      )
      assert.ok(!(await textOf(ronde.stream)).includes('Later gegeven.'))
    })
  })
})
