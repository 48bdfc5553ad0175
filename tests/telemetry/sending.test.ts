import assert from 'node:assert/strict'
import tls from 'node:tls'
import sinon from 'sinon'
import { quietLibraries } from '../../bot/config/config.ts'
import type { Log, LogFields } from '../../bot/ports/log.ts'
import { createTelemetry } from '../../bot/telemetry/index.ts'
import { Ingestion } from '../doubles/ingestion.ts'
import { trusting } from './trusting.ts'

describe('Sending measurements', function () {
  this.timeout(20_000)
  let ingestion: Ingestion
  let told: { event: string; fields: LogFields }[]
  let faults: unknown[]
  const log: Log = {
    info: (event, fields = {}) => told.push({ event, fields }),
    fault: (error) => faults.push(error),
  }

  before(() => quietLibraries())
  beforeEach(async () => {
    ingestion = await Ingestion.start()
    told = []
    faults = []
  })
  afterEach(() => ingestion.stop())

  async function opened(connectionString = ingestion.connectionString) {
    const telemetry = createTelemetry()
    await telemetry.open({ connectionString, identity: false }, log)
    return telemetry
  }

  it('[X8.j] without an address nothing is loaded and measurements are dropped', async () => {
    const telemetry = createTelemetry()
    await telemetry.open(null, log)
    telemetry.meter.count('retry', 'teams')
    await telemetry.close()
    assert.deepEqual([ingestion.received, told, faults], [[], [], []])
  })

  it('measurements from before the connection are sent too', async () => {
    const telemetry = createTelemetry()
    telemetry.meter.count('journal.charge', 'append', 2.5)
    telemetry.meter.took('delivery.delay', 'post', 40)
    telemetry.meter.gauge('streams.open', () => 7)
    await telemetry.open({ connectionString: ingestion.connectionString, identity: false }, log)
    await trusting(ingestion.cert, () => telemetry.close())
    assert.deepEqual(
      ingestion.figures.map(({ name, kind, value }) => [name, kind, value]),
      [
        ['journal.charge', 'append', 2.5],
        ['delivery.delay', 'post', 40],
        ['streams.open', null, 7],
      ],
    )
  })

  for (const mood of ['refuses', 'breaks', 'silent'] as const) {
    it(`an endpoint that ${mood === 'silent' ? 'does not respond' : mood} costs one log line and does not delay closing`, async () => {
      ingestion.mood = mood
      const telemetry = await opened()
      telemetry.meter.count('retry', 'teams')
      await trusting(ingestion.cert, () => telemetry.close())
      // Closing does not wait until the exporter gives up on the request.
      if (mood === 'silent') assert.ok(ingestion.unanswered > 0)
      assert.deepEqual(faults, [])
      if (mood !== 'silent') assert.deepEqual(told, [{ event: 'telemetry', fields: { arrives: false } }])
    })
  }

  it('recovery is logged too, and lost measurements are not sent again', async () => {
    const telemetry = await opened()
    await trusting(ingestion.cert, async () => {
      for (const mood of ['refuses', 'refuses', 'well', 'well'] as const) {
        ingestion.mood = mood
        telemetry.meter.count('retry', 'teams')
        await telemetry.flush()
      }
      await telemetry.close()
    })
    assert.deepEqual(
      told.map(({ fields }) => fields.arrives),
      [false, true],
    )
    assert.deepEqual([ingestion.of('retry').value, ingestion.received.length], [2, 4])
  })

  it('an invalid connection string is logged as a fault, and the server runs on', async () => {
    const telemetry = await opened('InstrumentationKey=geen;IngestionEndpoint=https://127.0.0.1:9')
    telemetry.meter.count('retry', 'teams')
    await telemetry.close()
    assert.equal(faults.length, 1)
  })

  it('[X5.n] no other address is called, also hours later', async () => {
    const clock = sinon.useFakeTimers({
      toFake: ['setTimeout', 'setInterval', 'clearTimeout', 'clearInterval'],
    })
    const called = sinon.spy(tls, 'connect')
    try {
      const telemetry = await opened()
      await trusting(ingestion.cert, async () => {
        telemetry.meter.count('retry', 'teams')
        await telemetry.flush()
        for (let hour = 0; hour < 25; hour += 1) await clock.tickAsync(3_600_000)
      })
      assert.ok(ingestion.figures.length > 0)
      const hosts = new Set(called.args.map(([options]) => Reflect.get(Object(options), 'host')))
      assert.deepEqual([...hosts], ['127.0.0.1'])
    } finally {
      called.restore()
      clock.restore()
    }
  })
})
