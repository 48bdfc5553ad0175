import { en } from './en.ts'
import type { Lang } from './format.ts'
import { nl, type SharedTexts } from './nl.ts'

export type { Lang } from './format.ts'
export type { SharedTexts } from './nl.ts'

export const textsOf: Readonly<Record<Lang, SharedTexts>> = { nl, en }

/** Dutch, unless the reader's own language is another than Dutch. */
export function langOf(locale: string): Lang {
  return locale === '' || locale.toLowerCase().startsWith('nl') ? 'nl' : 'en'
}
