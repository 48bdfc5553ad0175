import { screenTexts } from '../../ui/useTexts.ts'
import { form as formEn } from './en.ts'
import { form as formNl } from './nl.ts'

export const useTexts = screenTexts({ nl: { form: formNl }, en: { form: formEn } })
