import assert from 'node:assert/strict'
import { keyText } from '../../bot/domain/ronde/deliveryKey.ts'
import { viewAll } from '../../bot/views/index.ts'
import { bram, marleen } from '../builders/people.ts'
import type { BuiltRonde } from '../builders/ronde.ts'
import { CHAT } from '../doubles/teamsClient.ts'
import { PROFESSIONALITEIT, TeamsApp } from '../teams/app.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND

describe('Delivery after a crash, an outage or a lost answer', () => {
  let app: TeamsApp

  beforeEach(async () => {
    app = await TeamsApp.start()
  })

  afterEach(() => app.stop())

  const key = (ronde: BuiltRonde) =>
    keyText({ kind: 'thema', gesprekId: ronde.gesprekId, themaId: PROFESSIONALITEIT })
  const system = (ronde: BuiltRonde, action: string, input: object) =>
    app.test.runner.run({
      action,
      stream: ronde.stream,
      input,
      who: { kind: 'system', part: 'delivery' },
      requestId: crypto.randomUUID(),
    })
  /** The delivery trouble that Regie shows for this gesprek. */
  const trouble = (ronde: BuiltRonde) =>
    app.test.runner.read(ronde.stream, (state) => {
      const view = viewAll(state, bram).find(({ kind, id }) => kind === 'gesprek' && id === ronde.gesprekId)
      return view?.kind === 'gesprek' ? view.value?.deliveryTrouble : undefined
    })
  const reopen = async (ronde: BuiltRonde) => {
    const thema = { gesprekId: ronde.gesprekId, themaId: PROFESSIONALITEIT }
    for (const action of ['thema.close', 'thema.open']) {
      const requestId = crypto.randomUUID()
      await app.test.runner.run({ action, stream: ronde.stream, input: thema, who: marleen, requestId })
      await app.settled()
    }
  }
  const startWithoutBot = async () => {
    await app.client.bot('remove')
    return app.ronde({ started: true, open: PROFESSIONALITEIT, chatId: CHAT })
  }

  it('[G5.h] a restart posts nothing that is already in the chat', async () => {
    await app.ronde({ started: true, open: PROFESSIONALITEIT })
    const before = await app.said()
    app = await app.restart()
    await app.followUps.sweep()
    assert.deepEqual(await app.said(), before)
    assert.equal(app.double.callsOf('PUT').length, 0)
  })

  it('[G5.i] a card that was due before the process ended is posted after a restart', async () => {
    const ronde = await app.ronde({ started: true })
    await app.followUps.stop()
    await ronde.act(marleen, 'thema.open', { gesprekId: ronde.gesprekId, themaId: PROFESSIONALITEIT })
    app = await app.restart()
    await app.followUps.sweep()
    assert.match((await app.said())[1] ?? '', /^Thema 3 van 7/)
  })

  it('[G5.i] a post whose lease expires without an outcome is repeated once', async () => {
    const ronde = await app.ronde({ started: true })
    await app.followUps.stop()
    await ronde.act(marleen, 'thema.open', { gesprekId: ronde.gesprekId, themaId: PROFESSIONALITEIT })
    await system(ronde, 'delivery.lease', { key: key(ronde), leaseMs: MINUTE })
    app = await app.restart()
    await app.followUps.sweep()
    assert.equal((await app.messages()).length, 1, 'the lease has not expired')
    await app.pass(61 * SECOND)
    assert.match((await app.said())[1] ?? '', /^Thema 3 van 7/)
    await app.pass(60 * MINUTE)
    assert.equal((await app.messages()).length, 2)
    assert.equal(await trouble(ronde), null)
  })

  it('[G5.i] an expired lease of another instance is taken over when people act, without waiting for a sweep', async () => {
    const ronde = await app.ronde({ started: true })
    await app.followUps.stop()
    await ronde.act(marleen, 'thema.open', { gesprekId: ronde.gesprekId, themaId: PROFESSIONALITEIT })
    await system(ronde, 'delivery.lease', { key: key(ronde), leaseMs: MINUTE })
    await app.pass(61 * SECOND)
    app = await app.restart()
    const input = { gesprekId: ronde.gesprekId, text: 'er wordt gepraat' }
    const command = { action: 'notitie.add', stream: ronde.stream, input, who: bram, requestId: 'request-1' }
    await app.test.runner.run(command)
    await app.settled()
    assert.match((await app.said())[1] ?? '', /^Thema 3 van 7/)
  })

  it('[G5.h] [G3.i] a post is not sent a third time after two expired leases; Regie says so, and reopening the thema posts it', async () => {
    const ronde = await app.ronde({ started: true })
    await app.followUps.stop()
    await ronde.act(marleen, 'thema.open', { gesprekId: ronde.gesprekId, themaId: PROFESSIONALITEIT })
    await system(ronde, 'delivery.lease', { key: key(ronde), leaseMs: MINUTE })
    await app.pass(61 * SECOND)
    await system(ronde, 'delivery.lease', { key: key(ronde), leaseMs: MINUTE })
    app = await app.restart()
    await app.followUps.sweep()
    await app.pass(61 * SECOND)
    assert.equal((await app.messages()).length, 1)
    assert.equal(await trouble(ronde), 'unsure')
    await reopen(ronde)
    assert.match((await app.said())[1] ?? '', /^Thema 3 van 7/)
    assert.equal(await trouble(ronde), null)
  })

  it('[G3.h] an edit whose lease expires without an outcome is repeated', async () => {
    const ronde = await app.ronde({ started: true, open: PROFESSIONALITEIT })
    await app.settled()
    await app.followUps.stop()
    await ronde.act(marleen, 'thema.close', { gesprekId: ronde.gesprekId, themaId: PROFESSIONALITEIT })
    await system(ronde, 'delivery.lease', { key: key(ronde), leaseMs: MINUTE })
    app = await app.restart()
    await app.followUps.sweep()
    assert.match((await app.said())[1] ?? '', /^Thema 3 van 7/)
    await app.pass(61 * SECOND)
    assert.match((await app.said())[1] ?? '', /is gesloten/)
  })

  it('[G5.h] a post whose answer from Teams is lost is not repeated, and Regie says so', async () => {
    const ronde = await app.ronde({ started: true })
    app.double.faults.push({ method: 'POST', lost: 'after' })
    await ronde.act(marleen, 'thema.open', { gesprekId: ronde.gesprekId, themaId: PROFESSIONALITEIT })
    assert.equal((await app.messages()).length, 2)
    await app.pass(60 * MINUTE)
    assert.equal((await app.messages()).length, 2)
    assert.equal(await trouble(ronde), 'unsure')
  })

  it('[G3.h] an edit whose answer from Teams is lost is repeated', async () => {
    const ronde = await app.ronde({ started: true, open: PROFESSIONALITEIT })
    await app.settled()
    app.double.faults.push({ method: 'PUT', lost: 'before' })
    await ronde.act(marleen, 'thema.close', { gesprekId: ronde.gesprekId, themaId: PROFESSIONALITEIT })
    assert.match((await app.said())[1] ?? '', /is gesloten/)
  })

  it('[G2.i] while Teams is too busy a card waits, and it is posted when its retry is due', async () => {
    const ronde = await app.ronde({ started: true })
    app.double.faults.push(...Array.from({ length: 4 }, () => ({ method: 'POST' as const, status: 502 })))
    await ronde.act(marleen, 'thema.open', { gesprekId: ronde.gesprekId, themaId: PROFESSIONALITEIT })
    await app.settled()
    assert.equal((await app.messages()).length, 1)
    assert.equal(await trouble(ronde), 'later')
    await app.pass(10 * SECOND)
    assert.equal((await app.messages()).length, 1)
    await app.pass(31 * SECOND)
    assert.match((await app.said())[1] ?? '', /^Thema 3 van 7/)
    assert.equal(await trouble(ronde), null)
  })

  it('[G2.h] in a chat without the bot the gesprek continues, Regie says why, and the messages come when the bot is back', async () => {
    const ronde = await startWithoutBot()
    await app.client.bot('remove')
    await ronde.act(marleen, 'thema.open', { gesprekId: ronde.gesprekId, themaId: 'groep-2.visie' })
    await app.settled()
    assert.equal(await trouble(ronde), 'unreachable')
    assert.equal(
      app.double.callsOf('POST').filter(({ body }) => JSON.stringify(body).includes('Visie')).length,
      0,
    )
    await app.client.bot('add')
    assert.match((await app.said()).at(-1) ?? '', /^Thema 1 van 7/)
    assert.equal(await trouble(ronde), null)
  })

  it('[G2.h] after Teams refuses the bot, a message is retried after five minutes', async () => {
    const ronde = await app.ronde({ started: true })
    app.double.faults.push({ method: 'POST', status: 403 })
    await ronde.act(marleen, 'thema.open', { gesprekId: ronde.gesprekId, themaId: PROFESSIONALITEIT })
    await app.settled()
    assert.equal(await trouble(ronde), 'unreachable')
    await app.pass(4 * MINUTE)
    assert.equal((await app.messages()).length, 1)
    await app.pass(2 * MINUTE)
    assert.match((await app.said())[1] ?? '', /^Thema 3 van 7/)
  })

  it('[G14.c] a thema that opened and closed while the chat was unreachable is not posted afterwards', async () => {
    const ronde = await app.ronde({ started: true })
    await app.client.bot('remove')
    await ronde.act(marleen, 'thema.open', { gesprekId: ronde.gesprekId, themaId: PROFESSIONALITEIT })
    await app.settled()
    await ronde.act(marleen, 'thema.close', { gesprekId: ronde.gesprekId, themaId: PROFESSIONALITEIT })
    await app.settled()
    assert.equal(await trouble(ronde), null)
    await app.client.bot('add')
    assert.equal((await app.messages()).length, 1)
  })

  it('[G5.i] [X8.c] two instances on one journal post a card once', async () => {
    const ronde = await app.ronde({ started: true })
    await app.settled()
    const second = await TeamsApp.start({ journal: app.test.journal, double: app.double })
    await second.followUps.sweep()
    await ronde.act(marleen, 'thema.open', { gesprekId: ronde.gesprekId, themaId: PROFESSIONALITEIT })
    await Promise.all([app.followUps.sweep(), second.followUps.sweep(), second.followUps.sweep()])
    await second.settled()
    assert.equal((await app.messages()).length, 2)
    await second.end()
  })
})
