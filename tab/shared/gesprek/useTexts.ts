import { screenTexts } from '../../ui/useTexts.ts'
import { gesprek as gesprekEn } from './en.ts'
import { gesprek as gesprekNl } from './nl.ts'

export const useTexts = screenTexts({ nl: { gesprek: gesprekNl }, en: { gesprek: gesprekEn } })
