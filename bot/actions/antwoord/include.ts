import { z } from 'zod'
import { holds } from '../../domain/rights.ts'
import { runKey } from '../../domain/ronde/state.ts'
import { happens, refused, rondeAction } from '../action.ts'
import { id } from '../schemas.ts'

/** Lets an antwoord count that came after its thema closed, or an anonymous one of a person who is not deelnemer. */
export default rondeAction({
  name: 'antwoord.include',
  input: z.strictObject({ antwoordId: id }),
  may: holds('gespreksleider'),
  decide({ state, input: { antwoordId } }) {
    const antwoord = state.antwoorden.get(antwoordId)
    if (antwoord === undefined) return refused('unknown-antwoord')
    if (antwoord.status === 'geldig') return happens()
    // The author of an anonymous antwoord is unknown, so there is no person to accept first (G15.d).
    const run = state.runs.get(runKey(antwoord.gesprekId, antwoord.themaId))
    if (run?.anonymous) return happens({ type: 'antwoord.included', v: 1, antwoordId })
    // A person who is not deelnemer must be accepted first.
    const isDeelnemer = state.gesprekken.get(antwoord.gesprekId)?.deelnemers.includes(antwoord.personId)
    if (antwoord.status === 'onbevestigd' || !isDeelnemer) return refused('not-deelnemer')
    return happens({ type: 'antwoord.included', v: 1, antwoordId })
  },
})
