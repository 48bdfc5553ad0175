import assert from 'node:assert/strict'
import type { ThemaRunView } from '../../../bot/protocol/view.ts'
import { nextThema, wasHeld } from '../../../tab/shared/gesprek/gesprekCourse.ts'
import { runView, themaOf } from '../../builders/views.ts'

const themas = ['visie', 'rollen', 'loopbaan'].map((id) => themaOf(id, id, id))
const afsluiting = themaOf('afsluiting', 'afsluiting', 'Afsluiting')
const next = (open: string | null, ...runs: ThemaRunView[]): string | undefined =>
  nextThema({ themas, afsluiting, runs: new Map(runs.map((run) => [run.themaId, run])) }, open)?.id
const held = (themaId: string, openedAt: number): ThemaRunView =>
  runView(themaId, { openedAt, closedAt: openedAt + 600_000, status: 'gesloten' })

describe('The course of a gesprek', () => {
  it('[G3.a] a thema was held when it closed after half a minute, or when something was done in it', () => {
    const closed = (part: Partial<ThemaRunView>) => wasHeld(runView('visie', { closedAt: 20_000, ...part }))
    assert.equal(wasHeld(undefined), false)
    assert.equal(wasHeld(runView('visie', { answered: 3, ticked: ['visie.1'] })), false)
    assert.equal(closed({}), false)
    assert.equal(closed({ closedAt: 30_000 }), false)
    assert.equal(closed({ closedAt: 30_001 }), true)
    assert.equal(closed({ openedAt: 10_000, closedAt: 35_000 }), false)
    assert.equal(closed({ answered: 1 }), true)
    assert.equal(closed({ answered: null }), true)
    assert.equal(closed({ ticked: ['visie.1'] }), true)
  })

  it('[G3.a] the next thema is the first one, then the one after the open thema', () => {
    assert.equal(next(null), 'visie')
    assert.equal(next('visie', runView('visie')), 'rollen')
    assert.equal(next('rollen', runView('rollen')), 'loopbaan')
  })

  it('[G3.a] with no thema open, the next one comes after the thema that was opened last', () => {
    assert.equal(next(null, held('visie', 0), held('rollen', 700_000)), 'loopbaan')
    assert.equal(next(null, held('rollen', 0), held('visie', 700_000)), 'loopbaan')
    assert.equal(next(null, held('loopbaan', 0), held('visie', 700_000)), 'rollen')
  })

  it('[G3.a] a thema that was held is passed over, and one that was opened by mistake is not', () => {
    assert.equal(next('visie', runView('visie'), held('rollen', 0)), 'loopbaan')
    const mistake = runView('rollen', { closedAt: 5_000, status: 'gesloten' })
    assert.equal(next('visie', runView('visie'), mistake), 'rollen')
    assert.equal(next(null, held('visie', 0), { ...mistake, openedAt: 700_000, closedAt: 701_000 }), 'rollen')
  })

  it('[G3.a] [G13.a] the afsluiting follows the last thema, and nothing follows the afsluiting', () => {
    assert.equal(next('loopbaan', runView('loopbaan')), 'afsluiting')
    assert.equal(next('afsluiting', runView('afsluiting')), undefined)
    assert.equal(next(null, held('loopbaan', 0), held('afsluiting', 700_000)), undefined)
  })
})
