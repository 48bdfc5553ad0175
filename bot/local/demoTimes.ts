const MINUTE = 60_000
const QUARTER = 15 * MINUTE
const HOUR = 60 * MINUTE

export interface DemoTimes {
  made: number
  groep1: number
  groep2: number
  groep3: number
  groep4: number
  groep5: number
}

/** When everything in the demo happens, relative to now: groep 2 is about to begin, groepen 1 and 3 met on the workday before. */
export function demoTimes(now: number): DemoTimes {
  const groep2 = Math.ceil(now / QUARTER) * QUARTER
  const dayBefore = workday(now, -1)
  const lastToday = new Date(groep2 + 4 * HOUR)
  const fitsToday = lastToday.getHours() < 17 && lastToday.getDate() === new Date(now).getDate()
  const nextDay = workday(now, 1)
  return {
    made: at(workday(workday(workday(now, -1), -1), -1), 9, 20),
    groep1: at(dayBefore, 10, 0),
    groep2,
    groep3: at(dayBefore, 13, 30),
    groep4: fitsToday ? groep2 + 2 * HOUR : at(nextDay, 10, 0),
    groep5: fitsToday ? groep2 + 4 * HOUR : at(nextDay, 13, 0),
  }
}

/** The next or previous workday. */
function workday(from: number, direction: 1 | -1): number {
  const day = new Date(from)
  do day.setDate(day.getDate() + direction)
  while (day.getDay() === 0 || day.getDay() === 6)
  return day.getTime()
}

function at(day: number, hour: number, minute: number): number {
  return new Date(day).setHours(hour, minute, 0, 0)
}
