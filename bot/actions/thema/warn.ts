import { z } from 'zod'
import { either, holds, theAppItself } from '../../domain/rights.ts'
import { happens, refused, rondeAction } from '../action.ts'
import { id, themaId } from '../schemas.ts'

/** Announces in the chat that the thema closes in a minute: closing loses text that was not saved (G4.k). */
export default rondeAction({
  name: 'thema.warn',
  input: z.strictObject({ gesprekId: id, themaId }),
  may: either(holds('gespreksleider'), theAppItself()),
  decide({ state, input: { gesprekId, themaId } }) {
    const run = state.runs.get(`${gesprekId}/${themaId}`)
    if (run?.status !== 'open') return refused('thema-not-open')
    if (run.warnedAt !== null) return happens()
    return happens({ type: 'thema.warned', v: 1, gesprekId, themaId })
  },
})
