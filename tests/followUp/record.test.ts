import assert from 'node:assert/strict'
import { keyText } from '../../bot/domain/ronde/deliveryKey.ts'
import { deliveryOf } from '../../bot/domain/ronde/deliveryLookup.ts'
import { openSqliteJournal } from '../../bot/journal/sqlite.ts'
import { JournalFailed } from '../../bot/ports/journal.ts'
import { marleen } from '../builders/people.ts'
import { FaultyJournal } from '../doubles/faultyJournal.ts'
import { PROFESSIONALITEIT, TeamsApp } from '../teams/app.ts'

const MINUTE = 60_000

describe('Recording the outcome of a delivery', () => {
  let journal: FaultyJournal
  let app: TeamsApp

  beforeEach(async () => {
    journal = new FaultyJournal(openSqliteJournal(':memory:'))
    app = await TeamsApp.start({ journal })
  })

  afterEach(() => app.stop())

  it('[G5.h] while the store cannot record a post, the record is retried and the post is not repeated', async () => {
    const ronde = await app.ronde({ started: true })
    await app.settled()
    let refused = 0
    journal.beforeAppend = ({ acts }) => {
      const records = acts.some(({ events }) => events.some(({ type }) => type === 'delivery.finished'))
      if (!records || refused === 3) return
      refused += 1
      throw new JournalFailed('no room')
    }
    const { gesprekId } = ronde
    await ronde.act(marleen, 'thema.open', { gesprekId, themaId: PROFESSIONALITEIT })
    await app.settled()
    await app.pass(10 * MINUTE)
    assert.equal(refused, 3)
    const cards = (await app.said()).filter((text) => text.startsWith('Thema 3 van 7'))
    assert.equal(cards.length, 1)
    const key = { kind: 'thema', gesprekId, themaId: PROFESSIONALITEIT } as const
    const delivery = await app.test.runner.read(ronde.stream, (state) => deliveryOf(state, key))
    assert.equal(delivery?.activityId, (await app.messages())[1]?.id)
  })

  it('[G5.h] a retry leaves a message alone that an instance is sending, and takes it up after its lease', async () => {
    const ronde = await app.ronde({ started: true })
    await app.followUps.stop()
    const { gesprekId } = ronde
    const key = keyText({ kind: 'thema', gesprekId, themaId: PROFESSIONALITEIT })
    await ronde.act(marleen, 'thema.open', { gesprekId, themaId: PROFESSIONALITEIT })
    const system = (action: string, input: object) =>
      app.test.runner.run({
        action,
        stream: ronde.stream,
        input,
        who: { kind: 'system', part: 'delivery' },
        requestId: crypto.randomUUID(),
      })
    await system('delivery.fail', { key, retryAt: null, reason: 'later' })
    await system('delivery.lease', { key, leaseMs: MINUTE })
    const leasedUntil = () =>
      app.test.runner.read(ronde.stream, (state) => state.deliveries.get(key)?.leasedUntil ?? null)
    const retry = () => ronde.act(marleen, 'delivery.retry', { gesprekId })
    const lease = await leasedUntil()
    assert.notEqual(lease, null)
    await retry()
    assert.equal(await leasedUntil(), lease)
    app.test.clock.time += MINUTE
    await retry()
    assert.equal(await leasedUntil(), null)
  })
})
