import { en } from './en.ts'
import type { Lang } from './format.ts'
import { nl, type Texts } from './nl.ts'

export type { Lang } from './format.ts'
export type { Texts } from './nl.ts'

export const textsOf: Readonly<Record<Lang, Texts>> = { nl, en }

/** Dutch, unless the reader's own language is another than Dutch. */
export function langOf(locale: string): Lang {
  return locale === '' || locale.toLowerCase().startsWith('nl') ? 'nl' : 'en'
}
