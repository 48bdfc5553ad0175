import assert from 'node:assert/strict'
import type { GesprekView, ThemaRunView } from '../../../bot/protocol/view.ts'
import { gesprekClock, openingMinutes } from '../../../tab/shared/gesprek/gesprekClock.ts'
import { gesprekView, runView, themaOf } from '../../builders/views.ts'

const MINUTE = 60_000
const themas = [themaOf('visie', 'visie', 'Visie', 30), themaOf('rollen', 'rollen', 'Rollen', 20)]
const afsluiting = themaOf('afsluiting', 'afsluiting', 'Afsluiting', 10)

const at = (minutes: number, gesprek: Partial<GesprekView>, ...runs: ThemaRunView[]) =>
  gesprekClock(
    { themas, afsluiting, runs: new Map(runs.map((run) => [run.themaId, run])) },
    gesprekView({ minutes: 90, ...gesprek }),
    minutes * MINUTE,
  )
const states = ({ parts }: ReturnType<typeof at>): string => parts.map(({ state }) => state).join(' ')
const bezig = { status: 'bezig', startedAt: 0 } as const

describe('The clock of a gesprek', () => {
  it('[G6.c] the opening is what the wished minutes of the themas leave, and at least five minutes', () => {
    const course = { themas, afsluiting, runs: new Map() }
    assert.equal(openingMinutes(course, 90), 30)
    assert.equal(openingMinutes(course, 66), 6)
    assert.equal(openingMinutes(course, 60), 5)
  })

  it('[G6.c] a planned gesprek has all its time left, and no thema runs', () => {
    const clock = at(500, {})
    assert.deepEqual(
      [clock.gesprekLeft, clock.themaLeft, clock.nth, clock.inOpening],
      [90, null, null, false],
    )
    assert.equal(states(clock), 'todo todo todo todo')
    assert.deepEqual(
      clock.parts.map(({ id, weight }) => [id, weight]),
      [
        ['opening', 30],
        ['visie', 30],
        ['rollen', 20],
        ['afsluiting', 10],
      ],
    )
  })

  it('[G6.c] before the first thema the opening counts down', () => {
    const clock = at(6, bezig)
    assert.deepEqual([clock.gesprekLeft, clock.themaLeft, clock.inOpening], [84, 24, true])
    assert.equal(states(clock), 'now todo todo todo')
    assert.equal(clock.parts[0]?.progress, 6 / 30)
  })

  it('[G6.c] an open thema counts down its own minutes, and the gesprek the whole', () => {
    const visie = runView('visie', { status: 'gesloten', openedAt: 10 * MINUTE, closedAt: 40 * MINUTE })
    const rollen = runView('rollen', { openedAt: 40 * MINUTE })
    const clock = at(45, { ...bezig, openThemaId: 'rollen' }, visie, rollen)
    assert.deepEqual([clock.gesprekLeft, clock.themaLeft, clock.nth, clock.inOpening], [45, 15, 2, false])
    assert.equal(states(clock), 'done done now todo')
    assert.equal(clock.parts[2]?.progress, 5 / 20)
    assert.equal(clock.parts[2]?.weight, 20)
  })

  it('[G6.c] between two themas no thema runs, and one in which nothing was done is still to come', () => {
    const visie = runView('visie', {
      status: 'gesloten',
      openedAt: 10 * MINUTE,
      closedAt: 10 * MINUTE + 20_000,
    })
    const clock = at(45, bezig, visie)
    assert.deepEqual([clock.themaLeft, clock.nth, clock.inOpening], [null, null, false])
    assert.equal(states(clock), 'done todo todo todo')
  })

  it('[G6.c] the afsluiting counts down as well, and is no numbered thema', () => {
    const clock = at(
      82,
      { ...bezig, openThemaId: 'afsluiting' },
      runView('afsluiting', { openedAt: 80 * MINUTE }),
    )
    assert.deepEqual([clock.themaLeft, clock.nth], [8, null])
    assert.equal(states(clock), 'done todo todo now')
  })

  it('[G6.c] time left rounds up, time over rounds down, and a clock behind the server takes nothing off', () => {
    assert.equal(at(0.1, bezig).gesprekLeft, 90)
    assert.equal(at(89.1, bezig).gesprekLeft, 1)
    assert.equal(at(90, bezig).gesprekLeft, 0)
    assert.ok(Object.is(at(90.5, bezig).gesprekLeft, 0))
    assert.equal(at(91, bezig).gesprekLeft, -1)
    assert.equal(at(91.9, bezig).gesprekLeft, -1)
    assert.equal(at(-3, bezig).gesprekLeft, 90)
  })

  it('[G6.c] when the gesprek is over its opening is done and the held themas are', () => {
    const visie = runView('visie', { status: 'gesloten', openedAt: 10 * MINUTE, closedAt: 40 * MINUTE })
    assert.equal(
      states(at(95, { status: 'klaar', startedAt: 0, endedAt: 90 * MINUTE }, visie)),
      'done done todo todo',
    )
  })

  it('[G6.c] a thema that is open in the gesprek but has no run yet shows no time', () => {
    const clock = at(
      45,
      { ...bezig, openThemaId: 'visie' },
      runView('rollen', { closedAt: 1, status: 'gesloten' }),
    )
    assert.equal(clock.themaLeft, null)
    assert.equal(clock.nth, 1)
  })
})
