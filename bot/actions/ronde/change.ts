import { z } from 'zod'
import { holds } from '../../domain/rights.ts'
import { happens, rondeAction } from '../action.ts'
import { day, optionalText, scopeKind, text, title } from '../schemas.ts'

const input = z.strictObject({
  title: title.optional(),
  school: title.optional(),
  scope: z.strictObject({ kind: scopeKind, name: title }).optional(),
  reasons: z.array(text(400)).max(20).optional(),
  goals: z.array(text(400)).max(20).optional(),
  use: z
    .strictObject({ forWhom: optionalText(400), where: optionalText(400), renewal: optionalText(400) })
    .optional(),
  period: z.strictObject({ from: day, to: day }).nullable().optional(),
})

/** Changes fields of a ronde; fields that are left out stay as they are (V1.c). */
export default rondeAction({
  name: 'ronde.change',
  input,
  may: holds('gespreksleider'),
  decide({ state, input }) {
    const former = {
      title: state.title,
      school: state.school,
      scope: state.scope,
      reasons: state.reasons,
      goals: state.goals,
      use: state.use,
      period: state.period,
    }
    const { period = former.period } = input
    const next = {
      title: input.title ?? former.title,
      school: input.school ?? former.school,
      scope: input.scope ?? former.scope,
      reasons: input.reasons ?? former.reasons,
      goals: input.goals ?? former.goals,
      use: input.use ?? former.use,
      period,
    }
    if (JSON.stringify(next) === JSON.stringify(former)) return happens()
    return happens({ type: 'ronde.changed', v: 1, ...next })
  },
})
