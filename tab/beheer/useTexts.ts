import { screenTexts } from '../ui/useTexts.ts'
import { beheer as beheerEn, people as peopleEn } from './en.ts'
import { beheer as beheerNl, people as peopleNl } from './nl.ts'

export const useTexts = screenTexts({
  nl: { beheer: beheerNl, people: peopleNl },
  en: { beheer: beheerEn, people: peopleEn },
})
