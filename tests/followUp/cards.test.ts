import assert from 'node:assert/strict'
import { bram, joke, marleen } from '../builders/people.ts'
import { type BuiltRonde, buildRonde } from '../builders/ronde.ts'
import { textOf } from '../doubles/connectorChats.ts'
import { CHAT } from '../doubles/teamsClient.ts'
import { PROFESSIONALITEIT, TeamsApp } from '../teams/app.ts'

const VISIE = 'groep-2.visie'
const MINUTE = 60_000

describe('Messages in the chat of a gesprek', () => {
  let app: TeamsApp

  beforeEach(async () => {
    app = await TeamsApp.start()
  })

  afterEach(async () => {
    assert.deepEqual(app.faults, [])
    await app.stop()
  })

  const open = (ronde: BuiltRonde, themaId: string, vragen?: string[]) =>
    ronde.act(marleen, 'thema.open', { gesprekId: ronde.gesprekId, themaId, ...(vragen ? { vragen } : {}) })
  const close = (ronde: BuiltRonde, themaId: string) =>
    ronde.act(marleen, 'thema.close', { gesprekId: ronde.gesprekId, themaId })

  it('[G2.b] the opening is posted when the gesprek starts, and not before', async () => {
    const ronde = await app.ronde()
    assert.deepEqual(await app.messages(), [])
    await ronde.act(bram, 'gesprek.start', { gesprekId: ronde.gesprekId })
    const said = await app.said()
    assert.equal(said.length, 1)
    assert.match(said[0] ?? '', /^Welkom bij dit gesprek.*Marleen Hoekstra leidt het gesprek, Bram Schouten/)
  })

  it('[G3.d] [G3.f] each thema gets one card; opening the next thema closes the former, and its card says so', async () => {
    const ronde = await app.ronde({ started: true })
    await open(ronde, VISIE)
    await app.settled()
    await open(ronde, PROFESSIONALITEIT)
    const [, first, second, ...more] = await app.said()
    assert.match(first ?? '', /^Thema Visie op LOB is gesloten\./)
    assert.match(second ?? '', /^Thema 3 van 7/)
    assert.deepEqual(more, [])
  })

  it('[G3.h] [G3.g] a thema card is edited when its thema closes and reopens, and never for counts', async () => {
    const ronde = await app.ronde({ started: true, open: PROFESSIONALITEIT })
    await app.settled()
    const edits = () => app.double.callsOf('PUT').length
    const answer = {
      gesprekId: ronde.gesprekId,
      themaId: PROFESSIONALITEIT,
      [`vraag:${PROFESSIONALITEIT}.1`]: 'Ja',
    }
    await app.client.press(joke, { data: answer })
    await app.settled()
    assert.equal(edits(), 0)
    await close(ronde, PROFESSIONALITEIT)
    assert.match((await app.said())[1] ?? '', /is gesloten\. 1 van de 5 deelnemers/)
    await app.client.press(joke, { data: answer })
    await app.settled()
    assert.equal(edits(), 1)
    await open(ronde, PROFESSIONALITEIT)
    assert.match((await app.said())[1] ?? '', /^Thema 3 van 7/)
    assert.equal(edits(), 2)
    assert.equal((await app.messages()).length, 2)
  })

  it('[G3.h] several changes to a thema at once give at most one edit, of the last state', async () => {
    const ronde = await app.ronde({ started: true, open: PROFESSIONALITEIT })
    await app.settled()
    await close(ronde, PROFESSIONALITEIT)
    await open(ronde, PROFESSIONALITEIT)
    await open(ronde, VISIE)
    const said = await app.said()
    assert.match(said[1] ?? '', /^Thema Professionaliteit van LOB is gesloten/)
    assert.match(said[2] ?? '', /^Thema 1 van 7/)
    assert.ok(app.double.callsOf('PUT').length <= 2)
  })

  it('[G3.e] the vragen that the gespreksleider chose are open on the card, and the others are folded', async () => {
    const ronde = await app.ronde({ started: true })
    await open(ronde, PROFESSIONALITEIT, [`${PROFESSIONALITEIT}.5`])
    const text = JSON.stringify((await app.messages())[1]?.activity)
    assert.ok(text.indexOf(`vraag:${PROFESSIONALITEIT}.5`) < text.indexOf('meer-vragen'))
    assert.ok(text.indexOf(`vraag:${PROFESSIONALITEIT}.1`) > text.indexOf('meer-vragen'))
  })

  it('[G3.d] [G14.c] a thema that is open when the chat is linked gets a card, and one that was closed gets none', async () => {
    await app.client.bot('add')
    const ronde = await buildRonde(app.test.runner, { started: true, open: VISIE })
    await open(ronde, PROFESSIONALITEIT)
    assert.deepEqual(await app.messages(), [])
    await ronde.act(bram, 'gesprek.link', { gesprekId: ronde.gesprekId, chatId: CHAT })
    const said = await app.said()
    assert.equal(said.length, 2)
    assert.match(said[1] ?? '', /^Thema 3 van 7/)
  })

  it('[G12.a] a samenvatting of the gespreksleider is posted, and a correction edits it', async () => {
    const ronde = await app.ronde({ started: true, open: PROFESSIONALITEIT })
    const { gesprekId } = ronde
    const { result } = await ronde.act(marleen, 'samenvatting.post', {
      gesprekId,
      text: 'Het rooster knelt.',
    })
    const notitieId = 'notitieId' in result ? String(result.notitieId) : ''
    assert.match(
      (await app.said())[2] ?? '',
      /^Samenvatting van het thema Professionaliteit van LOB, door Marleen/,
    )
    await ronde.act(marleen, 'notitie.edit', { notitieId, text: 'Het rooster knelt niet.' })
    const messages = await app.messages()
    assert.equal(messages.length, 3)
    assert.match(JSON.stringify(messages[2]?.activity), /knelt niet/)
  })

  it('[G12.c] a notitie of the verslaggever is never posted, with any label', async () => {
    const ronde = await app.ronde({ started: true })
    const note = { gesprekId: ronde.gesprekId, text: 'Alleen voor ons', labels: ['samenvatting'] }
    await ronde.act(bram, 'notitie.add', note)
    assert.equal((await app.messages()).length, 1)
  })

  it('[G13.a] the closing vragen are posted as a card, which closes with the gesprek', async () => {
    const ronde = await app.ronde({ started: true })
    await open(ronde, 'afsluiting')
    assert.match((await app.said())[1] ?? '', /^Tot slot: twee vragen/)
    await ronde.act(bram, 'gesprek.end', { gesprekId: ronde.gesprekId })
    assert.match((await app.said())[1] ?? '', /^De afsluiting is gesloten/)
  })

  it('[V2.d] a groep without cards gets only the opening, which promises no cards', async () => {
    const ronde = await app.ronde()
    await ronde.act(marleen, 'groep.change', { groepId: 'groep-2', kaarten: false })
    await open(ronde, VISIE)
    const messages = await app.messages()
    assert.equal(messages.length, 1)
    assert.doesNotMatch(JSON.stringify(messages[0]?.activity), /verschijnt hier een kaart/)
    await ronde.act(marleen, 'groep.change', { groepId: 'groep-2', kaarten: true })
    assert.match((await app.said())[1] ?? '', /^Thema 1 van 7/)
  })

  it('[G15.a] the opening and every thema card of an anonymous groep say that it is anonymous', async () => {
    const chatId = '19:studenten@thread.v2'
    await app.client.bot('add', chatId)
    const ronde = await app.ronde()
    const { result } = await ronde.act(marleen, 'groep.add', { from: 'studenten', kaarten: true })
    const gesprekId = 'gesprekId' in result ? String(result.gesprekId) : ''
    await ronde.act(marleen, 'gesprek.link', { gesprekId, chatId })
    await ronde.act(marleen, 'thema.open', { gesprekId, themaId: 'studenten.beleving' })
    const messages = await app.messages(chatId)
    assert.equal(messages.length, 2)
    assert.match(JSON.stringify(messages[0]?.activity), /Dit gesprek is anoniem/)
    assert.match(JSON.stringify(messages[1]?.activity), /Dit thema is anoniem: je naam wordt niet bewaard/)
  })

  it('[G3.h] a deleted card is posted again while its thema is open, and not after it closed', async () => {
    const ronde = await app.ronde({ started: true, open: PROFESSIONALITEIT })
    const remove = async (index: number) => {
      const message = (await app.messages())[index]
      if (message) message.deleted = true
    }
    await remove(1)
    await close(ronde, PROFESSIONALITEIT)
    assert.equal((await app.messages()).length, 1)
    await open(ronde, PROFESSIONALITEIT)
    assert.match((await app.said())[1] ?? '', /^Thema 3 van 7/)
    await close(ronde, PROFESSIONALITEIT)
    assert.match((await app.said())[1] ?? '', /is gesloten/)
  })

  it('[G6.e] [G4.k] a minute before a thema closes the chat is warned once, and only where its card is', async () => {
    const ronde = await app.ronde({ started: true, open: PROFESSIONALITEIT })
    await app.pass(8 * MINUTE)
    assert.equal((await app.messages()).length, 2)
    await app.pass(MINUTE)
    assert.equal((await app.said())[2], 'Dit thema sluit over een minuut. Bewaar wat je schreef.')
    await app.pass(30_000)
    await app.pass(MINUTE)
    assert.equal((await app.messages()).length, 3)
    await open(ronde, 'afsluiting')
    await app.pass(9 * MINUTE)
    assert.match((await app.said()).at(-1) ?? '', /^De afsluiting sluit over een minuut/)
  })

  it('[G6.e] a warning that would come too late is not posted', async () => {
    await app.ronde({ started: true, open: PROFESSIONALITEIT })
    await app.pass(12 * MINUTE)
    assert.equal((await app.messages()).length, 2)
  })

  it('[G6.e] a warning that the gespreksleider gives is posted', async () => {
    const ronde = await app.ronde({ started: true, open: PROFESSIONALITEIT })
    await app.settled()
    await ronde.act(marleen, 'thema.warn', { gesprekId: ronde.gesprekId, themaId: PROFESSIONALITEIT })
    assert.match((await app.said())[2] ?? '', /sluit over een minuut/)
  })

  it('[G2.i] posts to one chat keep their order when the first one has to wait', async () => {
    const ronde = await app.ronde()
    app.double.faults.push({ method: 'POST', status: 429, retryAfter: 3 })
    await open(ronde, VISIE)
    assert.deepEqual(
      (await app.messages()).map((message) => textOf(message).slice(0, 7)),
      ['Welkom ', 'Thema 1'],
    )
  })
})
