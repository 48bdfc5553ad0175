import { screenTexts } from '../ui/useTexts.ts'
import { verslag as verslagEn } from './en.ts'
import { verslag as verslagNl } from './nl.ts'

export const useTexts = screenTexts({ nl: { verslag: verslagNl }, en: { verslag: verslagEn } })
