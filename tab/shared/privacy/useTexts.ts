import { screenTexts } from '../../ui/useTexts.ts'
import { audit as auditEn } from './en.ts'
import { audit as auditNl } from './nl.ts'

export const useTexts = screenTexts({ nl: { audit: auditNl }, en: { audit: auditEn } })
