import assert from 'node:assert/strict'
import { ERASED } from '../../bot/domain/personId.ts'
import { ANONYMOUS } from '../../bot/domain/who.ts'
import { eraseFromCopy } from '../../bot/followUp/keeping/eraseFromCopy.ts'
import type { ErasureRecord } from '../../bot/ports/erasureRegister.ts'
import { type Entry, JournalConflict, type Redacted } from '../../bot/ports/journal.ts'
import { tenantStreamName } from '../../bot/ports/runner.ts'
import { fingerprint } from '../../bot/redaction/tokens.ts'
import { bram, joke, karin, marleen, personIdOf, TENANT } from '../builders/people.ts'
import { type BuiltRonde, buildRonde } from '../builders/ronde.ts'
import { GESPREK_TIME, testRunner } from '../builders/runner.ts'
import { ArrayJournal } from '../doubles/arrayJournal.ts'

const VISIE = 'groep-2.visie'
const OTHER_SCHOOL = '99999999-9999-4999-8999-999999999999'
const DIRECTORY = tenantStreamName(TENANT)
const MINUTE = 60_000

describe('Erasing people from a copy that no server serves', () => {
  let live: ArrayJournal
  let ronde: BuiltRonde

  beforeEach(async () => {
    live = new ArrayJournal()
    const { runner, clock } = testRunner(live)
    ronde = await buildRonde(runner, { open: VISIE })
    await give('Het rooster knelt.', 1)
    clock.time = GESPREK_TIME + 2 * MINUTE
    await give('Van na de terugkeer.', 2)
    await runner.run({
      ...{ action: 'export.record', stream: DIRECTORY, requestId: 'request-export' },
      input: { personId: joke.oid, askedBy: karin.oid, askedByName: karin.name, rondeId: null },
      who: { kind: 'system', part: 'clock' },
    })
    await runner.close()
  })

  const give = (text: string, vraag: number) =>
    ronde.act(joke, 'antwoord.give', {
      ...{ gesprekId: ronde.gesprekId, themaId: VISIE },
      answers: [{ vraagId: `${VISIE}.${vraag}`, text }],
    })
  const record = (person: string, at = GESPREK_TIME + 3 * MINUTE, tenantId = TENANT): ErasureRecord => ({
    ...{ erasureId: `w-${person}`, tenantId, at, person: fingerprint(tenantId, person) },
  })
  const textOf = async (journal: ArrayJournal, stream: string = ronde.stream) =>
    JSON.stringify(await journal.read(stream, 0))
  /** Anonymous answers as the journal holds them: one entry each. */
  async function anonymously(answers: Record<string, string>): Promise<void> {
    for (const [author, text] of Object.entries(answers)) {
      const end = live.ends()[ronde.stream] ?? 0
      const event = {
        ...{
          type: 'antwoord.given',
          v: 1,
          antwoordId: `a-${text}`,
          gesprekId: ronde.gesprekId,
          themaId: VISIE,
        },
        ...{ vraagId: `${VISIE}.1`, personId: author, text, status: 'geldig', source: 'card' },
      }
      const acts = [
        ...[{ requestId: `r-${text}`, action: 'antwoord.give', by: ANONYMOUS, at: 0, events: [event] }],
      ] as never
      await live.append(end, { stream: ronde.stream, seq: end + 1, entryId: `entry-${text}`, acts })
    }
  }

  it('[X3.v] a person goes from the rondes and the directory of the school', async () => {
    const copy = new ArrayJournal(live)
    await eraseFromCopy(copy, [record(joke.oid)])
    for (const stream of [ronde.stream, DIRECTORY]) {
      assert.ok(!(await textOf(copy, stream)).includes(joke.oid), stream)
    }
    assert.ok(!/Het rooster knelt|Van na|Joke/.test(await textOf(copy)))
    assert.ok((await textOf(copy)).includes(bram.oid))
  })

  it('[X3.u] what was written more than a minute after the erasure stays', async () => {
    const copy = new ArrayJournal(live)
    await eraseFromCopy(copy, [record(joke.oid, GESPREK_TIME)])
    const text = await textOf(copy)
    assert.ok(!text.includes('Het rooster knelt.') && text.includes('Van na de terugkeer.'))
  })

  it('[X3.q] erasures of people who are not in the copy, or of another school, change nothing', async () => {
    const copy = new ArrayJournal(live)
    const before = [await textOf(copy), await textOf(copy, DIRECTORY)]
    await eraseFromCopy(copy, [record(personIdOf('unknown')), record(joke.oid, GESPREK_TIME, OTHER_SCHOOL)])
    assert.deepEqual([await textOf(copy), await textOf(copy, DIRECTORY)], before)
  })

  it('[X3.v] several people of one school go, and only entries with something of them are rewritten', async () => {
    const copy = new ArrayJournal(live)
    await eraseFromCopy(copy, [record(joke.oid), record(personIdOf('unknown')), record(marleen.oid)])
    const text = await textOf(copy)
    assert.ok(!text.includes(joke.oid) && !text.includes(marleen.oid))
    assert.ok(text.includes(bram.oid))
  })

  it('[X3.h] another process that rewrites the same copy is not undone: the entries are searched again', async () => {
    const copy = new ArrayJournal(live)
    const redact = copy.redact.bind(copy)
    const tries: number[] = []
    copy.redact = async (stream: string, entries: readonly Redacted[]) => {
      tries.push(entries.length)
      if (tries.length === 1) throw new JournalConflict(stream, 1)
      await redact(stream, entries)
    }
    await eraseFromCopy(copy, [record(joke.oid)])
    assert.equal(tries[0], tries[1])
    assert.ok(!(await textOf(copy)).includes(joke.oid))
  })

  describe('with anonymous answers', () => {
    const [gone, stays] = [personIdOf('pseudonym-1'), personIdOf('pseudonym-2')]

    beforeEach(() => anonymously({ [gone]: 'anoniem-een', [stays]: 'anoniem-twee' }))

    /** The live journal after the answer of this pseudonym was erased there. */
    async function erasedLive(): Promise<ArrayJournal> {
      const after = new ArrayJournal()
      for (const entry of await live.read(ronde.stream, 0)) {
        const json = JSON.stringify(entry)
          .replaceAll(gone, `${ERASED}token`)
          .replaceAll('"anoniem-een"', '""')
        await after.append(entry.seq - 1, JSON.parse(json) as Entry)
      }
      return after
    }

    it('[X3.v] answers that were erased in the live journal go from the copy, those of others stay', async () => {
      const copy = new ArrayJournal(live)
      for (let times = 0; times < 2; times += 1) {
        await eraseFromCopy(copy, [record(personIdOf('unknown'))], await erasedLive())
        const text = await textOf(copy)
        assert.ok(!text.includes('"text":"anoniem-een"') && !text.includes(gone))
        assert.ok(text.includes('"text":"anoniem-twee"') && text.includes(stays))
        assert.ok(text.includes('Het rooster knelt.'))
      }
    })

    it('[X3.v] without the live journal, or with nothing erased there, anonymous answers stay', async () => {
      const copy = new ArrayJournal(live)
      const before = await textOf(copy)
      await eraseFromCopy(copy, [record(personIdOf('unknown'))])
      await eraseFromCopy(copy, [record(personIdOf('unknown'))], live)
      assert.equal(await textOf(copy), before)
    })

    it('[X3.v] answers with a name are not compared: the live journal may be newer than the erasure', async () => {
      const newer = new ArrayJournal()
      for (const entry of await live.read(ronde.stream, 0)) {
        await newer.append(
          entry.seq - 1,
          JSON.parse(JSON.stringify(entry).replaceAll(joke.oid, `${ERASED}t`)),
        )
      }
      const copy = new ArrayJournal(live)
      await eraseFromCopy(copy, [record(personIdOf('unknown'))], newer)
      assert.ok((await textOf(copy)).includes('Het rooster knelt.'))
    })
  })
})
