import assert from 'node:assert/strict'
import { viewAll } from '../../../bot/views/index.ts'
import { bram, joke, marleen, personIdOf, sanne, TENANT } from '../../builders/people.ts'
import type { BuiltRonde } from '../../builders/ronde.ts'
import { CHAT } from '../../doubles/teamsClient.ts'
import { PROFESSIONALITEIT, TeamsApp } from '../app.ts'
import { cardIn } from '../replies.ts'

/** No event of a meeting ever comes, and who is in a chat may not be asked. */
describe('A school that blocks the permissions of the app', () => {
  let app: TeamsApp
  let ronde: BuiltRonde

  beforeEach(async () => {
    app = await TeamsApp.start()
    ronde = await app.ronde()
    app.double.chats.hidesMembers = true
  })

  afterEach(async () => {
    assert.deepEqual(app.faults, [], 'what a school decides is no fault of ours')
    await app.stop()
  })

  /** What Regie has to say. */
  const missing = async () => {
    await app.settled()
    return app.test.runner.read(ronde.stream, (state) => {
      const seen = viewAll(state, bram).find(({ kind, id }) => kind === 'gesprek' && id === ronde.gesprekId)
      return seen?.kind === 'gesprek' ? seen.value?.missingSignals : undefined
    })
  }
  const data = (text: string) => ({
    gesprekId: ronde.gesprekId,
    themaId: PROFESSIONALITEIT,
    [`vraag:${PROFESSIONALITEIT}.1`]: text,
  })
  const acts = async (name: string) =>
    (await app.test.runner.history(ronde.stream, 0))
      .flatMap(({ acts }) => acts)
      .filter(({ action }) => action === name).length

  it('[G2.h] [G2.c] with events blocked a whole gesprek can be run manually: start, thema, answer, close, end', async () => {
    await ronde.act(bram, 'gesprek.start', { gesprekId: ronde.gesprekId })
    await app.client.mention(marleen, 'thema 3')
    cardIn(await app.client.press(joke, { data: data('Gewoon bewaard') }))
    await app.client.mention(marleen, 'sluit')
    await app.client.mention(bram, 'stop')
    const said = await app.said()
    assert.match(said[0] ?? '', /^Welkom bij dit gesprek/)
    assert.match(said[1] ?? '', /is gesloten\. 1 van de 5 deelnemers/)
    assert.match(said.at(-1) ?? '', /Het gesprek is afgelopen/)
  })

  it('[G2.h] after a manual start Regie says that Teams reports no meeting events', async () => {
    assert.deepEqual(await missing(), [])
    await ronde.act(bram, 'gesprek.start', { gesprekId: ronde.gesprekId })
    assert.deepEqual(await missing(), ['meeting'])
    await app.followUps.sweep()
    assert.equal(await acts('gesprek.setMissingSignal'), 1)
  })

  it('[G2.h] Regie says so no longer when a meeting start arrives a little later', async () => {
    await ronde.act(bram, 'gesprek.start', { gesprekId: ronde.gesprekId })
    assert.deepEqual(await missing(), ['meeting'])
    await app.client.meeting('Start')
    assert.deepEqual(await missing(), [])
  })

  it('[G2.h] Regie says nothing when a meeting event started the gesprek, also after it is continued manually', async () => {
    await app.client.meeting('Start')
    assert.deepEqual(await missing(), [])
    await app.client.meeting('End')
    await ronde.act(bram, 'gesprek.start', { gesprekId: ronde.gesprekId })
    assert.deepEqual(await missing(), [])
  })

  it('[G4.f] a person whom Teams may not identify is onbevestigd, and Regie explains once why to check the names', async () => {
    await ronde.act(marleen, 'thema.open', { gesprekId: ronde.gesprekId, themaId: PROFESSIONALITEIT })
    for (const text of ['Ik ben Sanne', 'Echt waar']) {
      const card = cardIn(await app.client.press(sanne, { data: data(text) }))
      assert.match(card.text, /Je staat nog niet op de lijst/)
    }
    await app.client.press(
      { ...sanne, oid: personIdOf('nog-iemand'), name: 'Nog iemand' },
      { data: data('Ik ook') },
    )
    assert.deepEqual((await missing())?.toSorted(), ['meeting', 'members'])
    assert.equal(await acts('gesprek.setMissingSignal'), 2)
  })

  it('[G4.f] Regie says so no longer once the school allows it', async () => {
    await ronde.act(marleen, 'thema.open', { gesprekId: ronde.gesprekId, themaId: PROFESSIONALITEIT })
    await app.client.press(sanne, { data: data('Ik ben Sanne') })
    app.double.chats.hidesMembers = false
    const other = { ...sanne, oid: personIdOf('nog-iemand'), name: 'Nog iemand' }
    app.double.chats.members.set(CHAT, [
      { id: `29:${other.oid}`, name: other.name, aadObjectId: other.oid, tenantId: TENANT },
    ])
    await app.client.press(other, { data: data('Ik ook') })
    assert.deepEqual(await missing(), ['meeting'])
  })

  it('[X1.e] only who leads or notes reads about missing signals', async () => {
    await ronde.act(bram, 'gesprek.start', { gesprekId: ronde.gesprekId })
    await app.settled()
    const seen = await app.test.runner.read(ronde.stream, (state) => viewAll(state, joke))
    const gesprek = seen.find(({ kind }) => kind === 'gesprek')
    assert.deepEqual(gesprek?.kind === 'gesprek' && gesprek.value?.missingSignals, [])
  })
})
