import { screenTexts } from '../ui/useTexts.ts'
import { bord as bordEn } from './en.ts'
import { bord as bordNl } from './nl.ts'

export const useTexts = screenTexts({ nl: { bord: bordNl }, en: { bord: bordEn } })
