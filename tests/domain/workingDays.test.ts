import assert from 'node:assert/strict'
import fc from 'fast-check'
import { isQuiet, nextSendAt, SENDS_FROM } from '../../bot/domain/quietHours.ts'
import {
  addDays,
  addWorkingDays,
  clockAt,
  type Day,
  dayOf,
  daysBetween,
  deadlineAfter,
  easterOf,
  endOf,
  holidaysOf,
  isWorkingDay,
  longDay,
  momentOf,
  nextWorkingDay,
  previousWorkingDay,
  reminderDays,
  untilDay,
  type Vacation,
  workingDaysAfter,
} from '../../bot/domain/workingDays.ts'

const HOUR = 3_600_000
const FIRST = '2026-01-01'
const days = fc.nat(20 * 365).map((nth) => addDays(FIRST, nth))
const moments = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2045, 11, 31) })
const vacationLists = fc.array(
  fc.tuple(days, fc.nat(60)).map(([from, length]): Vacation => ({ from, to: addDays(from, length) })),
  { maxLength: 4 },
)
const years = Array.from({ length: 20 }, (_, nth) => 2026 + nth)
const weekdayOf = (day: Day): string => longDay(day, 'en').split(' ')[0] ?? ''
const none: Vacation[] = []
const atClock = (day: Day, hour: number, minute = 0) => momentOf(day, hour, minute)

describe('Working days', () => {
  it('[X10.e] Easter falls on the days that the almanac gives for 2026 to 2035', () => {
    const known = '04-05 03-28 04-16 04-01 04-21 04-13 03-28 04-17 04-09 03-25'.split(' ')
    assert.deepEqual(
      known.map((_, nth) => easterOf(2026 + nth)),
      known.map((day, nth) => `${2026 + nth}-${day}`),
    )
  })

  it('[X10.e] no working day is a holiday of 2026 or 2030, and other days in the week are', () => {
    const off = (year: number) =>
      Array.from({ length: 366 }, (_, nth) => addDays(`${year}-01-01`, nth)).filter(
        (day) => day.startsWith(`${year}`) && !isWorkingDay(day, none) && !/^S/.test(weekdayOf(day)),
      )
    // In 2026 Second Christmas Day, in 2030 Liberation Day is on a Sunday or Saturday.
    assert.deepEqual(off(2026), [
      '2026-01-01',
      '2026-04-06',
      '2026-04-27',
      '2026-05-14',
      '2026-05-25',
      '2026-12-25',
    ])
    assert.deepEqual(off(2025), [
      '2025-01-01',
      '2025-04-21',
      '2025-05-05',
      '2025-05-29',
      '2025-06-09',
      '2025-12-25',
      '2025-12-26',
    ])
  })

  it("[X10.e] King's Day is on 26 April when the 27th is a Sunday, and never on a Sunday", () => {
    for (const year of years) {
      const isSunday = weekdayOf(`${year}-04-27`) === 'Sunday'
      assert.ok(holidaysOf(year).has(isSunday ? `${year}-04-26` : `${year}-04-27`))
      assert.equal(holidaysOf(year).has(`${year}-04-27`), !isSunday)
    }
  })

  it('[X10.e] Liberation Day counts in years that are divisible by five, and only then', () => {
    assert.deepEqual(
      years.filter((year) => holidaysOf(year).has(`${year}-05-05`)),
      [2030, 2035, 2040, 2045],
    )
  })

  it('[X10.e] every year has Easter Monday, Ascension Day and Whit Monday on a Monday, Thursday and Monday', () => {
    for (const year of years) {
      const easter = easterOf(year)
      const found = [1, 39, 50].map((days) => addDays(easter, days))
      assert.deepEqual(found.map(weekdayOf), ['Monday', 'Thursday', 'Monday'])
      for (const day of found) assert.equal(isWorkingDay(day, none), false)
    }
  })

  it('[X10.e] working days are counted one by one, over weekends, holidays and vacations', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -30, max: 30 }), vacationLists, (day, count, vacations) => {
        const found = addWorkingDays(day, count, vacations)
        assert.ok(isWorkingDay(found, vacations))
        if (count > 0) {
          assert.equal(workingDaysAfter(day, found, vacations), count)
          assert.equal(workingDaysAfter(day, addDays(found, -1), vacations), count - 1)
        }
        if (count < 0) {
          let between = 0
          for (let at = found; at < day; at = addDays(at, 1)) if (isWorkingDay(at, vacations)) between += 1
          assert.equal(between, -count)
        }
      }),
    )
  })

  it('[X10.e] three working days after a gesprek on the Thursday before Easter is the Wednesday after it', () => {
    assert.equal(addWorkingDays('2026-04-02', 3, none), '2026-04-08')
    assert.equal(addWorkingDays('2026-12-18', 3, [{ from: '2026-12-21', to: '2027-01-03' }]), '2027-01-06')
  })

  it('[X10.f] a deadline moves to the next working day and a reminder to the one before, and stay when it is one', () => {
    fc.assert(
      fc.property(days, vacationLists, (day, vacations) => {
        const [next, previous] = [nextWorkingDay(day, vacations), previousWorkingDay(day, vacations)]
        assert.ok(previous <= day && day <= next)
        assert.ok(isWorkingDay(next, vacations) && isWorkingDay(previous, vacations))
        for (let at = addDays(previous, 1); at < next; at = addDays(at, 1))
          assert.equal(at === day && previous === day, false)
        const between = daysBetween(previous, next) - 1
        const working = Array.from({ length: Math.max(0, between) }, (_, nth) => addDays(previous, nth + 1))
        assert.ok(working.every((at) => !isWorkingDay(at, vacations)))
      }),
    )
    assert.equal(deadlineAfter('2026-11-19', 7, none), '2026-11-26')
    assert.equal(deadlineAfter('2026-12-18', 7, [{ from: '2026-12-21', to: '2027-01-03' }]), '2027-01-04')
  })

  it('[X10.f] a vacation of a thousand years is passed at once', () => {
    const vacations = [{ from: '1500-01-01', to: '2600-12-31' }]
    assert.equal(nextWorkingDay('2026-05-05', vacations), '2601-01-02')
    assert.equal(previousWorkingDay('2026-05-05', vacations), '1499-12-29')
  })

  it('[X10.d] two reminders that fall together become one, and none goes on or after its deadline', () => {
    assert.deepEqual(reminderDays('2026-11-26', [2, 1], '2026-11-19', none), ['2026-11-24', '2026-11-25'])
    // Deadline on a Monday: Saturday and Sunday both move back to Friday.
    assert.deepEqual(reminderDays('2026-11-30', [2, 1], '2026-11-19', none), ['2026-11-27'])
    assert.deepEqual(reminderDays('2026-11-27', [2, 1, 0, 7], '2026-11-25', none), ['2026-11-26'])
    fc.assert(
      fc.property(days, fc.nat(20), vacationLists, (since, length, vacations) => {
        const deadline = deadlineAfter(since, length, vacations)
        const reminders = reminderDays(deadline, [2, 1], since, vacations)
        assert.equal(new Set(reminders).size, reminders.length)
        for (const day of reminders) {
          assert.ok(since < day && day < deadline && isWorkingDay(day, vacations))
          assert.ok(momentOf(day, SENDS_FROM) < endOf(deadline))
          assert.equal(isQuiet(momentOf(day, SENDS_FROM), vacations), false)
        }
      }),
    )
  })
})

