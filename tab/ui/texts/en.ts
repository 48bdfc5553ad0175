import { aanmelden } from '../../aanmelden/en.ts'
import { antwoorden } from '../../antwoorden/en.ts'
import { bord } from '../../bord/en.ts'
import { koppelen } from '../../koppelen/en.ts'
import { noteren } from '../../noteren/en.ts'
import { regie } from '../../regie/en.ts'
import { ronde } from '../../ronde/en.ts'
import { rondes } from '../../rondes/en.ts'
import { anoniem } from '../../shared/gesprek/en.ts'
import { mensen } from '../../shared/people/en.ts'
import { common } from './en/common.ts'
import { errors } from './en/errors.ts'
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
