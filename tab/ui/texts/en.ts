import { common } from './en/common.ts'
import { errors } from './en/errors.ts'
import { method } from './en/method.ts'
import { formats } from './format.ts'
import type { SharedTexts } from './nl.ts'

export const en: SharedTexts = { common, errors, method, format: formats('en') }
