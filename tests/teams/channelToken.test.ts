import assert from 'node:assert/strict'
import { type ChannelDoor, createChannelDoor } from '../../bot/teams/receiving/channelToken.ts'
import { GESPREK_TIME } from '../builders/runner.ts'
import { ChannelIssuer, type ChannelKey, channelKey } from '../doubles/channelIssuer.ts'

const APP = '00000000-0000-4000-8000-000000000001'
const serviceUrl = 'https://smba.trafficmanager.net/emea/'
const MINUTE = 60_000

describe('The signing keys of Teams', () => {
  let teams: ChannelIssuer
  const clock = { time: GESPREK_TIME, now: () => clock.time }
  let door: ChannelDoor
  let lets: (key?: ChannelKey) => Promise<boolean>

  beforeEach(async () => {
    clock.time = GESPREK_TIME
    teams = await ChannelIssuer.start(APP, serviceUrl)
    door = createChannelDoor({ appId: APP, keysAt: teams.keys.metadata, clock })
    lets = async (key) => {
      const caller = await door.lets(await teams.bearer({}, key, clock.time))
      return caller?.({ channelId: 'msteams', serviceUrl }) ?? false
    }
  })
  afterEach(() => teams.stop())

  it('[X1.h] Teams’ signing keys are fetched once, and again for a new key, but not for every unknown key', async () => {
    assert.equal(await lets(), true)
    const next = await channelKey('teams-2', ['msteams'])
    assert.equal(await lets(next), false)
    assert.equal(await lets(next), false)
    assert.equal(teams.keys.asked, 2, 'the metadata and the keys')
    teams.keys.keys = [next.jwk]
    clock.time += MINUTE
    assert.equal(await lets(next), true)
    assert.equal(await lets(), false, 'a key that was withdrawn is refused')
    assert.equal(teams.keys.asked, 4)
  })

  it('[X1.h] Teams’ signing keys can be fetched beforehand, so that the first caller does not wait', async () => {
    await door.prepare()
    teams.keys.mood = 'fails'
    assert.equal(await lets(), true)
    assert.equal(teams.keys.asked, 2)
  })

  it('[X1.h] cached signing keys stay valid for a day while they cannot be fetched', async () => {
    assert.equal(await lets(), true)
    for (const mood of ['refuses', 'nonsense', 'fails'] as const) {
      teams.keys.mood = mood
      clock.time += 60 * MINUTE
      assert.equal(await lets(), true)
      await teams.keys.idle()
    }
    clock.time += 24 * 60 * MINUTE
    await assert.rejects(lets())
  })

  it('[X1.h] while the signing keys could never be fetched the check fails instead of refusing, so the caller can retry', async () => {
    teams.keys.mood = 'fails'
    await assert.rejects(lets())
    teams.keys.mood = 'well'
    clock.time += MINUTE
    assert.equal(await lets(), true)
  })
})
