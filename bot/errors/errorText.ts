import type { ErrorCode, ErrorText, ErrorTexts } from './codes.ts'
import { en } from './texts.en.ts'
import { nl } from './texts.nl.ts'

const TEXTS: Readonly<Record<'nl' | 'en', ErrorTexts>> = { nl, en }

export const errorText = (code: ErrorCode, lang: 'nl' | 'en'): ErrorText => TEXTS[lang][code]

/** One text for a person: what happened, `detail` when given, and what to do now. */
export function errorMessage(code: ErrorCode, lang: 'nl' | 'en', detail: string | null = null): string {
  const { what, now } = errorText(code, lang)
  return detail === null ? `${what} ${now}` : `${what} ${detail} ${now}`
}
