import assert from 'node:assert/strict'
import { createDeleter } from '../../bot/followUp/keeping/deleter.ts'
import { eraseFromCopy } from '../../bot/followUp/keeping/eraseFromCopy.ts'
import { createEraser } from '../../bot/followUp/keeping/eraser.ts'
import { actsOf, entriesOf } from '../../bot/followUp/keeping/redactStream.ts'
import { pendingMessages } from '../../bot/followUp/pending/pendingMessages.ts'
import { openSqliteKeys } from '../../bot/journal/sqliteKeys.ts'
import type { Journal } from '../../bot/ports/journal.ts'
import { chatStreamName, tenantStreamName } from '../../bot/ports/runner.ts'
import { bram, joke, karin, marleen, TENANT } from '../builders/people.ts'
import { refusal } from '../builders/refusal.ts'
import { type BuiltRonde, buildRonde } from '../builders/ronde.ts'
import { GESPREK_TIME, testRunner } from '../builders/runner.ts'
import { ArrayJournal } from '../doubles/arrayJournal.ts'
import { BreakingJournal } from '../doubles/breakingJournal.ts'
import { MemoryRegister } from '../doubles/memoryRegister.ts'

const VISIE = 'groep-2.visie'
const CHAT = '19:meeting_weg@thread.v2'
const TITLE = 'LOB-portret Zorg en Welzijn'
const WORDS = /woord-|Joke|Marleen|Bram|zout-/

