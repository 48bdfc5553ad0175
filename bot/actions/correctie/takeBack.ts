import { z } from 'zod'
import { hasVerslag, type Right } from '../../domain/rights.ts'
import { isHandled } from '../../domain/ronde/correctie.ts'
import type { RondeState } from '../../domain/ronde/state.ts'
import { actorOf } from '../../domain/who.ts'
import { happens, refused, rondeAction } from '../action.ts'
import { id } from '../schemas.ts'
import { verslagIn } from '../verslag/editable.ts'

/** Who gave it, and still has the verslag. */
const may: Right<RondeState, { correctieId: string }> = {
  says: { nl: 'wie de correctie gaf', en: 'who gave the correctie' },
  allows(who, state, { correctieId }) {
    const { gesprekId = '', personId = null } = state.correcties.get(correctieId) ?? {}
    return personId === actorOf(who) && hasVerslag().allows(who, state, { gesprekId })
  },
}

/** Takes an own correctie back while nothing was done about it. An anonymous one has no author who could (R2.g). */
export default rondeAction({
  name: 'correctie.takeBack',
  input: z.strictObject({ correctieId: id }),
  may,
  decide({ state, input: { correctieId } }) {
    const correctie = state.correcties.get(correctieId)
    if (correctie === undefined) return refused('unknown-correctie')
    const { gesprekId } = correctie
    const at = verslagIn(state, gesprekId, ['bij-de-groep'], 'verslag-not-sent')
    if ('refused' in at) return at
    if (correctie.takenBack) return happens()
    if (isHandled(correctie)) return refused('correctie-handled')
    return happens({ type: 'correctie.takenBack', v: 1, correctieId, gesprekId })
  },
})
