import { screenTexts } from '../ui/useTexts.ts'
import { rondes as rondesEn } from './en.ts'
import { rondes as rondesNl } from './nl.ts'

export const useTexts = screenTexts({ nl: { rondes: rondesNl }, en: { rondes: rondesEn } })
