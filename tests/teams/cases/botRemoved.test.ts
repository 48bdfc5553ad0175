import assert from 'node:assert/strict'
import { viewAll } from '../../../bot/views/index.ts'
import { bram, marleen } from '../../builders/people.ts'
import type { BuiltRonde } from '../../builders/ronde.ts'
import { CHAT } from '../../doubles/teamsClient.ts'
import { PROFESSIONALITEIT, TeamsApp } from '../app.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

describe('A chat that the bot is taken out of, or that is deleted', () => {
  let app: TeamsApp
  let ronde: BuiltRonde

  beforeEach(async () => {
    app = await TeamsApp.start()
    ronde = await app.ronde({ started: true })
    await app.settled()
  })

  afterEach(async () => {
    assert.deepEqual(app.faults, [])
    await app.stop()
  })

  const thema = (action: 'thema.open' | 'thema.close') =>
    ronde.act(marleen, action, { gesprekId: ronde.gesprekId, themaId: PROFESSIONALITEIT })
  const retry = () => ronde.act(bram, 'delivery.retry', { gesprekId: ronde.gesprekId })
  const trouble = async () => {
    await app.settled()
    return app.test.runner.read(ronde.stream, (state) => {
      const seen = viewAll(state, bram).find(({ kind, id }) => kind === 'gesprek' && id === ronde.gesprekId)
      return seen?.kind === 'gesprek' ? seen.value?.deliveryTrouble : undefined
    })
  }
  const { without, deleted } = {
    without: () => app.double.chats.without,
    deleted: () => app.double.chats.deleted,
  }
  const posts = () => app.double.callsOf('POST').length
  const isPresent = () => app.test.runner.read(`chat:${CHAT}`, ({ present }) => present)
  /** Hour by hour, as the clock goes. */
  const pass = async (ms: number) => {
    for (let passed = 0; passed < ms; passed += HOUR) await app.pass(HOUR)
  }

  describe('the bot was removed', () => {
    it('[G2.h] when Teams reports that the bot was removed nothing is sent, Regie says why, and all comes when it is back', async () => {
      without().add(CHAT)
      await app.client.bot('remove')
      const before = posts()
      await thema('thema.open')
      assert.equal(await trouble(), 'unreachable')
      assert.equal(posts(), before)
      without().clear()
      await app.client.bot('add')
      assert.match((await app.said()).at(-1) ?? '', /^Thema 3 van 7/)
      assert.equal(await trouble(), null)
    })

    it('[G2.h] a removal that was not reported shows in the first refusal, and what was not sent comes when the bot is back', async () => {
      without().add(CHAT)
      await thema('thema.open')
      assert.equal(await trouble(), 'unreachable')
      assert.equal(await isPresent(), false)
      without().clear()
      await app.client.bot('add')
      assert.match((await app.said()).at(-1) ?? '', /^Thema 3 van 7/)
      assert.equal(await trouble(), null)
    })

    it('[G2.h] [X8.b] the same holds where the instance that hears of it still thinks that the bot was there', async () => {
      const second = await TeamsApp.start({ journal: app.test.journal, double: app.double })
      await second.client.mention(bram, 'stand')
      await second.settled()
      without().add(CHAT)
      await thema('thema.open')
      await app.settled()
      without().clear()
      await second.client.bot('add')
      await second.settled()
      assert.match((await app.said()).at(-1) ?? '', /^Thema 3 van 7/)
      await second.end()
    })

    it('[G2.h] when the bot is added again unreported, the first word from the chat brings what was not sent', async () => {
      without().add(CHAT)
      await app.client.bot('remove')
      await thema('thema.open')
      await app.settled()
      without().clear()
      await app.client.mention(bram, 'stand')
      assert.ok((await app.said()).some((one) => one.startsWith('Thema 3 van 7')))
    })

    it('[G2.h] [G2.i] the next retry brings it too, and everything else with it', async () => {
      without().add(CHAT)
      await app.client.bot('remove')
      await thema('thema.open')
      await ronde.act(marleen, 'samenvatting.post', { gesprekId: ronde.gesprekId, text: 'Tot hier.' })
      await app.settled()
      without().clear()
      await app.pass(6 * MINUTE)
      const said = await app.said()
      assert.ok(said.some((one) => one.startsWith('Thema 3 van 7')))
      assert.ok(said.some((one) => one.startsWith('Samenvatting')))
      assert.equal(await isPresent(), true)
    })

    it('[G3.i] a request in Regie brings it too', async () => {
      without().add(CHAT)
      await app.client.bot('remove')
      await thema('thema.open')
      await app.settled()
      without().clear()
      await retry()
      assert.match((await app.said()).at(-1) ?? '', /^Thema 3 van 7/)
    })

    it('[G3.h] an existing card is edited when the bot is back', async () => {
      await thema('thema.open')
      await app.settled()
      without().add(CHAT)
      await thema('thema.close')
      assert.equal(await trouble(), 'unreachable')
      without().clear()
      await app.client.bot('add')
      assert.match((await app.said()).at(-1) ?? '', /is gesloten/)
    })

    it('[G3.i] retries stop after three days, and Regie says so', async () => {
      without().add(CHAT)
      await thema('thema.open')
      await pass(2 * DAY)
      assert.equal(await trouble(), 'unreachable')
      await pass(DAY + 12 * HOUR)
      assert.equal(await trouble(), 'stopped')
      const tried = posts()
      assert.ok(tried < 30, `${tried} tries in three days`)
      await pass(7 * DAY)
      assert.equal(posts(), tried)
    })

    it('[G3.i] after that a person, or the bot that comes back, starts again', async () => {
      without().add(CHAT)
      await thema('thema.open')
      await pass(4 * DAY)
      await retry()
      assert.equal(await trouble(), 'unreachable', 'tried once more, with three days before it')
      await pass(4 * DAY)
      assert.equal(await trouble(), 'stopped')
      without().clear()
      await app.client.bot('add')
      assert.match((await app.said()).at(-1) ?? '', /^Thema 3 van 7/)
      assert.equal(await trouble(), null)
    })
  })

  describe('the chat was deleted', () => {
    it('[G2.h] the gesprek continues without its chat when that is deleted, and Regie says so', async () => {
      deleted().add(CHAT)
      await thema('thema.open')
      assert.equal(await trouble(), 'unreachable')
      const state = () =>
        app.test.runner.read(ronde.stream, (one) => one.gesprekken.get(ronde.gesprekId)?.openThemaId)
      assert.equal(await state(), PROFESSIONALITEIT)
    })

    it('[G3.h] a deleted chat with a card in it is not taken for a deleted card', async () => {
      await thema('thema.open')
      await app.settled()
      const before = posts()
      deleted().add(CHAT)
      await thema('thema.close')
      assert.equal(await trouble(), 'unreachable')
      await pass(4 * DAY)
      assert.equal(await trouble(), 'stopped')
      assert.equal(posts(), before)
    })

    it('[G1.f] a gesprek without answers can be moved from a deleted chat to another chat', async () => {
      deleted().add(CHAT)
      await ronde.act(marleen, 'gesprek.unlink', { gesprekId: ronde.gesprekId })
      const chatId = '19:meeting_nieuw@thread.v2'
      await app.client.bot('add', chatId)
      await ronde.act(marleen, 'gesprek.link', { gesprekId: ronde.gesprekId, chatId })
      await app.client.meeting('Start', { chatId })
      assert.match((await app.said(chatId))[0] ?? '', /^Welkom bij dit gesprek/)
      assert.equal(await trouble(), null)
    })
  })

  describe('one card was deleted', () => {
    it('[G3.h] a deleted card comes back while its thema is open, and an edit of a closed one is no trouble', async () => {
      await thema('thema.open')
      const [, card] = await app.messages()
      if (card) card.deleted = true
      await thema('thema.close')
      assert.equal(await trouble(), null)
      await thema('thema.open')
      assert.match((await app.said())[1] ?? '', /^Thema 3 van 7/)
    })
  })

  describe('Teams does not accept an edit', () => {
    it('[G3.i] an edit that Teams refuses is retried a few times, then Regie offers a retry', async () => {
      await thema('thema.open')
      await app.settled()
      const refused = () => app.double.faults.push({ method: 'PUT', status: 400 })
      for (let times = 0; times < 4; times += 1) refused()
      await thema('thema.close')
      assert.equal(await trouble(), 'refused')
      await pass(2 * DAY)
      assert.equal(app.double.callsOf('PUT').length, 4)
      assert.equal(await trouble(), 'refused')
      await retry()
      assert.match((await app.said())[1] ?? '', /is gesloten/)
      assert.equal(await trouble(), null)
      app.faults.length = 0
    })

    it('[G3.h] a passing refusal of an edit needs no help', async () => {
      await thema('thema.open')
      await app.settled()
      app.double.faults.push({ method: 'PUT', status: 400 })
      await thema('thema.close')
      await app.settled()
      await app.pass(2 * MINUTE)
      assert.match((await app.said())[1] ?? '', /is gesloten/)
      app.faults.length = 0
    })
  })
})
