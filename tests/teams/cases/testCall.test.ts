import assert from 'node:assert/strict'
import { bram, marleen } from '../../builders/people.ts'
import { type BuiltRonde, buildRonde } from '../../builders/ronde.ts'
import { CHAT } from '../../doubles/teamsClient.ts'
import { TeamsApp } from '../app.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

describe('A test call', () => {
  let app: TeamsApp
  let ronde: BuiltRonde

  beforeEach(async () => {
    app = await TeamsApp.start()
    ronde = await app.ronde()
    app.test.clock.time -= 24 * HOUR
  })

  afterEach(async () => {
    assert.deepEqual(app.faults, [])
    await app.stop()
  })

  const status = () =>
    app.test.runner.read(ronde.stream, (state) => state.gesprekken.get(ronde.gesprekId)?.status)
  const call = async () => {
    await app.client.meeting('Start')
    await app.settled()
    await app.client.meeting('End')
    await app.settled()
  }

  it('[G2.e] a test call is asked about once, and the day itself goes as planned', async () => {
    await call()
    await call()
    assert.equal(await status(), 'gepland')
    const said = await app.said()
    assert.equal(said.length, 1)
    assert.match(said[0] ?? '', /ruim voor de geplande tijd/)
    app.test.clock.time += 24 * HOUR
    await app.client.meeting('Start')
    assert.equal(await status(), 'bezig')
    assert.match((await app.said())[1] ?? '', /^Welkom bij dit gesprek/)
  })

  it('[G2.e] a test call that lasts until the gesprek leaves its start to who leads', async () => {
    await app.client.meeting('Start')
    app.test.clock.time += 24 * HOUR
    await app.followUps.sweep()
    await app.settled()
    assert.equal(await status(), 'gepland')
    await app.client.mention(bram, 'start')
    assert.equal(await status(), 'bezig')
  })

  it('[G2.f] a gesprek that a test call started by mistake continues on its planned day', async () => {
    await app.client.meeting('Start')
    await app.client.mention(bram, 'start')
    await app.client.meeting('End')
    assert.equal(await status(), 'klaar')
    app.test.clock.time += 24 * HOUR
    await app.client.meeting('Start')
    assert.equal(await status(), 'bezig')
  })
})

describe('A meeting that is already running when its gesprek is linked', () => {
  let app: TeamsApp
  let ronde: BuiltRonde

  beforeEach(async () => {
    app = await TeamsApp.start()
    await app.client.bot('add')
    ronde = await buildRonde(app.test.runner)
  })

  afterEach(async () => {
    assert.deepEqual(app.faults, [])
    await app.stop()
  })

  const status = () =>
    app.test.runner.read(ronde.stream, (state) => state.gesprekken.get(ronde.gesprekId)?.status)
  const linkInTab = async () => {
    await ronde.act(marleen, 'gesprek.link', { gesprekId: ronde.gesprekId, chatId: CHAT })
    await app.settled()
  }

  it('[G2.g] linking a gesprek whose meeting is already running starts it immediately', async () => {
    await app.client.meeting('Start')
    app.test.clock.time += 20 * MINUTE
    await linkInTab()
    assert.equal(await status(), 'bezig')
    assert.ok((await app.said()).some((one) => one.startsWith('Welkom bij dit gesprek')))
  })

  it('[G2.g] it also starts when the process ended in between', async () => {
    await app.client.meeting('Start')
    await app.settled()
    await app.followUps.stop()
    await ronde.act(marleen, 'gesprek.link', { gesprekId: ronde.gesprekId, chatId: CHAT })
    app = await app.restart()
    await app.followUps.sweep()
    assert.equal(await status(), 'bezig')
  })

  it('[G2.g] [G2.e] linking well before the plan is asked about, as any start', async () => {
    app.test.clock.time -= 24 * HOUR
    await app.client.meeting('Start')
    await linkInTab()
    assert.equal(await status(), 'gepland')
    assert.ok((await app.said()).some((one) => /ruim voor de geplande tijd/.test(one)))
  })

  it('[G2.g] linking to a meeting that has ended starts nothing', async () => {
    await app.client.meeting('Start')
    await app.client.meeting('End')
    await linkInTab()
    assert.equal(await status(), 'gepland')
  })

  it('[G2.g] linking to a meeting that began half a day ago without an end starts nothing', async () => {
    await app.client.meeting('Start')
    app.test.clock.time += 13 * HOUR
    await linkInTab()
    assert.equal(await status(), 'gepland')
  })

  it('[G2.g] where Teams reported nothing, the gesprek waits for the button in Regie', async () => {
    await linkInTab()
    assert.equal(await status(), 'gepland')
    await ronde.act(bram, 'gesprek.start', { gesprekId: ronde.gesprekId })
    assert.equal(await status(), 'bezig')
  })
})
