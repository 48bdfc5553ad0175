import assert from 'node:assert/strict'
import { base64url, generateKeyPair, SignJWT } from 'jose'
import { createTokenCheck } from '../../bot/api/token/check.ts'
import { bram, OTHER_TENANT, personIdOf, TENANT } from '../builders/people.ts'
import { refusal } from '../builders/refusal.ts'
import { GESPREK_TIME } from '../builders/runner.ts'
import { issuerOf, type Refused, type Spoilt, type TestServer, testServer, tokenFor } from './testServer.ts'

const now = Math.floor(GESPREK_TIME / 1000)

describe('The token check', () => {
  let server: TestServer

  before(async () => {
    server = await testServer()
  })
  after(() => server.stop())

  async function codeOf(authorization: string | null): Promise<string> {
    const headers: Record<string, string> = authorization === null ? {} : { authorization }
    const { status, body } = await server.call<Refused>(null, '/api/rondes', { headers })
    return status === 200 ? 'ok' : `${status} ${body.error.code}`
  }
  const spoilt = async (claims: Spoilt) => codeOf(`Bearer ${await tokenFor(bram, claims)}`)

  it('[X1.g] a valid token is accepted', async () => {
    assert.equal(await spoilt({}), 'ok')
  })

  it('[X1.g] a missing or malformed token is refused', async () => {
    for (const authorization of [
      null,
      'Bearer',
      'Bearer x',
      'Bearer a.b.c',
      `Basic ${base64url.encode('a:b')}`,
    ]) {
      assert.equal(await codeOf(authorization), '401 not-signed-in')
    }
  })

  it('[X1.g] another issuer, audience, scope or time, or missing claims, are refused', async () => {
    const wrong: Spoilt[] = [
      { iss: issuerOf(OTHER_TENANT) },
      { iss: 'https://login.microsoftonline.com/common/v2.0' },
      { aud: 'een-andere-app' },
      { scp: 'User.Read' },
      { scp: undefined },
      { exp: now - 60 },
      { exp: undefined },
      { nbf: now + 600 },
      { nbf: undefined },
      { oid: undefined },
      { oid: 'met spatie' },
      { tid: undefined },
    ]
    for (const claims of wrong) {
      assert.equal(await spoilt(claims), '401 not-signed-in', JSON.stringify(claims))
    }
  })

  it('[X1.g] claims of another form than Entra’s are refused, however well they are signed', async () => {
    const wrong: Spoilt[] = [
      { aud: ['een-andere-app'] },
      { roles: 'Beheerder' },
      { roles: { 0: 'Beheerder' } },
      { roles: [['Beheerder']] },
      { scp: ['access_as_user'] },
      { scp: 'Access_As_User' },
      { oid: '__proto__' },
      { oid: `../${personIdOf('marleen')}` },
      { oid: [personIdOf('marleen')] },
      { oid: 'x'.repeat(101) },
      { oid: 'marleen' },
      { oid: 'text' },
      { exp: String(now + 3600) },
      { name: { nl: 'Bram' } },
      { idp: 5 },
    ]
    for (const claims of wrong) {
      assert.equal(await spoilt(claims), '401 not-signed-in', JSON.stringify(claims))
    }
  })

  it('[X1.g] one token in one header is accepted with any case of the scheme, and a token without expiry is refused', async () => {
    const good = await tokenFor(bram)
    assert.equal(await codeOf(`bearer ${good}`), 'ok')
    for (const both of [
      `Bearer ${good} Bearer ${good}`,
      `Bearer ${good}, Bearer ${good}`,
      `Bearer  ${good}`,
    ]) {
      assert.equal(await codeOf(both), '401 not-signed-in')
    }
    assert.equal(await codeOf(`Bearer ${'a'.repeat(15_000)}.b.c`), '401 not-signed-in')
    const endless = { headers: { authorization: `Bearer ${'a'.repeat(20_000)}.b.c` } }
    assert.equal((await server.call(null, '/api/rondes', endless)).status, 431)
  })

  it('[X1.g] [X1.b] a token of a tenant that is not on the list is refused', async () => {
    assert.equal(await spoilt({ tid: OTHER_TENANT, iss: issuerOf(OTHER_TENANT) }), '403 other-tenant')
  })

  it('[X1.g] a token signed with another key, or not at all, is refused', async () => {
    const { privateKey } = await generateKeyPair('ES256')
    assert.equal(await codeOf(`Bearer ${await tokenFor(bram, {}, privateKey)}`), '401 not-signed-in')
    const [, payload = ''] = (await tokenFor(bram)).split('.')
    const none = base64url.encode(JSON.stringify({ alg: 'none', typ: 'JWT' }))
    assert.equal(await codeOf(`Bearer ${none}.${payload}.`), '401 not-signed-in')
    const hmac = await new SignJWT({ tid: TENANT, oid: bram.oid })
      .setProtectedHeader({ alg: 'HS256' })
      .sign(new Uint8Array(32))
    assert.equal(await codeOf(`Bearer ${hmac}`), '401 not-signed-in')
  })

  it('[X1.g] [V3.j] unknown app roles are ignored, and a name is made one line', async () => {
    const token = await tokenFor(bram, {
      roles: ['Ronde.Maken', 'Global.Admin'],
      name: 'Bram\n\u0007Schouten',
    })
    const { body } = await server.call<{ me: object }>(null, '/api/rondes', {
      headers: { authorization: `Bearer ${token}` },
    })
    assert.deepEqual(body.me, {
      id: bram.oid,
      name: 'Bram Schouten',
      acts: ['ronde.create'],
      reads: ['people'],
    })
  })

  it('while the issuer cannot be reached a sign-in is refused as busy, not as invalid', async () => {
    const check = createTokenCheck(
      {
        issuerOf,
        audience: 'x',
        clients: [],
        tenants: [TENANT],
        keys: () => Promise.reject(new TypeError('fetch failed')),
        algorithms: ['ES256'],
      },
      server.clock,
    )
    await assert.rejects(check(`Bearer ${await tokenFor(bram)}`), refusal('busy'))
  })
})
