import { screenTexts } from '../ui/useTexts.ts'
import { koppelen as koppelenEn } from './en.ts'
import { koppelen as koppelenNl } from './nl.ts'

export const useTexts = screenTexts({ nl: { koppelen: koppelenNl }, en: { koppelen: koppelenEn } })
