import assert from 'node:assert/strict'
import fc from 'fast-check'
import { Pace } from '../../bot/teams/connector/pace.ts'
import { OTHER_TENANT, TENANT } from '../builders/people.ts'

const CHAT_LIMITS = [
  [7, 1_000],
  [8, 2_000],
  [60, 30_000],
  [1_800, 3_600_000],
] as const
const TENANT_LIMITS = [[50, 1_000]] as const

/** Whether more than `sends` fall in any stretch of `ms`. */
function exceeds(moments: readonly number[], limits: readonly (readonly [number, number])[]): boolean {
  const sorted = moments.toSorted((a, b) => a - b)
  return limits.some(([sends, ms]) =>
    sorted.some((at, index) => index >= sends && at - (sorted[index - sends] ?? 0) < ms),
  )
}

describe('The pace of messages to Teams', () => {
  it('[G2.i] sends to one chat exceed none of its four rate limits', () => {
    const clock = { time: 0, now: () => clock.time }
    const pace = new Pace(clock)
    const sent: number[] = []
    for (let count = 0; count < 4_000; count += 1) {
      clock.time += pace.take('chat', TENANT)
      sent.push(clock.time)
    }
    assert.equal(exceeds(sent, CHAT_LIMITS), false)
  })

  it('[G2.i] messages that arrive up to 0.3 s closer together than they left exceed no limit either', () => {
    const clock = { time: 0, now: () => clock.time }
    const pace = new Pace(clock)
    const arrived: number[] = []
    for (let count = 0; count < 2_000; count += 1) {
      clock.time += pace.take('chat', TENANT)
      // Calls take between 0 and 299 ms, the slow ones first.
      arrived.push(clock.time + 299 - ((count * 43) % 300))
    }
    assert.equal(exceeds(arrived, CHAT_LIMITS), false)
  })

  it('[G2.i] all chats of one tenant together send fifty messages a second, and no more', () => {
    const pace = new Pace({ now: () => 0 })
    const sent = Array.from({ length: 200 }, (_, chat) => pace.take(`chat ${chat}`, TENANT))
    assert.equal(exceeds(sent, TENANT_LIMITS), false)
    assert.equal(Math.max(...sent), 3_900)
    assert.equal(sent.filter((at) => at === 0).length, 50)
  })

  it('a busy tenant does not delay another tenant', () => {
    const pace = new Pace({ now: () => 0 })
    for (let chat = 0; chat < 120; chat += 1) pace.take(`chat ${chat}`, TENANT)
    assert.equal(pace.take('elsewhere', OTHER_TENANT), 0)
  })

  it('a chat that has to wait long does not delay other chats', () => {
    const pace = new Pace({ now: () => 0 })
    for (let count = 0; count < 60; count += 1) pace.take('busy', TENANT)
    assert.ok(pace.take('busy', TENANT) > 20_000)
    assert.equal(pace.take('quiet', TENANT), 0)
  })

  it('[X8.s] instances that send at random exceed no limit together', () => {
    const step = fc.record({ chat: fc.nat(3), from: fc.nat(6), later: fc.oneof(fc.constant(0), fc.nat(400)) })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 7 }), fc.array(step, { maxLength: 200 }), (count, steps) => {
        const clock = { time: 0, now: () => clock.time }
        const paces = Array.from({ length: count }, () => new Pace(clock, () => count))
        const byChat = new Map<number, number[]>()
        for (const { chat, from, later } of steps) {
          clock.time += later
          const at = clock.time + (paces[from % count]?.take(`chat ${chat}`, TENANT) ?? 0)
          byChat.set(chat, [...(byChat.get(chat) ?? []), at])
        }
        assert.equal(exceeds([...byChat.values()].flat(), TENANT_LIMITS), false)
        for (const moments of byChat.values()) assert.equal(exceeds(moments, CHAT_LIMITS), false)
      }),
    )
  })

  it('[X8.s] the share of an instance follows the number of instances at once', () => {
    const clock = { time: 0, now: () => clock.time }
    let instances = 1
    const pace = new Pace(clock, () => instances)
    const atOnce = (): number => {
      clock.time += 3_600_000
      return Array.from({ length: 20 }, () => pace.take('chat', TENANT)).filter((wait) => wait === 0).length
    }
    const counts = [1, 2, 3, 7, 20, 1].map((now) => {
      instances = now
      return atOnce()
    })
    assert.deepEqual(counts, [7, 3, 2, 1, 1, 7])
  })

  it('[X8.s] an instance that hears of another one counts what it sent before against its smaller share', () => {
    const clock = { time: 0, now: () => clock.time }
    let instances = 1
    const pace = new Pace(clock, () => instances)
    for (let count = 0; count < 7; count += 1) pace.take('chat', TENANT)
    instances = 2
    assert.equal(pace.take('chat', TENANT), 2_300)
  })

  it('for random sends no limit is exceeded and every chat keeps its order', () => {
    const step = fc.record({ chat: fc.nat(12), later: fc.oneof(fc.constant(0), fc.nat(400)) })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 300 }), (steps) => {
        const clock = { time: 0, now: () => clock.time }
        const pace = new Pace(clock)
        const byChat = new Map<number, number[]>()
        for (const { chat, later } of steps) {
          clock.time += later
          const at = clock.time + pace.take(`chat ${chat}`, TENANT)
          byChat.set(chat, [...(byChat.get(chat) ?? []), at])
        }
        assert.equal(exceeds([...byChat.values()].flat(), TENANT_LIMITS), false)
        for (const moments of byChat.values()) {
          assert.equal(exceeds(moments, CHAT_LIMITS), false)
          assert.deepEqual(
            moments,
            moments.toSorted((a, b) => a - b),
          )
        }
      }),
    )
  })
})
