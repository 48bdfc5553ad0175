import assert from 'node:assert/strict'
import { keyText } from '../../bot/domain/ronde/deliveryKey.ts'
import { viewAll } from '../../bot/views/index.ts'
import { bram, marleen } from '../builders/people.ts'
import type { BuiltRonde } from '../builders/ronde.ts'
import { CHAT } from '../doubles/teamsClient.ts'
import { PROFESSIONALITEIT, TeamsApp } from '../teams/app.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND

describe('What is left when something ends in between', () => {
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
  /** What Regie says about this gesprek. */
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
  const notReached = async () => {
    await app.client.bot('remove')
    return app.ronde({ started: true, open: PROFESSIONALITEIT, chatId: CHAT })
  }

  it('[G5] a new start posts nothing that stands there already', async () => {
    await app.ronde({ started: true, open: PROFESSIONALITEIT })
    const before = await app.said()
    app = await app.restart()
    await app.followUps.sweep()
    assert.deepEqual(await app.said(), before)
    assert.equal(app.double.callsOf('PUT').length, 0)
  })

  it('[G3] what was decided and not posted before the end, comes after a new start', async () => {
    const ronde = await app.ronde({ started: true })
    await app.followUps.stop()
    await ronde.act(marleen, 'thema.open', { gesprekId: ronde.gesprekId, themaId: PROFESSIONALITEIT })
    app = await app.restart()
    await app.followUps.sweep()
    assert.match((await app.said())[1] ?? '', /^Thema 3 van 7/)
  })

  it('[G5] a post that a process took into its end is made once more, and no oftener', async () => {
    const ronde = await app.ronde({ started: true })
    await app.followUps.stop()
    await ronde.act(marleen, 'thema.open', { gesprekId: ronde.gesprekId, themaId: PROFESSIONALITEIT })
    await system(ronde, 'delivery.lease', { key: key(ronde), leaseMs: MINUTE })
    app = await app.restart()
    await app.followUps.sweep()
    assert.equal((await app.messages()).length, 1, 'its taker may still be at it')
    await app.pass(61 * SECOND)
    assert.match((await app.said())[1] ?? '', /^Thema 3 van 7/)
    await app.pass(60 * MINUTE)
    assert.equal((await app.messages()).length, 2)
    assert.equal(await trouble(ronde), null)
  })

  it('[G5] what another instance left is taken up as soon as people act, without waiting for a sweep', async () => {
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

  it('[G5] a post that was lost twice is not made a third time; Regie says so, and reopening cures it', async () => {
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

  it('[G3] an edit of which the outcome is unknown is made again', async () => {
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

  it('[G5] an answer of Teams that got lost after a post gives no second card', async () => {
    const ronde = await app.ronde({ started: true })
    app.double.faults.push({ method: 'POST', lost: 'after' })
    await ronde.act(marleen, 'thema.open', { gesprekId: ronde.gesprekId, themaId: PROFESSIONALITEIT })
    assert.equal((await app.messages()).length, 2)
    await app.pass(60 * MINUTE)
    assert.equal((await app.messages()).length, 2)
    assert.equal(await trouble(ronde), 'unsure')
  })

  it('[G3] an answer that got lost after an edit: the edit is made again', async () => {
    const ronde = await app.ronde({ started: true, open: PROFESSIONALITEIT })
    await app.settled()
    app.double.faults.push({ method: 'PUT', lost: 'before' })
    await ronde.act(marleen, 'thema.close', { gesprekId: ronde.gesprekId, themaId: PROFESSIONALITEIT })
    assert.match((await app.said())[1] ?? '', /is gesloten/)
  })

  it('[G2] while Teams is too busy the card waits, and comes when it is due', async () => {
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

  it('[G2] a chat without the bot: the gesprek goes on, Regie says why, and all comes when the bot is back', async () => {
    const ronde = await notReached()
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

  it('[G2] a bot that Teams refuses is not there, until the chat is heard of again', async () => {
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

  it('[G14] a thema that came and went while the chat could not be reached, is not posted afterwards', async () => {
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

  it('[X8] two instances on one journal post a card once', async () => {
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
