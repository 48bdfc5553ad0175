import { screenTexts } from '../../ui/useTexts.ts'
import { mensen as mensenEn } from './en.ts'
import { mensen as mensenNl } from './nl.ts'

export const useTexts = screenTexts({ nl: { mensen: mensenNl }, en: { mensen: mensenEn } })
