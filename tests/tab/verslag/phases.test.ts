import assert from 'node:assert/strict'
import type { GesprekView, VerslagView } from '../../../bot/protocol/view.ts'
import { daysLeft, progressOf, workingDaysLate, workingDaysTaken } from '../../../tab/verslag/phases.ts'

const at = (day: string) => Date.parse(`${day}T12:00:00+01:00`)

/** A gesprek that ended on Tuesday 17 November, whose verslag is wanted by Friday 20. */
const gesprek = (submittedAt: number | null) =>
  ({ endedAt: at('2026-11-17'), verslag: { wantedBy: '2026-11-20', submittedAt } }) as GesprekView

describe('How far a verslag is', () => {
  it('[R1.c] it is late in working days, until it is handed in', () => {
    assert.equal(workingDaysLate(gesprek(null), at('2026-11-20')), 0)
    assert.equal(workingDaysLate(gesprek(null), at('2026-11-22')), 0)
    assert.equal(workingDaysLate(gesprek(null), at('2026-11-23')), 1)
    assert.equal(workingDaysLate(gesprek(at('2026-11-24')), at('2026-12-24')), 2)
    assert.equal(workingDaysTaken(gesprek(at('2026-11-18'))), 1)
  })

  it('[R2.b] the last day of correction counts whole, and fills the strip', () => {
    assert.equal(daysLeft('2026-11-26', Date.parse('2026-11-26T23:58:00+01:00')), 0)
    assert.equal(daysLeft('2026-11-26', at('2026-11-22')), 4)
    const sent = { at: at('2026-11-19'), until: '2026-11-26', name: '', count: 5 }
    const verslag = { status: 'bij-de-groep', sent, closed: false } as VerslagView
    assert.equal(progressOf(verslag, [], at('2026-11-19')), 0)
    assert.equal(progressOf(verslag, [], at('2026-11-26')), 1)
    const checking = { status: 'nakijken', checkedThemas: ['a', 'x'] } as Partial<VerslagView> as VerslagView
    assert.equal(progressOf(checking, ['a', 'b'], 0), 0.5)
  })
})
