import assert from 'node:assert/strict'
import { createRateLimiter } from '../../bot/util/rateLimit.ts'
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

describe('How often somebody may come', () => {
  const clock = { time: 0, now: () => clock.time }
  const allowed = (limiter: { allow(key: string): boolean }, key: string, tries: number) =>
    Array.from({ length: tries }, () => limiter.allow(key)).filter(Boolean).length

  it('[X5] a burst passes, then as many a second as were set, each person apart', () => {
    const limiter = createRateLimiter({ perSecond: 20, burst: 60 }, clock)
    assert.equal(allowed(limiter, 'joke', 100), 60)
    assert.equal(allowed(limiter, 'wouter', 100), 60)
    clock.time += 1000
    assert.equal(allowed(limiter, 'joke', 100), 20)
    clock.time += 60_000
    assert.equal(allowed(limiter, 'joke', 100), 60)
    // A clock that is set back locks nobody out for longer.
    clock.time -= 3_600_000
    assert.equal(limiter.allow('joke'), false)
    clock.time += 50
    assert.equal(limiter.allow('joke'), true)
  })

  it('[X5] who rested is forgotten, who did not is not', () => {
    const limiter = createRateLimiter({ perSecond: 1, burst: 2 }, clock)
    assert.equal(allowed(limiter, 'druk', 5), 2)
    for (let count = 0; count < 5000; count += 1) limiter.allow(`voorbijganger-${count}`)
    assert.equal(limiter.allow('druk'), false)
  })

  it('takes no time that anybody could measure', () => {
    const limiter = createRateLimiter({ perSecond: 1e9, burst: 1e9 }, { now: () => Date.now() })
    const began = performance.now()
    for (let count = 0; count < 100_000; count += 1) limiter.allow(`iemand-${count % 500}`)
    assert.ok(performance.now() - began < 500, 'more than 5 µs each')
  })

  it('[X5] too fast is told as such, with when to come back; nothing of it is stored and others go on', async () => {
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

  it('[X5] [X3] exports, which read all there is, are counted apart: nobody without any role keeps others waiting', async () => {
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

  it('[X5] https only, but on one’s own machine', async () => {
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
