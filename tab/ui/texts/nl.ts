import { formats } from './format.ts'
import { common } from './nl/common.ts'
import { errors } from './nl/errors.ts'
import { method } from './nl/method.ts'

export const nl = { common, errors, method, format: formats('nl') }

/** The texts that every screen has; Dutch is the shape that the other languages follow. */
export type SharedTexts = typeof nl
