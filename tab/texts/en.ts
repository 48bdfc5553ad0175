import { aanmelden } from './en/aanmelden.ts'
import { anoniem } from './en/anoniem.ts'
import { antwoorden } from './en/antwoorden.ts'
import { bord } from './en/bord.ts'
import { common } from './en/common.ts'
import { errors } from './en/errors.ts'
import { koppelen } from './en/koppelen.ts'
import { mensen } from './en/mensen.ts'
import { noteren } from './en/noteren.ts'
import { regie } from './en/regie.ts'
import { ronde } from './en/ronde.ts'
import { rondes } from './en/rondes.ts'
import { formats } from './format.ts'
import type { Texts } from './nl.ts'

export const en: Texts = {
  aanmelden,
  anoniem,
  antwoorden,
  bord,
  common,
  errors,
  koppelen,
  mensen,
  noteren,
  regie,
  ronde,
  rondes,
  format: formats('en'),
}
