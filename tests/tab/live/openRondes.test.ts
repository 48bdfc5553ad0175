import assert from 'node:assert/strict'
import type { EntityChange } from '../../../bot/protocol/view.ts'
import { currentOutbox } from '../../../tab/live/currentOutbox.ts'
import { rondeById } from '../../../tab/live/openRondes.ts'
import { notitieView, rondeView } from '../../builders/views.ts'
import { type FakePage, FakeStream, openFakePage, refusal } from './fakePage.ts'

const ronde: EntityChange = { kind: 'ronde', id: 'r', value: rondeView() }
const note = (id: string): EntityChange => ({ kind: 'notitie', id, value: notitieView(id) })

let rondes = 0

describe('A ronde that screens have open', () => {
  let page: FakePage
  let id: string
  let streams: FakeStream[]
  let snapshots: (() => Response)[]
  let unsubscribe: (() => void)[]

  beforeEach(() => {
    page = openFakePage()
    id = `r-${rondes++}`
    streams = []
    snapshots = []
    unsubscribe = []
    page.answer((address, signal) => {
      if (address.includes('/changes')) {
        const stream = new FakeStream(signal)
        streams.push(stream)
        return stream.response
      }
      return snapshots.shift()?.() ?? assert.fail(`not expected: ${address}`)
    })
  })

  afterEach(async () => {
    for (const stop of unsubscribe) stop()
    await page.clock.tickAsync(40_000)
    page.close()
  })

  const snapshot = (seq: number, lenses: string[], entities: EntityChange[]) =>
    snapshots.push(() => Response.json({ seq, lenses, entities }))
  const tick = (ms = 0) => page.clock.tickAsync(ms)
  const subscribe = (lens: 'ronde' | 'gesprek' | 'bord', notify: () => void = () => undefined) => {
    const stop = rondeById(id).subscribe(lens, notify)
    unsubscribe.push(stop)
    return stop
  }
  const state = (lens: 'ronde' | 'gesprek' | 'bord') => rondeById(id).status(lens).status
  const notes = () => [...rondeById(id).store.all('notitie').keys()]

  it('[B2.f] loads the lens of its screen, then follows the changes from there', async () => {
    snapshot(5, ['bord'], [ronde, note('n-1')])
    let told = 0
    subscribe('bord', () => {
      told += 1
    })
    assert.equal(state('bord'), 'loading')
    await tick()
    assert.equal(state('bord'), 'ready')
    assert.equal(rondeById(id).status('bord').connection.live, true)
    assert.ok(told >= 2)
    assert.deepEqual(page.calls, [
      `/api/rondes/${id}?lens=bord`,
      `/api/rondes/${id}/changes?lens=bord&after=5`,
    ])
    streams[0]?.send(6, [note('n-2')])
    await tick()
    assert.deepEqual([notes(), rondeById(id).store.seq], [['n-1', 'n-2'], 6])
  })

  it('[B2.f] a screen with another lens loads only what is missing, and keeps what came in that time', async () => {
    snapshot(5, ['ronde'], [ronde])
    subscribe('ronde')
    await tick()
    snapshot(9, ['bord'], [note('n-1')])
    subscribe('bord')
    assert.deepEqual([state('ronde'), state('bord')], ['ready', 'loading'])
    await tick()
    assert.equal(state('bord'), 'ready')
    assert.equal(page.calls.at(-2), `/api/rondes/${id}?lens=bord&has=ronde`)
    assert.equal(page.calls.at(-1), `/api/rondes/${id}/changes?lens=ronde,bord&after=5`)
    assert.equal(streams[0]?.broken, true)
    assert.deepEqual([notes(), rondeById(id).store.all('ronde').size], [['n-1'], 1])
  })

  it('[B2.f] a second screen of the same lens loads nothing', async () => {
    snapshot(5, ['ronde'], [ronde])
    subscribe('ronde')
    await tick()
    subscribe('ronde')
    await tick()
    assert.equal(page.calls.length, 2)
  })

  it('[B2.f] screens that open while another loads wait for it, and nothing is loaded twice', async () => {
    const first = Promise.withResolvers<Response>()
    page.answer((address, signal) => {
      if (address.includes('/changes')) return new FakeStream(signal).response
      if (address.endsWith('?lens=ronde')) return first.promise
      return Response.json({ seq: 5, lenses: ['bord'], entities: [note('n-1')] })
    })
    subscribe('ronde')
    subscribe('ronde')
    subscribe('bord')
    await tick()
    assert.deepEqual(page.calls, [`/api/rondes/${id}?lens=ronde`])
    first.resolve(Response.json({ seq: 5, lenses: ['ronde'], entities: [ronde] }))
    await tick()
    assert.deepEqual(page.calls.slice(1), [
      `/api/rondes/${id}?lens=bord&has=ronde`,
      `/api/rondes/${id}/changes?lens=ronde,bord&after=5`,
    ])
    assert.deepEqual([state('ronde'), state('bord')], ['ready', 'ready'])
  })

  it('[B2.j] where streams are held back it says when it last read', async () => {
    snapshot(5, ['ronde'], [ronde])
    page.answer((address, signal) => {
      if (address.includes('once=1')) return new Response(':\n\n')
      if (address.includes('/changes')) return new FakeStream(signal, false).response
      return snapshots.shift()?.() ?? assert.fail(`not expected: ${address}`)
    })
    subscribe('ronde')
    await tick(10_000)
    const read = Date.now()
    const connection = () => rondeById(id).status('ronde').connection
    assert.deepEqual(connection(), { live: false, reads: true, since: read })
    await tick(5_000)
    assert.deepEqual(connection(), { live: false, reads: true, since: read + 5_000 })
  })

  it('[B2.i] a stream that stays behind an act of its reader is opened again', async () => {
    snapshot(5, ['ronde'], [ronde])
    subscribe('ronde')
    await tick()
    const stream = page.answered
    page.answer((address, signal) =>
      address.includes('/actions/') ? Response.json({ result: {}, seq: 6 }) : stream(address, signal),
    )
    currentOutbox().add(id, { action: 'notitie.remove', input: { notitieId: 'n-1' } })
    await tick(6_000)
    assert.equal(streams.length, 2)
    assert.equal(page.calls.at(-1), `/api/rondes/${id}/changes?lens=ronde&after=5`)
    await tick(10_000)
    assert.equal(streams.length, 2)
  })

  it('[X1.a] a refusal is shown and not repeated, and other faults are shown and repeated', async () => {
    snapshots.push(() => refusal(404, 'not-found'))
    const stop = subscribe('ronde')
    await tick(60_000)
    assert.deepEqual([state('ronde'), rondeById(id).status('ronde').error?.code], ['error', 'not-found'])
    assert.equal(page.calls.length, 1)
    stop()

    id = `r-${rondes++}`
    snapshots.push(
      () => refusal(500, 'fault'),
      () => refusal(503, 'busy'),
    )
    snapshot(5, ['ronde'], [ronde])
    subscribe('ronde')
    await tick(100)
    assert.deepEqual([state('ronde'), rondeById(id).status('ronde').error?.code], ['error', 'fault'])
    await tick(3_000)
    assert.deepEqual([state('ronde'), rondeById(id).status('ronde').error], ['ready', null])
  })

  it('[X1.f] a person who loses the ronde while it is open reads why', async () => {
    snapshot(5, ['ronde'], [ronde])
    subscribe('ronde')
    await tick()
    page.answer(() => refusal(403, 'not-allowed'))
    streams[0]?.end()
    await tick(2_000)
    assert.deepEqual([state('ronde'), rondeById(id).status('ronde').error?.code], ['error', 'not-allowed'])
  })

  it('[B2.b] says since when the stream is broken', async () => {
    snapshot(5, ['ronde'], [ronde])
    subscribe('ronde')
    await tick(1_000)
    page.answer(() => refusal(503, 'busy'))
    const broke = Date.now()
    streams[0]?.end()
    await tick(10_000)
    assert.deepEqual(rondeById(id).status('ronde').connection, {
      live: false,
      reads: false,
      since: broke,
    })
  })

  it('[B2.b] stays open for half a minute after its last screen, so that the next one loads nothing', async () => {
    snapshot(5, ['ronde'], [ronde])
    const one = subscribe('ronde')
    const opened = rondeById(id)
    await tick()
    const two = subscribe('ronde')
    one()
    await tick(60_000)
    assert.equal(rondeById(id), opened)
    two()
    await tick(29_000)
    assert.equal(rondeById(id), opened)
    const three = subscribe('ronde')
    await tick(60_000)
    assert.equal(rondeById(id), opened)
    assert.equal(page.calls.filter((address) => !address.includes('/changes')).length, 1)
    three()
    await tick(30_000)
    assert.notEqual(rondeById(id), opened)
    assert.equal(streams.at(-1)?.broken, true)
  })
})
