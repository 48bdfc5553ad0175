import { z } from 'zod'
import { hasVerslag } from '../../domain/rights.ts'
import { isClosed } from '../../domain/ronde/verslagDays.ts'
import { actorOf } from '../../domain/who.ts'
import { happens, refused, rondeAction } from '../action.ts'
import { id } from '../schemas.ts'
import { verslagIn } from './editable.ts'

const input = z.strictObject({
  gesprekId: id,
  /** Of the verslag, as the person read it. */
  version: z.int().min(1).optional(),
})

/** A deelnemer agrees with the verslag as it is now (R2.c). Agreeing again covers changes since. */
export default rondeAction({
  name: 'verslag.agree',
  input,
  may: hasVerslag(),
  decide({ state, input: { gesprekId, version }, who, now }) {
    const at = verslagIn(state, gesprekId, ['bij-de-groep'], 'verslag-not-sent')
    if ('refused' in at) return at
    const { verslag } = at
    if (isClosed(verslag, now)) return refused('correction-closed')
    if (version !== undefined && version !== verslag.version) return refused('verslag-newer')
    const personId = actorOf(who)
    if (verslag.agreed.get(personId)?.changes === verslag.changes) return happens()
    return happens({ type: 'verslag.agreed', v: 1, gesprekId, personId })
  },
})