describe('Deleting a whole ronde', () => {
  let played: ArrayJournal
  let ronde: BuiltRonde
  let other: BuiltRonde

  before(async () => {
    played = new ArrayJournal()
    const { runner } = testRunner(played)
    ronde = await buildRonde(runner, { rondeId: 'r-weg-00000001', open: VISIE, chatId: CHAT })
    const { gesprekId, act } = ronde
    const answers = [{ vraagId: `${VISIE}.1`, text: 'woord-een' }]
    await act(joke, 'antwoord.give', { gesprekId, themaId: VISIE, answers })
    await act(bram, 'notitie.add', { gesprekId, text: 'woord-twee' })
    await runner.run({
      ...{ action: 'delivery.finish', stream: ronde.stream, requestId: 'kaart' },
      input: { key: `thema:${gesprekId}:${VISIE}`, activityId: 'kaart-1', shows: 'open:1' },
      who: { kind: 'system', part: 'delivery' },
    })
    await runner.run({
      ...{ action: 'chat.claim', stream: chatStreamName(CHAT), requestId: 'koppel' },
      input: { rondeId: ronde.rondeId, gesprekId },
      who: { kind: 'system', part: 'link' },
    })
    other = await buildRonde(runner, { rondeId: 'r-blijft-000001' })
    await other.act(bram, 'notitie.add', { gesprekId: other.gesprekId, text: 'blijft staan' })
    await runner.close()
  })

  const partsOf = (journal: Journal) => {
    const test = testRunner(journal)
    return { ...test, register: new MemoryRegister() }
  }
  const remove = (runner: ReturnType<typeof testRunner>['runner'], title = TITLE, requestId = 'weg-0001') =>
    runner.run({ action: 'ronde.delete', stream: ronde.stream, input: { title }, who: karin, requestId })
  const textOf = async (journal: Journal, stream: string): Promise<string> =>
    JSON.stringify(await entriesOf(journal, stream))

  it('[X3.r] a Beheerder deletes a ronde by typing its title; nobody else does, and no other title counts', async () => {
    const { runner } = testRunner(new ArrayJournal(played))
    await assert.rejects(remove(runner, 'LOB-portret'), refusal('title-differs'))
    const by = (who: typeof karin) =>
      runner.run({
        ...{ action: 'ronde.delete', stream: ronde.stream, input: { title: TITLE } },
        ...{ who, requestId: 'weg-0002' },
      })
    for (const who of [marleen, bram, joke]) await assert.rejects(by(who), refusal('not-allowed'))
    await remove(runner, '  lob-portret zorg  en welzijn')
    await assert.rejects(remove(runner, TITLE, 'weg-0003'), refusal('ronde-deleted'))
    await runner.close()
  })

  it('[X3.r] from the act on nothing of it can be read or written, before any store is cleaned', async () => {
    const { runner } = testRunner(new ArrayJournal(played))
    await remove(runner)
    const left = await runner.read(ronde.stream, ({ people, notities, antwoorden, title, deleted }) => ({
      ...{ people: people.size, notities: notities.size, antwoorden: antwoorden.size, title },
      deleted: deleted?.settled,
    }))
    assert.deepEqual(left, { people: 0, notities: 0, antwoorden: 0, title: '', deleted: false })
    const note = { gesprekId: ronde.gesprekId, text: 'nog iets' }
    for (const who of [marleen, bram]) {
      await assert.rejects(ronde.act.call(null, who, 'notitie.add', note), /./)
      const command = { action: 'notitie.add', stream: ronde.stream, input: note, who, requestId: who.oid }
      await assert.rejects(runner.run(command), refusal('ronde-deleted'))
    }
    await runner.close()
  })

  it('[X3.r] a new process finishes a deletion wherever it was broken off, and nothing half-deleted stays', async () => {
    const begun = new ArrayJournal(played)
    const { runner } = testRunner(begun)
    await remove(runner)
    await runner.close()
    const untouched = await textOf(begun, other.stream)
    let broken = 0
    for (let writes = 0; ; writes += 1) {
      const where = `broken off at write ${writes}`
      const journal = new ArrayJournal(begun)
      const register = new MemoryRegister()
      const first = new BreakingJournal(journal, writes)
      const dying = testRunner(first)
      const ended = await createDeleter({ runner: dying.runner, journal: first, register })
        .finish(ronde.stream)
        .then(
          () => true,
          () => false,
        )
      if (!ended) broken += 1
      const next = testRunner(journal)
      assert.equal(await next.runner.read(ronde.stream, ({ notities }) => notities.size), 0, where)
      await createDeleter({ runner: next.runner, journal, register }).finish(ronde.stream)
      const text = await textOf(journal, ronde.stream)
      assert.doesNotMatch(text, WORDS, where)
      assert.doesNotMatch(text, new RegExp(`${karin.oid}|${joke.oid}|${TITLE}`), where)
      const school = await textOf(journal, `tenant:${TENANT}`)
      const named = actsOf(await entriesOf(journal, `tenant:${TENANT}`))
        .flatMap(({ events }) => events)
        .filter((event) => 'rondeId' in event && event.rondeId === ronde.rondeId)
      assert.deepEqual(
        named.map(({ type }) => type),
        ['tenant.rondeDeleted'],
        where,
      )
      assert.match(school, new RegExp(other.rondeId), where)
      assert.equal(await textOf(journal, other.stream), untouched, where)
      assert.equal(await next.runner.read(ronde.stream, ({ deleted }) => deleted?.settled), true, where)
      assert.deepEqual(
        await next.runner.read(tenantStreamName(TENANT), (state) => [
          [...state.rondes.keys()],
          state.rondesOf.get(marleen.oid),
        ]),
        [[other.rondeId], [other.rondeId]],
        where,
      )
      assert.equal((await register.all()).length, 1, where)
      await next.runner.close()
      if (ended) break
    }
    assert.ok(broken >= 5, `${broken} places`)
  })

  it('[X3.r] its cards in chats are edited, its chat is free, and who writes there reads that it was deleted', async () => {
    const journal = new ArrayJournal(played)
    const { runner, register } = partsOf(journal)
    await remove(runner)
    await createDeleter({ runner, journal, register }).finish(ronde.stream)
    const pending = await runner.read(ronde.stream, (state) =>
      pendingMessages(state, { now: GESPREK_TIME }).map(({ recipient, activityId, shows, content }) => ({
        ...{ recipient, activityId, shows },
        text: JSON.stringify(content?.()),
      })),
    )
    assert.deepEqual(
      pending.map(({ recipient, activityId, shows }) => [recipient, activityId, shows]),
      [[{ kind: 'chat', chatId: CHAT }, 'kaart-1', 'deleted']],
    )
    assert.match(pending[0]?.text ?? '', /Deze ronde is verwijderd/)
    const chat = await runner.read(chatStreamName(CHAT), ({ claim, rondeDeleted }) => ({
      claim,
      rondeDeleted,
    }))
    assert.deepEqual(chat, { claim: null, rondeDeleted: true })
    await runner.close()
  })

  it('[X3.r] the keys of its anonymous answers are destroyed, and those of other rondes stay', async () => {
    const journal = new ArrayJournal(played)
    const { runner, register } = partsOf(journal)
    const keys = openSqliteKeys(':memory:')
    await keys.get(`${ronde.rondeId}:${ronde.gesprekId}:1`)
    await keys.get(`${other.rondeId}:${other.gesprekId}:1`)
    await remove(runner)
    await createDeleter({ runner, journal, register, keys }).finish(ronde.stream)
    assert.deepEqual(await keys.sittings(), [`${other.rondeId}:${other.gesprekId}:1`])
    await keys.close()
    await runner.close()
  })

  it('[X3.r] [X3.i] a copy or backup of before the deletion comes back without the ronde', async () => {
    const journal = new ArrayJournal(played)
    const { runner, register } = partsOf(journal)
    await remove(runner)
    await createDeleter({ runner, journal, register }).finish(ronde.stream)
    await runner.close()
    const copy = new ArrayJournal(played)
    await eraseFromCopy(copy, await register.all(), journal)
    assert.doesNotMatch(await textOf(copy, ronde.stream), WORDS)
    assert.match(await textOf(copy, other.stream), /blijft staan/)

    const restored = new ArrayJournal(played)
    const next = testRunner(restored)
    await createDeleter({ runner: next.runner, journal: restored, register }).holdAgainstRegister()
    await createEraser({ runner: next.runner, journal: restored, register }).holdAgainstRegister()
    assert.doesNotMatch(await textOf(restored, ronde.stream), WORDS)
    const school = await next.runner.read(tenantStreamName(TENANT), (state) => [
      [...state.rondes.keys()],
      state.erasures.size,
    ])
    assert.deepEqual(school, [[other.rondeId], 0])
    await next.runner.close()
  })
})
