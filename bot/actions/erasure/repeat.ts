import { z } from 'zod'
import { ERASED } from '../../domain/personId.ts'
import { theAppItself } from '../../domain/rights.ts'
import { happens, tenantAction } from '../action.ts'
import { id, personId } from '../schemas.ts'

/** Starts an erasure again after a restore from a backup of before it (X3.i). */
export default tenantAction({
  name: 'erasure.repeat',
  input: z.strictObject({
    erasureId: id,
    /** Null when nothing stored here is about the person; the erasure is then known here and changes nothing. */
    personId: personId.nullable(),
    until: z.int(),
  }),
  may: theAppItself(),
  decide({ state, input: { erasureId, personId, until }, newId }) {
    if (state.erasures.has(erasureId)) return happens()
    return happens({
      type: 'erasure.started',
      v: 1,
      erasureId,
      personId: personId ?? `${ERASED}${erasureId}`,
      byName: '',
      salt: newId('zout'),
      until,
    })
  },
})
