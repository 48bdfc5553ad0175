import { en } from './en.ts'
import type { Lang } from './format.ts'
import { nl, type SharedTexts } from './nl.ts'

export type { Lang } from './format.ts'
export type { SharedTexts } from './nl.ts'

export const textsOf: Readonly<Record<Lang, SharedTexts>> = { nl, en }

/** The language of the tab for a locale: Dutch for an empty or Dutch locale, else English. */
export function langOf(locale: string): Lang {
  return locale === '' || locale.toLowerCase().startsWith('nl') ? 'nl' : 'en'
}
