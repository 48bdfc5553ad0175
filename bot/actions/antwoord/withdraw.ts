import { z } from 'zod'
import { anyoneInTenant } from '../../domain/rights.ts'
import { runKey } from '../../domain/ronde/state.ts'
import { refused, rondeAction } from '../action.ts'
import { id } from '../schemas.ts'
import { authorIn } from './author.ts'

/** Withdraws one's own antwoord (G17.c); an anonymous one only while the gesprek is under way (G15.c). */
export default rondeAction({
  name: 'antwoord.withdraw',
  input: z.strictObject({ antwoordId: id }),
  may: anyoneInTenant(),
  visibleTo: anyoneInTenant(),
  inThema: { thema: (state, { antwoordId }) => state.antwoorden.get(antwoordId) ?? null, onlyDuring: true },
  decide({ state, input: { antwoordId }, who }) {
    const antwoord = state.antwoorden.get(antwoordId)
    const gesprek = antwoord && state.gesprekken.get(antwoord.gesprekId)
    const run = antwoord && state.runs.get(runKey(antwoord.gesprekId, antwoord.themaId))
    if (antwoord === undefined || gesprek === undefined || run === undefined) {
      return refused('unknown-antwoord')
    }
    const author = authorIn(state, gesprek, run, who)
    if ('refused' in author) return author
    // An antwoord of another person is refused like one that does not exist.
    if (author.id !== antwoord.personId) return refused('unknown-antwoord')
    if (antwoord.withdrawn) return { events: [], ...author.moment }
    return { events: [{ type: 'antwoord.withdrawn', v: 1, antwoordId }], ...author.moment }
  },
})
