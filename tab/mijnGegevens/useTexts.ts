import { screenTexts } from '../ui/useTexts.ts'
import { mine as mineEn } from './en.ts'
import { mine as mineNl } from './nl.ts'

export const useTexts = screenTexts({ nl: { mine: mineNl }, en: { mine: mineEn } })
