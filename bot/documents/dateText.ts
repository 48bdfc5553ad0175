import { documentTexts } from '../content/index.ts'

/** A day in words, with its year: "dinsdag 8 december 2026". @param at epoch ms */
export function dateText(at: number, lang: 'nl' | 'en'): string {
  const parts = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const
  const { locale } = documentTexts[lang]
  return new Intl.DateTimeFormat(locale, { ...parts, timeZone: 'Europe/Amsterdam' }).format(at)
}
