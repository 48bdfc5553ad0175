import { privacy as english } from '../texts/en/privacy.ts'
import { privacy as dutch } from '../texts/nl/privacy.ts'
import { useTexts } from './useTexts.ts'

export type PrivacyTexts = typeof dutch

/** The words of the screens about people's data; seldom opened, so they come with those screens. */
export function usePrivacyTexts(): PrivacyTexts {
  return useTexts().format.lang === 'nl' ? dutch : english
}
