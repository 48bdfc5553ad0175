import { anoniem as anoniemEn } from '../shared/gesprek/en.ts'
import { anoniem as anoniemNl } from '../shared/gesprek/nl.ts'
import { screenTexts } from '../ui/useTexts.ts'
import { regie as regieEn } from './en.ts'
import { regie as regieNl } from './nl.ts'

export const useTexts = screenTexts({
  nl: { regie: regieNl, anoniem: anoniemNl },
  en: { regie: regieEn, anoniem: anoniemEn },
})
