import { nothingOfPeople } from '../privacy.ts'
import type { AntwoordSlice } from './antwoord.ts'
import type { NotitieSlice } from './notitie.ts'
import { ALL, one, type RondeEventDefinitions, wordsOnly } from './touch.ts'

export interface BordEvents {
  /** Notities and antwoorden are items of the bord, and are tagged in the same way (B1, G8). */
  'bord.tagged': { v: 1; itemId: string; tags: string[] }
}

export const bordEvents: RondeEventDefinitions<NotitieSlice & AntwoordSlice, BordEvents> = {
  'bord.tagged': {
    fold(state, { itemId, tags }, _context, change) {
      const notitie = state.notities.get(itemId)
      if (notitie !== undefined) change.set(state.notities, itemId, { ...notitie, tags })
      const antwoord = state.antwoorden.get(itemId)
      if (antwoord !== undefined) change.set(state.antwoorden, itemId, { ...antwoord, tags })
    },
    touched: ({ itemId }) => [
      one('notitie', itemId),
      wordsOnly('antwoord', itemId),
      wordsOnly('verslag', ALL),
    ],
    privacy: { ...nothingOfPeople, fields: { itemId: 'plain', tags: 'plain' } },
  },
}
