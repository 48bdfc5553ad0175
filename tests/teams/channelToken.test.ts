import assert from 'node:assert/strict'
import { type ChannelDoor, createChannelDoor } from '../../bot/teams/receiving/channelToken.ts'
import { GESPREK_TIME } from '../builders/runner.ts'
import { ChannelIssuer, type ChannelKey, channelKey } from '../doubles/channelIssuer.ts'

const APP = '00000000-0000-4000-8000-000000000001'
const serviceUrl = 'https://smba.trafficmanager.net/emea/'
const MINUTE = 60_000

describe('The keys that sign for Teams', () => {
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

  it('[X1] are asked once, and a new one is taken in when it is used, not asked after for every stranger', async () => {
    assert.equal(await lets(), true)
    const next = await channelKey('teams-2', ['msteams'])
    assert.equal(await lets(next), false)
    assert.equal(await lets(next), false)
    assert.equal(teams.keys.asked, 2, 'where they are, and they')
    teams.keys.keys = [next.jwk]
    clock.time += MINUTE
    assert.equal(await lets(next), true)
    assert.equal(await lets(), false, 'and one that was taken away is not believed any more')
    assert.equal(teams.keys.asked, 4)
  })

  it('[X1] can be had beforehand, so that whoever comes first does not wait for them', async () => {
    await door.prepare()
    teams.keys.mood = 'fails'
    assert.equal(await lets(), true)
    assert.equal(teams.keys.asked, 2)
  })

  it('[X1] that are known go on working while they cannot be had, for a day', async () => {
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

  it('[X1] that were never had make nobody a stranger: it is not known, and may be asked again', async () => {
    teams.keys.mood = 'fails'
    await assert.rejects(lets())
    teams.keys.mood = 'well'
    clock.time += MINUTE
    assert.equal(await lets(), true)
  })
})
