import { z } from 'zod'
import { holds } from '../../domain/rights.ts'
import { happens, refused, rondeAction } from '../action.ts'
import { id, knownPersonId, themaId } from '../schemas.ts'

/** Marks that a person has spoken in this thema (G11.c). */
export default rondeAction({
  name: 'deelnemer.markHeard',
  input: z.strictObject({ gesprekId: id, themaId, personId: knownPersonId, heard: z.boolean() }),
  may: holds('gespreksleider', 'verslaggever'),
  decide({ state, input: { gesprekId, themaId, personId, heard } }) {
    const run = state.runs.get(`${gesprekId}/${themaId}`)
    if (run === undefined) return refused('thema-not-opened')
    const gesprek = state.gesprekken.get(gesprekId)
    if (!gesprek?.deelnemers.includes(personId)) return refused('unknown-person')
    if (run.heard.includes(personId) === heard) return happens()
    return happens({ type: 'deelnemer.markedHeard', v: 1, gesprekId, themaId, personId, heard })
  },
})
