import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eraseFromCopy } from '../../bot/followUp/keeping/eraseFromCopy.ts'
import { actsOf, entriesOf } from '../../bot/followUp/keeping/redactStream.ts'
import { isSqliteJournal } from '../../bot/journal/index.ts'
import { openSqliteJournal } from '../../bot/journal/sqlite.ts'
import type { JournalEvent } from '../../bot/ports/journal.ts'
import type { Erasures, PersonExport, PersonWhere } from '../../bot/protocol/privacy.ts'
import { fingerprint } from '../../bot/redaction/tokens.ts'
import { AnonymousStage } from '../anonymous/stage.ts'
import { filesIn, found } from '../anonymous/traces.ts'
import type { Refused } from '../api/testServer.ts'
import { joke, karin, marleen, personIdOf, sanne, TENANT, wouter } from '../builders/people.ts'
import { buildRonde } from '../builders/ronde.ts'

describe('Anonymous answers, when their author asks for their data or for erasure', () => {
  let stage: AnonymousStage

  beforeEach(async () => {
    stage = await AnonymousStage.start()
    await stage.write(joke, 'anoniem-van-joke')
    await stage.write(wouter, 'anoniem-van-wouter')
  })
  afterEach(() => stage.stop())

  const own = async (): Promise<string> =>
    JSON.stringify((await stage.server.get<PersonExport>(joke, '/api/me/export')).body)
  const erase = async (): Promise<void> => {
    const { status } = await stage.server.act(karin, 'erasure.start', null, { personId: joke.oid })
    assert.equal(status, 200)
    await stage.server.keeping.idle()
  }

  it('[X3.a] [G15.c] during the gesprek an export holds the person’s own anonymous answers, and no other export does', async () => {
    assert.match(await own(), /anoniem-van-joke/)
    assert.doesNotMatch(await own(), /anoniem-van-wouter/)
    const { body } = await stage.server.get<PersonExport>(joke, '/api/me/export')
    const given = ({ handeling }: { handeling: string }) => handeling === 'antwoord.give'
    assert.deepEqual([body.over.regels.some(given), body.gedaan.regels.some(given)], [false, true])
    const path = `/api/rondes/${stage.ronde.rondeId}/people/${joke.oid}/export`
    const asked = await stage.server.get<PersonExport>(marleen, path)
    assert.equal(asked.status, 200)
    assert.doesNotMatch(JSON.stringify(asked.body), /anoniem-van-joke/)
  })

  it('[X3.a] [G15.d] after the gesprek no export can say whose an anonymous answer is', async () => {
    await stage.server.act(marleen, 'gesprek.end', stage.ronde.rondeId, { gesprekId: stage.gesprekId })
    await stage.server.resume()
    assert.doesNotMatch(await own(), /anoniem-van-joke/)
    await erase()
    assert.deepEqual((await stage.texts()).toSorted(), ['anoniem-van-joke', 'anoniem-van-wouter'])
  })

  it('[X3.v] a daily copy loses the anonymous answers of erased people, also after the key was destroyed', async () => {
    stage.inChat(sanne)
    await stage.press(sanne, 'anoniem-van-sanne')
    const folder = await mkdtemp(join(tmpdir(), 'kopie-'))
    const file = join(folder, 'kopie.db')
    assert.ok(isSqliteJournal(stage.server.journal))
    await stage.server.journal.copyTo(file)
    for (const { oid: personId } of [joke, wouter]) {
      await stage.server.act(karin, 'erasure.start', null, { personId })
      await stage.server.keeping.idle()
    }
    // The gesprek has ended, so no key says any more whose answers these are.
    await stage.end()
    const copy = openSqliteJournal(file)
    const records = [joke, wouter].map(({ oid }) => ({
      ...{ erasureId: `w-${oid}`, tenantId: TENANT, at: stage.server.clock.time },
      person: fingerprint(TENANT, oid),
    }))
    for (let times = 0; times < 2; times += 1) {
      await eraseFromCopy(copy, records, stage.server.journal)
      const texts = actsOf(await entriesOf(copy, stage.ronde.stream)).flatMap(({ events }) =>
        events.flatMap((event) => (event.type === 'antwoord.given' ? [event.text] : [])),
      )
      assert.deepEqual(texts, ['', '', 'anoniem-van-sanne'])
    }
    await copy.close()
    for (const path of filesIn(folder)) assert.deepEqual(found(path.bytes, ['van-joke', 'van-wouter']), [])
    await rm(folder, { recursive: true })
  })

  it('[X3.w] a person with more names than one entry holds is erased, names included', async () => {
    const { runner } = stage.server
    const { rondeId } = await buildRonde(runner)
    const journal = stage.server.journal
    const stream = `ronde:${rondeId}`
    let seq = (await entriesOf(journal, stream)).length
    for (let part = 0; part < 6; part += 1) {
      const events = Array.from({ length: 500 }, (_, n) => ({
        ...{ type: 'role.granted', v: 1, personId: joke.oid, role: 'deelnemer', gesprekId: null },
        name: `Jokelien Naam${part}x${n}`,
      })) as JournalEvent[]
      const acts = [{ requestId: `veel-${part}`, action: 'role.grant', by: marleen.oid, at: 1, events }]
      await journal.append(seq, { stream, seq: seq + 1, entryId: `veel-${part}`, acts })
      seq += 1
    }
    await erase()
    const text = JSON.stringify([
      ...(await entriesOf(journal, stream)),
      ...(await entriesOf(journal, `tenant:${TENANT}`)),
    ])
    assert.deepEqual(found(Buffer.from(text), ['Jokelien', 'Naam5x499', joke.oid]), [])
    const settled = await runner.read(`tenant:${TENANT}`, ({ erasures }) =>
      [...erasures.values()].map((erasure) => erasure.settled),
    )
    assert.deepEqual(settled, [true])
  })

  it('[X3.w] one ronde takes at most twenty other names for a person', async () => {
    for (let n = 0; n < 40; n += 1) {
      await stage.server.runner.run({
        ...{ action: 'person.recordName', stream: stage.ronde.stream, input: {} },
        ...{ who: { ...joke, name: `Joke ${n}` }, requestId: `record-name-${n}` },
      })
    }
    assert.equal(await stage.read(({ people }) => people.get(joke.oid)?.name), 'Joke 19')
  })

  it('[X3.d] [G15.c] erasing during the gesprek takes the person’s anonymous answers along', async () => {
    await erase()
    assert.deepEqual((await stage.texts()).toSorted(), ['', 'anoniem-van-wouter'])
  })

  it('[X3.y] an unlisted person is erased while the gesprek goes on, and nothing tells whether that person had written', async () => {
    stage.inChat(sanne)
    await stage.press(sanne, 'anoniem-van-sanne')
    const request = (personId: string) =>
      stage.server.act<Refused>(karin, 'erasure.start', null, { personId })
    for (const personId of [sanne.oid, personIdOf('schreef-niets')]) {
      assert.equal((await request(personId)).status, 200)
      await stage.server.keeping.idle()
    }
    assert.deepEqual((await stage.texts()).toSorted(), ['', 'anoniem-van-joke', 'anoniem-van-wouter'])
    const { body } = await stage.server.get<Erasures>(karin, '/api/erasures')
    const [one, other] = body.erasures.map(({ counts }) => counts)
    assert.ok(one)
    assert.deepEqual(one, other)
    const commits = await stage.server.runner.history(stage.ronde.stream, 0)
    const announced = commits.flatMap(({ acts }) =>
      acts.flatMap(({ events }) =>
        events.flatMap((event) => (event.type === 'ronde.redactionAnnounced' ? [event.erasureId] : [])),
      ),
    )
    // It is in the audit of the ronde, and every open screen gets a new view.
    assert.deepEqual(new Set(announced), new Set(body.erasures.map(({ id }) => id)))
    for (const personId of [sanne.oid, personIdOf('schreef-ook-niets')]) {
      const where = await stage.server.get<PersonWhere>(karin, `/api/people/${personId}/where`)
      assert.deepEqual(where.body, { person: { id: personId, name: '' }, rondes: [], erasable: true })
    }
    await stage.end()
    while ((await stage.server.keys.sittings()).length > 0)
      await new Promise((resolve) => setImmediate(resolve))
    assert.equal((await request(sanne.oid)).body.error.code, 'unknown-person')
    const where = await stage.server.get<Refused>(karin, `/api/people/${sanne.oid}/where`)
    assert.equal(where.body.error.code, 'unknown-person')
  })

  it('[X3.y] the numbers of an erasure do not count what was written anonymously', async () => {
    await erase()
    const { body } = await stage.server.get<Erasures>(karin, '/api/erasures')
    assert.equal(body.erasures[0]?.counts?.antwoorden, 0)
    assert.equal(body.erasures[0]?.counts?.rondes, 1)
  })
})
