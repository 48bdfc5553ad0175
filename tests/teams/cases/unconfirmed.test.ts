import assert from 'node:assert/strict'
import type { PersonWho } from '../../../bot/domain/who.ts'
import { bram, joke, marleen, TENANT } from '../../builders/people.ts'
import { type BuiltRonde, buildRonde } from '../../builders/ronde.ts'
import { CHAT } from '../../doubles/teamsClient.ts'
import { PROFESSIONALITEIT, TeamsApp } from '../app.ts'
import { cardIn, sentenceIn } from '../replies.ts'

/** A chat is linked in the tab before the bot is in it, so Teams cannot say whether the person who linked it is there. */
describe('A link that Teams did not confirm', () => {
  let app: TeamsApp
  let ronde: BuiltRonde

  beforeEach(async () => {
    app = await TeamsApp.start()
    ronde = await buildRonde(app.test.runner, { chatId: CHAT, unconfirmed: true })
  })

  afterEach(async () => {
    assert.deepEqual(app.faults, [])
    await app.stop()
  })

  const isIn = (...people: PersonWho[]) =>
    app.double.chats.members.set(
      CHAT,
      people.map(({ oid, name }) => ({ id: `29:${oid}`, name, aadObjectId: oid, tenantId: TENANT })),
    )
  const gesprek = () =>
    app.test.runner.read(ronde.stream, (state) => {
      const { chatId, status, linkConfirmed } = state.gesprekken.get(ronde.gesprekId) ?? {}
      return { chatId, status, linkConfirmed }
    })
  const answer = (text: string) => ({
    gesprekId: ronde.gesprekId,
    themaId: PROFESSIONALITEIT,
    [`vraag:${PROFESSIONALITEIT}.1`]: text,
  })

  it('[G1.k] a chat that an outsider linked gets no card and no answer of it is stored when the bot enters it', async () => {
    isIn(bram, joke)
    await app.client.bot('add')
    await ronde.act(marleen, 'gesprek.start', { gesprekId: ronde.gesprekId })
    await ronde.act(marleen, 'thema.open', { gesprekId: ronde.gesprekId, themaId: PROFESSIONALITEIT })
    assert.deepEqual(await app.said(), [])
    const said = await app.client.press(joke, { data: answer('Voor een ander bedoeld') })
    assert.match(JSON.stringify(said.body), /nog niet aan een gesprek gekoppeld/)
    assert.equal(await app.test.runner.read(ronde.stream, (state) => state.antwoorden.size), 0)
  })

  it('[G1.k] the link is confirmed as soon as the bot is in the chat and Teams shows there who linked it', async () => {
    isIn(marleen, joke)
    await ronde.act(marleen, 'gesprek.start', { gesprekId: ronde.gesprekId })
    assert.deepEqual(await app.said(), [])
    await app.client.bot('add')
    assert.match((await app.said())[0] ?? '', /^Welkom bij dit gesprek/)
    assert.equal((await gesprek()).linkConfirmed, true)
  })

  it('[G1.k] [G2.h] where Teams hides the members, a word of who linked it confirms the link, and not one of another', async () => {
    app.double.chats.hidesMembers = true
    await app.client.bot('add')
    await app.client.mention(bram, 'start')
    assert.equal((await gesprek()).status, 'gepland')
    await app.client.mention(marleen, 'start')
    assert.deepEqual(await gesprek(), { chatId: CHAT, status: 'bezig', linkConfirmed: true })
  })

  it('[G1.k] a meeting that begins confirms the link and starts the gesprek', async () => {
    isIn(marleen, joke)
    await app.client.meeting('Start')
    await app.settled()
    assert.deepEqual(await gesprek(), { chatId: CHAT, status: 'bezig', linkConfirmed: true })
  })

  it('[G1.l] a leader who presses the card in the chat takes it over, and the gesprek of the outsider loses it', async () => {
    isIn(bram, joke)
    await app.client.bot('add')
    const own = await buildRonde(app.test.runner)
    const press = { verb: 'gesprek.link', data: { gesprekId: own.gesprekId } }
    assert.match(sentenceIn(await app.client.press(joke, press)), /Dit mag je in deze ronde niet doen/)
    assert.equal((await gesprek()).chatId, CHAT)
    assert.match(cardIn(await app.client.press(bram, press)).speak, /^Dit gesprek is gekoppeld/)
    assert.equal((await gesprek()).chatId, null)
    const taken = await app.client.press(marleen, {
      verb: 'gesprek.link',
      data: { gesprekId: ronde.gesprekId },
    })
    assert.match(sentenceIn(taken), /hoort al bij een ander gesprek/)
  })
})
