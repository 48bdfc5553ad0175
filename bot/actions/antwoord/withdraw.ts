import { z } from 'zod'
import { anyoneInTenant } from '../../domain/rights.ts'
import { happens, refused, rondeAction } from '../action.ts'
import { id } from '../schemas.ts'

/** Takes back one's own antwoord; nobody sees it further (spec G17). */
export default rondeAction({
  name: 'antwoord.withdraw',
  input: z.strictObject({ antwoordId: id }),
  may: anyoneInTenant(),
  decide({ state, input: { antwoordId }, who }) {
    const antwoord = state.antwoorden.get(antwoordId)
    // Another's antwoord is as unknown as one that is not there.
    const own = who.kind === 'person' && antwoord?.personId === who.oid
    if (antwoord === undefined || !own) return refused('unknown-antwoord')
    if (antwoord.withdrawn) return happens()
    return happens({ type: 'antwoord.withdrawn', v: 1, antwoordId })
  },
})
