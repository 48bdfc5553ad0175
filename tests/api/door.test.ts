import assert from 'node:assert/strict'
import { bram, joke, marleen, sanne } from '../builders/people.ts'
import { buildRonde } from '../builders/ronde.ts'
import { type Refused, testServer } from './testServer.ts'

const rateLimits = {
  acts: { perSecond: 20, burst: 60 },
  reads: { perSecond: 10, burst: 60 },
  sender: { perSecond: 20, burst: 60 },
  chat: { perSecond: 60, burst: 300 },
  exports: { perSecond: 0.1, burst: 5 },
}

describe('The limits on how often a person may call', () => {
  it('[X5.h] too fast is refused with when to come back; nothing is stored and others go on', async () => {
    const server = await testServer({ rateLimits })
    const ronde = await buildRonde(server.runner)
    const note = (who: typeof bram, lang = 'nl') =>
      server.call<Refused>(who, '/api/actions/notitie.add', {
        method: 'POST',
        headers: { 'accept-language': lang },
        body: JSON.stringify({
          ronde: ronde.rondeId,
          requestId: crypto.randomUUID(),
          input: { gesprekId: ronde.gesprekId, text: 'snel' },
        }),
      })
    const answers = await Promise.all(Array.from({ length: 80 }, () => note(bram)))
    assert.equal(answers.filter(({ status }) => status === 200).length, 60)
    const refused = await note(bram)
    assert.deepEqual([refused.status, refused.body.error.code], [429, 'too-fast'])
    assert.equal(refused.headers.get('retry-after'), '1')
    assert.match(refused.body.error.message, /Er is niets verloren/)
    assert.match((await note(bram, 'en')).body.error.message, /Nothing is lost/)
    const stored = await server.runner.read(ronde.stream, (state) => state.notities.size)
    assert.equal(stored, 60)
    assert.equal((await note(marleen)).status, 200)
    // Reading is counted apart from acting.
    assert.equal((await server.get(bram, '/api/content')).status, 200)
    server.clock.time += 1000
    assert.equal((await note(bram)).status, 200)
    const reads = await Promise.all(Array.from({ length: 70 }, () => server.get(joke, '/api/content')))
    assert.equal(reads.filter(({ status }) => status === 429).length, 10)
    await server.stop()
  })

  it('[X5.h] exports have their own rate limit, so that a person without a role does not block others', async () => {
    const server = await testServer({ rateLimits })
    const ronde = await buildRonde(server.runner)
    const ask = () => server.get<Refused>(sanne, '/api/me/export')
    const answers = await Promise.all(Array.from({ length: 8 }, ask))
    assert.equal(answers.filter(({ status }) => status === 200).length, 5)
    const refused = await ask()
    assert.deepEqual([refused.status, refused.headers.get('retry-after')], [429, '10'])
    assert.equal((await server.get(sanne, '/api/rondes')).status, 200)
    const another = `/api/rondes/${ronde.rondeId}/people/${joke.oid}/export`
    const byLeader = await Promise.all(Array.from({ length: 6 }, () => server.get(marleen, another)))
    assert.equal(byLeader.filter(({ status }) => status === 429).length, 1)
    server.clock.time += 10_000
    assert.equal((await ask()).status, 200)
    await server.stop()
  })

  it('[X5.o] the server asks for https only, except on one’s own machine', async () => {
    const school = await testServer()
    const { headers } = await school.get(null, '/healthz')
    assert.equal(headers.get('strict-transport-security'), 'max-age=31536000')
    await school.stop()
    const people = { people: [], tokenFor: async () => null, isFromHere: () => true }
    const own = await testServer({ local: people })
    assert.equal((await own.get(null, '/healthz')).headers.get('strict-transport-security'), null)
    await own.stop()
  })
})
