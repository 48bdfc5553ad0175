import { aanmelden } from '../../aanmelden/nl.ts'
import { antwoorden } from '../../antwoorden/nl.ts'
import { bord } from '../../bord/nl.ts'
import { koppelen } from '../../koppelen/nl.ts'
import { noteren } from '../../noteren/nl.ts'
import { regie } from '../../regie/nl.ts'
import { ronde } from '../../ronde/nl.ts'
import { rondes } from '../../rondes/nl.ts'
import { anoniem } from '../../shared/gesprek/nl.ts'
import { mensen } from '../../shared/people/nl.ts'
import { type Formats, formats } from './format.ts'
import { common } from './nl/common.ts'
import { errors } from './nl/errors.ts'

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
