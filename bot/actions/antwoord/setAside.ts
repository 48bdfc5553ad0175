import { z } from 'zod'
import { holds } from '../../domain/rights.ts'
import { happens, refused, rondeAction } from '../action.ts'
import { id } from '../schemas.ts'

/** Sets an antwoord aside, so that it is kept and not shown, or undoes that (G17.a). */
export default rondeAction({
  name: 'antwoord.setAside',
  input: z.strictObject({ antwoordId: id, aside: z.boolean().default(true) }),
  may: holds('gespreksleider'),
  decide({ state, input: { antwoordId, aside } }) {
    const antwoord = state.antwoorden.get(antwoordId)
    if (antwoord === undefined) return refused('unknown-antwoord')
    if (antwoord.aside === aside) return happens()
    return happens({ type: 'antwoord.setAside', v: 1, antwoordId, aside })
  },
})
