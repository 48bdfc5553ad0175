import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { createPublicKey } from 'node:crypto'
import { join } from 'node:path'
import { jwtVerify, SignJWT } from 'jose'
import { AppError } from '../../bot/errors/appError.ts'
import { readCertificate } from '../../bot/graph/certificate.ts'
import { onBehalfOf, type TokenFor } from '../../bot/graph/credential.ts'
import { type Made, makeCertificate } from '../builders/certificate.ts'
import { personIdOf } from '../builders/people.ts'
import { EntraDouble, type TokenAnswer } from '../doubles/entra.ts'

const TENANT = '11111111-2222-4333-8444-555555555555'
const CLIENT = '99999999-2222-4333-8444-555555555555'

describe('A Microsoft Graph token on behalf of the signed-in person', function () {
  this.timeout(20_000)
  let entra: EntraDouble
  let own: Made
  let tokenFor: TokenFor
  const lines: string[] = []

  before(async () => {
    entra = await EntraDouble.start()
    own = makeCertificate()
    const certificate = readCertificate(own.pem)
    const log = {
      info: (event: string, fields = {}) => void lines.push(JSON.stringify({ event, ...fields })),
    }
    tokenFor = onBehalfOf({ tenantId: TENANT, clientId: CLIENT, certificate }, log)
  })

  beforeEach(() => {
    lines.length = 0
    entra.asked.length = 0
  })

  after(() => entra.stop())

  const ssoToken = () =>
    new SignJWT({ oid: personIdOf('marleen'), name: 'Marleen Hoekstra' })
      .setProtectedHeader({ alg: 'HS256' })
      .setExpirationTime('1h')
      .sign(new TextEncoder().encode('signed by Entra, which alone reads it'.padEnd(64)))

  it('[V3.g] a Graph token is requested with the tab’s own token and the certificate, never with a password, for names only', async () => {
    entra.answer = { token: 'graph-token' }
    const sso = await ssoToken()
    assert.equal(await tokenFor(sso), 'graph-token')
    const [{ path, form } = assert.fail()] = entra.asked
    assert.match(path, new RegExp(`^/${TENANT}/oauth2/v2\\.0/token`))
    assert.deepEqual(
      [form.grant_type, form.requested_token_use, form.assertion, form.client_id],
      ['urn:ietf:params:oauth:grant-type:jwt-bearer', 'on_behalf_of', sso, CLIENT],
    )
    const scopes = (form.scope ?? '').split(' ').filter((scope) => scope.includes('graph'))
    assert.deepEqual(scopes, ['https://graph.microsoft.com/User.ReadBasic.All'])
    assert.equal(form.client_secret, undefined)
    // The library rounds the time up.
    const { payload } = await jwtVerify(form.client_assertion ?? '', createPublicKey(own.certificate), {
      clockTolerance: '2 s',
    })
    assert.deepEqual([payload.iss, payload.sub], [CLIENT, CLIENT])
    assert.deepEqual(lines, [])
  })

  it('[V3.f] each refusal has its own sentence, and only Microsoft’s number is logged', async () => {
    const refusal = (error: string, number: string, more: object = {}): TokenAnswer => ({
      status: 400,
      error,
      number,
      ...more,
    })
    const cases: [TokenAnswer, string, string][] = [
      [refusal('invalid_grant', '65001', { suberror: 'consent_required' }), 'people-consent', 'AADSTS65001'],
      // Multi-factor or a known device is required, which a server cannot provide for a person.
      [refusal('interaction_required', '50076'), 'people-refused', 'AADSTS50076'],
      [refusal('invalid_grant', '500133'), 'not-signed-in', 'AADSTS500133'],
      // The certificate is not the one of the registration.
      [refusal('invalid_client', '700027'), 'people-refused', 'AADSTS700027'],
      [refusal('temporarily_unavailable', '90033'), 'people-unreachable', 'AADSTS90033'],
      ['hangs up', 'people-unreachable', 'none'],
      ['nonsense', 'people-unreachable', 'none'],
    ]
    for (const [answer, code, number] of cases) {
      entra.answer = answer
      lines.length = 0
      const expected = (error: unknown) => error instanceof AppError && error.code === code
      await assert.rejects(ssoToken().then(tokenFor), expected, `${JSON.stringify(answer)} is not ${code}`)
      assert.deepEqual(
        lines.map((line) => JSON.parse(line)),
        [{ event: 'graph', step: 'token', code: number }],
      )
    }
  })

  it('a Microsoft that does not respond gives an error after the timeout', async () => {
    entra.answer = 'says nothing'
    const certificate = readCertificate(own.pem)
    const hasty = onBehalfOf({ tenantId: TENANT, clientId: CLIENT, certificate }, { info: assert.fail }, 30)
    await assert.rejects(ssoToken().then(hasty), { code: 'people-unreachable' })
  })

  it('[X8.j] TeamsFx loads at the first search, not at the start of the server', () => {
    const program = `
      import { createRequire } from 'node:module'
      import './bot/server.ts'
      import { onBehalfOf } from './bot/graph/credential.ts'
      const app = { tenantId: 't', clientId: 'c', certificate: '' }
      const loaded = () => Object.keys(createRequire(import.meta.url).cache).some((path) => path.includes('teamsfx'))
      const tokenFor = onBehalfOf(app, { info() {} })
      const before = loaded()
      await tokenFor('no token').catch(() => {})
      console.log(before, loaded())`
    const options = { cwd: join(import.meta.dirname, '../..'), encoding: 'utf8' } as const
    const { stdout } = spawnSync(process.execPath, ['--input-type=module-typescript', '-e', program], options)
    assert.equal(stdout.trim(), 'false true')
  })
})
