import { screenTexts } from '../ui/useTexts.ts'
import { gegevens as gegevensEn } from './en.ts'
import { gegevens as gegevensNl } from './nl.ts'

export const useTexts = screenTexts({ nl: { gegevens: gegevensNl }, en: { gegevens: gegevensEn } })
