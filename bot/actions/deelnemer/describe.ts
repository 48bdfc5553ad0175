import { z } from 'zod'
import { either, holds, oneself } from '../../domain/rights.ts'
import { anonymousPart } from '../../domain/ronde/anonymous.ts'
import { nothingKnown } from '../../domain/ronde/state.ts'
import { happens, refused, rondeAction } from '../action.ts'
import { optionalText, personId } from '../schemas.ts'

const oneToFour = z.int().min(1).max(4).nullable().optional()

const input = z.strictObject({
  personId,
  functie: optionalText(100).optional(),
  unit: optionalText(100).optional(),
  level: oneToFour,
  year: oneToFour,
  leerweg: z.enum(['bol', 'bbl']).nullable().optional(),
})

/**
 * Records what a deelnemer does and where, so that the spread of a groep can be shown. Fields that are left out stay as
 * they are. Refused when all gesprekken of the person are anonymous (V9.a, V9.e).
 */
export default rondeAction({
  name: 'deelnemer.describe',
  input,
  may: either(holds('gespreksleider', 'verslaggever'), oneself('deelnemer')),
  decide({ state, input }) {
    const person = state.people.get(input.personId)
    const gesprekken = (person?.deelnemerIn ?? []).flatMap((id) => state.gesprekken.get(id) ?? [])
    if (person === undefined || gesprekken.length === 0) return refused('unknown-person')
    if (gesprekken.every((gesprek) => anonymousPart(state, gesprek) === 'all')) {
      return refused('groep-anonymous')
    }
    const former = person.about ?? nothingKnown
    const { level = former.level, year = former.year, leerweg = former.leerweg } = input
    const { functie = former.functie, unit = former.unit } = input
    const about = { functie, unit, level, year, leerweg }
    if (JSON.stringify(about) === JSON.stringify({ ...nothingKnown, ...former })) return happens()
    return happens({ type: 'deelnemer.described', v: 1, personId: person.id, ...about })
  },
})
