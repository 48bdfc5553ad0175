import { useTexts } from '../../ui/useTexts.ts'
import { privacy as english } from './en.ts'
import { privacy as dutch } from './nl.ts'

export type PrivacyTexts = typeof dutch

/** The words of the screens about people's data; seldom opened, so they come with those screens. */
export function usePrivacyTexts(): PrivacyTexts {
  return useTexts().format.lang === 'nl' ? dutch : english
}
