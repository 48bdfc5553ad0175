import type { aanmelden as dutch } from './nl.ts'

const roles: Record<string, string> = {
  opdrachtgever: 'commissioner',
  gespreksleider: 'conversation leader',
  verslaggever: 'note-taker',
  deelnemer: 'participant',
  meelezer: 'reader',
}

export const aanmelden: typeof dutch = {
  title: 'Who are you?',
  intro: 'The app runs on this computer. Choose who to sign in as; every browser tab can be someone else.',
  people: 'People',
  roleOf: (role) => (role === null ? 'no role in the round' : (roles[role] ?? role)),
}
