import assert from 'node:assert/strict'
import fc from 'fast-check'
import { startEndKeys } from '../../bot/anonymous/endKeys.ts'
import { openSqliteKeys } from '../../bot/journal/sqliteKeys.ts'
import type { AnonymousKeys } from '../../bot/ports/anonymousKeys.ts'
import { JournalFailed } from '../../bot/ports/journal.ts'
import type { Reference } from '../../bot/ports/references.ts'
import { createReferences, KEY_PERIOD } from '../../bot/references/references.ts'
import { joke, OTHER_TENANT, wouter } from '../builders/people.ts'
import { refusal } from '../builders/refusal.ts'
import { testRunner } from '../builders/runner.ts'

const reference: Reference = { kind: 'gesprek', rondeId: 'r-00000001', gesprekId: 'g-00000001' }
const HOUR = 3_600_000

describe('A signed reference', () => {
  let keys: AnonymousKeys
  let clock: { time: number; now(): number }
  const references = () => createReferences({ keys, clock })

  beforeEach(() => {
    keys = openSqliteKeys(':memory:')
    // Just before the next key takes over.
    clock = { time: KEY_PERIOD * 700 - HOUR, now: () => clock.time }
  })

  afterEach(() => keys.close())

  const sign = (who = joke, until = clock.time + 12 * HOUR) => references().sign(reference, who, until)
  const read = (text: string, who = joke) => references().read(text, who)

  it('[X1.k] a reference tells the person it was made for what it is about, on every instance that shares the keys', async () => {
    assert.deepEqual(await read(await sign()), reference)
    const capitals = { ...joke, tid: joke.tid.toUpperCase(), oid: joke.oid.toUpperCase() }
    assert.deepEqual(await read(await sign(), capitals), reference)
  })

  it('[X1.k] a reference is refused for a colleague, and for the same id in another school', async () => {
    const signed = await sign()
    await assert.rejects(read(signed, wouter), refusal('not-your-card'))
    await assert.rejects(read(signed, { ...joke, tid: OTHER_TENANT }), refusal('not-your-card'))
    await sign({ ...joke, tid: OTHER_TENANT })
    await assert.rejects(read(signed, { ...joke, tid: OTHER_TENANT }), refusal('not-your-card'))
  })

  it('[X1.k] a reference contains no person', async () => {
    const text = await sign()
    const said = text + Buffer.from(text.split('.')[2] ?? '', 'base64url').toString()
    for (const word of [joke.oid, joke.name, joke.tid]) assert.ok(!said.includes(word), word)
  })

  it('[X1.k] a reference with any one character altered is refused', async () => {
    const signed = await sign()
    for (let at = 0; at < signed.length; at += 1) {
      const other = signed[at] === 'A' ? 'B' : 'A'
      const altered = signed.slice(0, at) + other + signed.slice(at + 1)
      // The last character of a signature holds two bits that mean nothing.
      if (at === signed.length - 1 && isSame(altered, signed)) continue
      await assert.rejects(read(altered), refusalOf('not-your-card', 'card-expired'), `${at}: ${altered}`)
    }
  })

  it('[X1.k] a reference that was made up, composed from others, or signed with another key is refused', async () => {
    const [version, keyId, , mac] = (await sign()).split('.')
    const payload = Buffer.from(JSON.stringify(['gesprek', 'r-anders', 'g-anders', clock.time + HOUR]))
    await assert.rejects(
      read([version, keyId, payload.toString('base64url'), mac].join('.')),
      refusal('not-your-card'),
    )
    const others = openSqliteKeys(':memory:')
    const foreign = createReferences({ keys: others, clock })
    await sign()
    await assert.rejects(
      read(await foreign.sign(reference, joke, clock.time + HOUR)),
      refusal('not-your-card'),
    )
    await others.close()
  })

  it('[X5.a] anything sent instead of a reference is refused, and creates no key', async () => {
    const property = fc.asyncProperty(fc.string({ maxLength: 900 }), async (text) => {
      await assert.rejects(read(text), refusal('not-your-card'))
    })
    await fc.assert(property)
    await assert.rejects(read('k1.700.W10.'.padEnd(54, 'A')), refusal('not-your-card'))
    assert.deepEqual(await keys.sittings(), [])
  })

  it('[X1.k] a genuine reference is refused after it expired', async () => {
    const signed = await sign(joke, clock.time + HOUR)
    clock.time += HOUR - 1
    assert.deepEqual(await read(signed), reference)
    clock.time += 1
    await assert.rejects(read(signed), refusal('card-expired'))
  })

  it('[X1.k] a reference stays valid when the next key takes over, and no longer than its key', async () => {
    const signed = await sign(joke, clock.time + 100 * KEY_PERIOD)
    clock.time += 2 * HOUR
    assert.deepEqual(await read(signed), reference)
    assert.notEqual((await sign()).split('.')[1], signed.split('.')[1])
    clock.time += KEY_PERIOD
    await assert.rejects(read(signed), refusal('card-expired'))
    await sign()
    assert.equal((await keys.sittings()).length, 2, 'a key that nothing good was signed with is destroyed')
  })

  it('[G15.d] keys of references are left alone when those of anonymous gesprekken are destroyed', async () => {
    const signed = await sign()
    await keys.get('r-00000001:g-00000001:1')
    const { runner } = testRunner()
    const endKeys = startEndKeys({
      runner,
      keys,
      clock,
      log: { fault: (error) => assert.fail(String(error)) },
    })
    await endKeys.sweep()
    await endKeys.stop()
    assert.deepEqual(await read(signed), reference)
    assert.equal((await keys.sittings()).length, 1)
  })

  it('[G5.c] when the keys of references cannot be reached the refusal says that storing failed, and not that the card is wrong', async () => {
    const signed = await sign()
    const broken = { ...keys, peek: () => Promise.reject(new JournalFailed(new Error('weg'))) }
    const reading = createReferences({ keys: broken, clock }).read(signed, joke)
    await assert.rejects(reading, refusal('store-failed'))
  })
})

const isSame = (one: string, other: string): boolean => {
  const mac = (text: string) => Buffer.from(text.split('.')[3] ?? '', 'base64url')
  return mac(one).equals(mac(other))
}

const refusalOf =
  (...codes: string[]) =>
  (error: unknown) =>
    typeof error === 'object' && error !== null && 'code' in error && codes.includes(String(error.code))
