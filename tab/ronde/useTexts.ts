import { anoniem as anoniemEn, gesprek as gesprekEn } from '../shared/gesprek/en.ts'
import { anoniem as anoniemNl, gesprek as gesprekNl } from '../shared/gesprek/nl.ts'
import { mensen as mensenEn } from '../shared/people/en.ts'
import { mensen as mensenNl } from '../shared/people/nl.ts'
import { screenTexts } from '../ui/useTexts.ts'
import { ronde as rondeEn } from './en.ts'
import { ronde as rondeNl } from './nl.ts'

export const useTexts = screenTexts({
  nl: { ronde: rondeNl, anoniem: anoniemNl, gesprek: gesprekNl, mensen: mensenNl },
  en: { ronde: rondeEn, anoniem: anoniemEn, gesprek: gesprekEn, mensen: mensenEn },
})
