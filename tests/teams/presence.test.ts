import assert from 'node:assert/strict'
import { joke, OTHER_TENANT } from '../builders/people.ts'
import { BOT, CHAT } from '../doubles/teamsClient.ts'
import { TeamsApp } from './app.ts'

describe('The reference of a chat and the presence of the bot', () => {
  let app: TeamsApp

  beforeEach(async () => {
    app = await TeamsApp.start()
  })

  afterEach(async () => {
    assert.deepEqual(app.faults, [])
    await app.stop()
  })

  const reference = () =>
    app.test.runner.read(`chat:${CHAT}`, ({ reference, present }) => ({
      url: reference?.serviceUrl,
      present,
    }))
  const timesSeen = async () => {
    const acts = (await app.test.runner.history(`chat:${CHAT}`, 0)).flatMap(({ acts }) => acts)
    return acts.filter(({ action }) => action === 'chat.recordReference').length
  }

  it('the reference of a chat is stored once and again only when it changes', async () => {
    await app.client.bot('add')
    await app.settled()
    assert.deepEqual(await reference(), { url: app.double.url, present: true })
    await app.client.meeting('Start')
    await app.client.mention(joke, 'help')
    await app.settled()
    assert.equal(await timesSeen(), 1)
    const moved = `${app.double.url}verhuisd/`
    await app.client.press(joke, { change: (activity) => Object.assign(activity, { serviceUrl: moved }) })
    await app.settled()
    assert.deepEqual(await reference(), { url: moved, present: true })
  })

  it('[X1.b] an activity of another tenant does not change the tenant of a chat', async () => {
    await app.client.bot('add')
    await app.settled()
    const change = (activity: Record<string, unknown>) =>
      Object.assign(activity, {
        conversation: { id: CHAT, tenantId: OTHER_TENANT },
        recipient: undefined,
      })
    await app.client.press(joke, { change })
    await app.settled()
    assert.equal(await timesSeen(), 1)
  })

  it('[G2.h] the bot’s removal is recorded, alone or together with the app', async () => {
    for (const activity of [
      { type: 'conversationUpdate', membersRemoved: [BOT] },
      { type: 'installationUpdate', action: 'remove' },
    ]) {
      await app.client.bot('add')
      await app.settled()
      const change = (whole: Record<string, unknown>) => Object.assign(whole, activity)
      await app.client.meeting('End', { change })
      assert.equal((await reference()).present, false)
    }
  })

  it('the removal of another member is not taken for the removal of the bot', async () => {
    await app.client.bot('add')
    const change = (whole: Record<string, unknown>) =>
      Object.assign(whole, { type: 'conversationUpdate', membersRemoved: [{ id: `29:${joke.oid}` }] })
    await app.client.meeting('End', { change })
    await app.settled()
    assert.equal((await reference()).present, true)
  })
})
