import { screenTexts } from '../ui/useTexts.ts'
import { hulp as hulpEn } from './en.ts'
import { hulp as hulpNl } from './nl.ts'

export const useTexts = screenTexts({ nl: { hulp: hulpNl }, en: { hulp: hulpEn } })
