import { z } from 'zod'
import { theAppItself } from '../../domain/rights.ts'
import { chatsToClear } from '../../domain/ronde/deletionFold.ts'
import { happens, rondeAction } from '../action.ts'

/** Deletes a ronde again that came back with a backup or database of before its deletion (X3.i, X3.r). */
export default rondeAction({
  name: 'ronde.repeatDeletion',
  open: false,
  input: z.strictObject({}),
  may: theAppItself(),
  decide({ state }) {
    if (state.id === '') return happens()
    const { id: rondeId, tenantId, lang, title } = state
    return happens({
      ...{ type: 'ronde.deleted', v: 1, rondeId, tenantId, lang, title, byName: '' },
      chats: chatsToClear(state),
    })
  },
})
