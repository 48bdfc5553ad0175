import { screenTexts } from '../ui/useTexts.ts'
import { antwoorden as antwoordenEn } from './en.ts'
import { antwoorden as antwoordenNl } from './nl.ts'

export const useTexts = screenTexts({ nl: { antwoorden: antwoordenNl }, en: { antwoorden: antwoordenEn } })
