import assert from 'node:assert/strict'
import { quietLibraries } from '../../bot/config/config.ts'
import { rateLimits } from '../../bot/config/rateLimits.ts'
import { openCosmosJournal } from '../../bot/journal/cosmosAccount.ts'
import { startChargeTotals } from '../../bot/journal/requestCharges.ts'
import type { Journal } from '../../bot/ports/journal.ts'
import { counts, durations, gauges, type Meter } from '../../bot/ports/telemetry.ts'
import type { RondeSnapshot } from '../../bot/protocol/view.ts'
import { createTelemetry, type Telemetry } from '../../bot/telemetry/index.ts'
import { ChangeReader } from '../api/changeReader.ts'
import { type TestServer, testServer, tokenFor } from '../api/testServer.ts'
import { bram, deelnemers, joke, marleen, nadia, sanne, TENANT, wouter } from '../builders/people.ts'
import { buildRonde } from '../builders/ronde.ts'
import { ConnectorDouble } from '../doubles/connector.ts'
import { textOf } from '../doubles/connectorChats.ts'
import { CosmosProxy } from '../doubles/cosmosProxy.ts'
import { Ingestion } from '../doubles/ingestion.ts'
import { BOT, CHAT, MEETING, TeamsClient } from '../doubles/teamsClient.ts'
import { LOCAL_KEY } from '../instances/stores.ts'
import { startCosmosServer } from '../journal/cosmosServer.ts'
import { trusting } from './trusting.ts'

const VISIE = 'groep-2.visie'
const WORD = 'GEHEIMWOORD'

/** For a second server in this process, which a gauge could not tell from the first. */
const beside = (meter: Meter): Meter => ({
  count: (measure, kind, by) => meter.count(measure, kind, by),
  took: (measure, kind, ms) => meter.took(measure, kind, ms),
  gauge: () => undefined,
})

