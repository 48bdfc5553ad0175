import assert from 'node:assert/strict'
import type { PersonWho } from '../../bot/domain/who.ts'
import { viewAll } from '../../bot/views/index.ts'
import { countEvents } from '../builders/events.ts'
import { bram, joke, marleen, nadia } from '../builders/people.ts'
import { refusal } from '../builders/refusal.ts'
import type { BuiltRonde } from '../builders/ronde.ts'
import { PROFESSIONALITEIT, TeamsApp } from '../teams/app.ts'

const MINUTE = 60_000

describe('Retrying messages on request', () => {
  let app: TeamsApp
  let ronde: BuiltRonde

  beforeEach(async () => {
    app = await TeamsApp.start()
    ronde = await app.ronde({ started: true })
    await app.settled()
  })

  afterEach(() => app.stop())

  const thema = (action: 'thema.open' | 'thema.close') =>
    ronde.act(marleen, action, { gesprekId: ronde.gesprekId, themaId: PROFESSIONALITEIT })
  const retry = (who: PersonWho) => ronde.act(who, 'delivery.retry', { gesprekId: ronde.gesprekId })
  const fails = (...faults: { status?: number; lost?: 'after' }[]) =>
    app.double.faults.push(...faults.map((fault) => ({ method: 'POST' as const, ...fault })))
  const tooBusy = () => fails(...Array.from({ length: 4 }, () => ({ status: 502 })))
  /** The delivery trouble that Regie shows for this gesprek. */
  const trouble = () =>
    app.test.runner.read(ronde.stream, (state) => {
      const view = viewAll(state, bram).find(({ kind, id }) => kind === 'gesprek' && id === ronde.gesprekId)
      return view?.kind === 'gesprek' ? view.value?.deliveryTrouble : undefined
    })
  const events = () => countEvents(app.test.runner, ronde.stream)

  it('[G3.i] only gespreksleider and verslaggever may ask for a retry', async () => {
    await assert.rejects(retry(joke), refusal('not-allowed'))
    await assert.rejects(retry(nadia), refusal('not-allowed'))
    await retry(marleen)
    await retry(bram)
    const elsewhere = ronde.act(marleen, 'delivery.retry', { gesprekId: 'g-bestaat-niet' })
    await assert.rejects(elsewhere, refusal('unknown-gesprek'))
  })

  it('[G3.i] a requested retry posts the card at once, before its automatic retry is due', async () => {
    tooBusy()
    await thema('thema.open')
    await app.settled()
    assert.equal(await trouble(), 'later')
    await retry(bram)
    assert.match((await app.said())[1] ?? '', /^Thema 3 van 7/)
    assert.equal(await trouble(), null)
    await app.pass(60 * MINUTE)
    assert.equal((await app.messages()).length, 2)
  })

  it('[G3.i] Regie says that a retry is being tried, and then its outcome', async () => {
    tooBusy()
    await thema('thema.open')
    await app.settled()
    fails({ status: 403 })
    await retry(marleen)
    assert.equal(await trouble(), 'trying')
    await app.settled()
    assert.equal(await trouble(), 'unreachable')
  })

  it('[G5.h] a post with an unknown outcome is repeated only when a person asks', async () => {
    fails({ lost: 'after' })
    await thema('thema.open')
    await app.pass(60 * MINUTE)
    assert.equal(await trouble(), 'unsure')
    assert.equal((await app.messages()).length, 2)
    await retry(marleen)
    const said = await app.said()
    assert.equal(said.length, 3)
    assert.match(said[2] ?? '', /^Thema 3 van 7/)
    await thema('thema.close')
    assert.match((await app.said())[2] ?? '', /is gesloten/)
  })

  it('[G5.h] a retry does nothing when nothing failed, and two retries at once post once', async () => {
    const before = await events()
    await retry(marleen)
    assert.equal(await events(), before)
    tooBusy()
    await thema('thema.open')
    await app.settled()
    await Promise.all([retry(marleen), retry(bram)])
    assert.equal((await app.messages()).length, 2)
  })

  it('[G3.i] [G12.a] a samenvatting that could not be posted is retried with the other messages', async () => {
    tooBusy()
    await ronde.act(marleen, 'samenvatting.post', { gesprekId: ronde.gesprekId, text: 'Het rooster knelt.' })
    await app.settled()
    assert.equal((await app.messages()).length, 1)
    await retry(marleen)
    assert.match((await app.said())[1] ?? '', /^Samenvatting/)
  })

  it('[G3.i] a failed edit that is no longer needed is no longer shown as trouble', async () => {
    await thema('thema.open')
    await app.settled()
    app.double.faults.push({ method: 'PUT', status: 400 })
    await thema('thema.close')
    await app.settled()
    assert.equal(await trouble(), 'refused')
    await thema('thema.open')
    await app.settled()
    assert.equal(await trouble(), null)
    assert.match((await app.said())[1] ?? '', /^Thema 3 van 7/)
  })
})
