import assert from 'node:assert/strict'
import type { PersonWho } from '../../../bot/domain/who.ts'
import { bram, joke, marleen, nadia } from '../../builders/people.ts'
import { refusal } from '../../builders/refusal.ts'
import type { BuiltRonde } from '../../builders/ronde.ts'
import { CHAT } from '../../doubles/teamsClient.ts'
import { PROFESSIONALITEIT, TeamsApp } from '../app.ts'
import { cardIn, sentenceIn } from '../replies.ts'

const OTHER = '19:meeting_de_juiste@thread.v2'
const MINUTE = 60_000

describe('A gesprek that was linked to a wrong chat', () => {
  let app: TeamsApp
  let ronde: BuiltRonde

  beforeEach(async () => {
    app = await TeamsApp.start()
    ronde = await app.ronde()
    await app.client.bot('add', OTHER)
  })

  afterEach(async () => {
    assert.deepEqual(app.faults, [])
    await app.stop()
  })

  const unlink = (who: PersonWho = marleen) =>
    ronde.act(who, 'gesprek.unlink', { gesprekId: ronde.gesprekId })
  const link = (chatId: string, gesprekId = ronde.gesprekId) =>
    ronde.act(marleen, 'gesprek.link', { gesprekId, chatId })
  const gesprek = () =>
    app.test.runner.read(ronde.stream, (state) => {
      const { status, chatId, openThemaId } = state.gesprekken.get(ronde.gesprekId) ?? {}
      return { status, chatId, openThemaId }
    })
  const claimOf = (chatId: string) =>
    app.test.runner.read(`chat:${chatId}`, ({ claim }) => claim?.gesprekId ?? null)
  const open = () =>
    ronde.act(marleen, 'thema.open', { gesprekId: ronde.gesprekId, themaId: PROFESSIONALITEIT })
  const answer = { themaId: PROFESSIONALITEIT, [`vraag:${PROFESSIONALITEIT}.1`]: 'Ja' }
  const stored = () => app.test.runner.read(ronde.stream, ({ antwoorden }) => antwoorden.size)

  it('[G1.f] only the gespreksleider unlinks a gesprek', async () => {
    for (const who of [bram, joke, nadia]) await assert.rejects(unlink(who), refusal('not-allowed'))
    await unlink()
    await unlink()
    assert.deepEqual(await gesprek(), { status: 'gepland', chatId: null, openThemaId: null })
  })

  it('[G1.f] unlinking before the start frees the chat, and either can be linked again', async () => {
    await unlink()
    await app.settled()
    assert.equal(await claimOf(CHAT), null)
    await link(CHAT, ronde.gesprekken.get('groep-3'))
    await link(OTHER)
    await app.client.meeting('Start', { chatId: OTHER })
    assert.equal((await gesprek()).status, 'bezig')
    assert.match((await app.said(OTHER))[0] ?? '', /^Welkom bij dit gesprek/)
  })

  it('[G1.f] a gesprek that began with the wrong meeting counts as not begun, and its questions stop', async () => {
    await app.client.meeting('Start')
    await open()
    await app.settled()
    assert.equal((await app.messages()).length, 2)
    await unlink()
    assert.deepEqual(await gesprek(), { status: 'gepland', chatId: null, openThemaId: null })
    const said = await app.said()
    assert.equal(said.length, 2)
    for (const one of said) assert.match(one, /^Deze vergadering is losgekoppeld/)
    for (const { activity } of await app.messages()) {
      assert.doesNotMatch(JSON.stringify(activity), /Input\.Text|Action\.Execute/)
    }
  })

  it('[G1.f] it begins again in the right chat: opening and thema come there', async () => {
    await app.client.meeting('Start')
    await open()
    await app.settled()
    await unlink()
    await app.settled()
    await link(OTHER)
    await app.client.meeting('Start', { chatId: OTHER })
    await open()
    const said = await app.said(OTHER)
    assert.match(said[0] ?? '', /^Welkom bij dit gesprek/)
    assert.match(said[1] ?? '', /^Thema 3 van 7/)
    await app.client.press(joke, { data: { ...answer, gesprekId: ronde.gesprekId }, chatId: OTHER })
    assert.equal(await stored(), 1)
    assert.equal((await app.messages()).length, 2, 'nothing more comes in the wrong one')
  })

  it('[G1.f] a meeting in the wrong chat starts it no more, and asks which gesprek this is', async () => {
    await unlink()
    await app.settled()
    await app.client.meeting('Start')
    assert.equal((await gesprek()).status, 'gepland')
    assert.match((await app.said()).at(-1) ?? '', /^Welk gesprek is deze vergadering/)
  })

  it('[G1.f] [X8.b] the same holds where another instance still thinks that it is linked', async () => {
    const second = await TeamsApp.start({ journal: app.test.journal, double: app.double })
    await second.client.mention(bram, 'stand')
    await unlink()
    await app.settled()
    await second.client.meeting('Start')
    await second.settled()
    assert.equal((await gesprek()).status, 'gepland')
    await second.end()
  })

  it('[G1.f] once a person has answered, the gesprek stays with its chat', async () => {
    await app.client.meeting('Start')
    await open()
    await app.client.press(joke, { data: { ...answer, gesprekId: ronde.gesprekId } })
    await assert.rejects(unlink(), refusal('gesprek-answered'))
    assert.equal((await gesprek()).chatId, CHAT)
  })

  it('[G1.f] unlinking waits while a message is being posted, which would be lost sight of', async () => {
    let arrive = (): void => undefined
    const until = new Promise<void>((resolve) => {
      arrive = resolve
    })
    app.double.faults.push({ method: 'POST', until })
    await ronde.act(bram, 'gesprek.start', { gesprekId: ronde.gesprekId })
    while (app.double.callsOf('POST').length === 0) await new Promise((resolve) => setImmediate(resolve))
    await assert.rejects(unlink(), refusal('card-under-way'))
    arrive()
    await app.settled()
    await unlink()
  })

  it('[G5.c] a press in the wrong chat says that it is not linked, and keeps what was typed', async () => {
    await app.client.meeting('Start')
    await open()
    await app.settled()
    await unlink()
    await app.settled()
    const pressed = await app.client.press(joke, { data: { ...answer, gesprekId: ronde.gesprekId } })
    assert.match(sentenceIn(pressed), /nog niet aan een gesprek gekoppeld/)
    assert.equal(await stored(), 0)
  })

  it('[G1.f] notes that were taken stay, and then the gesprek counts as begun', async () => {
    await app.client.meeting('Start')
    await ronde.act(bram, 'notitie.add', { gesprekId: ronde.gesprekId, text: 'Er werd al gepraat' })
    await unlink()
    assert.deepEqual(await gesprek(), { status: 'bezig', chatId: null, openThemaId: null })
    await app.settled()
    await link(OTHER)
    assert.match((await app.said(OTHER))[0] ?? '', /^Welkom bij dit gesprek/)
  })

  it('[G1.d] [G1.f] an interrupted unlink is finished by the next process', async () => {
    await app.settled()
    await app.followUps.stop()
    await unlink()
    assert.equal(await claimOf(CHAT), ronde.gesprekId)
    app = await app.restart()
    await app.followUps.sweep()
    assert.equal(await claimOf(CHAT), null)
    assert.equal((await gesprek()).chatId, null)
  })

  it('[G1.d] [G1.f] a person who comes to the chat first does not undo the unlink', async () => {
    await app.settled()
    await app.followUps.stop()
    await unlink()
    const press = { verb: 'gesprek.link', data: { gesprekId: ronde.gesprekken.get('groep-3') ?? '' } }
    await app.client.meeting('Start')
    assert.equal(await claimOf(CHAT), null)
    assert.equal((await gesprek()).chatId, null)
    assert.match(cardIn(await app.client.press(marleen, press)).speak, /^Dit gesprek is gekoppeld/)
  })

  it('[G1.f] linking to the same chat after all is as if nothing had happened', async () => {
    await unlink()
    await app.settled()
    await link(CHAT)
    await app.followUps.sweep()
    await app.client.meeting('Start')
    assert.equal((await gesprek()).status, 'bezig')
    assert.equal(await claimOf(CHAT), ronde.gesprekId)
  })

  it('[G1.f] a card in the wrong chat that cannot be edited is retried, and then left', async () => {
    await app.client.meeting('Start')
    await app.settled()
    app.double.chats.without.add(CHAT)
    await unlink()
    await app.settled()
    await app.pass(6 * MINUTE)
    app.double.chats.without.clear()
    await app.pass(11 * MINUTE)
    assert.match((await app.said())[0] ?? '', /^Deze vergadering is losgekoppeld/)
  })
})
