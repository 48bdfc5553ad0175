import assert from 'node:assert/strict'
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import type { ChatReference } from '../../bot/domain/chat/chat.ts'
import { SendError } from '../../bot/ports/messageSender.ts'
import { createConnector } from '../../bot/teams/connector/connector.ts'
import { createMembership } from '../../bot/teams/connector/membership.ts'
import { createMessageSender } from '../../bot/teams/connector/messageSender.ts'
import { joke, personIdOf, TENANT } from '../builders/people.ts'
import { ConnectorDouble, type Fault } from '../doubles/connector.ts'
import { CHAT, MEETING } from '../doubles/teamsClient.ts'

describe('The sender of messages to Teams', () => {
  let double: ConnectorDouble
  let chat: ChatReference
  const clock = { time: 0, now: () => clock.time }
  let pauses: number[]
  const connector = createConnector({ authorization: async () => 'Bearer geheim' }, 1_000)
  const sender = createMessageSender({
    connector,
    clock,
    chance: () => 0,
    pause: async (ms) => {
      if (ms > 0) pauses.push(ms)
      clock.time += ms
    },
  })

  beforeEach(async () => {
    double = await ConnectorDouble.start()
    chat = { conversationId: CHAT, tenantId: TENANT, serviceUrl: double.url, botId: '28:bot' }
    clock.time += 3_600_000
    pauses = []
  })

  afterEach(() => double.stop())

  const posted = () => double.chats.shownIn(CHAT).length
  const failsWith = (reason: SendError['reason']) => (error: unknown) =>
    error instanceof SendError && error.reason === reason
  const faults = (...list: Fault[]) => double.faults.push(...list)

  it('a message is posted to a chat and edited there', async () => {
    const id = await sender.post(chat, { text: 'Een' })
    await sender.update(chat, id, { card: { type: 'AdaptiveCard' }, summary: 'Twee' })
    const [message] = double.chats.shownIn(CHAT)
    assert.equal(message?.id, id)
    assert.equal(message.activity.summary, 'Twee')
    assert.deepEqual(pauses, [])
  })

  for (const status of [429, 412, 502, 504]) {
    it(`a send that Teams answers with ${status} is retried with growing pauses`, async () => {
      faults({ status }, { status }, { status })
      await sender.post(chat, { text: 'Toch' })
      assert.equal(posted(), 1)
      assert.deepEqual(pauses, [1_000, 2_000, 4_000])
    })
  }

  it('a retry waits as long as Teams asks in Retry-After', async () => {
    faults({ status: 429, retryAfter: 7 })
    await sender.post(chat, { text: 'Geduld' })
    assert.deepEqual(pauses, [7_000])
  })

  it('a send is left for later when Teams asks to wait over half a minute, or refuses four times', async () => {
    faults({ status: 429, retryAfter: 31 })
    await assert.rejects(sender.post(chat, { text: 'x' }), failsWith('later'))
    assert.deepEqual(pauses, [])
    faults({ status: 502 }, { status: 502 }, { status: 502 }, { status: 502 })
    await assert.rejects(sender.post(chat, { text: 'x' }), failsWith('later'))
    assert.equal(double.callsOf('POST').length, 5)
    assert.equal(posted(), 0)
  })

  it('[G2.i] a chat that Teams cannot find for a moment is tried again within seconds, and counts as gone after the third time', async () => {
    faults({ status: 404 }, { status: 404 })
    await sender.post(chat, { text: 'Toch' })
    assert.equal(posted(), 1)
    assert.deepEqual(pauses.splice(0), [1_000, 2_000])
    faults({ status: 404 }, { status: 404 }, { status: 404 })
    await assert.rejects(sender.post(chat, { text: 'x' }), failsWith('unreachable'))
    assert.equal(double.callsOf('POST').length, 6)
    assert.deepEqual(pauses.splice(0), [1_000, 2_000])
    const other = { ...chat, conversationId: '19:andere@thread.v2' }
    faults({ status: 404 })
    await Promise.all([sender.post(chat, { text: 'Later' }), sender.post(other, { text: 'Nu' })])
    assert.equal(double.chats.shownIn(other.conversationId).length, 1)
  })

  it('[G5.y] a post that was cut off before it reached Teams is tried again by itself', async () => {
    const cutting = createServer((socket) => {
      cuts += 1
      // The first message of the TLS handshake: nothing of the post was sent yet.
      socket.once('data', () => socket.destroy())
    })
    let cuts = 0
    cutting.listen(0, '127.0.0.1')
    await once(cutting, 'listening')
    const { port } = cutting.address() as AddressInfo
    const secure = { ...chat, serviceUrl: `https://127.0.0.1:${port}` }
    await assert.rejects(sender.post(secure, { text: 'Eén keer' }), failsWith('later'))
    assert.equal(cuts, 4)
    cutting.close()
  })

  it('[G5.y] a sign-in that never answers sends nothing, so no second card comes when its lease has expired', async () => {
    const hanging = createMessageSender({
      connector: createConnector({ authorization: () => new Promise<string>(() => {}) }, 5),
      clock,
      chance: () => 0,
      pause: async (ms) => {
        clock.time += ms
      },
    })
    await assert.rejects(hanging.post(chat, { text: 'x' }), failsWith('later'))
    assert.equal(posted(), 0)
  })

  it('each refusal of Teams becomes the error that tells the follow-up what to do', async () => {
    const meanings: [method: 'POST' | 'PUT', status: number, reason: SendError['reason']][] = [
      ['POST', 403, 'unreachable'],
      ['POST', 404, 'unreachable'],
      ['PUT', 403, 'unreachable'],
      ['PUT', 404, 'gone'],
      ['POST', 400, 'refused'],
      ['POST', 413, 'refused'],
      ['POST', 500, 'later'],
      ['PUT', 401, 'later'],
    ]
    for (const [method, status, reason] of meanings) {
      // A chat that is not found is asked for three times.
      for (let n = method === 'POST' && status === 404 ? 3 : 1; n > 0; n -= 1) faults({ method, status })
      const sent =
        method === 'POST' ? sender.post(chat, { text: 'x' }) : sender.update(chat, '1', { text: 'x' })
      await assert.rejects(sent, failsWith(reason), `${method} ${status}`)
    }
  })

  it('[G5.h] a post without an answer is of unknown outcome, and is not repeated', async () => {
    faults({ lost: 'after' })
    await assert.rejects(sender.post(chat, { text: 'x' }), failsWith('unsure'))
    faults({ lost: 'before' })
    await assert.rejects(sender.post(chat, { text: 'x' }), failsWith('unsure'))
    assert.equal(posted(), 1)
    assert.equal(double.callsOf('POST').length, 2)
  })

  it('an edit without an answer is retried, because editing is idempotent', async () => {
    const id = await sender.post(chat, { text: 'Een' })
    faults({ lost: 'after' })
    await sender.update(chat, id, { text: 'Twee' })
    assert.equal(double.callsOf('PUT').length, 2)
  })

  it('a call that exceeds its timeout counts as unanswered', async () => {
    let release = (): void => undefined
    const until = new Promise<void>((resolve) => {
      release = resolve
    })
    const quick = createMessageSender({
      connector: createConnector({ authorization: async () => null }, 40),
      clock,
      pause: async () => undefined,
    })
    faults({ until })
    await assert.rejects(quick.post(chat, { text: 'x' }), failsWith('unsure'))
    release()
  })

  it('a refused connection means that nothing was sent, so the send is retried and then left for later', async () => {
    const gone = await ConnectorDouble.start()
    const nowhere = { ...chat, serviceUrl: gone.url }
    await gone.stop()
    await assert.rejects(sender.post(nowhere, { text: 'x' }), failsWith('later'))
    assert.equal(pauses.length, 3)
  })

  it('[X5.g] a message over 80 KB is refused before it is sent', async () => {
    await assert.rejects(sender.post(chat, { text: 'é'.repeat(41_000) }), failsWith('refused'))
    assert.deepEqual(double.calls, [])
  })

  it('[G2.i] messages keep to the pace of their chat and do not wait for another chat', async () => {
    for (let count = 0; count < 9; count += 1) await sender.post(chat, { text: String(count) })
    assert.deepEqual(pauses, [1_300, 1_000])
    await sender.post({ ...chat, conversationId: '19:ander' }, { text: 'x' })
    assert.equal(pauses.length, 2)
  })

  it('[G4.f] Teams is asked who a person is, and about a meeting', async () => {
    const membership = createMembership(connector)
    const member = {
      id: '29:joke',
      name: joke.name,
      aadObjectId: joke.oid,
      tenantId: TENANT,
      userRole: 'user',
    }
    double.chats.members.set(CHAT, [member])
    assert.deepEqual(await membership.member(chat, '29:joke'), {
      oid: joke.oid,
      tenantId: TENANT,
      name: joke.name,
      anonymous: false,
      guest: false,
    })
    assert.equal(await membership.member(chat, '29:niemand'), null)
    double.chats.meetings.set(MEETING, {
      details: { scheduledStartTime: '2026-12-08T12:00:00Z', joinUrl: 'https://x' },
    })
    assert.deepEqual(await membership.meeting(chat, MEETING), {
      scheduledStart: '2026-12-08T12:00:00Z',
      joinUrl: 'https://x',
    })
    assert.equal(await membership.meeting(chat, 'weg'), null)
    faults({ status: 502 })
    await assert.rejects(membership.member(chat, '29:joke'))
  })

  it('[V3.f] Teams is asked who is in a chat, page after page, up to a hundred people', async () => {
    const membership = createMembership(connector)
    const crowd = (count: number) =>
      Array.from({ length: count }, (_, at) => ({
        id: `29:${at}`,
        aadObjectId: personIdOf(`${at}`),
        name: `Nummer ${at}`,
      }))
    double.chats.members.set(CHAT, crowd(5))
    assert.deepEqual(
      (await membership.members(chat)).map(({ oid }) => oid),
      [personIdOf('0'), personIdOf('1'), personIdOf('2'), personIdOf('3'), personIdOf('4')],
    )
    double.chats.members.set(CHAT, crowd(130))
    assert.equal((await membership.members(chat)).length, 100)
    double.chats.members.set(CHAT, [])
    assert.deepEqual(await membership.members(chat), [])
  })
})
