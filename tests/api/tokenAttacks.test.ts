import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { base64url, type CryptoKey, exportJWK, exportSPKI, generateKeyPair, type JWK, SignJWT } from 'jose'
import { createTokenCheck, type TokenCheck } from '../../bot/api/token/check.ts'
import { entraTokens, TEAMS_CLIENTS } from '../../bot/api/token/entra.ts'
import { openLocalIssuer } from '../../bot/local/issuer.ts'
import { demoPeople, demoTenantId } from '../../bot/local/people.ts'
import { bram, OTHER_TENANT, TENANT } from '../builders/people.ts'
import { refusal } from '../builders/refusal.ts'
import { GESPREK_TIME } from '../builders/runner.ts'
import { KeyServer } from '../doubles/keyServer.ts'

const CLIENT = '99999999-8888-4777-8666-555555555555'
const issuerOf = (tid: string) => `https://login.microsoftonline.com/${tid}/v2.0`
const MINUTE = 60_000

interface Pair {
  kid: string
  publicKey: CryptoKey
  privateKey: CryptoKey
  jwk: JWK
}

async function pair(kid: string): Promise<Pair> {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true })
  return { kid, publicKey, privateKey, jwk: { ...(await exportJWK(publicKey)), kid, use: 'sig' } }
}

