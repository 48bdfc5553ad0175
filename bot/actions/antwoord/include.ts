import { z } from 'zod'
import { holds } from '../../domain/rights.ts'
import { runKey } from '../../domain/ronde/state.ts'
import { happens, refused, rondeAction } from '../action.ts'
import { id } from '../schemas.ts'

/** Takes along an antwoord that came after its thema closed (spec G5), or an anonymous one of who is not deelnemer. */
export default rondeAction({
  name: 'antwoord.include',
  input: z.strictObject({ antwoordId: id }),
  may: holds('gespreksleider'),
  decide({ state, input: { antwoordId } }) {
    const antwoord = state.antwoorden.get(antwoordId)
    if (antwoord === undefined) return refused('unknown-antwoord')
    if (antwoord.status === 'geldig') return happens()
    // Nobody knows whose an anonymous one is, so it is taken in by itself (spec G15).
    const run = state.runs.get(runKey(antwoord.gesprekId, antwoord.themaId))
    if (run?.anonymous) return happens({ type: 'antwoord.included', v: 1, antwoordId })
    // Who is not deelnemer is accepted as a person first.
    const isDeelnemer = state.gesprekken.get(antwoord.gesprekId)?.deelnemers.includes(antwoord.personId)
    if (antwoord.status === 'onbevestigd' || !isDeelnemer) return refused('not-deelnemer')
    return happens({ type: 'antwoord.included', v: 1, antwoordId })
  },
})
