import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { request } from 'node:http'
import { base64url, exportSPKI } from 'jose'
import { joke, marleen, OTHER_TENANT, TENANT } from '../builders/people.ts'
import { buildRonde } from '../builders/ronde.ts'
import { ChannelIssuer, channelKey } from '../doubles/channelIssuer.ts'
import { ConnectorDouble } from '../doubles/connector.ts'
import { CHAT } from '../doubles/teamsClient.ts'
import { PROFESSIONALITEIT, TeamsApp } from './app.ts'
import { cardIn, sentenceIn } from './replies.ts'

const APP = '00000000-0000-4000-8000-000000000001'
const credential = { kind: 'secret', secret: 'x' } as const

describe('A bot with its own registration', () => {
  let app: TeamsApp
  let teams: ChannelIssuer

  beforeEach(async () => {
    const double = await ConnectorDouble.start()
    teams = await ChannelIssuer.start(APP, double.url)
    const microsoft = { channelKeys: teams.keys.metadata }
    const adapterSettings = { app: { appId: APP, tenantId: TENANT, credential }, microsoft }
    app = await TeamsApp.start({ double, adapterSettings })
    app.client.bearer = () => teams.bearer()
    // No message is sent to this chat; identity.test.ts covers how the bot authenticates when it sends.
    await app.client.bot('add')
  })
  afterEach(async () => {
    await app.stop()
    await teams.stop()
  })

  /** Asserts that both a press and a word get 401 without a reason, that nothing is stored and no fault is logged. */
  async function refused(bearer: string | null, change?: (activity: Record<string, unknown>) => void) {
    app.client.bearer = bearer === null ? null : async () => bearer
    const chatId = '19:meeting_van_een_ander@thread.v2'
    const rest = { chatId, ...(change === undefined ? {} : { change }) }
    // A card press and a message take different ways through the server.
    for (const answer of [await app.client.press(joke, rest), await app.client.mention(joke, 'stand', rest)])
      assert.deepEqual(answer, { status: 401, body: {} })
    assert.equal(app.test.runner.peek(`chat:${chatId}`), undefined)
    assert.deepEqual(app.faults, [])
  }
  const as = (channelId: string) => (activity: Record<string, unknown>) =>
    Object.assign(activity, { channelId })

  it('[X1.h] the bot accepts what Teams sends', async () => {
    assert.ok(app.test.runner.peek(`chat:${CHAT}`) !== undefined)
    assert.deepEqual(app.faults, [])
  })

  /** Places the activity in a chat of a tenant; none when it is undefined. */
  const inTenant = (id?: string) => (activity: Record<string, unknown>) => {
    const conversation = { ...(activity.conversation as object), tenantId: id }
    Object.assign(activity, { conversation, channelData: id === undefined ? {} : { tenant: { id } } })
  }

  for (const [what, tenantId] of [
    ['of another school', OTHER_TENANT],
    ['without a tenant', undefined],
  ] as const) {
    it(`[X1.b] a chat ${what} is not answered, and nothing of it is stored`, async () => {
      await buildRonde(app.test.runner)
      const streams = () => app.test.journal.streams('')
      const before = await streams()
      const rest = { chatId: '19:meeting_elders@thread.v2', change: inTenant(tenantId) }
      await app.client.mention(marleen, 'stand', rest)
      await app.client.meeting('Start', rest)
      await app.client.meeting('End', rest)
      await app.client.submit(marleen, { ...rest, data: {} })
      assert.match(sentenceIn(await app.client.press(marleen, { ...rest, verb: 'gesprek.link' })), /./)
      await app.settled()
      assert.deepEqual(await streams(), before)
      assert.deepEqual(app.double.callsOf('POST', rest.chatId), [])
      assert.deepEqual(app.faults, [])
    })
  }

  it('[G4.g] a person of another school in a chat of ours still reads a clear no', async () => {
    const ronde = await buildRonde(app.test.runner, { chatId: CHAT })
    const data = {
      gesprekId: ronde.gesprekId,
      themaId: PROFESSIONALITEIT,
      [`vraag:${PROFESSIONALITEIT}.1`]: 'Ik',
    }
    const answer = await app.client.press(joke, { data, change: inTenant(OTHER_TENANT) })
    assert.match(cardIn(answer).text, /account van buiten deze school/)
    assert.match(cardIn(answer).text, /"value":"Ik"/)
  })

  it('[X1.h] the bot refuses callers that are not Teams, and says nothing of why', async () => {
    const good = await teams.bearer()
    const bad = [null, '', 'Bearer', 'Bearer x', good.replace('Bearer', 'Basic'), good.replace('Bearer ', '')]
    for (const bearer of [...bad, `${good} x`, `${good}, ${good}`]) await refused(bearer)
  })

  it('[X1.h] a card press with a good token goes straight to its handler', async () => {
    const { status, body } = await app.client.press(joke, { verb: 'iets.anders' })
    assert.equal(status, 200)
    assert.equal(body.type, 'application/vnd.microsoft.activity.message')
    assert.deepEqual(app.faults, [])
  })

  it('[X1.h] not one byte of a stranger’s body is read', async () => {
    const { hostname, port, pathname } = new URL(app.botUrl)
    const headers = { 'content-type': 'application/json', 'content-length': 4 * 1024 * 1024 }
    const sent = request({ hostname, port, path: pathname, method: 'POST', headers })
    sent.flushHeaders()
    const [response] = await once(sent, 'response')
    assert.equal(response.statusCode, 401)
    sent.destroy()
  })

  it('[X1.h] a token that is expired, not yet valid or without expiry is refused; clocks may differ five minutes', async () => {
    const now = Math.floor(Date.now() / 1000)
    await refused(await teams.bearer({ exp: now - 301 }))
    await refused(await teams.bearer({ nbf: now + 330 }))
    await refused(await teams.bearer({ exp: undefined }))
    app.client.bearer = () => teams.bearer({ exp: now - 240 })
    assert.equal((await app.client.bot('add')).status, 200)
  })

  it('[X1.h] a token for another bot, issuer or reply address is refused', async () => {
    await refused(await teams.bearer({ aud: '00000000-0000-4000-8000-000000000002' }))
    await refused(await teams.bearer({ aud: undefined }))
    for (const iss of ['https://api.botframework.us', `https://sts.windows.net/${TENANT}/`, undefined])
      await refused(await teams.bearer({ iss }))
    await refused(await teams.bearer({ serviceurl: 'https://smba.trafficmanager.net/emea/' }))
    await refused(await teams.bearer({ serviceurl: undefined }))
    await refused(await teams.bearer(), (activity) =>
      Object.assign(activity, { serviceUrl: 'https://aanvaller.example/' }),
    )
  })

  it('[X1.h] a token that is wrongly signed, or not at all, is refused', async () => {
    const other = await channelKey(teams.key.kid)
    await refused(await teams.bearer({}, other))
    await refused(await teams.bearer({}, await channelKey('onbekend')))
    const body = base64url.encode(JSON.stringify(teams.claims()))
    for (const alg of ['none', 'None', '']) {
      const header = base64url.encode(JSON.stringify({ alg, kid: teams.key.kid }))
      await refused(`Bearer ${header}.${body}.`)
      await refused(`Bearer ${header}.${body}.x`)
    }
    const text = `${base64url.encode(JSON.stringify({ alg: 'HS256', kid: teams.key.kid }))}.${body}`
    for (const secret of [await exportSPKI(teams.key.publicKey), JSON.stringify(teams.key.jwk)]) {
      const signature = createHmac('sha256', secret).update(text).digest('base64url')
      await refused(`Bearer ${text}.${signature}`)
    }
  })

  it('[X1.h] no other channel speaks for Teams, not with its name and not with its key', async () => {
    for (const name of ['AseChannel', 'emulator', 'webchat', 'directline', ''])
      await refused(await teams.bearer(), as(name))
    const elsewhere = await channelKey('webchat-1', ['webchat', 'directline'])
    teams.keys.keys.push(elsewhere.jwk)
    await refused(await teams.bearer({}, elsewhere))
  })

  it('[X1.h] a token that a person of the school can get opens nothing at the bot', async () => {
    const iss = `https://login.microsoftonline.com/${TENANT}/v2.0`
    const person = {
      iss,
      azp: APP,
      appid: APP,
      ver: '2.0',
      tid: TENANT,
      oid: joke.oid,
      scp: 'access_as_user',
    }
    for (const name of ['msteams', 'AseChannel', 'emulator']) {
      await refused(await teams.bearer(person), as(name))
      await refused(await teams.bearer({ ...person, ver: '1.0' }), as(name))
    }
  })
})