describe('Attacks with tokens on a server of a school', () => {
  let first: Pair
  let second: Pair
  let issuer: KeyServer
  let check: TokenCheck
  const clock = { time: GESPREK_TIME, now: () => clock.time }

  before(async () => {
    first = await pair('sleutel-1')
    second = await pair('sleutel-2')
  })
  beforeEach(async () => {
    clock.time = GESPREK_TIME
    issuer = await KeyServer.start([first.jwk])
    check = createTokenCheck(entraTokens(TENANT, CLIENT, { clock, keysAt: issuer.url }), clock)
  })
  afterEach(() => issuer.stop())

  const claims = (spoilt: Record<string, unknown> = {}) => {
    const now = Math.floor(clock.time / 1000)
    const person = {
      tid: TENANT,
      oid: bram.oid,
      name: bram.name,
      scp: 'access_as_user',
      azp: TEAMS_CLIENTS[0],
    }
    return { ...person, iss: issuerOf(TENANT), aud: CLIENT, nbf: now, exp: now + 3600, ...spoilt }
  }
  const signed = ({ kid, privateKey }: Pair, spoilt: Record<string, unknown> = {}) =>
    new SignJWT(claims(spoilt)).setProtectedHeader({ alg: 'RS256', kid }).sign(privateKey)
  const accepts = async (token: string) => (await check(`Bearer ${token}`)).who.oid
  const refuses = (token: string, code: Parameters<typeof refusal>[0] = 'not-signed-in') =>
    assert.rejects(check(`Bearer ${token}`), refusal(code))

  it('[X1.g] a good token is accepted, and its bearer is who it says', async () => {
    assert.equal(await accepts(await signed(first)), bram.oid)
  })

  it('[X1.g] only a token that Teams itself asked for is accepted', async () => {
    for (const azp of TEAMS_CLIENTS) assert.equal(await accepts(await signed(first, { azp })), bram.oid)
    const others = [undefined, '', CLIENT, '04b07795-8ddb-461a-bbee-02f9e1bf7b46', [...TEAMS_CLIENTS]]
    for (const azp of others) await refuses(await signed(first, { azp }))
    const appid = TEAMS_CLIENTS[0]
    await refuses(await signed(first, { azp: undefined, appid }))
  })

  it('[X1.g] a token with alg none is refused in any spelling', async () => {
    const body = base64url.encode(JSON.stringify(claims()))
    for (const alg of ['none', 'None', 'NONE', 'nOnE', '']) {
      const header = base64url.encode(JSON.stringify({ alg, kid: first.kid }))
      await refuses(`${header}.${body}.`)
      await refuses(`${header}.${body}.x`)
    }
  })

  it('[X1.g] key confusion (the public key as the secret of an HMAC) is refused', async () => {
    const pem = await exportSPKI(first.publicKey)
    const secrets = [pem, pem.trim(), JSON.stringify(first.jwk), first.jwk.n ?? '']
    for (const alg of ['HS256', 'HS384', 'HS512']) {
      const header = base64url.encode(JSON.stringify({ alg, kid: first.kid, typ: 'JWT' }))
      const text = `${header}.${base64url.encode(JSON.stringify(claims()))}`
      for (const secret of secrets) {
        const mac = createHmac(`sha${alg.slice(2)}`, secret)
          .update(text)
          .digest()
        await refuses(`${text}.${base64url.encode(mac)}`)
      }
    }
  })

  it('[X1.g] a key that the token itself carries is refused', async () => {
    const own = await new SignJWT(claims())
      .setProtectedHeader({ alg: 'RS256', kid: first.kid, jwk: second.jwk, jku: issuer.url })
      .sign(second.privateKey)
    await refuses(own)
  })

  it('[X1.g] a wrong or missing audience, issuer, tenant, scope or time is refused', async () => {
    const now = Math.floor(clock.time / 1000)
    const wrong: Record<string, unknown>[] = [
      { aud: 'een-andere-app' },
      { aud: undefined },
      { iss: issuerOf(OTHER_TENANT) },
      { iss: `https://sts.windows.net/${TENANT}/` },
      { iss: `${issuerOf(TENANT)}/` },
      { iss: undefined },
      { tid: OTHER_TENANT },
      { tid: undefined },
      { tid: [TENANT] },
      { scp: 'User.Read' },
      { scp: 'access_as_user_not' },
      { scp: undefined },
      // An app-only token, without a signed-in person.
      { scp: undefined, roles: ['access_as_user'] },
      { exp: now - 31 },
      { exp: undefined },
      { nbf: now + 31 },
      { nbf: undefined },
      { oid: undefined },
    ]
    for (const spoilt of wrong) await refuses(await signed(first, spoilt))
    const other = { tid: OTHER_TENANT, iss: issuerOf(OTHER_TENANT) }
    await refuses(await signed(first, other), 'other-tenant')
  })

  it('[X1.g] an unknown key is fetched once, and not for every token that names one', async () => {
    await refuses(await signed(second))
    assert.equal(issuer.asked, 1)
    await accepts(await signed(first))
    for (let count = 0; count < 20; count += 1)
      await refuses(await signed({ ...second, kid: `kid-${count}` }))
    assert.equal(issuer.asked, 1)
    clock.time += MINUTE
    issuer.keys = [first.jwk, second.jwk]
    assert.equal(await accepts(await signed(second)), bram.oid)
    assert.equal(issuer.asked, 2)
  })

  it('[X1.g] naming a known key does not help a token that another key signed', async () => {
    await refuses(await signed({ ...second, kid: first.kid }))
  })

  it('[X1.g] a key that the issuer revoked is refused once that is known', async () => {
    await accepts(await signed(first))
    issuer.keys = [second.jwk]
    clock.time += 11 * MINUTE
    await accepts(await signed(first))
    await issuer.idle()
    clock.time += MINUTE
    await refuses(await signed(first))
  })

  it('[X1.g] when the key set is unreachable, cached keys keep working for a day, and after that the answer is busy, not a refusal', async () => {
    await accepts(await signed(first))
    for (const down of ['refuses', 'fails', 'nonsense'] as const) {
      issuer.mood = down
      clock.time += 11 * MINUTE
      assert.equal(await accepts(await signed(first)), bram.oid, down)
      await issuer.idle()
    }
    const asked = issuer.asked
    for (let count = 0; count < 10; count += 1) await accepts(await signed(first))
    assert.equal(issuer.asked, asked)
    // Within a day the keys are fetched again, so the revoked key is gone.
    clock.time += 25 * 60 * MINUTE
    await refuses(await signed(first), 'busy')
    await refuses(await signed(first), 'busy')
    issuer.mood = 'well'
    clock.time += MINUTE
    assert.equal(await accepts(await signed(first)), bram.oid)
  })

  it('[X1.g] [X1.i] a school refuses a token of the local issuer, with any claims', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'lob-portret-'))
    const local = await openLocalIssuer(folder, clock)
    const [person] = demoPeople
    assert.ok(person)
    await refuses(await local.tokenFor(person))
    // Even when the school's tenant id is the one of the demo.
    const school = createTokenCheck(entraTokens(demoTenantId, CLIENT, { clock, keysAt: issuer.url }), clock)
    await assert.rejects(school(`Bearer ${await local.tokenFor(person)}`), refusal('not-signed-in'))
    await rm(folder, { recursive: true })
  })

  it('[X1.g] a redirect of the key set URL is not followed', async () => {
    const elsewhere = createServer((_request, response) => {
      response.statusCode = 302
      response.setHeader('location', issuer.url)
      response.end()
    }).listen(0, '127.0.0.1')
    await once(elsewhere, 'listening')
    const { port } = elsewhere.address() as AddressInfo
    const redirected = entraTokens(TENANT, CLIENT, { clock, keysAt: `http://127.0.0.1:${port}/keys` })
    const token = await signed(first)
    await assert.rejects(createTokenCheck(redirected, clock)(`Bearer ${token}`), refusal('busy'))
    assert.equal(issuer.asked, 0)
    elsewhere.closeAllConnections()
    elsewhere.close()
  })
})
