import { screenTexts } from '../ui/useTexts.ts'
import { noteren as noterenEn } from './en.ts'
import { noteren as noterenNl } from './nl.ts'

export const useTexts = screenTexts({ nl: { noteren: noterenNl }, en: { noteren: noterenEn } })
