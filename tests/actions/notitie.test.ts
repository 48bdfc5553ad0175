// Long, because every act on a notitie is tried on the same ronde.
import assert from 'node:assert/strict'
import { openSqliteJournal } from '../../bot/journal/sqlite.ts'
import { countEvents } from '../builders/events.ts'
import { bram, joke, marleen, nadia, personIdOf } from '../builders/people.ts'
import { refusal } from '../builders/refusal.ts'
import { buildRonde } from '../builders/ronde.ts'
import { testRunner } from '../builders/runner.ts'

async function setUp(open?: string) {
  const built = testRunner()
  const ronde = await buildRonde(built.runner, open === undefined ? {} : { open })
  const { gesprekId } = ronde
  const notitie = (id: string) => built.runner.read(ronde.stream, (state) => state.notities.get(id))
  const add = (notitieId: string, text: string, more: object = {}) =>
    ronde.act(bram, 'notitie.add', { notitieId, gesprekId, text, ...more })
  return { ...built, ronde, gesprekId, notitie, add }
}

const N1 = 'n-00000001'
const N2 = 'n-00000002'

describe('A notitie', () => {
  it('[G7.b] a note gets the open thema as its tag, another one when asked, and none when asked for none', async () => {
    const { add, notitie } = await setUp('groep-2.visie')
    await add(N1, 'bij het thema')
    await add(N2, 'bij een ander', { tags: ['groep-2.rollen'] })
    await add('n-00000003', 'nergens bij', { tags: [] })
    assert.deepEqual((await notitie(N1))?.tags, ['groep-2.visie'])
    assert.deepEqual((await notitie(N2))?.tags, ['groep-2.rollen'])
    assert.deepEqual((await notitie('n-00000003'))?.tags, [])
  })

  it('[G7.l] a note that waited keeps the moment of typing, and no moment in the future or before the gesprek began', async () => {
    const { add, notitie, clock, runner, ronde, gesprekId } = await setUp('groep-2.visie')
    const startedAt = await runner.read(
      ronde.stream,
      (state) => state.gesprekken.get(gesprekId)?.startedAt ?? 0,
    )
    clock.time += 10 * 60_000
    const now = clock.now()
    await add(N1, 'zonder wifi getypt', { typedAt: now - 60_000 })
    await add(N2, 'klok loopt voor', { typedAt: now + 60_000 })
    await add('n-00000003', 'klok loopt achter', { typedAt: startedAt - 60_000 })
    await add('n-00000004', 'zonder moment')
    const at = async (id: string) => (await notitie(id))?.at
    assert.deepEqual(await Promise.all([N1, N2, 'n-00000003', 'n-00000004'].map(at)), [
      now - 60_000,
      now,
      startedAt,
      now,
    ])
  })

  it('[G7.c] a note may name its speaker, its labels and the addressee of a wens', async () => {
    const { add, notitie } = await setUp()
    await add(N1, 'Meer tijd', { speaker: { personId: joke.oid }, labels: ['wens'], toWhom: 'instelling' })
    await add(N2, 'Van buiten', { speaker: { name: 'Iemand van het stagebureau' } })
    const marks = (await notitie(N1))?.marks
    assert.deepEqual(marks, { labels: ['wens'], speaker: { personId: joke.oid }, toWhom: 'instelling' })
    await assert.rejects(
      add('n-00000003', 'x', { speaker: { personId: personIdOf('vreemd') } }),
      refusal('unknown-person'),
    )
  })

  it('[G15.p] a note takes no speaker in an anonymous thema or groep, also by an edit or a tag, and keeps its words', async () => {
    const { add, notitie, ronde, gesprekId } = await setUp()
    const [visie, rollen] = ['groep-2.visie', 'groep-2.rollen']
    const speaker = { personId: joke.oid }
    await add(N2, 'eerder al', { speaker, tags: [visie] })
    await ronde.act(marleen, 'anoniem.set', { groepId: 'groep-2', themaId: visie, anonymous: true })
    await ronde.act(marleen, 'thema.open', { gesprekId, themaId: visie })
    const seen = async (id: string) => [(await notitie(id))?.text, (await notitie(id))?.marks.speaker]
    assert.deepEqual(await seen(N2), ['eerder al', undefined])
    await add(N1, 'gezegd', { speaker })
    await ronde.act(bram, 'notitie.edit', { notitieId: N1, speaker: { name: 'Joke' } })
    assert.deepEqual(await seen(N1), ['gezegd', undefined])
    const named = 'n-00000003'
    await add(named, 'met naam', { speaker, tags: [rollen] })
    assert.deepEqual(await seen(named), ['met naam', speaker])
    await ronde.act(bram, 'bord.tag', { itemIds: [named], add: [visie] })
    assert.deepEqual(await seen(named), ['met naam', undefined])
    await ronde.act(bram, 'bord.tag', { itemIds: [named], remove: [visie] })
    await ronde.act(bram, 'notitie.edit', { notitieId: named, speaker })
    await ronde.act(marleen, 'anoniem.set', { groepId: 'groep-2', themaId: null, anonymous: true })
    await add('n-00000004', 'nergens bij', { speaker, tags: [] })
    assert.deepEqual(await seen(named), ['met naam', undefined])
    assert.deepEqual(await seen('n-00000004'), ['nergens bij', undefined])
  })

  it('[G5.a] a very late repeat of a note is recognised by its own id; other words under that id are refused', async () => {
    const { add, runner, ronde } = await setUp()
    await add(N1, 'een keer')
    const before = await countEvents(runner, ronde.stream)
    await add(N1, 'een keer')
    assert.equal(await countEvents(runner, ronde.stream), before)
    await assert.rejects(add(N1, 'iets anders'), refusal('exists-already'))
  })

  it('[G8.a] [G8.d] [G8.f] notes are tagged to several thema’s in bulk, and their text does not change', async () => {
    const { add, notitie, ronde } = await setUp()
    await add(N1, 'een')
    await add(N2, 'twee')
    const itemIds = [N1, N2]
    await ronde.act(bram, 'bord.tag', { itemIds, add: ['groep-2.visie', 'groep-2.rollen'] })
    await ronde.act(bram, 'bord.tag', { itemIds: [N1], remove: ['groep-2.visie'] })
    assert.deepEqual((await notitie(N1))?.tags, ['groep-2.rollen'])
    assert.deepEqual((await notitie(N2))?.tags, ['groep-2.visie', 'groep-2.rollen'])
    assert.deepEqual([(await notitie(N1))?.text, (await notitie(N1))?.version], ['een', 1])
    const foreign = { itemIds, add: ['groep-1.wensen'] }
    await assert.rejects(ronde.act(bram, 'bord.tag', foreign), refusal('unknown-thema'))
  })

  it('[G8.g] a change of a note’s text keeps the former words in the journal', async () => {
    const { add, notitie, ronde, runner } = await setUp()
    await add(N1, 'eerste woorden')
    await ronde.act(bram, 'notitie.edit', { notitieId: N1, text: 'betere woorden' })
    assert.equal((await notitie(N1))?.text, 'betere woorden')
    assert.equal((await notitie(N1))?.version, 2)
    const history = JSON.stringify(await runner.history(ronde.stream, 0))
    assert.match(history, /eerste woorden/)
  })

  it('[G8.g] an edit of a note leaves alone what it does not name', async () => {
    const { add, notitie, ronde } = await setUp()
    await add(N1, 'x', { labels: ['wens'], speaker: { name: 'A' }, toWhom: 'team' })
    await ronde.act(bram, 'notitie.edit', { notitieId: N1, toWhom: null })
    assert.deepEqual((await notitie(N1))?.marks, { labels: ['wens'], speaker: { name: 'A' } })
  })

  it('[G5.x] an edit of a note whose words someone changed meanwhile keeps both texts', async () => {
    const { add, notitie, ronde } = await setUp()
    await add(N1, 'eerst')
    const edit = (who: typeof bram, text: string, base: string, more: object = {}) =>
      ronde.act(who, 'notitie.edit', { notitieId: N1, text, base, ...more })
    await edit(bram, 'van Bram', 'eerst')
    await edit(marleen, 'van Marleen', 'eerst')
    assert.equal((await notitie(N1))?.text, 'van Bram\nvan Marleen')
    await edit(bram, 'samen', 'van Bram\nvan Marleen')
    assert.equal((await notitie(N1))?.text, 'samen')
    // Only a mark was changed; the words came along as they were when the edit began.
    await edit(marleen, 'eerst', 'eerst', { labels: ['wens'] })
    assert.deepEqual([(await notitie(N1))?.text, (await notitie(N1))?.marks.labels], ['samen', ['wens']])
    await edit(marleen, 'samen', 'eerst')
    assert.equal((await notitie(N1))?.text, 'samen')
  })

  it('[G5.x] words that an erasure took, or left with a space at their end, can be edited', async () => {
    for (const left of ['', 'zei ']) {
      const journal = openSqliteJournal(':memory:')
      const { runner } = testRunner(journal)
      const ronde = await buildRonde(runner)
      await ronde.act(bram, 'notitie.add', { notitieId: N1, gesprekId: ronde.gesprekId, text: 'zei Joke' })
      const entries = await journal.read(ronde.stream, 0)
      const erased = entries.map((entry) => JSON.parse(JSON.stringify(entry).replace('zei Joke', left)))
      await journal.redact(ronde.stream, erased)
      const after = testRunner(journal).runner
      const input = { notitieId: N1, text: 'opnieuw genoteerd', base: left }
      await after.run({ action: 'notitie.edit', stream: ronde.stream, who: bram, requestId: 'q-edit', input })
      const text = await after.read(ronde.stream, ({ notities }) => notities.get(N1)?.text)
      assert.equal(text, 'opnieuw genoteerd')
    }
  })

  it('[G5.x] an edit that does not fit below the newer words is refused, and those stay', async () => {
    const { add, notitie, ronde } = await setUp()
    await add(N1, 'eerst')
    await ronde.act(bram, 'notitie.edit', { notitieId: N1, text: 'a'.repeat(3000), base: 'eerst' })
    const late = ronde.act(marleen, 'notitie.edit', { notitieId: N1, text: 'b'.repeat(3000), base: 'eerst' })
    await assert.rejects(late, refusal('notitie-changed'))
    assert.equal((await notitie(N1))?.text, 'a'.repeat(3000))
  })

  it('[G5.a] a very late repeat of a samenvatting is recognised by its own id; other words under it are refused', async () => {
    const { notitie, ronde } = await setUp()
    const post = (text: string) =>
      ronde.act(marleen, 'samenvatting.post', { notitieId: N1, gesprekId: ronde.gesprekId, text })
    await post('eerst')
    await post('eerst')
    await assert.rejects(post('anders'), refusal('exists-already'))
    assert.equal((await notitie(N1))?.text, 'eerst')
  })

  it('[G8.h] a removed note stays in the history and can come back', async () => {
    const { add, notitie, ronde } = await setUp()
    await add(N1, 'weg en terug')
    await ronde.act(bram, 'notitie.remove', { notitieId: N1 })
    assert.equal((await notitie(N1))?.removed, true)
    await assert.rejects(
      ronde.act(bram, 'notitie.edit', { notitieId: N1, text: 'x' }),
      refusal('unknown-notitie'),
    )
    await ronde.act(bram, 'notitie.remove', { notitieId: N1, removed: false })
    assert.equal((await notitie(N1))?.text, 'weg en terug')
  })

  it('[G8.h] new words for a note that was removed meanwhile bring it back; other changes do not', async () => {
    const { add, notitie, ronde } = await setUp()
    await add(N1, 'eerst')
    await ronde.act(marleen, 'notitie.remove', { notitieId: N1 })
    const marks = { notitieId: N1, text: 'eerst', base: 'eerst', labels: ['wens'] }
    await assert.rejects(ronde.act(bram, 'notitie.edit', marks as never), refusal('unknown-notitie'))
    await ronde.act(bram, 'notitie.edit', { notitieId: N1, text: 'eerst, en dit', base: 'eerst' })
    const { text, removed } = (await notitie(N1)) ?? {}
    assert.deepEqual([text, removed], ['eerst, en dit', false])
  })

  it('[G14.b] a note can be added after the gesprek, and without one having started', async () => {
    const { add, notitie, ronde, gesprekId } = await setUp('groep-2.visie')
    await ronde.act(marleen, 'gesprek.end', { gesprekId })
    await add(N1, 'achteraf')
    assert.deepEqual((await notitie(N1))?.tags, [])
  })

  it('[X1.e] only who leads or notes adds notes', async () => {
    const { ronde, gesprekId } = await setUp()
    for (const who of [joke, nadia]) {
      await assert.rejects(ronde.act(who, 'notitie.add', { gesprekId, text: 'x' }), refusal('not-allowed'))
    }
  })

  it('[G12.b] a summary is kept as a notitie with its label and the open thema as its tag', async () => {
    const { ronde, gesprekId, notitie } = await setUp('groep-2.visie')
    await ronde.act(marleen, 'samenvatting.post', { notitieId: N1, gesprekId, text: 'Samengevat' })
    const kept = await notitie(N1)
    assert.deepEqual(
      [kept?.source, kept?.marks.labels, kept?.tags],
      ['chat', ['samenvatting'], ['groep-2.visie']],
    )
    await assert.rejects(
      ronde.act(bram, 'samenvatting.post', { gesprekId, text: 'x' }),
      refusal('not-allowed'),
    )
  })

  it('[G8.a] what was removed, is unknown or belongs to another groep is not tagged, and then nothing is', async () => {
    const { add, notitie, ronde } = await setUp()
    await add(N1, 'blijft')
    await add(N2, 'weg')
    await ronde.act(bram, 'notitie.remove', { notitieId: N2 })
    const tag = (itemIds: string[], add: string[]) => ronde.act(bram, 'bord.tag', { itemIds, add })
    await assert.rejects(tag([N1, N2], ['groep-2.visie']), refusal('unknown-notitie'))
    await assert.rejects(tag([N1, 'n-nergens00'], ['groep-2.visie']), refusal('unknown-notitie'))
    await assert.rejects(tag([N1], ['groep-3.visie']), refusal('unknown-thema'))
    assert.deepEqual((await notitie(N1))?.tags, [])
  })

  it('[G7.b] an edit names as speaker only a person who is in the gesprek, or whoever leads or notes it', async () => {
    const { add, notitie, ronde } = await setUp()
    await add(N1, 'van iemand')
    const speak = (personId: string) =>
      ronde.act(bram, 'notitie.edit', { notitieId: N1, speaker: { personId } })
    await assert.rejects(speak(nadia.oid), refusal('unknown-person'))
    assert.equal((await notitie(N1))?.marks.speaker, undefined)
    await speak(joke.oid)
    await speak(marleen.oid)
    await ronde.act(bram, 'notitie.edit', { notitieId: N1, speaker: { name: 'Iemand van buiten' } })
    assert.deepEqual((await notitie(N1))?.marks.speaker, { name: 'Iemand van buiten' })
  })
})
