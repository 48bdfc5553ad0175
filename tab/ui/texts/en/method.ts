import type { method as dutch } from '../nl/method.ts'

const conversations = (count: number) => (count === 1 ? '1 conversation' : `${count} conversations`)

export const method: typeof dutch = {
  phases: {
    voorbereiding: 'Preparation',
    gesprekken: 'Conversations',
    verslagen: 'Reports',
    portret: 'Portrait',
    gepubliceerd: 'Published',
    opvolging: 'Follow-up',
    afgesloten: 'Closed',
  },
  phaseOf: (phase, number) => `Phase ${number} of 7: ${phase}`,
  roles: {
    opdrachtgever: 'Commissioner',
    gespreksleider: 'Conversation leader',
    verslaggever: 'Note-taker',
    deelnemer: 'Participant',
    meelezer: 'Reader',
  },
  held: (held, total) => `${held} of ${conversations(total)} held`,
  toHold: (total) => `${conversations(total)} to prepare`,
}
