import { screenTexts } from '../../ui/useTexts.ts'
import { forYou as forYouEn } from './en.ts'
import { forYou as forYouNl } from './nl.ts'

export const useTexts = screenTexts({ nl: { forYou: forYouNl }, en: { forYou: forYouEn } })
