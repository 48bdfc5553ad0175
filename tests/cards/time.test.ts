import assert from 'node:assert/strict'
import { clockTime, dayAndTime } from '../../bot/cards/time.ts'

const at = (time: string) => new Date(time)

describe('Times in cards', () => {
  it('times are written as people write them in each language', () => {
    const half = at('2026-12-08T12:52:00Z')
    assert.equal(clockTime(half, 'nl'), '13.52 uur')
    assert.equal(clockTime(half, 'en'), '13:52')
    assert.equal(clockTime(half.getTime(), 'nl'), '13.52 uur')
    assert.equal(clockTime(at('2026-12-08T08:00:00Z'), 'nl'), '9.00 uur')
    assert.equal(clockTime(at('2026-12-07T23:05:00Z'), 'en'), '0:05')
  })

  it('times follow the time zone of the school, in summer too', () => {
    assert.equal(clockTime(at('2026-07-01T08:00:00Z'), 'nl'), '10.00 uur')
    assert.equal(clockTime(at('2026-07-01T08:00:00Z'), 'nl', 'America/Curacao'), '4.00 uur')
  })

  it('a day is named as seen from now: today, tomorrow, or its date', () => {
    const now = at('2026-12-08T22:30:00Z')
    assert.equal(dayAndTime(at('2026-12-08T22:59:00Z'), now, 'nl'), 'Vandaag om 23.59 uur')
    assert.equal(dayAndTime(at('2026-12-08T23:00:00Z'), now, 'nl'), 'Morgen om 0.00 uur')
    assert.equal(dayAndTime(at('2026-12-10T08:00:00Z'), now, 'nl'), 'Donderdag 10 december om 9.00 uur')
    assert.equal(dayAndTime(at('2026-12-07T08:00:00Z'), now, 'en'), 'Monday 7 December at 9:00')
    assert.equal(dayAndTime(at('2026-12-09T08:00:00Z'), now, 'en'), 'Tomorrow at 9:00')
  })

  it('days are counted right on the day that the clock goes back', () => {
    assert.equal(
      dayAndTime(at('2026-10-25T22:30:00Z'), at('2026-10-24T22:30:00Z'), 'nl'),
      'Vandaag om 23.30 uur',
    )
    assert.equal(
      dayAndTime(at('2026-10-25T23:30:00Z'), at('2026-10-24T22:30:00Z'), 'nl'),
      'Morgen om 0.30 uur',
    )
  })
})
