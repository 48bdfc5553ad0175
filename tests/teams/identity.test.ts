import assert from 'node:assert/strict'
import { randomUUID, X509Certificate } from 'node:crypto'
import { decodeProtectedHeader, importX509, jwtVerify } from 'jose'
import type { BotCredential } from '../../bot/teams/connector/credential.ts'
import { makeCertificate } from '../builders/certificate.ts'
import { joke, TENANT } from '../builders/people.ts'
import { ChannelIssuer } from '../doubles/channelIssuer.ts'
import { ConnectorDouble } from '../doubles/connector.ts'
import { IdentityDouble } from '../doubles/identityDouble.ts'
import { LoginDouble } from '../doubles/loginDouble.ts'
import { CHAT } from '../doubles/teamsClient.ts'
import { PROFESSIONALITEIT, TeamsApp } from './app.ts'
import { cardIn } from './replies.ts'

const ASSERTION = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'

describe('The identity of the bot in calls to Teams', () => {
  let app: TeamsApp
  let teams: ChannelIssuer
  let login: LoginDouble
  let identity: IdentityDouble
  let appId: string

  // One for all: the library looks once per process where to ask for the identity.
  before(async () => {
    identity = await IdentityDouble.start()
  })
  after(() => identity.stop())
  beforeEach(async () => {
    appId = randomUUID()
    login = await LoginDouble.start()
    identity.asked.length = 0
  })
  afterEach(async () => {
    await app.stop()
    await teams.stop()
    await login.stop()
  })

  async function start(credential: BotCredential): Promise<void> {
    const double = await ConnectorDouble.start()
    teams = await ChannelIssuer.start(appId, double.url)
    const microsoft = { login: login.options, channelKeys: teams.keys.metadata }
    const adapterSettings = { app: { appId, tenantId: TENANT, credential }, microsoft }
    app = await TeamsApp.start({ double, adapterSettings })
    app.client.bearer = () => teams.bearer()
  }
  const shown = () => new Set(app.double.calls.map(({ authorization }) => authorization))

  it('[X1.j] the bot exchanges the server’s identity for a token and shows it with every call', async () => {
    const identityId = randomUUID()
    await start({ kind: 'managed-identity', identityId })
    const ronde = await app.ronde({ started: true, open: PROFESSIONALITEIT })
    const vraag = `vraag:${PROFESSIONALITEIT}.1`
    const data = { gesprekId: ronde.gesprekId, themaId: PROFESSIONALITEIT, [vraag]: 'Ik leer het graag' }
    assert.match(cardIn(await app.client.press(joke, { data })).text, /Ik leer het graag/)
    await app.settled()

    assert.ok(app.double.callsOf('POST').length >= 2, 'the opening and the thema stand in the chat')
    assert.deepEqual(shown(), new Set(['Bearer bot-token-1']))
    assert.deepEqual(identity.asked, [{ resource: 'api://AzureADTokenExchange', clientId: identityId }])
    assert.equal(login.asked.length, 1, 'and asked once')
    const [exchange] = login.asked
    assert.match(exchange?.client_assertion ?? '', /^identity-token-/)
    assert.equal(exchange?.client_assertion_type, ASSERTION)
    assert.equal(exchange?.client_id, appId)
    assert.equal(exchange?.scope, 'https://api.botframework.com/.default')
    assert.equal(exchange?.client_secret, undefined)
    assert.deepEqual(app.faults, [])
  })

  it('[X1.j] a server with one identity need not name it', async () => {
    await start({ kind: 'managed-identity', identityId: null })
    await app.teams.signIn()
    assert.deepEqual(identity.asked.at(-1)?.clientId ?? null, null)
    assert.equal(login.asked.length, 1)
  })

  it('[X1.j] a certificate signs the request and goes along, and its key stays here', async () => {
    const made = makeCertificate()
    await start({ kind: 'certificate', pem: made.pem })
    await app.ronde({ started: true })
    await app.settled()
    assert.deepEqual(shown(), new Set(['Bearer bot-token-1']))
    const assertion = login.asked[0]?.client_assertion ?? ''
    const { alg = '', x5c, ...header } = decodeProtectedHeader(assertion)
    const own = new X509Certificate(made.certificate)
    assert.deepEqual(x5c, [own.raw.toString('base64')])
    const thumbprint = Buffer.from(own.fingerprint256.replaceAll(':', ''), 'hex').toString('base64url')
    assert.equal(header['x5t#S256'], thumbprint)
    const audience = `${login.url}/${TENANT}/oauth2/v2.0/token`
    const key = await importX509(made.certificate, alg)
    const { payload } = await jwtVerify(assertion, key, { audience, clockTolerance: 5 })
    assert.deepEqual([payload.iss, payload.sub], [appId, appId])
    assert.doesNotMatch(JSON.stringify(login.asked), /PRIVATE|identity-token/)
  })

  it('[X1.j] a token that soon expires is renewed in the background by a new exchange', async () => {
    await start({ kind: 'managed-identity', identityId: randomUUID() })
    login.lifetime = 200
    await app.ronde({ started: true, open: PROFESSIONALITEIT })
    while (login.asked.length < 2) await new Promise((resolve) => setImmediate(resolve))
    await app.settled()
    assert.equal([...shown()][0], 'Bearer bot-token-1')
    assert.deepEqual(app.faults, [])
  })

  it('the bot can still sign in with a secret', async () => {
    await start({ kind: 'secret', secret: 'x' })
    await app.teams.signIn()
    assert.equal(login.asked[0]?.client_secret, 'x')
  })

  it('[X1.j] a registration that does not trust the server is named at the start, with Microsoft’s error code and what to do', async () => {
    await start({ kind: 'managed-identity', identityId: randomUUID() })
    login.refuses = 'AADSTS70021'
    await assert.rejects(app.teams.signIn(), /AADSTS70021.*schermen werken.*De bot zonder geheim/)
    login.refuses = null
    await app.teams.signIn()
    assert.equal(login.asked.length, 2)
  })

  it('[X1.r] the cure in the start message follows Microsoft’s error code', async () => {
    await start({ kind: 'managed-identity', identityId: randomUUID() })
    const cures: Record<string, RegExp> = {
      AADSTS7000229: /az ad sp create --id <CLIENT_ID>/,
      AADSTS7000112: /bedrijfstoepassing .* uitgeschakeld/,
      AADSTS700016: /CLIENT_ID niet in TENANT_ID/,
      AADSTS700213: /vertrouwen.*De bot zonder geheim/,
      AADSTS99999: /AZURE_CLIENT_ID.*De bot zonder geheim/,
    }
    for (const [code, cure] of Object.entries(cures)) {
      login.refuses = code
      await assert.rejects(app.teams.signIn(), ({ message }: Error) => {
        assert.ok(message.includes(`(${code})`), message)
        assert.match(message, cure)
        assert.equal(/laat de app-registratie .* vertrouwen/i.test(message), cure === cures.AADSTS700213)
        return true
      })
    }
  })

  it('[G5.h] what could not be sent while Microsoft was away is sent when it is back', async () => {
    await start({ kind: 'managed-identity', identityId: randomUUID() })
    login.refuses = 'AADSTS90033'
    await app.ronde({ started: true })
    await app.settled()
    assert.deepEqual(app.double.chats.shownIn(CHAT), [])
    login.refuses = null
    await app.pass(10 * 60_000)
    assert.equal((await app.messages()).length, 1)
    assert.deepEqual(app.faults, [])
  })
})
