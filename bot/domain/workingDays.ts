/** Days and times of schools in the Netherlands (X10). */

/** A calendar day in the Netherlands, as 2026-11-26. */
export type Day = string

/** A vacation of the school; both days belong to it. */
export interface Vacation {
  readonly from: Day
  readonly to: Day
}

export const TIME_ZONE = 'Europe/Amsterdam'

const DAY_MS = 86_400_000
const MINUTE_MS = 60_000

const asUtc = (day: Day): number => Date.parse(`${day}T00:00:00Z`)
const fromUtc = (ms: number): Day => new Date(ms).toISOString().slice(0, 10)

/** The day that is a number of calendar days later; earlier with a negative number. */
export const addDays = (day: Day, days: number): Day => fromUtc(asUtc(day) + days * DAY_MS)

/** How many calendar days the second day is after the first. */
export const daysBetween = (first: Day, second: Day): number =>
  Math.round((asUtc(second) - asUtc(first)) / DAY_MS)

/** 0 is Sunday. */
const weekday = (day: Day): number => new Date(asUtc(day)).getUTCDay()

/** Easter Sunday by the Gregorian computus (Meeus, "Astronomical algorithms", 1991). */
export function easterOf(year: number): Day {
  const golden = year % 19
  const [century, inCentury] = [Math.floor(year / 100), year % 100]
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const moon = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30
  const sunday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - moon - (inCentury % 4)) % 7
  const late = Math.floor((golden + 11 * moon + 22 * sunday) / 451)
  const sum = moon + sunday - 7 * late + 114
  return fromUtc(Date.UTC(year, Math.floor(sum / 31) - 1, (sum % 31) + 1))
}

const holidays = new Map<number, ReadonlySet<Day>>()

/** The public holidays on which no one at a school works; Good Friday is none, and Liberation Day one year in five. */
export function holidaysOf(year: number): ReadonlySet<Day> {
  const known = holidays.get(year)
  if (known !== undefined) return known
  const easter = easterOf(year)
  const kingsDay = `${year}-04-27`
  const days = new Set([
    `${year}-01-01`,
    easter,
    addDays(easter, 1),
    weekday(kingsDay) === 0 ? `${year}-04-26` : kingsDay,
    ...(year % 5 === 0 ? [`${year}-05-05`] : []),
    addDays(easter, 39),
    addDays(easter, 49),
    addDays(easter, 50),
    `${year}-12-25`,
    `${year}-12-26`,
  ])
  holidays.set(year, days)
  return days
}

const vacationOf = (day: Day, vacations: readonly Vacation[]): Vacation | undefined =>
  vacations.find(({ from, to }) => from <= day && day <= to)

export function isWorkingDay(day: Day, vacations: readonly Vacation[]): boolean {
  const inWeek = weekday(day)
  if (inWeek === 0 || inWeek === 6 || holidaysOf(Number(day.slice(0, 4))).has(day)) return false
  return vacationOf(day, vacations) === undefined
}

/** The first working day from this day on, going forwards or backwards; the day itself when it is one. */
function workingDayFrom(day: Day, step: 1 | -1, vacations: readonly Vacation[]): Day {
  let at = day
  while (!isWorkingDay(at, vacations)) {
    // A vacation is passed in one step, however long someone made it.
    const vacation = vacationOf(at, vacations)
    at = addDays(vacation === undefined ? at : step > 0 ? vacation.to : vacation.from, step)
  }
  return at
}

/** Where a deadline goes that would fall on this day (X10.f). */
export const nextWorkingDay = (day: Day, vacations: readonly Vacation[]): Day =>
  workingDayFrom(day, 1, vacations)

/** Where a reminder goes that would fall on this day (X10.f). */
export const previousWorkingDay = (day: Day, vacations: readonly Vacation[]): Day =>
  workingDayFrom(day, -1, vacations)

/**
 * The working day that is `count` working days after this one; before it with a negative number. With 0 the day itself,
 * or the next working day when it is none.
 */
export function addWorkingDays(day: Day, count: number, vacations: readonly Vacation[]): Day {
  if (count === 0) return nextWorkingDay(day, vacations)
  const step = count > 0 ? 1 : -1
  let at = day
  for (let left = Math.abs(count); left > 0; left -= 1)
    at = workingDayFrom(addDays(at, step), step, vacations)
  return at
}

/** How many working days there are after the first day, up to and including the second; 0 when the second is not later. */
export function workingDaysAfter(first: Day, second: Day, vacations: readonly Vacation[]): number {
  let count = 0
  for (let at = addWorkingDays(first, 1, vacations); at <= second; at = addWorkingDays(at, 1, vacations))
    count += 1
  return count
}

/** The last day to react when there are `days` calendar days from this day: never a day on which no one works. */
export const deadlineAfter = (day: Day, days: number, vacations: readonly Vacation[]): Day =>
  nextWorkingDay(addDays(day, days), vacations)

/**
 * The days on which to remind of a deadline, earliest first: moved back to working days, each once, all after `since` and
 * before the deadline (X10.d).
 * @param daysBefore calendar days before the deadline
 * @param since the day on which people were asked
 */
export function reminderDays(
  deadline: Day,
  daysBefore: readonly number[],
  since: Day,
  vacations: readonly Vacation[],
): Day[] {
  const days = daysBefore.map((days) => previousWorkingDay(addDays(deadline, -days), vacations))
  return [...new Set(days)].filter((day) => since < day && day < deadline).sort()
}

// Creating a formatter costs a thousand times more than using one.
const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: TIME_ZONE,
  dateStyle: 'short',
  timeStyle: 'short',
})

/** Date and time on a clock in the Netherlands. @param at epoch milliseconds */
export function clockAt(at: number): { day: Day; hour: number; minute: number } {
  const [day = '', time = ''] = clock.format(at).split(' ')
  return { day, hour: Number(time.slice(0, 2)), minute: Number(time.slice(3, 5)) }
}

/** The day on which a moment falls. @param at epoch milliseconds */
export const dayOf = (at: number): Day => clockAt(at).day

/**
 * The moment at which a clock in the Netherlands shows this time, in epoch milliseconds. A time that is skipped in March is
 * an hour later; of a time that comes twice in October the first.
 */
export function momentOf(day: Day, hour: number, minute = 0): number {
  const asIfUtc = asUtc(day) + (hour * 60 + minute) * MINUTE_MS
  const offsetAt = (at: number): number => {
    const shown = clockAt(at)
    return (
      asUtc(shown.day) + (shown.hour * 60 + shown.minute) * MINUTE_MS - Math.floor(at / MINUTE_MS) * MINUTE_MS
    )
  }
  const [summer, winter] = [120 * MINUTE_MS, 60 * MINUTE_MS]
  const inSummer = asIfUtc - summer
  return offsetAt(inSummer) === summer ? inSummer : asIfUtc - winter
}

/** When a day is over: the moment after 23.59 (X10.a), in epoch milliseconds. What comes before it is in time. */
export const endOf = (day: Day): number => momentOf(addDays(day, 1), 0)

const written = {
  nl: new Intl.DateTimeFormat('nl-NL', { timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long' }),
  en: new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long' }),
}

/** "donderdag 26 november" or "Thursday 26 November". */
export const longDay = (day: Day, lang: 'nl' | 'en'): string =>
  written[lang].format(asUtc(day)).replace(',', '')

/** "tot en met donderdag 26 november" or "up to and including Thursday 26 November" (X10.a). */
export const untilDay = (day: Day, lang: 'nl' | 'en'): string =>
  `${lang === 'nl' ? 'tot en met' : 'up to and including'} ${longDay(day, lang)}`
