import { screenTexts } from '../ui/useTexts.ts'
import { correctie as correctieEn } from './en.ts'
import { correctie as correctieNl } from './nl.ts'

export const useTexts = screenTexts({ nl: { correctie: correctieNl }, en: { correctie: correctieEn } })
