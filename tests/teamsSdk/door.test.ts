import assert from 'node:assert/strict'
import { setImmediate } from 'node:timers/promises'
import { PUBLIC, withOverrides } from '@microsoft/teams.api'
import sinon from 'sinon'
import { joke, TENANT } from '../builders/people.ts'
import { ChannelIssuer } from '../doubles/channelIssuer.ts'
import { openSdk } from './sdk.ts'

const APP = '00000000-0000-4000-8000-000000000001'
const SERVICE = 'https://smba.trafficmanager.net/emea/'

/** Why the SDK's own authentication of callers is not used, but `bot/teams/receiving/channelToken.ts`. */
describe('The authentication of Microsoft’s current SDK', () => {
  let teams: ChannelIssuer
  let call: (bearer: string | null, serviceUrl?: string) => Promise<number>

  beforeEach(async () => {
    teams = await ChannelIssuer.start(APP, SERVICE)
    const { url, metadata } = teams.keys
    const cloud = withOverrides(PUBLIC, { openIdMetadataUrl: url, loginEndpoint: new URL(metadata).origin })
    const app = { clientId: APP, tenantId: TENANT, token: async () => '' }
    const take = await openSdk(async () => ({ status: 200, body: { let: 'in' } }), { app, cloud })
    call = async (bearer, serviceUrl = SERVICE) => {
      const activity = { type: 'invoke', name: 'adaptiveCard/action', channelId: 'msteams', serviceUrl }
      const headers: Record<string, string> = bearer === null ? {} : { authorization: bearer }
      const { status, body } = await take({ body: { ...activity, from: { id: '29:iemand' } }, headers })
      assert.equal(status === 200, JSON.stringify(body) === '{"let":"in"}')
      return status
    }
  })
  afterEach(() => teams.stop())

  it('[X1.h] the current SDK accepts a request signed by Teams, and refuses one that is unsigned or signed for another bot or URL', async () => {
    assert.equal(await call(await teams.bearer()), 200)
    for (const bad of [null, '', 'Bearer x', `${await teams.bearer()}x`]) assert.equal(await call(bad), 401)
    for (const spoilt of [{ aud: TENANT }, { iss: 'https://api.botframework.us' }, { exp: 1 }])
      assert.equal(await call(await teams.bearer(spoilt)), 401)
    assert.equal(await call(await teams.bearer(), 'https://aanvaller.example/'), 401)
  })

  it('the SDK accepts a person’s token for the tab with any service URL, so our own check must stay in front of it', async () => {
    const iss = `https://sts.windows.net/${TENANT}/`
    const tab = await teams.bearer({ iss, tid: TENANT, oid: joke.oid, scp: 'access_as_user' })
    assert.equal(await call(tab, 'https://aanvaller.example/'), 200)
  })

  it('the SDK refuses Teams itself once its keys could not be fetched for ten minutes, where our own check lasts a day', async () => {
    const bearer = await teams.bearer()
    assert.equal(await call(bearer), 200)
    teams.keys.mood = 'refuses'
    assert.equal(await call(bearer), 200)
    const real = performance.now.bind(performance)
    const later = sinon.stub(performance, 'now').callsFake(() => real() + 10 * 60_000 + 1)
    try {
      // Its cache reads the clock once per millisecond.
      while ((await call(bearer)) === 200) await setImmediate()
      assert.equal(await call(bearer), 401)
    } finally {
      later.restore()
    }
  })
})
