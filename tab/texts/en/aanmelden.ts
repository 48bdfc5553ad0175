import type { aanmelden as dutch } from '../nl/aanmelden.ts'

export const aanmelden: typeof dutch = {
  title: 'Who are you?',
  intro:
    'The app runs on this computer. Choose somebody to look along; every tab of your browser can be somebody else.',
  people: 'People',
  change: 'Be somebody else',
  youAre: (name) => `You are ${name}`,
  roleOf: (role) => role ?? 'no role in the ronde',
}
