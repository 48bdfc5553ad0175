import assert from 'node:assert/strict'
import { bram, marleen } from '../../builders/people.ts'
import type { BuiltRonde } from '../../builders/ronde.ts'
import { CHAT } from '../../doubles/teamsClient.ts'
import { TeamsApp } from '../app.ts'
import { sentenceIn } from '../replies.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** One chat for all occurrences of a series: Teams does not tell them apart. */
describe('A recurring meeting', () => {
  let app: TeamsApp
  let ronde: BuiltRonde

  beforeEach(async () => {
    app = await TeamsApp.start()
    ronde = await app.ronde()
    await app.client.meeting('Start')
    await app.settled()
    await app.client.meeting('End')
    await app.settled()
  })

  afterEach(async () => {
    assert.deepEqual(app.faults, [])
    await app.stop()
  })

  const status = () =>
    app.test.runner.read(ronde.stream, (state) => state.gesprekken.get(ronde.gesprekId)?.status)
  const startAfter = async (ms: number) => {
    await app.pass(ms)
    await app.client.meeting('Start')
    await app.settled()
  }
  const remarks = async () => (await app.said()).filter((one) => /Deze chat hoort bij/.test(one))

  it('[G2.f] the gesprek continues without a message when the same people return after a short break', async () => {
    for (const break_ of [2 * MINUTE, 3 * HOUR]) {
      await startAfter(break_)
      assert.equal(await status(), 'bezig')
      await app.client.meeting('End')
      await app.settled()
    }
    assert.deepEqual(await remarks(), [])
  })

  it('[G1.g] the next occurrence of a recurring meeting reopens nothing, and the chat reads what to do', async () => {
    await startAfter(7 * 24 * HOUR)
    assert.equal(await status(), 'klaar')
    const [remark = ''] = await remarks()
    assert.match(remark, /groep 2, .* Dat gesprek is afgelopen; ik begin het niet vanzelf opnieuw/)
    assert.match(remark, /een eigen vergadering, geen reeks.*“start”.*Toch verdergaan/)
  })

  it('[G1.g] the chat gets that message once, also when Teams delivers events twice or the series has more meetings', async () => {
    await startAfter(24 * HOUR)
    await app.client.meeting('Start')
    await startAfter(24 * HOUR)
    assert.equal((await remarks()).length, 1)
  })

  it('[G1.g] a person can continue the gesprek explicitly, and after it ends again the message is posted again', async () => {
    await startAfter(24 * HOUR)
    await app.client.mention(bram, 'start')
    await app.settled()
    assert.equal(await status(), 'bezig')
    await app.client.meeting('End')
    await startAfter(24 * HOUR)
    assert.equal(await status(), 'klaar')
    assert.equal((await remarks()).length, 2)
  })

  it('[G1.b] [G1.g] another gesprek of that hour without a meeting is the more likely one', async () => {
    const gesprekId = ronde.gesprekken.get('groep-3') ?? ''
    const start = new Date(app.test.clock.time + 25 * MINUTE).toISOString()
    await ronde.act(marleen, 'gesprek.plan', { gesprekId, start })
    await startAfter(5 * MINUTE)
    assert.equal(await status(), 'bezig', 'who lost the connection is back at once')
    await app.client.meeting('End')
    await startAfter(12 * MINUTE)
    assert.equal(await status(), 'klaar')
    assert.equal((await remarks()).length, 1)
  })

  it('[G1.g] a rescheduled gesprek continues at its new time', async () => {
    const start = new Date(app.test.clock.time + 7 * 24 * HOUR).toISOString()
    await ronde.act(marleen, 'gesprek.plan', { gesprekId: ronde.gesprekId, start })
    await startAfter(7 * 24 * HOUR)
    assert.equal(await status(), 'bezig')
    assert.deepEqual(await remarks(), [])
  })

  it('[G1.c] [G1.g] a second gesprek cannot be linked to the chat, and the advice says why', async () => {
    const press = {
      verb: 'gesprek.link',
      data: { gesprekId: ronde.gesprekken.get('groep-3') ?? '' },
      chatId: CHAT,
    }
    assert.match(sentenceIn(await app.client.press(marleen, press)), /een eigen vergadering, geen reeks/)
  })

  it('[G1.g] advice that could not be sent within the hour is not sent any more', async () => {
    app.double.chats.without.add(CHAT)
    await startAfter(24 * HOUR)
    await app.pass(2 * HOUR)
    app.double.chats.without.clear()
    await app.client.bot('add')
    assert.deepEqual(await remarks(), [])
  })
})
