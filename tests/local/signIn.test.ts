import assert from 'node:assert/strict'
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { demoPeople } from '../../bot/local/people.ts'
import { openLocalSignIn } from '../../bot/local/signIn.ts'
import { type Refused, type TestServer, testServer } from '../api/testServer.ts'
import { GESPREK_TIME } from '../builders/runner.ts'

const clock = { now: () => GESPREK_TIME }

describe('The demo sign-in', () => {
  let folder: string
  let server: TestServer

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lob-portret-'))
    server = await testServer(await openLocalSignIn(folder, clock, () => 0))
  })
  afterEach(async () => {
    await server.stop()
    await rm(folder, { recursive: true })
  })

  const [joke] = demoPeople
  const tokenOf = async (person: string) =>
    (await server.post<{ token: string }>(null, '/local/token', { person })).body.token
  const asWith = (token: string) => ({ headers: { authorization: `Bearer ${token}` } })

  it('it lists the demo people and issues tokens that the API accepts', async () => {
    const { body } = await server.get<{ people: { id: string; name: string; role: string | null }[] }>(
      null,
      '/local/people',
    )
    assert.equal(body.people.length, demoPeople.length)
    for (const person of body.people) {
      const me = await server.call<{ me: { name: string; acts: string[]; reads: string[] } }>(
        null,
        '/api/rondes',
        asWith(await tokenOf(person.id)),
      )
      assert.equal(me.body.me.name, person.name)
      const makesRondes = person.role === 'gespreksleider' || person.role === 'opdrachtgever'
      const administers = person.role === 'beheerder'
      assert.equal(me.body.me.acts.includes('ronde.create'), makesRondes)
      assert.equal(me.body.me.acts.includes('erasure.start'), administers)
    }
  })

  it('tokens stay valid after a restart, and only the owner can read the key file', async () => {
    const token = await tokenOf(joke?.oid ?? '')
    const again = await testServer(await openLocalSignIn(folder, clock, () => 0))
    assert.equal((await again.call(null, '/api/rondes', asWith(token))).status, 200)
    await again.stop()
    const { mode } = await stat(join(folder, 'local-issuer.json'))
    assert.equal(mode & 0o077, 0)
  })

  it('sign-in works with an unreadable key file', async () => {
    await writeFile(join(folder, 'local-issuer.json'), '{"half')
    const again = await testServer(await openLocalSignIn(folder, clock, () => 0))
    const { body } = await again.post<{ token: string }>(null, '/local/token', { person: joke?.oid })
    assert.equal((await again.call(null, '/api/rondes', asWith(body.token))).status, 200)
    await again.stop()
  })

  it('a token is issued for demo people only', async () => {
    const unknown = await server.post<Refused>(null, '/local/token', { person: 'iemand' })
    assert.deepEqual([unknown.status, unknown.body.error.code], [404, 'not-found'])
    assert.equal((await server.post(null, '/local/token', { wie: 1 })).status, 400)
  })

  it('[X1.i] the demo sign-in refuses a page from another origin, by its Host and Origin headers, and what a proxy forwards', async () => {
    const statusFor = (headers: Record<string, string>, path = '/local/people') =>
      new Promise<number | undefined>((resolve, reject) => {
        const asked = request({ host: '127.0.0.1', port: server.port, path, headers, agent: false })
        asked.once('error', reject)
        asked.once('response', (response) => {
          response.resume()
          resolve(response.statusCode)
        })
        asked.end()
      })
    assert.equal(await statusFor({ host: 'kwaad.example:3978' }), 401)
    assert.equal(await statusFor({ host: 'localhost.kwaad.example' }), 401)
    assert.equal(await statusFor({ origin: 'https://kwaad.example' }), 401)
    assert.equal(await statusFor({ origin: 'null' }), 401)
    assert.equal(await statusFor({ host: 'kwaad.example' }, '/api/messages'), 401)
    const proxied = [
      'forwarded',
      'via',
      'x-forwarded-for',
      'x-forwarded-host',
      'x-forwarded-proto',
      'x-real-ip',
    ]
    for (const name of [...proxied, 'X-Forwarded-For', 'x-original-host', 'x-arr-ssl', 'cf-connecting-ip']) {
      assert.equal(await statusFor({ [name]: '' }), 401, name)
      assert.equal(await statusFor({ [name]: '127.0.0.1' }, '/api/messages'), 401, name)
    }
    assert.equal(await statusFor({ host: 'localhost:3978', origin: 'http://localhost:5173' }), 200)
    assert.equal(await statusFor({ host: '[::1]:3978' }), 200)
  })

  it('[X1.i] a school’s server has no demo sign-in', async () => {
    const school = await testServer()
    assert.equal((await school.get(null, '/local/people')).status, 404)
    assert.equal((await school.post(null, '/local/token', { person: joke?.oid })).status, 404)
    await school.stop()
  })
})
