import { createContext, useContext } from 'react'
import { type Lang, type SharedTexts, textsOf } from './texts/index.ts'

export const LangContext = createContext<Lang>('nl')

/** The texts that every screen has, in the reader's language. */
export function useTexts(): SharedTexts {
  return textsOf[useContext(LangContext)]
}

/**
 * Makes the `useTexts` of one screen: its own texts together with the shared ones. The texts of a screen load with that
 * screen.
 */
export function screenTexts<T extends object>(own: Record<'nl', T> & Record<'en', NoInfer<T>>) {
  const texts: Record<Lang, SharedTexts & T> = {
    nl: { ...textsOf.nl, ...own.nl },
    en: { ...textsOf.en, ...own.en },
  }
  return (): SharedTexts & T => texts[useContext(LangContext)]
}
