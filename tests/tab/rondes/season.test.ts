import assert from 'node:assert/strict'
import { seasonOf } from '../../../tab/rondes/season.ts'

describe('The season of a ronde', () => {
  it('is voorjaar until the end of July, and najaar from August on', () => {
    assert.deepEqual(seasonOf('2026-01-01'), { half: 'voorjaar', year: 2026 })
    assert.deepEqual(seasonOf('2026-07-31'), { half: 'voorjaar', year: 2026 })
    assert.deepEqual(seasonOf('2027-08-01'), { half: 'najaar', year: 2027 })
    assert.deepEqual(seasonOf('2026-12-11'), { half: 'najaar', year: 2026 })
  })
})
