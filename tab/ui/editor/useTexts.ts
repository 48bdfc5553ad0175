import { screenTexts } from '../useTexts.ts'
import { editor as en } from './en.ts'
import { editor as nl } from './nl.ts'

export const useTexts = screenTexts({ nl: { editor: nl }, en: { editor: en } })
