import assert from 'node:assert/strict'
import { startDoubt } from '../../../tab/regie/startDoubt.ts'

const start = '2026-12-08T13:00:00+01:00'
const planned = Date.parse(start)
const MINUTE = 60_000
const groep2 = { id: 'g-2', groepId: 'groep-2', start, status: 'gepland' } as const
const groep3 = { id: 'g-3', groepId: 'groep-3', start: null, status: 'bezig' } as const

describe('Doubt about a start in Regie', () => {
  it('[G2.j] a start more than half an hour before the plan is doubted, a later or unplanned one is not', () => {
    assert.deepEqual(startDoubt(groep2, [groep2], planned - 31 * MINUTE), { planned: start })
    assert.equal(startDoubt(groep2, [groep2], planned - 30 * MINUTE), null)
    assert.equal(startDoubt({ ...groep2, start: null }, [groep2], 0), null)
  })

  it('[G2.j] a start beside another running gesprek is doubted', () => {
    assert.deepEqual(startDoubt(groep2, [groep2, groep3], planned), { beside: 'groep-3' })
    assert.equal(startDoubt(groep2, [groep2, { ...groep3, status: 'klaar' }], planned), null)
    assert.equal(startDoubt({ ...groep2, status: 'bezig' }, [{ ...groep2, status: 'bezig' }], planned), null)
  })
})