describe('Days and clocks in the Netherlands', () => {
  it('[X10.a] dates that people read have the weekday', () => {
    assert.equal(untilDay('2026-11-26', 'nl'), 'tot en met donderdag 26 november')
    assert.equal(untilDay('2026-11-26', 'en'), 'up to and including Thursday 26 November')
  })

  it('[X10.a] a day ends after 23.59 in Amsterdam, in winter, in summer and on days of 23 and 25 hours', () => {
    assert.equal(new Date(endOf('2026-11-26')).toISOString(), '2026-11-26T23:00:00.000Z')
    assert.equal(new Date(endOf('2026-07-01')).toISOString(), '2026-07-01T22:00:00.000Z')
    assert.equal(endOf('2026-03-29') - endOf('2026-03-28'), 23 * HOUR)
    assert.equal(endOf('2026-10-25') - endOf('2026-10-24'), 25 * HOUR)
    fc.assert(
      fc.property(days, (day) => {
        assert.deepEqual(clockAt(endOf(day) - 1), { day, hour: 23, minute: 59 })
        assert.equal(dayOf(endOf(day)), addDays(day, 1))
      }),
    )
  })

  it('[X10.a] a clock time is the moment at which clocks show it', () => {
    fc.assert(
      fc.property(days, fc.nat(23), fc.nat(59), (day, hour, minute) => {
        const at = momentOf(day, hour, minute)
        const isSkipped = hour === 2 && /-03-(2[5-9]|3[01])$/.test(day) && weekdayOf(day) === 'Sunday'
        assert.deepEqual(clockAt(at), { day, hour: isSkipped ? 3 : hour, minute })
      }),
      { numRuns: 1_000 },
    )
    assert.equal(new Date(momentOf('2026-03-29', 2, 30)).toISOString(), '2026-03-29T01:30:00.000Z')
    assert.equal(new Date(momentOf('2026-10-25', 2, 30)).toISOString(), '2026-10-25T00:30:00.000Z')
  })
})

describe('Quiet hours', () => {
  it('[X10.b] hold from 18.00 to 8.00, in the weekend, on holidays and in vacations', () => {
    const vacations = [{ from: '2026-12-21', to: '2027-01-03' }]
    const cases: [day: Day, hour: number, minute: number, quiet: boolean][] = [
      ['2026-11-26', 7, 59, true],
      ['2026-11-26', 8, 0, false],
      ['2026-11-26', 17, 59, false],
      ['2026-11-26', 18, 0, true],
      ['2026-11-28', 12, 0, true],
      ['2026-04-27', 12, 0, true],
      ['2026-12-22', 12, 0, true],
      ['2026-12-18', 12, 0, false],
    ]
    for (const [day, hour, minute, quiet] of cases)
      assert.equal(isQuiet(atClock(day, hour, minute), vacations), quiet, `${day} ${hour}.${minute}`)
  })

  it('[X10.b] what waits goes at 8.00 on the next working day, and what need not wait goes now', () => {
    const next = (day: Day, hour: number) => nextSendAt(atClock(day, hour), none)
    assert.equal(next('2026-11-26', 23), atClock('2026-11-27', 8))
    assert.equal(next('2026-11-26', 3), atClock('2026-11-26', 8))
    assert.equal(next('2026-11-27', 18), atClock('2026-11-30', 8))
    assert.equal(next('2026-11-26', 12), atClock('2026-11-26', 12))
    // The clocks change in the night before this Monday.
    assert.equal(new Date(next('2026-03-27', 20)).toISOString(), '2026-03-30T06:00:00.000Z')
  })

  it('[X10.b] the next moment to send is the first that is not quiet', () => {
    fc.assert(
      fc.property(moments, vacationLists, (at, vacations) => {
        const next = nextSendAt(at, vacations)
        assert.ok(next >= at)
        assert.equal(isQuiet(next, vacations), false)
        if (next > at) assert.equal(isQuiet(next - 1, vacations), true)
        for (let hour = at; hour < next; hour += HOUR) assert.equal(isQuiet(hour, vacations), true)
      }),
    )
  })
})
