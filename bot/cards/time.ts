import { cardTexts, type Lang } from '../content/index.ts'

/** A point in time, as a Date or in milliseconds since 1970. */
export type TimeInput = Date | number

export const defaultTimeZone = 'Europe/Amsterdam'

const minuteInMs = 60_000
const dayInMs = 24 * 60 * minuteInMs
// Creating a formatter costs a thousand times more than using one, so keep them.
const formats = new Map<string, Intl.DateTimeFormat>()

function format(name: string, locale: string, timeZone: string, options: Intl.DateTimeFormatOptions) {
  const key = `${name} ${locale} ${timeZone}`
  let known = formats.get(key)
  if (known === undefined) {
    known = new Intl.DateTimeFormat(locale, { ...options, timeZone })
    formats.set(key, known)
  }
  return known
}

/** "9.05 uur" in Dutch, "9:05" in English. */
export function clockTime(at: TimeInput, lang: Lang, timeZone: string = defaultTimeZone): string {
  const digits = clockDigits(Math.floor(Number(at) / minuteInMs), timeZone)
  const hour = digits.startsWith('0') ? digits.slice(1, 2) : digits.slice(0, 2)
  return cardTexts[lang].clock(hour, digits.slice(3))
}

/** Cache of the last formatted time: many answers are saved in the same minute, and formatting is slow. */
let last = { minute: Number.NaN, timeZone: '', digits: '' }

/** "09:05". @param minute minutes since 1970 */
function clockDigits(minute: number, timeZone: string): string {
  if (minute === last.minute && timeZone === last.timeZone) return last.digits
  const clock = format('clock', 'en-GB', timeZone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  last = { minute, timeZone, digits: clock.format(minute * minuteInMs) }
  return last.digits
}

/** "Vandaag om 13.00 uur", "Morgen om …", "Dinsdag 8 december om …", seen from `now`. */
export function dayAndTime(
  at: TimeInput,
  now: TimeInput,
  lang: Lang,
  timeZone: string = defaultTimeZone,
): string {
  const texts = cardTexts[lang]
  const time = clockTime(at, lang, timeZone)
  const days = dayNumber(at, timeZone) - dayNumber(now, timeZone)
  if (days === 0) return texts.link.today(time)
  if (days === 1) return texts.link.tomorrow(time)
  const day = format('day', texts.locale, timeZone, { weekday: 'long', day: 'numeric', month: 'long' })
  return texts.link.onDay(day.format(at), time)
}

function dayNumber(at: TimeInput, timeZone: string): number {
  const isoDay = format('iso', 'sv-SE', timeZone, {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(at)
  return Date.parse(`${isoDay}T00:00:00Z`) / dayInMs
}
