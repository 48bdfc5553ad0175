import assert from 'node:assert/strict'
import { createEraser } from '../../bot/followUp/keeping/eraser.ts'
import { entriesOf } from '../../bot/followUp/keeping/redactStream.ts'
import { removeIfDue } from '../../bot/followUp/keeping/removeWordsIfDue.ts'
import type { Journal } from '../../bot/ports/journal.ts'
import { tenantStreamName } from '../../bot/ports/runner.ts'
import { bram, deelnemers, joke, karin, marleen, personIdOf, sanne, TENANT } from '../builders/people.ts'
import { type BuiltRonde, buildRonde } from '../builders/ronde.ts'
import { testRunner } from '../builders/runner.ts'
import { ArrayJournal } from '../doubles/arrayJournal.ts'
import { BreakingJournal } from '../doubles/breakingJournal.ts'
import { MemoryRegister } from '../doubles/memoryRegister.ts'

const VISIE = 'groep-2.visie'
const YEAR = 366 * 24 * 3_600_000

describe('Erasing and removing, broken off at every write there is', () => {
  let played: ArrayJournal
  let ronde: BuiltRonde

  before(async () => {
    played = new ArrayJournal()
    const { runner } = testRunner(played)
    ronde = await buildRonde(runner, { started: true, open: VISIE, chatId: '19:meeting_x@thread.v2' })
    const { gesprekId, act } = ronde
    for (const { oid: personId } of deelnemers.slice(2)) {
      await act(marleen, 'role.revoke', { personId, role: 'deelnemer', gesprekId })
    }
    const give = (who: typeof joke, nr: number, text: string) =>
      act(who, 'antwoord.give', {
        gesprekId,
        themaId: VISIE,
        answers: [{ vraagId: `${VISIE}.${nr}`, text }],
        edits: true,
      })
    for (const text of ['woord-een', 'woord-twee', 'woord-drie']) await give(joke, 1, text)
    await give(joke, 2, 'woord-vier')
    await give(deelnemers[1], 1, 'Van Wouter, over Joke.')
    await give(sanne, 1, 'Van de gang.')
    await act(marleen, 'deelnemer.accept', { gesprekId, personId: sanne.oid })
    const { result } = await act(bram, 'notitie.add', {
      gesprekId,
      text: 'woord-vijf',
      speaker: { personId: joke.oid },
    })
    const { notitieId } = result as { notitieId: string }
    await act(bram, 'notitie.edit', { notitieId, text: 'woord-zes', speaker: null })
    await buildRonde(runner, { rondeId: 'r-een-andere-ronde' })
    const chat = { stream: 'chat:19:meeting_x@thread.v2' as const, who: marleen, requestId: 'koppel-01' }
    await runner.run({
      ...chat,
      who: { kind: 'system', part: 'link' },
      action: 'chat.claim',
      input: { rondeId: ronde.rondeId, gesprekId },
    })
    await runner.close()
  })

  async function textOf(journal: Journal): Promise<string> {
    const entries = await Promise.all((await journal.streams('')).map((stream) => entriesOf(journal, stream)))
    return JSON.stringify(entries)
  }

  /** Counts that must not change: how many wrote, and how many are in the gesprek. */
  async function countsIn(journal: Journal): Promise<object> {
    const { runner } = testRunner(journal)
    const counts = await runner.read(ronde.stream, (state) => ({
      answered: [...state.runs.values()].map(({ answered }) => answered),
      deelnemers: state.gesprekken.get(ronde.gesprekId)?.deelnemers.length,
      antwoorden: [...state.antwoorden.values()].map(({ status, version }) => [status, version]),
      notities: [...state.notities.values()].map(
        ({ labels, tags }: { labels?: string[]; tags: readonly string[] }) => [labels, tags],
      ),
    }))
    await runner.close()
    return counts
  }

  it('[X3.g] a new process finishes an erasure wherever it was broken off, and the counts are the same', async () => {
    const begun = new ArrayJournal(played)
    const { runner } = testRunner(begun)
    const stream = tenantStreamName(TENANT)
    await runner.run({
      action: 'erasure.start',
      stream,
      input: { personId: joke.oid },
      who: karin,
      requestId: 'wis-0001',
    })
    await runner.close()
    const expected = await countsIn(begun)
    let broken = 0
    for (let writes = 0; ; writes += 1) {
      const journal = new ArrayJournal(begun)
      const register = new MemoryRegister()
      const first = new BreakingJournal(journal, writes)
      const dying = testRunner(first)
      const ended = await createEraser({ runner: dying.runner, journal: first, register })
        .work()
        .then(
          () => true,
          () => false,
        )
      if (!ended) broken += 1
      const next = testRunner(journal)
      await createEraser({ runner: next.runner, journal, register }).work()
      const text = await textOf(journal)
      assert.doesNotMatch(
        text,
        new RegExp(`${personIdOf('joke')}|Joke|Vermeulen|woord-|zout-`),
        `broken off at write ${writes}`,
      )
      assert.match(text, /Van Wouter, over \[naam gewist\]/)
      assert.deepEqual(await countsIn(journal), expected, `broken off at write ${writes}`)
      const settled = await next.runner.read(stream, ({ erasures }) =>
        [...erasures.values()].map((one) => one.settled),
      )
      assert.deepEqual(settled, [true])
      await next.runner.close()
      if (ended) break
    }
    assert.ok(broken >= 8, `${broken} places`)
  })

  it('[X3.g] a new process finishes an erasure that was rewritten but not yet cleaned or announced', async () => {
    const begun = new ArrayJournal(played)
    const { runner } = testRunner(begun)
    // Of a meelezer nothing at all stays, not even a token.
    const input = { personId: sanne.oid, name: sanne.name, role: 'meelezer' as const }
    const reader = await buildRonde(runner, { rondeId: 'r-een-derde-ronde' })
    await reader.act(marleen, 'role.grant', input)
    const stream = tenantStreamName(TENANT)
    const asked = { action: 'erasure.start', stream, who: karin, requestId: 'wis-0002' }
    await runner.run({ ...asked, input: { personId: sanne.oid } })
    await runner.close()
    const rewritten = new Set<string>()
    for (let nth = 1; ; nth += 1) {
      const journal = new ArrayJournal(begun)
      const register = new MemoryRegister()
      /** Rewritten in this journal, with the old words still in its store. */
      const unclean = new Set<string>()
      let redactions = 0
      const watched = (dies: boolean): Journal => ({
        append: (after, entry) => journal.append(after, entry),
        read: (name, after, limit) => journal.read(name, after, limit),
        streams: (prefix) => journal.streams(prefix),
        snapshot: journal.snapshot,
        ready: () => journal.ready(),
        close: () => journal.close(),
        async redact(name, entries) {
          await journal.redact(name, entries)
          rewritten.add(name)
          unclean.add(name)
          redactions += 1
          if (dies && redactions >= nth) throw new Error('the process has ended')
          unclean.delete(name)
        },
      })
      const dying = testRunner(watched(true))
      const ended = await createEraser({ runner: dying.runner, journal: watched(true), register })
        .work()
        .then(
          () => true,
          () => false,
        )
      const next = testRunner(watched(false))
      await createEraser({ runner: next.runner, journal: watched(false), register }).work()
      assert.deepEqual([...unclean], [], `broken off at redaction ${nth}`)
      const told = (await next.runner.history(reader.stream, 0)).flatMap(({ acts }) =>
        acts.flatMap(({ events }) => events.filter(({ type }) => type === 'ronde.redactionAnnounced')),
      )
      assert.ok(told.length >= 1, `broken off at redaction ${nth}`)
      await next.runner.close()
      if (ended) break
    }
    assert.deepEqual([...rewritten].toSorted(), [reader.stream, ronde.stream, stream].toSorted())
  })

  it('[X4.d] a new process finishes an expiry wherever it was broken off, and the counts are the same', async () => {
    const expected = await countsIn(played)
    let broken = 0
    for (let writes = 0; ; writes += 1) {
      const journal = new ArrayJournal(played)
      const first = new BreakingJournal(journal, writes)
      const dying = testRunner(first)
      dying.clock.time += YEAR
      const ended = await removeIfDue(
        { runner: dying.runner, journal: first, clock: dying.clock },
        ronde.stream,
      ).then(
        () => true,
        () => false,
      )
      if (!ended) broken += 1
      const next = testRunner(journal)
      next.clock.time += YEAR
      await removeIfDue({ runner: next.runner, journal, clock: next.clock }, ronde.stream)
      const text = await textOf(journal)
      assert.doesNotMatch(text, /woord-|Van Wouter|Van de gang|zout-/, `broken off at write ${writes}`)
      assert.deepEqual(await countsIn(journal), expected, `broken off at write ${writes}`)
      const removedAt = await next.runner.read(ronde.stream, (state) => state.removedAt)
      assert.ok(removedAt !== null)
      await next.runner.close()
      if (ended) break
    }
    assert.ok(broken >= 4, `${broken} places`)
  })
})
