export type Lang = 'nl' | 'en'

const locales: Record<Lang, string> = { nl: 'nl-NL', en: 'en-GB' }

/** Writes times, dates and durations in one language. Times are epoch ms or ISO 8601. */
export function formats(lang: Lang) {
  const locale = locales[lang]
  const clock = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', hourCycle: 'h23' })
  const day = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long' })
  const fullDay = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' })
  const number = new Intl.NumberFormat(locale)
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  return {
    lang,
    /** 10.52 in Dutch, 10:52 in English. */
    time: (at: number | string): string =>
      lang === 'nl' ? clock.format(new Date(at)).replace(':', '.') : clock.format(new Date(at)),
    /** vrijdag 20 november */
    date: (at: number | string): string => day.format(new Date(at)),
    /** 20 november 2027 */
    fullDate: (at: number | string): string => fullDay.format(new Date(at)),
    minutes: (count: number): string => `${count} min`,
    /** “Zo zei ze het.” in Dutch, ‘As she said it.’ in English. */
    quote: (words: string): string => (lang === 'nl' ? `“${words}”` : `‘${words}’`),
    /** 9.268 in Dutch, 9,268 in English. */
    number: (count: number): string => number.format(count),
    /** Joke, Wouter en Fatma */
    list: (items: readonly string[]): string => list.format(items),
  }
}
