import assert from 'node:assert/strict'
import { viewAll } from '../../../bot/views/index.ts'
import { bram, joke, marleen, sanne, TENANT } from '../../builders/people.ts'
import { type BuiltRonde, buildRonde } from '../../builders/ronde.ts'
import { CHANNEL, THREAD } from '../../doubles/teamsClient.ts'
import { PROFESSIONALITEIT, TeamsApp } from '../app.ts'
import { cardIn } from '../replies.ts'

const inChannel = { chatId: THREAD }

describe('A meeting in a channel', () => {
  let app: TeamsApp
  let ronde: BuiltRonde

  beforeEach(async () => {
    app = await TeamsApp.start()
    ronde = await buildRonde(app.test.runner)
    app.double.chats.members.set(CHANNEL, [
      { id: `29:${sanne.oid}`, name: sanne.name, aadObjectId: sanne.oid, tenantId: TENANT, userRole: 'user' },
    ])
  })

  afterEach(async () => {
    assert.deepEqual(app.faults, [])
    await app.stop()
  })

  const gesprek = () => app.test.runner.read(ronde.stream, (state) => state.gesprekken.get(ronde.gesprekId))
  const view = () =>
    app.test.runner.read(ronde.stream, (state) => {
      const seen = viewAll(state, bram).find(({ kind, id }) => kind === 'gesprek' && id === ronde.gesprekId)
      return seen?.kind === 'gesprek' ? seen.value : null
    })
  const data = (text: string) => ({
    gesprekId: ronde.gesprekId,
    themaId: PROFESSIONALITEIT,
    [`vraag:${PROFESSIONALITEIT}.1`]: text,
  })
  /** Linking in a channel: a person mentions the bot in the meeting's thread and chooses the gesprek. */
  const link = async () => {
    await app.client.mention(marleen, 'start', inChannel)
    const [question] = await app.messages(THREAD)
    const replyToId = question?.id ?? ''
    const press = { verb: 'gesprek.link', data: { gesprekId: ronde.gesprekId }, replyToId, ...inChannel }
    const card = cardIn(await app.client.press(marleen, press))
    await app.settled()
    return card
  }

  it('[G1.h] a channel meeting is linked by a chat word in its thread, and its cards are posted in that thread', async () => {
    assert.match((await link()).speak, /^Dit gesprek is gekoppeld/)
    assert.equal((await gesprek())?.chatId, THREAD)
    await ronde.act(marleen, 'thema.open', { gesprekId: ronde.gesprekId, themaId: PROFESSIONALITEIT })
    const said = await app.said(THREAD)
    assert.match(said[0] ?? '', /^Dit gesprek is gekoppeld/)
    assert.match(said.at(-1) ?? '', /^Thema 3 van 7/)
    assert.deepEqual(await app.messages(CHANNEL), [], 'nothing beside the thread')
  })

  it('[X7.c] in a channel the bot first says once who reads along, what does not go by itself, and the way out', async () => {
    await link()
    await app.followUps.sweep()
    const told = (await app.said(THREAD)).filter((one) => /staat in een kanaal/.test(one))
    assert.equal(told.length, 1)
    assert.match(
      told[0] ?? '',
      /iedereen van het team kan ze lezen; wat je antwoordt komt niet in het kanaal/,
    )
    assert.match(told[0] ?? '', /begint en eindigt hier niet vanzelf.*“start” en “stop”/)
    assert.match(told[0] ?? '', /los van de chat en plan een gewone vergadering/)
    const said = await app.said(THREAD)
    const opening = said.findIndex((one) => one.startsWith('Welkom'))
    assert.ok(said.findIndex((one) => /staat in een kanaal/.test(one)) < opening)
  })

  it('[G4.a] a deelnemer answers in a channel card, and nothing of it comes in the channel', async () => {
    await link()
    await ronde.act(marleen, 'thema.open', { gesprekId: ronde.gesprekId, themaId: PROFESSIONALITEIT })
    const card = cardIn(await app.client.press(joke, { data: data('Alleen voor het gesprek'), ...inChannel }))
    assert.match(card.text, /Alleen voor het gesprek/)
    assert.doesNotMatch(JSON.stringify(await app.messages(THREAD)), /Alleen voor het gesprek/)
  })

  it('[G4.f] for a member of the team who is not on the list the channel is asked, since a thread has no list', async () => {
    await link()
    await ronde.act(marleen, 'thema.open', { gesprekId: ronde.gesprekId, themaId: PROFESSIONALITEIT })
    const card = cardIn(await app.client.press(sanne, { data: data('Ik las mee'), ...inChannel }))
    assert.match(card.text, /Je staat nog niet op de lijst/)
    const [asked] = app.double.callsOf('GET', '/members/')
    assert.ok(asked?.path.startsWith(`/v3/conversations/${encodeURIComponent(CHANNEL)}/members/`))
  })

  it('[G2.c] [G2.h] in a channel the gesprek is started and ended by a chat word or in the app; Regie says so, and mentions no missing permission', async () => {
    await link()
    await app.client.mention(bram, 'stop', inChannel)
    assert.equal((await gesprek())?.status, 'klaar')
    await app.client.mention(bram, 'start', inChannel)
    await app.settled()
    assert.equal((await gesprek())?.status, 'bezig')
    const seen = await view()
    assert.equal(seen?.inChannel, true)
    assert.deepEqual(seen?.missingSignals, [])
  })

  it('[G2.a] where a school lets Teams report channel meetings, they begin and end the gesprek', async () => {
    const start = new Date(app.test.clock.time + 60_000 * 60).toISOString()
    await ronde.act(marleen, 'gesprek.plan', { gesprekId: ronde.gesprekId, start })
    await link()
    assert.equal((await gesprek())?.status, 'gepland')
    app.test.clock.time += 60_000 * 55
    await app.client.meeting('Start', inChannel)
    assert.equal((await gesprek())?.status, 'bezig')
    await app.client.meeting('End', inChannel)
    assert.equal((await gesprek())?.status, 'klaar')
  })

  it('[G1.c] one thread is one gesprek, and another thread of the same channel can be another', async () => {
    await link()
    const second = `${CHANNEL};messageid=1765195299999`
    await app.client.mention(marleen, 'start', { chatId: second })
    const gesprekId = ronde.gesprekken.get('groep-3') ?? ''
    const press = { verb: 'gesprek.link', data: { gesprekId }, chatId: second }
    assert.match(cardIn(await app.client.press(marleen, press)).speak, /^Dit gesprek is gekoppeld/)
  })

  it('[X7.c] a bot that returns to a channel says again who reads along', async () => {
    await link()
    await ronde.act(marleen, 'gesprek.unlink', { gesprekId: ronde.gesprekId })
    await app.settled()
    await link()
    assert.equal((await app.said(THREAD)).filter((one) => /staat in een kanaal/.test(one)).length, 2)
  })
})

describe('A chat that is no meeting', () => {
  let app: TeamsApp

  beforeEach(async () => {
    app = await TeamsApp.start()
  })

  afterEach(() => app.stop())

  it('[G1.h] a chat without a meeting can be linked by a chat word, and its gesprek is started and ended manually', async () => {
    const chatId = '19:0f9d8c7b6a@thread.v2'
    const change = (activity: Record<string, unknown>) => {
      activity.channelData = { tenant: { id: TENANT } }
    }
    const ronde = await buildRonde(app.test.runner)
    await app.client.mention(marleen, 'start', { chatId, change })
    const press = { verb: 'gesprek.link', data: { gesprekId: ronde.gesprekId }, chatId, change }
    cardIn(await app.client.press(marleen, press))
    assert.match((await app.said(chatId)).at(-1) ?? '', /^Welkom bij dit gesprek/)
    await app.client.mention(bram, 'stop', { chatId, change })
    assert.match((await app.said(chatId)).at(-1) ?? '', /Het gesprek is afgelopen/)
  })
})
