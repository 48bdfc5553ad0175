import { anoniem as anoniemEn } from '../shared/gesprek/en.ts'
import { anoniem as anoniemNl } from '../shared/gesprek/nl.ts'
import { mensen as mensenEn } from '../shared/people/en.ts'
import { mensen as mensenNl } from '../shared/people/nl.ts'
import { screenTexts } from '../ui/useTexts.ts'
import { nieuw as nieuwEn } from './en.ts'
import { nieuw as nieuwNl } from './nl.ts'

export const useTexts = screenTexts({
  nl: { nieuw: nieuwNl, anoniem: anoniemNl, mensen: mensenNl },
  en: { nieuw: nieuwEn, anoniem: anoniemEn, mensen: mensenEn },
})