describe('What the server measures of a gesprek', function () {
  this.timeout(30_000)
  let ingestion: Ingestion
  let cosmos: Awaited<ReturnType<typeof startCosmosServer>>
  let proxy: CosmosProxy
  let double: ConnectorDouble
  let telemetry: Telemetry
  let one: TestServer
  let other: TestServer
  let ids: string[]
  let entries = 0

  const store = () => ({ database: 'lob', key: LOCAL_KEY })

  async function open(): Promise<Journal> {
    const { meter } = telemetry
    const charges = startChargeTotals(() => undefined, meter)
    const retried = () => meter.count('retry', 'journal')
    return openCosmosJournal({ ...store(), endpoint: proxy.endpoint }, { charge: charges.count, retried })
  }

  /** Replies in the chat to a person who was rate limited. */
  const replies = () => double.chats.shownIn(CHAT).filter((message) => /te snel/.test(textOf(message)))

  /** Plays a whole gesprek, with some faults. */
  before(async () => {
    quietLibraries()
    ingestion = await Ingestion.start()
    cosmos = await startCosmosServer()
    proxy = await CosmosProxy.start(cosmos.endpoint)
    double = await ConnectorDouble.start()
    telemetry = createTelemetry()
    const settings = { connectionString: ingestion.connectionString, identity: false }
    const log = { info: () => undefined, fault: (error: unknown) => assert.fail(String(error)) }
    await telemetry.open(settings, log)
    const few = { ...rateLimits, sender: { perSecond: 0, burst: 6 } }
    one = await testServer({ journal: await open(), meter: telemetry.meter, rateLimits: few })
    other = await testServer({ journal: await open(), meter: beside(telemetry.meter) })

    const client = new TeamsClient(`${one.url}/api/messages`, double.url, TENANT)
    const toOther = new TeamsClient(`${other.url}/api/messages`, double.url, TENANT)
    const { gesprekId, rondeId } = await buildRonde(one.runner)
    const data = { gesprekId, themaId: VISIE, [`vraag:${VISIE}.1`]: `${WORD} van Joke` }
    ids = [rondeId, gesprekId, CHAT, MEETING, VISIE, BOT.id]
    const note = { gesprekId, text: `${WORD}, zei Wouter` }

    await client.bot('add')
    await other.act(marleen, 'gesprek.link', rondeId, { gesprekId, chatId: CHAT })
    await other.act(marleen, 'gesprek.start', rondeId, { gesprekId })
    await double.chats.message(CHAT, /^Welkom/)
    double.faults.push({ method: 'POST', status: 429 })
    await other.act(marleen, 'thema.open', rondeId, { gesprekId, themaId: VISIE })
    await double.chats.message(CHAT, /^Thema 1/)
    const { body } = await one.get<RondeSnapshot>(bram, `/api/rondes/${rondeId}`)
    const board = await ChangeReader.open(one, bram, rondeId, body.seq)
    await client.press(joke, { data, id: 'eerste' })
    await client.press(joke, { data, id: 'eerste' })
    await toOther.press(wouter, { data })
    // Teams does not say who she is: her answer is refused for now, and the fault is counted.
    double.faults.push({ method: 'GET', status: 500 })
    await toOther.press({ ...sanne, name: `${WORD} Willems` }, { data })
    proxy.failing.creates = 1
    proxy.only = 'throttled'
    const noting = one.act(bram, 'notitie.add', rondeId, note)
    while (proxy.given.size === 0) await new Promise((resolve) => setImmediate(resolve))
    proxy.failing.creates = 0
    await noting
    await board.until(({ messages }) => JSON.stringify(messages).includes(note.text))
    // Six of one sender may pass, and two have.
    for (let nth = 0; nth < 6; nth += 1) await client.press(joke, { data })
    await client.mention(joke, 'stand')
    await double.chats.message(CHAT, /te snel/)
    await other.act(marleen, 'thema.close', rondeId, { gesprekId, themaId: VISIE })
    await double.chats.message(CHAT, /gesloten/)
    await one.call(null, '/api/rondes', { headers: { authorization: `Bearer ${await tokenFor(joke)}x` } })
    await trusting(ingestion.cert, () => telemetry.flush())
    board.close()
    await one.stop()
    await other.stop()
    const direct = await openCosmosJournal({ ...store(), endpoint: cosmos.endpoint })
    for (const stream of await direct.streams('')) entries += (await direct.read(stream, 0)).length
    await direct.close()
    await trusting(ingestion.cert, () => telemetry.close())
  })

  after(async () => {
    await double.stop()
    await proxy.stop()
    await cosmos.stop()
    await ingestion.stop()
  })

  it('stored answers are counted with their duration, and a redelivered one is not counted twice', () => {
    const { count, value } = ingestion.of('act.stored', 'antwoord.give')
    assert.equal(count, 3)
    assert.ok(value > 0 && value < 30_000, `${value} ms`)
    assert.equal(ingestion.of('act.stored', 'notitie.add').count, 1)
    assert.ok(ingestion.of('act.stored', 'other').count > 10)
  })

  it('the delivery delay of each posted or edited message is measured', () => {
    const { count, value } = ingestion.of('delivery.delay', 'post')
    // The reply to a word is not a pending message: it is sent at once or not at all.
    assert.equal(count, double.chats.messages.length - replies().length)
    assert.equal(ingestion.of('delivery.delay', 'edit').count, double.callsOf('PUT').length)
    assert.ok(double.callsOf('PUT').length > 0)
    // These servers have a fixed clock.
    assert.equal(value, 0)
  })

  it('conflicts and retries are counted, of the store and of Teams', () => {
    // Both instances wrote in one stream, each on what it had in memory.
    assert.ok(ingestion.of('journal.conflict', 'ronde').value >= 1)
    assert.equal(ingestion.of('retry', 'teams').value, 1)
    const asked = [...proxy.given.values()].reduce((sum, times) => sum + times, 0)
    assert.equal(ingestion.of('retry', 'journal').value, asked)
  })

  it('the request charge of every stored entry is counted once', () => {
    // The local server charges 1 for everything.
    assert.ok(entries > 10)
    assert.equal(ingestion.of('journal.charge', 'append').value, entries)
    assert.ok(ingestion.of('journal.charge', 'point').value > 0)
  })

  it('open streams, rate-limited requests and faults are counted', () => {
    const open = ingestion.figures.filter(({ name }) => name === 'streams.open').map(({ value }) => value)
    assert.equal(open[0], 1)
    assert.equal(open.at(-1), 0)
    // Two card presses and a word to the bot.
    assert.equal(ingestion.of('rate.limited', 'sender').value, 3)
    assert.equal(ingestion.of('fault', 'other').value, 1)
  })

  it('[X5.i] telemetry holds only what is in the closed lists', () => {
    const lists: Record<string, readonly string[]> = { ...counts, ...durations }
    for (const { name, kind } of ingestion.figures) {
      if (kind === null)
        assert.ok(
          gauges.some((gauge) => gauge === name),
          name,
        )
      else assert.ok(lists[name]?.includes(kind), `${name} ${kind}`)
    }
    for (const sent of ingestion.received) {
      const [, , body = ''] = sent.split('\n')
      for (const { tags, data } of JSON.parse(body)) {
        assert.deepEqual(Object.keys(tags).sort(), [
          'ai.cloud.role',
          'ai.cloud.roleInstance',
          'ai.internal.sdkVersion',
        ])
        assert.ok(Object.keys(data.baseData.properties).every((key) => key === 'kind'))
      }
    }
  })

  it('[X5.i] [G15.b] no word, name, id or token leaves the server with telemetry', async () => {
    const all = ingestion.received.join('\n')
    assert.ok(all.length > 1_000)
    const people = [marleen, bram, nadia, sanne, ...deelnemers]
    const told = people.flatMap(({ oid, name }) => [oid, ...name.split(' ')])
    const tokens = await Promise.all([marleen, joke].map((who) => tokenFor(who)))
    for (const secret of [...told, ...tokens, ...ids, TENANT, WORD, 'eyJ', 'Bearer', 'meeting', LOCAL_KEY]) {
      if (secret.length > 2) assert.ok(!all.includes(secret), secret)
    }
    assert.ok(!all.includes(process.execPath) && !all.includes((await import('node:os')).hostname()))
  })
})
