import { type Formats, formats } from './format.ts'
import { aanmelden } from './nl/aanmelden.ts'
import { anoniem } from './nl/anoniem.ts'
import { antwoorden } from './nl/antwoorden.ts'
import { bord } from './nl/bord.ts'
import { common } from './nl/common.ts'
import { errors } from './nl/errors.ts'
import { koppelen } from './nl/koppelen.ts'
import { mensen } from './nl/mensen.ts'
import { noteren } from './nl/noteren.ts'
import { regie } from './nl/regie.ts'
import { ronde } from './nl/ronde.ts'
import { rondes } from './nl/rondes.ts'

const sections = {
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
}

/** Every word the tab says, by screen; Dutch is the shape that the other languages follow. */
export type Texts = typeof sections & { format: Formats }

export const nl: Texts = { ...sections, format: formats('nl') }
