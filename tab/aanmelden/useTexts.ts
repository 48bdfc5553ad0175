import { screenTexts } from '../ui/useTexts.ts'
import { aanmelden as aanmeldenEn } from './en.ts'
import { aanmelden as aanmeldenNl } from './nl.ts'

export const useTexts = screenTexts({ nl: { aanmelden: aanmeldenNl }, en: { aanmelden: aanmeldenEn } })
