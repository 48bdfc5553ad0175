import { z } from 'zod'
import { theAppItself } from '../../domain/rights.ts'
import { happens, tenantAction } from '../action.ts'
import { id } from '../schemas.ts'

const count = z.int().min(0)
const counts = z.strictObject({
  rondes: count,
  antwoorden: count,
  genoemd: count,
  notities: count,
  namen: count,
})

/** Records that the person is out of every ronde and chat, and how much was erased (X3.c). */
export default tenantAction({
  name: 'erasure.finish',
  input: z.strictObject({ erasureId: id, counts }),
  may: theAppItself(),
  decide({ state, input: { erasureId, counts } }) {
    const erasure = state.erasures.get(erasureId)
    if (erasure === undefined || erasure.doneAt !== null) return happens()
    return happens({ type: 'erasure.finished', v: 1, erasureId, counts })
  },
})
