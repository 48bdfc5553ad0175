import { z } from 'zod'
import { administers, either, holdsAnyRole } from '../../domain/rights.ts'
import { chatsToClear } from '../../domain/ronde/deletionFold.ts'
import { happens, refused, rondeAction } from '../action.ts'

/**
 * Deletes a whole ronde, for ever (X3.r). Typing the title prevents deleting the wrong ronde. From this act
 * on nothing of it can be read; the follow-up then removes every word from the stores.
 */
export default rondeAction({
  name: 'ronde.delete',
  input: z.strictObject({ title: z.string().max(400) }),
  may: administers(),
  visibleTo: either(holdsAnyRole(), administers()),
  decide({ state, input, who }) {
    if (written(input.title) !== written(state.title)) return refused('title-differs')
    const { id: rondeId, tenantId, lang, title } = state
    const byName = who.kind === 'person' ? who.name.slice(0, 300) : ''
    const chats = chatsToClear(state)
    return happens({ type: 'ronde.deleted', v: 1, rondeId, tenantId, lang, title, byName, chats })
  },
})

/** Capitals and spaces do not count: keyboards and copying change them. */
const written = (title: string): string => title.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
